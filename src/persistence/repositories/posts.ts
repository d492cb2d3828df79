// Giving, ending and handing over posts, and lending them for some days: one event each.
import { leavingPosts, lentPost, noSuchPost, whyNotGranted } from '../../application/organisation-changes.ts';
import type { EndedPosts, HandOver, NewAppointment, WithNotices } from '../../application/organisation-store.ts';
import type { Delegation } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, joinWrites, type TableWrite } from '../audit/table-write.ts';
import { appointmentTable, appointmentVersionTable, delegationTable, delegationVersionTable } from '../tables/organisation.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import type { Author } from './organisation-nodes.ts';
import { noticeWrites } from './notice-writes.ts';
import { readOrganisation } from './organisation.ts';
import { daysTitle, postTitle } from './told-changes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

/** Gives a post. Refused where the role cannot be held at that place, or not together with another post of the account (三员分立). */
export function grantPost(store: Store, input: NewAppointment & Author): Promise<Result<CommandOutcome<string>, Fault>> {
  const { division, actor, account, role, node } = input;
  return runCommand<string>(store, {
    division,
    actor,
    kind: 'post.granted',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const organisation = await readOrganisation(store.database, division);
      const held = whyNotGranted(organisation, input);
      if (!held.ok) return { kind: 'refused', fault: held.fault };
      if (held.value !== null) return { kind: 'nothing', value: held.value };
      const id = store.newId();
      return { kind: 'write', subject: account, detail: { role, node, told: toldPost(`${postTitle(input, organisation.nodes)}，${daysTitle(input.from, input.to)}`, input.reason) }, decidedAt, writes: appointmentWrites(store, { ...input, id }), value: id };
    },
  });
}

/** Ends posts on a day, each with the reason. */
export function endPosts(store: Store, input: EndedPosts & Author): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, reason } = input;
  return runCommand<null>(store, {
    division,
    actor,
    kind: 'post.ended',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const writes = await endingWrites(store, input);
      if (writes.length === 0) return { kind: 'nothing', value: null };
      const { nodes, appointments } = await readOrganisation(store.database, division);
      const ended = appointments.filter(({ id }) => input.appointments.includes(id));
      const told = ended.map((one) => `${postTitle(one, nodes)}：${daysTitle(one.from, one.to)} → ${daysTitle(one.from, input.lastDay)}`).join('\n');
      const holders = [...new Set(ended.map(({ account }) => account))];
      return { kind: 'write', subject: holders.length === 1 ? (holders[0] ?? null) : null, detail: { posts: writes.length, reason, told: toldPost(told, reason) }, writes: joinWrites(writes), value: null };
    },
  });
}

/** 一键移交: every post that one account holds after `lastDay` goes to another from the next day on, in one event. Answers how many. */
export function handOverPosts(store: Store, input: HandOver & Author & WithNotices): Promise<Result<CommandOutcome<number>, Fault>> {
  const { division, actor, under = [], from, to, lastDay, reason, notices } = input;
  return runCommand<number>(store, {
    division,
    actor,
    under,
    kind: 'post.handed-over',
    rules: [],
    decide: async (): Promise<Decision<number>> => {
      const decidedAt = await lastEvent(store.database, division);
      const organisation = await readOrganisation(store.database, division);
      const leaving = leavingPosts(organisation, input);
      if (!leaving.ok) return { kind: 'refused', fault: leaving.fault };
      const ended = await endingWrites(store, { division, appointments: leaving.value.map(({ id }) => id), lastDay, reason });
      const firstDay = addDays(lastDay, 1);
      const begun = leaving.value.flatMap((one) =>
        appointmentWrites(store, { ...one, division, id: store.newId(), account: to, from: one.from > firstDay ? one.from : firstDay, reason }),
      );
      const moved = leaving.value.map((one) => `${postTitle(one, organisation.nodes)}：原任职到${lastDay}，接任自${firstDay}起`).join('\n');
      const detail = { posts: leaving.value.length, to, taker: to, reason, told: toldPost(moved, reason) };
      return { kind: 'write', subject: from, detail, decidedAt, writes: joinWrites([...ended, ...begun, ...noticeWrites(store, division, notices)]), value: leaving.value.length };
    },
  });
}

/** Lends a post to another account for some days. */
export function delegatePost(store: Store, input: Omit<Delegation, 'id'> & Author & WithNotices): Promise<Result<CommandOutcome<string>, Fault>> {
  const { division, actor, appointment, to, from, until, reason, notices } = input;
  return runCommand<string>(store, {
    division,
    actor,
    kind: 'post.delegated',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const organisation = await readOrganisation(store.database, division);
      const lent = lentPost(organisation, input);
      if (!lent.ok) return { kind: 'refused', fault: lent.fault };
      const id = store.newId();
      const identity = insertRows(delegationTable, [{ division, id, appointmentId: appointment, accountId: to }]);
      const version = firstVersion(store.newId, delegationVersionTable, { division, id, fromDay: from, untilDay: until, reason });
      return { kind: 'write', subject: lent.value.account, detail: { to, taker: to, reason, told: toldPost(`${postTitle(lent.value, organisation.nodes)}，${daysTitle(from, until)}`, reason) }, decidedAt, writes: [identity, version, ...noticeWrites(store, division, notices)], value: id };
    },
  });
}

/** Takes a delegation back: `lastDay` is the last on which it holds. */
export function endDelegation(store: Store, input: Author & WithNotices & { readonly delegation: string; readonly lastDay: CivilDate }): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, delegation, lastDay, notices } = input;
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
      const { nodes, appointments, delegations } = await readOrganisation(store.database, division);
      const one = delegations.find(({ id }) => id === delegation);
      const lent = appointments.find(({ id }) => id === one?.appointment);
      const post = lent === undefined ? '' : `${postTitle(lent, nodes)}：`;
      const detail = { ...(one === undefined ? {} : { taker: one.to }), told: `${post}${daysTitle(standing.fromDay, standing.untilDay)} → ${daysTitle(standing.fromDay, lastDay)}` };
      return { kind: 'write', subject: delegation, detail, writes: [followVersion(store.newId, delegationVersionTable, standing, { untilDay: lastDay }), ...noticeWrites(store, division, notices)], value: null };
    },
  });
}

export function toldPost(what: string, reason: string): string {
  return reason === '' ? what : `${what}\n理由：${reason}`;
}

/** Identity and first version of an appointment. */
export function appointmentWrites(store: Store, appointment: NewAppointment & { readonly division: string; readonly id: string }): readonly TableWrite[] {
  const { division, id, account, node, role, from, to, serves, reason } = appointment;
  const version = { division, id, fromDay: from, toDay: to, serves: [...serves], reason };
  return [insertRows(appointmentTable, [{ division, id, accountId: account, nodeId: node, role }]), firstVersion(store.newId, appointmentVersionTable, version)];
}

export async function endingWrites(store: Store, { division, appointments, lastDay, reason }: EndedPosts & { readonly division: string }): Promise<readonly TableWrite[]> {
  const answer = await store.database.query('select * from appointment_version where division = $1 and id = any($2::uuid[]) and to_event is null', [division, appointments]);
  return answer.rows
    .map((row) => loadRow(appointmentVersionTable, row))
    .filter(({ toDay }) => toDay === null || toDay > lastDay)
    .map((standing) => followVersion(store.newId, appointmentVersionTable, standing, { toDay: lastDay, reason }));
}
