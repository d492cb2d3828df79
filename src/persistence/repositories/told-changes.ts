// What changed about posts, places and rounds from what to what, in the words of the day it happened: kept with the event, because names of places and days of rounds change later.
// Persons are not named here; who they are stands by their accounts beside the event.
import { isRole, roles } from '../../domain/access/index.ts';
import { roundsInOrder, roundTitles, type RoundWindow } from '../../domain/lifecycle/index.ts';
import { organisationKindTitles, ownOfficeTitle, standsSince, type OrganisationNode } from '../../domain/organisation/index.ts';

/** 食品科 经办人 */
export function postTitle({ role, node }: { readonly role: string; readonly node: string }, nodes: readonly OrganisationNode[]): string {
  const title = isRole(role) ? roles[role].title : role;
  return `${nodes.find(({ id }) => id === node)?.name ?? '已撤销的机构'} ${title}`;
}

/** A moment as it is read in China: 2026-09-15 12:00. */
export function chinaMinute(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** 2026-01-01起 or 2026-01-01至2026-12-31 */
export function daysTitle(from: string, to: string | null): string {
  return to === null ? `${from}起` : `${from}至${to}`;
}

export function toldRounds(before: readonly RoundWindow[], after: readonly RoundWindow[]): readonly string[] {
  const daysOf = (windows: readonly RoundWindow[], round: RoundWindow['round']): string | null => {
    const window = windows.find((one) => one.round === round);
    if (window === undefined) return null;
    const { opens, closes, reviewDays = null } = window;
    return `${daysTitle(opens, closes)}${reviewDays === null ? '' : `，每一级审核${reviewDays}天`}`;
  };
  return roundsInOrder.flatMap((round) => {
    const [former, now] = [daysOf(before, round), daysOf(after, round)];
    return former === now ? [] : [`${roundTitles[round]}：${former ?? '没有设定'} → ${now ?? '不再设定'}`];
  });
}

/** More places changed at once, as an import does, are counted. */
const mostPlaces = 10;

export function toldPlaces(changes: readonly OrganisationNode[], before: readonly OrganisationNode[], after: readonly OrganisationNode[]): readonly string[] {
  const lines = toldEachPlace(changes, before, after);
  return lines.length <= mostPlaces ? lines : [...lines.slice(0, mostPlaces), `另有${lines.length - mostPlaces}处`];
}

/** Each by its name, however many there are. */
export function toldEachPlace(changes: readonly OrganisationNode[], before: readonly OrganisationNode[], after: readonly OrganisationNode[]): readonly string[] {
  return changes.map((node) => toldPlace(node, before, after)).filter((line) => line !== null);
}

function toldPlace(node: OrganisationNode, before: readonly OrganisationNode[], after: readonly OrganisationNode[]): string | null {
  const former = before.find(({ id }) => id === node.id);
  const named = `${organisationKindTitles[node.kind]}“${former?.name ?? node.name}”`;
  const above = (id: string | null, nodes: readonly OrganisationNode[]): string => (id === null ? '无' : (nodes.find((one) => one.id === id)?.name ?? '无'));
  if (former === undefined) return `新增${named}${node.code === null ? '' : `，代码${node.code}`}，隶属于${above(node.parent, after)}`;
  const changed = [
    ...fromTo('名称', former.name, node.name),
    ...fromTo('代码', former.code ?? '无', node.code ?? '无'),
    ...fromTo('隶属于', above(former.parent, before), above(node.parent, after)),
    ...fromTo('设立', former.from ?? '不限', node.from ?? '不限'),
    ...fromTo('撤销', former.to ?? '没有', node.to ?? '没有'),
    ...fromTo('承接', above(former.successor ?? null, after), above(node.successor ?? null, after)),
    ...fromTo('是否本级', ownOfficeTitle(former.ownOffice ?? null), ownOfficeTitle(node.ownOffice ?? null)),
    ...((node.earlier ?? []).length > (former.earlier ?? []).length ? [`自${standsSince(node) ?? ''}起`] : []),
  ];
  return changed.length === 0 ? null : `${named}：${changed.join('；')}`;
}

function fromTo(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`${what} ${before} → ${after}`];
}
