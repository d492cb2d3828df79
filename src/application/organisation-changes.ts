// What a change of the organisation or of its posts comes to, or why it is refused. Pure: the store over the database and its twin ask the same.
import { roleConflict, roles, type Role } from '../domain/access/index.ts';
import { nodesOn, organisationTree } from '../domain/organisation/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { addDays } from '../kernel/day-count.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { HandOver, NewAppointment, NodeChange, NodeChanges, StoredAppointment, StoredNode, StoredOrganisation } from './organisation-store.ts';

export interface ChangedNode {
  readonly node: StoredNode;
  readonly isNew: boolean;
  /** As it stood before; null for a new one. */
  readonly former: StoredNode | null;
}

/** The nodes to write, in the order of the changes; none where everything stands so already. */
export function changedNodes(organisation: StoredOrganisation, { changes: wanted, demo, today }: NodeChanges): Result<readonly ChangedNode[], Fault> {
  const decided = typeof wanted === 'function' ? wanted(organisation) : ok(wanted);
  if (!decided.ok) return decided;
  const { standing, before, touched } = withChanges(organisation, decided.value, demo);
  const troubles = placeTroubles(organisation, { changes: decided.value, demo, today });
  if (troubles.length > 0) return failed(brokenOrganisation([...new Set(troubles.map(({ message }) => message))]));
  const written = [...touched].flatMap((id): readonly ChangedNode[] => {
    const node = standing.get(id);
    const former = before.get(id);
    return node === undefined || (former !== undefined && sameNode(former, node)) ? [] : [{ node, isNew: former === undefined, former: former ?? null }];
  });
  return ok(written);
}

/** What would be wrong with the organisation, and at which place. */
export interface PlaceTrouble {
  readonly node: string;
  readonly message: string;
}

export function placeTroubles(organisation: StoredOrganisation, { changes, demo, today }: Omit<NodeChanges, 'changes'> & { readonly changes: readonly NodeChange[] }): readonly PlaceTrouble[] {
  const { standing, touched } = withChanges(organisation, changes, demo);
  const after = [...standing.values()];
  const broken = [...turningDays(after, today)].flatMap((day) => {
    const stood = new Set(day === today ? [] : faultsOn(day, organisation.nodes).map(({ message }) => message));
    return faultsOn(day, after).filter(({ message }) => !stood.has(message));
  });
  const occupied = changes.filter(({ id, to }) => to !== null && organisation.appointments.some((one) => one.node === id && (one.to === null || one.to > to)));
  return [...broken, ...sameNames([...touched], after, today), ...occupied.map(({ id, name }) => ({ node: id, message: `“${name}”在撤销日期之后还有人任职。` }))];
}

interface ChangedPlaces {
  readonly standing: ReadonlyMap<string, StoredNode>;
  readonly before: ReadonlyMap<string, StoredNode>;
  /** In the order of the changes. */
  readonly touched: ReadonlySet<string>;
}

function withChanges({ nodes }: StoredOrganisation, changes: readonly NodeChange[], demo: boolean): ChangedPlaces {
  const standing = new Map(nodes.map((node) => [node.id, node]));
  const before = new Map(standing);
  const touched = new Set<string>();
  const put = (node: StoredNode): void => {
    standing.set(node.id, node);
    touched.add(node.id);
  };
  // A new place that stands already, to the letter, was asked for twice: it is that one, also for what hangs under it.
  const known = new Map<string, string>();
  for (const { asItStands = false, ...asked } of changes) {
    const former = standing.get(asked.id);
    const change = asItStands && former !== undefined ? former : { ...asked, parent: asked.parent === null ? null : (known.get(asked.parent) ?? asked.parent) };
    const twin = former === undefined ? twinOf([...before.values()], change) : undefined;
    if (twin !== undefined) {
      known.set(change.id, twin.id);
      continue;
    }
    put({ ...former, ...change, kind: former?.kind ?? change.kind, demo: demo && former?.demo !== false });
    // What hangs under the demonstration would go with it.
    let above = demo || change.parent === null ? undefined : standing.get(change.parent);
    while (above?.demo === true) {
      put({ ...above, demo: false });
      above = above.parent === null ? undefined : standing.get(above.parent);
    }
  }
  return { standing, before, touched };
}

/** Sections and field offices have no code: under one unit they are told apart by their names alone. What stood twice before is left alone. */
function sameNames(touched: readonly string[], nodes: readonly StoredNode[], today: CivilDate): readonly PlaceTrouble[] {
  const goesOn = nodes.filter(({ to }) => to === null || to >= today);
  return goesOn.flatMap((node) => {
    const twin = node.code !== null || !touched.includes(node.id) ? undefined : goesOn.find((other) => other.id !== node.id && other.code === null && other.parent === node.parent && other.name === node.name);
    const above = nodes.find(({ id }) => id === node.parent)?.name ?? '';
    return twin === undefined ? [] : [{ node: node.id, message: `“${above}”下面已经有“${node.name}”，同一单位的科室（所）不能重名。` }];
  });
}

/** The place that says the same of itself. */
export function twinOf(nodes: readonly StoredNode[], { kind, code, name, parent, from, to }: NodeChange): StoredNode | undefined {
  return nodes.find((node) => node.kind === kind && node.code === code && node.name === name && node.parent === parent && node.from === from && node.to === to);
}

/** What becomes of 示范 nodes when the demonstration goes: most go with it; what is in use, and what that hangs under, stays and becomes one's own. */
export interface DemoNodes {
  /** Ids, those below before those above. */
  readonly gone: readonly string[];
  readonly kept: readonly StoredNode[];
}

/** `used`: ids of nodes that something else points to. */
export function demoNodes({ nodes, appointments }: StoredOrganisation, used: ReadonlySet<string>): DemoNodes {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const needed = new Set<string>();
  const need = (id: string | null): void => {
    if (id === null || needed.has(id)) return;
    needed.add(id);
    need(byId.get(id)?.parent ?? null);
  };
  for (const { id, demo } of nodes) if (!demo || used.has(id)) need(id);
  for (const { node } of appointments) need(node);
  const demo = nodes.filter((node) => node.demo);
  const depth = (node: StoredNode): number => (node.parent === null ? 0 : 1 + depth(byId.get(node.parent) ?? { ...node, parent: null }));
  return {
    gone: demo.filter(({ id }) => !needed.has(id)).toSorted((a, b) => depth(b) - depth(a)).map(({ id }) => id),
    kept: demo.filter(({ id }) => needed.has(id)).map((node) => ({ ...node, demo: false })),
  };
}

function faultsOn(day: CivilDate, nodes: readonly StoredNode[]): readonly PlaceTrouble[] {
  return organisationTree(nodesOn(day, nodes)).faults.map(({ node, message }) => ({ node, message }));
}

/** The days on which the organisation may turn wrong: today, and where anything of it begins, changes or has ended; what is planned for another place may not fit a change of this one. */
function turningDays(nodes: readonly StoredNode[], today: CivilDate): ReadonlySet<CivilDate> {
  const turns = nodes.flatMap(({ from, to, earlier = [] }) => [...(from === null ? [] : [from]), ...(to === null ? [] : [addDays(to, 1)]), ...earlier.map(({ until }) => addDays(until, 1))]);
  return new Set([today, ...turns.filter((day) => day > today)]);
}

/** Null: it may be given; the id of the appointment where the account holds the post already. */
export function whyNotGranted(organisation: StoredOrganisation, wanted: NewAppointment): Result<string | null, Fault> {
  const { nodes, appointments } = organisation;
  const { account, role, node, from, to } = wanted;
  if (to !== null && to < from) return failed(backwards('岗位'));
  const place = nodes.find(({ id }) => id === node);
  if (place === undefined) return failed(noSuchNode);
  if (!roles[role].heldAt.includes(place.kind)) return failed(wrongPlace(roles[role].title, place.name));
  if (role === 'finance-first-review' && wanted.serves.length === 0) return failed(servesNobody);
  const unknown = wanted.serves.filter((id) => nodes.find((served) => served.id === id)?.kind !== 'department');
  if (unknown.length > 0) return failed(servesNoDepartment);
  const held = appointments.filter((one) => one.account === account && overlaps(one, { from, to }));
  const conflict = roleConflict(rolesHeld(organisation, account, { from, to }), role);
  if (conflict !== null) return failed(incompatible(conflict));
  const sameServed = (one: StoredAppointment): boolean => one.serves.length === wanted.serves.length && one.serves.every((id) => wanted.serves.includes(id));
  return ok(held.find((one) => one.role === role && one.node === node && sameServed(one))?.id ?? null);
}

/** The posts that go over; refused where there are none, or where the other may not hold them together. */
export function leavingPosts(organisation: StoredOrganisation, { from, to, lastDay }: HandOver): Result<readonly StoredAppointment[], Fault> {
  if (from === to) return failed(handOverToOneself);
  const leaving = organisation.appointments.filter((one) => one.account === from && (one.to === null || one.to > lastDay));
  if (leaving.length === 0) return failed(nothingToHandOver);
  const held = [...rolesHeld(organisation, to, { from: addDays(lastDay, 1), to: null })];
  for (const { role } of leaving) {
    const conflict = roleConflict(held, role);
    if (conflict !== null) return failed(incompatible(conflict));
    held.push(role);
  }
  return ok(leaving);
}

/** The appointment that is lent; refused where it is not there, or the other may not hold it. */
export function lentPost(
  organisation: StoredOrganisation,
  { appointment, to, from, until }: { readonly appointment: string; readonly to: string; readonly from: CivilDate; readonly until: CivilDate },
): Result<StoredAppointment, Fault> {
  const lent = organisation.appointments.find(({ id }) => id === appointment);
  if (lent === undefined) return failed(noSuchPost);
  if (until < from) return failed(backwards('委托'));
  if (lent.account === to) return failed(toOneself);
  const conflict = roleConflict(rolesHeld(organisation, to, { from, to: until }), lent.role);
  return conflict === null ? ok(lent) : failed(incompatible(conflict));
}

/** Roles in which an account may act at some time of the days: its own, and those that others have lent to it. */
export function rolesHeld({ appointments, delegations }: Pick<StoredOrganisation, 'appointments' | 'delegations'>, account: string, days: Days): readonly Role[] {
  const lent = new Set(delegations.filter((one) => one.to === account && overlaps({ from: one.from, to: one.until }, days)).map((one) => one.appointment));
  return appointments.filter((one) => (one.account === account || lent.has(one.id)) && overlaps(one, days)).map(({ role }) => role);
}

interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

function overlaps(one: Days, other: Days): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || one.from <= other.to);
}

function sameNode(a: StoredNode, b: StoredNode): boolean {
  return a.code === b.code && a.name === b.name && a.parent === b.parent && a.from === b.from && a.to === b.to && a.demo === b.demo && samePast(a, b);
}

function samePast(a: StoredNode, b: StoredNode): boolean {
  const [one, other] = [a.earlier ?? [], b.earlier ?? []];
  const isSame = one.length === other.length && one.every((then, at) => other[at]?.code === then.code && other[at].name === then.name && other[at].parent === then.parent && other[at].until === then.until);
  return isSame && (a.successor ?? null) === (b.successor ?? null) && (a.ownOffice ?? null) === (b.ownOffice ?? null);
}

export const noSuchPost: Fault = { code: 'post-not-found', what: '没有这个岗位', where: '岗位', remedy: '它可能已经结束，请刷新后重试。' };
export const noSuchNode: Fault = { code: 'organisation-node-not-found', what: '没有这个机构', where: '机构', remedy: '它可能已被更改，请刷新后重试；没有写入任何内容。' };
const toOneself: Fault = { code: 'delegation-to-oneself', what: '不能委托给任职者本人', where: '委托代办', remedy: '请选择另一个账号。' };
const handOverToOneself: Fault = { code: 'hand-over-to-oneself', what: '不能移交给本人', where: '工作移交', remedy: '请选择接手的账号。' };
const nothingToHandOver: Fault = { code: 'nothing-to-hand-over', what: '这个账号在这一天之后没有岗位', where: '工作移交', remedy: '请核对移交的人和日期。' };
const servesNoDepartment: Fault = { code: 'post-serves-no-department', what: '所联系的部门里有不是主管部门的机构', where: '岗位', remedy: '请从主管部门里选择。' };

const servesNobody: Fault = { code: 'post-serves-no-department', what: '没有写明这个业务股联系哪些部门，它就看不到任何文本，部门报来的文本也没有人初审', where: '岗位', remedy: '请至少选择一个所联系的主管部门。' };

function backwards(what: string): Fault {
  return { code: 'days-backwards', what: `${what}的结束日期在开始日期之前`, where: '日期', remedy: '请核对两个日期。' };
}

function brokenOrganisation(messages: readonly string[]): Fault {
  return { code: 'organisation-broken', what: messages.join(''), where: '机构', remedy: '请改正后再保存；撤销机构的，用“更改”里的“撤销”，下设的机构和岗位一起结束。没有写入任何内容。' };
}

function wrongPlace(role: string, place: string): Fault {
  return { code: 'post-wrong-place', what: `“${place}”不设“${role}”`, where: '岗位', remedy: '请选择与岗位相应的机构：科室岗位选科室或所，单位岗位选单位，财政岗位选财政局的股室；财政局没有分股室的，先在它的单位下面新设一个科室，几个财政岗位可以设在同一个科室。' };
}

export function incompatible(sentence: string): Fault {
  return { code: 'post-incompatible', what: sentence.replace(/。$/u, ''), where: '岗位', remedy: '请授予另一个账号，或先结束有冲突的岗位。' };
}
