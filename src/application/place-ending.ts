// A place ends together with what cannot stand without it: the places under it, the posts that are held there, and what of them was lent. What that comes to, what stands in its way, and whether it is
// still what somebody was shown. Pure: the store over the database and its twin ask the same. Ground: docs/adr/0036-places-end-together.md.
import { roles, separatedAdministrations } from '../domain/access/index.ts';
import { organisationKindTitles, standsSince, type Delegation } from '../domain/organisation/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { changedNodes, noSuchNode, type ChangedNode } from './organisation-changes.ts';
import type { StoredAppointment, StoredNode, StoredOrganisation } from './organisation-store.ts';
import { whyNoSuccessor, whyUnfit } from './place-unfit.ts';

export interface PlaceToEnd {
  readonly place: string;
  /** The last day of everything that ends. */
  readonly lastDay: CivilDate;
  /** By unit and department that ends: who takes over its texts; null: nobody. */
  readonly successors: ReadonlyMap<string, string | null>;
}

/** As everything stands before it ends. */
export interface EndedTogether {
  /** Those above before those below: the place itself first. */
  readonly places: readonly StoredNode[];
  readonly posts: readonly StoredAppointment[];
  readonly delegations: readonly Delegation[];
}

/** What would end, whether it may or not: places, posts and delegations that go beyond the day. */
export function endingTogether(organisation: StoredOrganisation, { place, lastDay }: Pick<PlaceToEnd, 'place' | 'lastDay'>): EndedTogether {
  const places = placesUnder(organisation.nodes, place);
  const at = new Set(places.map(({ id }) => id));
  const held = organisation.appointments.filter(({ node }) => at.has(node));
  const lent = new Set(held.map(({ id }) => id));
  return {
    places: places.filter(({ id, to }) => goesBeyond(to, lastDay) || (id === place && to !== lastDay)),
    posts: held.filter(({ to }) => goesBeyond(to, lastDay)),
    delegations: organisation.delegations.filter(({ appointment, until }) => lent.has(appointment) && until > lastDay),
  };
}

export interface DecidedEnding {
  readonly together: EndedTogether;
  readonly changed: readonly ChangedNode[];
}

/** Null: everything has ended so already. */
export function decideEnding(organisation: StoredOrganisation, request: PlaceToEnd, { seen, today }: { readonly seen: readonly string[] | null; readonly today: CivilDate }): Result<DecidedEnding | null, Fault> {
  const { place, lastDay, successors } = request;
  if (!organisation.nodes.some(({ id }) => id === place)) return failed(noSuchNode);
  const together = endingTogether(organisation, request);
  if (together.places.length + together.posts.length + together.delegations.length === 0) return ok(null);
  const other = seen === null ? null : otherThanSeen(organisation, together, seen);
  if (other !== null) return failed(other);
  const later = together.places.filter((one) => (standsSince(one) ?? '') > lastDay);
  if (later.length > 0) return failed(beginsLater(later, lastDay));
  const administrations = together.posts.filter(({ role }) => separatedAdministrations.includes(role));
  if (administrations.length > 0) return failed(administrationHeld(administrations, organisation.nodes));
  const ended = new Map(together.places.map((one) => [one.id, { ...one, to: lastDay, ...(successors.has(one.id) ? { successor: successors.get(one.id) ?? null } : {}) }]));
  const nodes = organisation.nodes.map((node) => ended.get(node.id) ?? node);
  for (const one of together.places) {
    const content = ended.get(one.id) ?? one;
    const unsuited = whyUnfit(content) ?? whyNoSuccessor({ content, successor: content.successor ?? null, nodes, isSaid: successors.has(one.id) || one.to !== null });
    if (unsuited !== null) return failed({ ...unsuited, where: `${organisationKindTitles[one.kind]}“${one.name}”：${unsuited.where}` });
  }
  const changed = changedNodes(afterPosts(organisation, together, lastDay), { changes: [...ended.values()], demo: false, today });
  return changed.ok ? ok({ together, changed: changed.value }) : changed;
}

/** The organisation once it has ended; what stands in the way is not looked at. */
export function organisationAfter(organisation: StoredOrganisation, request: PlaceToEnd): StoredOrganisation {
  const together = endingTogether(organisation, request);
  const ended = new Set(together.places.map(({ id }) => id));
  const nodes = organisation.nodes.map((node) => (ended.has(node.id) ? { ...node, to: request.lastDay, successor: request.successors.get(node.id) ?? node.successor ?? null } : node));
  return { ...afterPosts(organisation, together, request.lastDay), nodes };
}

function afterPosts(organisation: StoredOrganisation, { posts, delegations }: EndedTogether, lastDay: CivilDate): StoredOrganisation {
  const [ended, taken] = [new Set(posts.map(({ id }) => id)), new Set(delegations.map(({ id }) => id))];
  return {
    ...organisation,
    appointments: organisation.appointments.map((one) => (ended.has(one.id) ? { ...one, to: lastDay } : one)),
    delegations: organisation.delegations.map((one) => (taken.has(one.id) ? { ...one, until: lastDay } : one)),
  };
}

/** The place and everything that hangs under it, at whatever time, those above first. */
function placesUnder(nodes: readonly StoredNode[], root: string): readonly StoredNode[] {
  const children = new Map<string, StoredNode[]>();
  for (const node of nodes) if (node.parent !== null) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  const found = nodes.filter(({ id }) => id === root);
  for (const above of found) found.push(...(children.get(above.id) ?? []));
  return found;
}

function goesBeyond(to: CivilDate | null, day: CivilDate): boolean {
  return to === null || to > day;
}

/** What was shown, one line for each thing that ends; sent back with the decision, it tells whether somebody changed anything of it meanwhile. */
export function marksOf({ places, posts, delegations }: EndedTogether): readonly string[] {
  return [
    ...places.map(({ id, name, code, parent, from, to, successor = null }) => markOf(id, [name, code, parent, from, to, successor])),
    ...posts.map(({ id, to }) => markOf(id, [to])),
    ...delegations.map(({ id, until }) => markOf(id, [until])),
  ];
}

function markOf(id: string, content: readonly (string | null)[]): string {
  return JSON.stringify([id, ...content]);
}

/** Null where it is what was shown. */
function otherThanSeen(organisation: StoredOrganisation, together: EndedTogether, seen: readonly string[]): Fault | null {
  const now = marksOf(together);
  const [shown, standing] = [new Set(seen), new Set(now)];
  const other = [...now.filter((mark) => !shown.has(mark)), ...seen.filter((mark) => !standing.has(mark))];
  const named = new Set(other.map((mark) => titleOf(organisation, mark)));
  return other.length === 0 ? null : endingChanged([...named]);
}

function titleOf({ nodes, appointments, delegations }: StoredOrganisation, mark: string): string {
  const has = ({ id }: { readonly id: string }): boolean => mark.startsWith(JSON.stringify([id]).slice(0, -1));
  const place = nodes.find(has);
  const lent = delegations.find(has);
  const post = appointments.find((one) => has(one) || one.id === lent?.appointment);
  if (place !== undefined) return `${organisationKindTitles[place.kind]}“${place.name}”`;
  return post === undefined ? '已不存在的内容' : `${postTitle(post, nodes)}${lent === undefined ? '' : '的委托代办'}`;
}

/** “食品科”的经办人 */
export function postTitle({ role, node }: Pick<StoredAppointment, 'role' | 'node'>, nodes: readonly StoredNode[]): string {
  return `“${nodes.find(({ id }) => id === node)?.name ?? ''}”的${roles[role].title}`;
}

/** More names tell no more. */
const mostNamed = 10;

export function listed(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join('、')}等${names.length}项` : names.join('、');
}

function endingChanged(named: readonly string[]): Fault {
  return { code: 'place-changed', what: `您打开之后，一并撤销的内容有变化：${listed(named)}`, where: '机构', remedy: '没有写入任何内容。请看过现在列出的内容再办。' };
}

function beginsLater(places: readonly StoredNode[], lastDay: CivilDate): Fault {
  const named = places.map((one) => `“${one.name}”自${standsSince(one) ?? ''}起`);
  return { code: 'place-begins-later', what: `${lastDay}以后才设立、更名或划来的机构不能在这一天撤销：${listed(named)}`, where: '最后一天', remedy: '请把撤销的最后一天写在那以后，或先把这些机构划转到别处；没有写入任何内容。' };
}

function administrationHeld(posts: readonly StoredAppointment[], nodes: readonly StoredNode[]): Fault {
  const named = [...new Set(posts.map((post) => postTitle(post, nodes)))];
  return { code: 'place-holds-administration', what: `三员的岗位不随机构撤销：${listed(named)}`, where: '岗位', remedy: '请安全管理员先把这些岗位收回或移交给别处的人（三员分立），再撤销机构；没有写入任何内容。' };
}
