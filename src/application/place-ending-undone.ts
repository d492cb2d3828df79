// 恢复一并撤销的机构: an ending is taken back as a whole, as long as nothing was built on it. What stands in the way is told each with what to do. Pure: the store over the database and its twin ask the same.
// Ground: docs/adr/0036-places-end-together.md.
import { roleConflict } from '../domain/access/index.ts';
import type { Delegation } from '../domain/organisation/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Fault } from '../kernel/fault.ts';
import { addDays } from '../kernel/day-count.ts';
import { placeTroubles, rolesHeld } from './organisation-changes.ts';
import type { StoredAppointment, StoredNode, StoredOrganisation } from './organisation-store.ts';
import { listed, postTitle } from './place-ending.ts';

/** Something as it stood before it ended; `isChanged`: somebody has changed it since. */
export interface EndedThing<Thing> {
  readonly before: Thing;
  readonly isChanged: boolean;
}

/** An ending that was recorded. */
export interface PlaceEnding {
  readonly event: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who did it, as people read it. */
  readonly by: string;
  /** The place that was ended; the others went with it. */
  readonly place: string;
  readonly lastDay: CivilDate;
  readonly reason: string;
  readonly isUndone: boolean;
  readonly places: readonly EndedThing<StoredNode>[];
  readonly posts: readonly EndedThing<StoredAppointment>[];
  readonly delegations: readonly EndedThing<Delegation>[];
  /** Texts of the places that others have worked on since the last day, or have begun from them: code and year. */
  readonly textsSince: readonly { readonly unitCode: string; readonly fiscalYear: number }[];
}

/** A reason against it, and what to do. */
export interface UndoObstacle {
  readonly what: string;
  readonly remedy: string;
}

export function undoObstacles(organisation: StoredOrganisation, ending: PlaceEnding, today: CivilDate): readonly UndoObstacle[] {
  const { places, posts, delegations, textsSince } = ending;
  const changed = [...places.filter(isChanged).map(({ before }) => `“${before.name}”`), ...posts.filter(isChanged).map(({ before }) => postTitle(before, organisation.nodes)), ...(delegations.some(isChanged) ? ['委托代办'] : [])];
  const back = restored(organisation, ending);
  const troubles = placeTroubles(back, { changes: places.map(({ before }) => before), demo: false, today });
  const untroubled = new Set(placeTroubles(organisation, { changes: [], demo: false, today }).map(({ message }) => message));
  const broken = [...new Set(troubles.map(({ message }) => message))].filter((message) => !untroubled.has(message));
  return [
    ...(changed.length === 0 ? [] : [{ what: `撤销以后有人改过：${listed([...new Set(changed)])}。`, remedy: '不能再原样一并恢复；请在各机构的“更改”里用“改撤销日期”逐个恢复，岗位由安全管理员重新授予。' }]),
    ...broken.map((message) => ({ what: message, remedy: '请先改动占用了代码、名称或上级的机构，再恢复。' })),
    ...excluded(organisation, ending),
    ...(textsSince.length === 0
      ? []
      : [{ what: `撤销以后，承接单位已经办过它的文本或据此起草了新的文本：${listed(textsSince.map(({ unitCode, fiscalYear }) => `${unitCode}的${fiscalYear}年度文本`))}。`, remedy: '请与承接单位商定文本归谁；确要恢复机构的，在“更改”里用“改撤销日期”逐个恢复，承接单位已经办的事照样保留。' }]),
  ];
}

export function undoRefused(obstacles: readonly UndoObstacle[]): Fault {
  return {
    code: 'ending-built-upon',
    what: obstacles.map(({ what }) => what).join(''),
    where: '恢复机构',
    remedy: '没有写入任何内容。',
    further: obstacles.map(({ what, remedy }) => ({ where: what, remedy })),
  };
}

/** The organisation with everything that the ending took. */
export function restored(organisation: StoredOrganisation, { places, posts, delegations }: PlaceEnding): StoredOrganisation {
  const laidOver = <Thing extends { readonly id: string }>(standing: readonly Thing[], ended: readonly EndedThing<Thing>[]): readonly Thing[] => {
    const before = new Map(ended.map((one) => [one.before.id, one.before]));
    return standing.map((one) => before.get(one.id) ?? one);
  };
  return { nodes: laidOver(organisation.nodes, places), appointments: laidOver(organisation.appointments, posts), delegations: laidOver(organisation.delegations, delegations) };
}

function isChanged(one: EndedThing<unknown>): boolean {
  return one.isChanged;
}

/** Posts that were given to the same people since and may not be held together with those that would come back. */
function excluded(organisation: StoredOrganisation, ending: PlaceEnding): readonly UndoObstacle[] {
  const back = restored(organisation, ending);
  const from = addDays(ending.lastDay, 1);
  const ids = new Set(ending.posts.map(({ before }) => before.id));
  const others = { ...back, appointments: back.appointments.filter(({ id }) => !ids.has(id)) };
  const laterOf = (day: CivilDate): CivilDate => (day > from ? day : from);
  const own = ending.posts.flatMap(({ before }) => {
    const conflict = roleConflict(rolesHeld(others, before.account, { from: laterOf(before.from), to: before.to }), before.role);
    return conflict === null ? [] : [`${postTitle(before, organisation.nodes)}不能恢复：${conflict}`];
  });
  const lent = ending.delegations.flatMap(({ before }) => {
    const post = back.appointments.find(({ id }) => id === before.appointment);
    const conflict = post === undefined ? null : roleConflict(rolesHeld(others, before.to, { from: laterOf(before.from), to: before.until }), post.role);
    return post === undefined || conflict === null ? [] : [`${postTitle(post, organisation.nodes)}的委托代办不能恢复：${conflict}`];
  });
  const told = [...own, ...lent];
  return [...new Set(told)].map((what) => ({ what, remedy: '请安全管理员先收回后来授予的岗位，再恢复机构。' }));
}
