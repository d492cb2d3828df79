// The organisation of a division and who holds which post: read whole (it is small), changed by commands of one event each. What a command may do is
// decided above; here a change that would leave the organisation broken is refused with every reason.
import { z } from 'zod';
import { nodesOn, organisationTree, type Appointment, type Delegation, type OrganisationKind, type OrganisationNode } from '../../domain/organisation/index.ts';
import { roleConflict, roles, type Role } from '../../domain/access/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import {
  appointmentTable,
  appointmentVersionTable,
  delegationTable,
  delegationVersionTable,
  organisationNodeTable,
  organisationNodeVersionTable,
} from '../tables/organisation.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { firstVersion, followVersion } from './version-follow.ts';

export interface StoredNode extends OrganisationNode {
  /** 示范: taken away with the demonstration text. */
  readonly demo: boolean;
}

export interface StoredOrganisation {
  readonly nodes: readonly StoredNode[];
  readonly appointments: readonly (Appointment<Role> & { readonly reason: string })[];
  readonly delegations: readonly Delegation[];
}

/** Everything that stands now, ended nodes and posts included: their days tell. */
export async function readOrganisation(database: Queryable, division: string): Promise<StoredOrganisation> {
  const [nodes, appointments, delegations] = await Promise.all([
    database.query(`select i.kind, v.* from organisation_node i ${openVersions('organisation_node')} where i.division = $1 order by v.code nulls last, i.id`, [division]),
    database.query(`select i.account_id, i.node_id, i.role, v.* from appointment i ${openVersions('appointment')} where i.division = $1 order by i.id`, [division]),
    database.query(`select i.appointment_id, i.account_id, v.* from delegation i ${openVersions('delegation')} where i.division = $1 order by i.id`, [division]),
  ]);
  return { nodes: nodes.rows.map(nodeOf), appointments: appointments.rows.map(appointmentOf), delegations: delegations.rows.map(delegationOf) };
}

export interface NodeChange {
  /** Null for a new node. */
  readonly id: string | null;
  readonly kind: OrganisationKind;
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

interface Author {
  readonly division: string;
  readonly actor: string;
}

/**
 * New nodes and changed ones in one event, all or none. A change after which the organisation of `today` would have a fault is refused with every fault.
 * Answers the ids in the order of the changes. A new node may stand under another of the same change by giving it an id beforehand.
 */
export function saveNodes(
  store: Store,
  input: Author & { readonly changes: readonly NodeChange[]; readonly newIds: readonly string[]; readonly demo: boolean; readonly today: CivilDate },
): Promise<Result<CommandOutcome<readonly string[]>, Fault>> {
  const { division, actor, changes, newIds, demo, today } = input;
  return runCommand<readonly string[]>(store, {
    division,
    actor,
    kind: 'organisation.changed',
    rules: [],
    decide: async (): Promise<Decision<readonly string[]>> => {
      const decidedAt = await lastEvent(store.database, division);
      const { nodes } = await readOrganisation(store.database, division);
      const standing = new Map(nodes.map((node) => [node.id, node]));
      const writes: TableWrite[] = [];
      const ids: string[] = [];
      for (const [index, change] of changes.entries()) {
        const former = change.id === null ? undefined : standing.get(change.id);
        if (change.id !== null && former === undefined) return { kind: 'refused', fault: noSuchNode };
        const id = change.id ?? newIds[index] ?? store.newId();
        ids.push(id);
        const node: StoredNode = { ...change, id, kind: former?.kind ?? change.kind, demo: former?.demo ?? demo };
        if (former !== undefined && sameNode(former, node)) continue;
        standing.set(id, node);
        writes.push(...(await nodeWrites(store, division, { node, isNew: former === undefined })));
      }
      const { faults } = organisationTree(nodesOn(today, [...standing.values()]));
      if (faults.length > 0) return { kind: 'refused', fault: brokenOrganisation(faults.map(({ message }) => message)) };
      if (writes.length === 0) return { kind: 'nothing', value: ids };
      return { kind: 'write', subject: ids[0] ?? null, detail: { nodes: writes.length }, decidedAt, writes: identitiesFirst(writes), value: ids };
    },
  });
}

export interface NewAppointment {
  readonly account: string;
  readonly role: Role;
  readonly node: string;
  readonly serves: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: string;
}

/** Gives a post. Refused where the role cannot be held at that place, or not together with another post of the account (三员分立). */
export function grantPost(store: Store, input: Author & NewAppointment): Promise<Result<CommandOutcome<string>, Fault>> {
  const { division, actor, account, role, node, serves, from, to, reason } = input;
  return runCommand<string>(store, {
    division,
    actor,
    kind: 'post.granted',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const { nodes, appointments } = await readOrganisation(store.database, division);
      const place = nodes.find(({ id }) => id === node);
      if (place === undefined) return { kind: 'refused', fault: noSuchNode };
      if (!roles[role].heldAt.includes(place.kind)) return { kind: 'refused', fault: wrongPlace(roles[role].title, place.name) };
      const held = appointments.filter((one) => one.account === account && (one.to === null || one.to >= from) && (to === null || one.from <= to));
      const conflict = roleConflict(held.map((one) => one.role), role);
      if (conflict !== null) return { kind: 'refused', fault: incompatible(conflict) };
      const same = held.find((one) => one.role === role && one.node === node);
      if (same !== undefined) return { kind: 'nothing', value: same.id };
      const id = store.newId();
      const version = { division, id, fromDay: from, toDay: to, serves: [...serves], reason };
      const identity = insertRows(appointmentTable, [{ division, id, accountId: account, nodeId: node, role }]);
      return { kind: 'write', subject: account, detail: { role, node }, decidedAt, writes: [identity, firstVersion(store.newId, appointmentVersionTable, version)], value: id };
    },
  });
}

/** Ends posts on a day (the last on which they are held), each with the reason. */
export function endPosts(
  store: Store,
  input: Author & { readonly appointments: readonly string[]; readonly lastDay: CivilDate; readonly reason: string },
): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, appointments, lastDay, reason } = input;
  return runCommand<null>(store, {
    division,
    actor,
    kind: 'post.ended',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const writes = await endingWrites(store, { division, appointments, lastDay, reason });
      return writes.length === 0
        ? { kind: 'nothing', value: null }
        : { kind: 'write', subject: null, detail: { posts: writes.length, reason }, writes, value: null };
    },
  });
}

/** 一键移交: every post that one account holds after `lastDay` goes to another from the next day on, in one event. Answers how many. */
export function handOverPosts(
  store: Store,
  input: Author & { readonly from: string; readonly to: string; readonly lastDay: CivilDate; readonly firstDay: CivilDate; readonly reason: string },
): Promise<Result<CommandOutcome<number>, Fault>> {
  const { division, actor, from, to, lastDay, firstDay, reason } = input;
  return runCommand<number>(store, {
    division,
    actor,
    kind: 'post.handed-over',
    rules: [],
    decide: async (): Promise<Decision<number>> => {
      const decidedAt = await lastEvent(store.database, division);
      const { appointments } = await readOrganisation(store.database, division);
      const leaving = appointments.filter((one) => one.account === from && (one.to === null || one.to > lastDay));
      if (leaving.length === 0) return { kind: 'refused', fault: nothingToHandOver };
      const held: Role[] = appointments.filter((one) => one.account === to && (one.to === null || one.to >= firstDay)).map((one) => one.role);
      for (const { role } of leaving) {
        const conflict = roleConflict(held, role);
        if (conflict !== null) return { kind: 'refused', fault: incompatible(conflict) };
        held.push(role);
      }
      const ended = await endingWrites(store, { division, appointments: leaving.map(({ id }) => id), lastDay, reason });
      const begun = leaving.flatMap((one): readonly TableWrite[] => {
        const id = store.newId();
        const start = one.from > firstDay ? one.from : firstDay;
        const version = { division, id, fromDay: start, toDay: one.to, serves: [...one.serves], reason };
        return [insertRows(appointmentTable, [{ division, id, accountId: to, nodeId: one.node, role: one.role }]), firstVersion(store.newId, appointmentVersionTable, version)];
      });
      return { kind: 'write', subject: from, detail: { posts: leaving.length, to, reason }, decidedAt, writes: identitiesFirst([...ended, ...begun]), value: leaving.length };
    },
  });
}

/** Lends a post to another account for some days. */
export function delegatePost(store: Store, input: Author & Omit<Delegation, 'id'>): Promise<Result<CommandOutcome<string>, Fault>> {
  const { division, actor, appointment, to, from, until, reason } = input;
  return runCommand<string>(store, {
    division,
    actor,
    kind: 'post.delegated',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const { appointments } = await readOrganisation(store.database, division);
      const lent = appointments.find(({ id }) => id === appointment);
      if (lent === undefined) return { kind: 'refused', fault: noSuchPost };
      const conflict = roleConflict(appointments.filter((one) => one.account === to && (one.to === null || one.to >= from)).map((one) => one.role), lent.role);
      if (lent.account === to) return { kind: 'refused', fault: toOneself };
      if (conflict !== null) return { kind: 'refused', fault: incompatible(conflict) };
      const id = store.newId();
      const identity = insertRows(delegationTable, [{ division, id, appointmentId: appointment, accountId: to }]);
      const version = firstVersion(store.newId, delegationVersionTable, { division, id, fromDay: from, untilDay: until, reason });
      return { kind: 'write', subject: lent.account, detail: { to, reason }, writes: [identity, version], value: id };
    },
  });
}

/** Takes a delegation back: `lastDay` is the last on which it holds. */
export function endDelegation(store: Store, input: Author & { readonly delegation: string; readonly lastDay: CivilDate }): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, delegation, lastDay } = input;
  return runCommand<null>(store, {
    division,
    actor,
    kind: 'post.delegation-ended',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const answer = await store.database.query('select * from delegation_version where division = $1 and id = $2 and to_event is null', [division, delegation]);
      if (answer.rows[0] === undefined) return { kind: 'refused', fault: noSuchPost };
      const standing = loadRow(delegationVersionTable, answer.rows[0]);
      if (standing.untilDay <= lastDay) return { kind: 'nothing', value: null };
      return { kind: 'write', subject: delegation, detail: {}, writes: [followVersion(store.newId, delegationVersionTable, standing, { untilDay: lastDay })], value: null };
    },
  });
}

async function nodeWrites(store: Store, division: string, { node, isNew }: { readonly node: StoredNode; readonly isNew: boolean }): Promise<readonly TableWrite[]> {
  const content = { code: node.code, name: node.name, parentId: node.parent, fromDay: node.from, toDay: node.to, demo: node.demo };
  if (isNew) {
    return [insertRows(organisationNodeTable, [{ division, id: node.id, kind: node.kind }]), firstVersion(store.newId, organisationNodeVersionTable, { division, id: node.id, ...content })];
  }
  const answer = await store.database.query('select * from organisation_node_version where division = $1 and id = $2 and to_event is null', [division, node.id]);
  return [followVersion(store.newId, organisationNodeVersionTable, loadRow(organisationNodeVersionTable, answer.rows[0]), content)];
}

async function endingWrites(
  store: Store,
  input: { readonly division: string; readonly appointments: readonly string[]; readonly lastDay: CivilDate; readonly reason: string },
): Promise<readonly TableWrite[]> {
  const { division, appointments, lastDay, reason } = input;
  const answer = await store.database.query('select * from appointment_version where division = $1 and id = any($2::uuid[]) and to_event is null', [division, appointments]);
  return answer.rows
    .map((row) => loadRow(appointmentVersionTable, row))
    .filter(({ toDay }) => toDay === null || toDay > lastDay)
    .map((standing) => followVersion(store.newId, appointmentVersionTable, standing, { toDay: lastDay, reason }));
}

/** Rows can point only to identities that are there: identities go ahead of versions. */
function identitiesFirst(writes: readonly TableWrite[]): readonly TableWrite[] {
  return [...writes.filter(({ table }) => table.kind === 'identity'), ...writes.filter(({ table }) => table.kind !== 'identity')];
}

function sameNode(a: StoredNode, b: StoredNode): boolean {
  return a.code === b.code && a.name === b.name && a.parent === b.parent && a.from === b.from && a.to === b.to;
}

function openVersions(table: string): string {
  return `join ${table}_version v on v.division = i.division and v.id = i.id and v.to_event is null`;
}

const kindOf = z.object({ kind: z.enum(['division', 'department', 'unit', 'section', 'office']) });
const appointmentKeys = z.object({ account_id: z.string(), node_id: z.string(), role: z.custom<Role>((value) => typeof value === 'string' && Object.hasOwn(roles, value)) });
const delegationKeys = z.object({ appointment_id: z.string(), account_id: z.string() });
const served = z.array(z.string());

function nodeOf(row: unknown): StoredNode {
  const { id, code, name, parentId, fromDay, toDay, demo } = loadRow(organisationNodeVersionTable, row);
  return { id, kind: kindOf.parse(row).kind, code, name, parent: parentId, from: dayOf(fromDay), to: dayOf(toDay), demo };
}

function appointmentOf(row: unknown): StoredOrganisation['appointments'][number] {
  const { id, fromDay, toDay, serves, reason } = loadRow(appointmentVersionTable, row);
  const { account_id: account, node_id: node, role } = appointmentKeys.parse(row);
  return { id, account, role, node, serves: served.parse(serves), from: knownDay(fromDay), to: dayOf(toDay), reason };
}

function delegationOf(row: unknown): Delegation {
  const { id, fromDay, untilDay, reason } = loadRow(delegationVersionTable, row);
  const { appointment_id: appointment, account_id: to } = delegationKeys.parse(row);
  return { id, appointment, to, from: knownDay(fromDay), until: knownDay(untilDay), reason };
}

function dayOf(text: string | null): CivilDate | null {
  return text === null ? null : parseCivilDate(text);
}

function knownDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`a stored day that does not exist: ${text}`);
  return day;
}

const noSuchNode: Fault = { code: 'organisation-node-not-found', what: '没有这个机构', where: '机构', remedy: '它可能已被更改，请刷新后重试；没有写入任何内容。' };
const noSuchPost: Fault = { code: 'post-not-found', what: '没有这个岗位', where: '岗位', remedy: '它可能已经结束，请刷新后重试。' };
const toOneself: Fault = { code: 'delegation-to-oneself', what: '不能委托给任职者本人', where: '委托代办', remedy: '请选择另一个账号。' };
const nothingToHandOver: Fault = { code: 'nothing-to-hand-over', what: '这个账号在这一天之后没有岗位', where: '工作移交', remedy: '请核对移交的人和日期。' };

function brokenOrganisation(messages: readonly string[]): Fault {
  return { code: 'organisation-broken', what: messages.join(''), where: '机构', remedy: '请改正后再保存；没有写入任何内容。' };
}

function wrongPlace(role: string, place: string): Fault {
  return { code: 'post-wrong-place', what: `“${place}”不设“${role}”`, where: '岗位', remedy: '请选择与岗位相应的机构：科室岗位选科室或所，单位岗位选单位，财政岗位选财政局的股室。' };
}

function incompatible(sentence: string): Fault {
  return { code: 'post-incompatible', what: sentence.replace(/。$/u, ''), where: '岗位', remedy: '请授予另一个账号，或先结束有冲突的岗位。' };
}
