// Emergency access: opened, ended before its time, listed for good. One event each.
import { z } from 'zod';
import { emergencyUnknown } from '../../application/emergency-faults.ts';
import { emergencyPolicy } from '../../application/emergency-policy.ts';
import type { NewEmergency, StoredEmergency } from '../../application/emergency-store.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { emergencyAccessTable, emergencyAccessVersionTable } from '../tables/organisation.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import type { Author } from './organisation-nodes.ts';
import { roleSchema } from './organisation.ts';
import { readOrganisation } from './organisation.ts';
import { chinaMinute, postTitle } from './told-changes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

/** The newest first. */
export async function listEmergencies(database: Queryable, division: string): Promise<readonly StoredEmergency[]> {
  const answer = await database.query(
    `select i.account_id, i.node_id, i.role, i.opened_by, v.* from emergency_access i
     join emergency_access_version v on v.division = i.division and v.id = i.id and v.to_event is null where i.division = $1 order by v.from_moment desc, i.id`,
    [division],
  );
  return answer.rows.map((row) => {
    const { id, reason, fromMoment, untilMoment, closedBy } = loadRow(emergencyAccessVersionTable, row);
    const { account_id: account, node_id: node, role, opened_by: openedBy } = keys.parse(row);
    return { id, account, role, node, reason, from: fromMoment, until: untilMoment, openedBy, closedBy };
  });
}

const keys = z.object({ account_id: z.string(), node_id: z.string(), role: roleSchema, opened_by: z.string() });

/** Asked twice, because the first answer was lost or the button was pressed again. */
function isSameRequest(standing: StoredEmergency, { actor, account, role, node, reason, from, until }: NewEmergency & Author): boolean {
  const age = Date.parse(from) - Date.parse(standing.from);
  const isSame = standing.openedBy === actor && standing.account === account && standing.role === role && standing.node === node && standing.reason === reason && standing.closedBy === null;
  return isSame && age >= 0 && age < emergencyPolicy.sameRequestSeconds * 1_000 && Date.parse(until) - Date.parse(standing.until) === age;
}

export function openEmergency(store: Store, input: NewEmergency & Author): Promise<Result<CommandOutcome<string>, Fault>> {
  const { division, actor, account, role, node, reason, from, until } = input;
  return runCommand<string>(store, {
    division,
    actor,
    kind: 'emergency.opened',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const standing = (await listEmergencies(store.database, division)).find((one) => isSameRequest(one, input));
      if (standing !== undefined) return { kind: 'nothing', value: standing.id };
      const id = store.newId();
      const identity = insertRows(emergencyAccessTable, [{ division, id, accountId: account, nodeId: node, role, openedBy: actor }]);
      const version = firstVersion(store.newId, emergencyAccessVersionTable, { division, id, reason, fromMoment: from, untilMoment: until, closedBy: null });
      return { kind: 'write', subject: account, detail: { role, node, until, reason, told: `${postTitle(input, (await readOrganisation(store.database, division)).nodes)}，到${chinaMinute(until)}为止\n理由：${reason}` }, decidedAt, writes: [identity, version], value: id };
    },
  });
}

export function closeEmergency(store: Store, input: Author & { readonly id: string; readonly moment: string }): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, id, moment } = input;
  return runCommand<null>(store, {
    division,
    actor,
    kind: 'emergency.closed',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const answer = await store.database.query('select * from emergency_access_version where division = $1 and id = $2 and to_event is null', [division, id]);
      if (answer.rows[0] === undefined) return { kind: 'refused', fault: emergencyUnknown };
      const standing = loadRow(emergencyAccessVersionTable, answer.rows[0]);
      if (standing.untilMoment <= moment) return { kind: 'nothing', value: null };
      const given = (await listEmergencies(store.database, division)).find((one) => one.id === id);
      const post = given === undefined ? '' : `${postTitle(given, (await readOrganisation(store.database, division)).nodes)}：`;
      const detail = { ...(given === undefined ? {} : { taker: given.account }), told: `${post}到${chinaMinute(standing.untilMoment)}为止 → 到${chinaMinute(moment)}为止` };
      return { kind: 'write', subject: id, detail, writes: [followVersion(store.newId, emergencyAccessVersionTable, standing, { untilMoment: moment, closedBy: actor })], value: null };
    },
  });
}
