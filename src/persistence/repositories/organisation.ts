// The organisation of a division and who holds which post in it, read whole: it is small.
import { z } from 'zod';
import { actorTitle, isAccountId } from '../../application/actor-title.ts';
import type { LastChange } from '../../application/place-changed.ts';
import type { StoredAppointment, StoredNode, StoredOrganisation } from '../../application/organisation-store.ts';
import { roles, type Role } from '../../domain/access/index.ts';
import type { Delegation } from '../../domain/organisation/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { Queryable } from '../engine/database.ts';
import { appointmentVersionTable, delegationVersionTable, organisationNodeVersionTable } from '../tables/organisation.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { presentNames } from './account-names.ts';

export async function readOrganisation(database: Queryable, division: string): Promise<StoredOrganisation> {
  const [nodes, appointments, delegations] = await Promise.all([
    readNodes(database, division),
    database.query(`select i.account_id, i.node_id, i.role, v.* from appointment i ${openVersions('appointment')} where i.division = $1 order by i.id`, [division]),
    database.query(`select i.appointment_id, i.account_id, v.* from delegation i ${openVersions('delegation')} where i.division = $1 order by i.id`, [division]),
  ]);
  return { nodes, appointments: appointments.rows.map(appointmentOf), delegations: delegations.rows.map(delegationOf) };
}

export async function readNodes(database: Queryable, division: string): Promise<readonly StoredNode[]> {
  const answer = await database.query(`select i.kind, v.* from organisation_node i ${openVersions('organisation_node')} where i.division = $1 order by v.code nulls last, v.name, i.id`, [division]);
  return answer.rows.map(nodeOf);
}

/** Who changed a place last, and when. */
export async function lastNodeChange(database: Queryable, { division, id }: { readonly division: string; readonly id: string }): Promise<LastChange | null> {
  const answer = await database.query(
    `select e.at, e.actor from organisation_node_version v join event e on e.division = v.division and e.number = v.from_event where v.division = $1 and v.id = $2 and v.to_event is null`,
    [division, id],
  );
  const [change] = z.array(z.object({ at: z.string(), actor: z.string() })).parse(answer.rows);
  if (change === undefined) return null;
  const names = isAccountId(change.actor) ? await presentNames(database, { division, accountIds: [change.actor] }) : new Map<string, string>();
  return { at: change.at, by: actorTitle(change.actor, names.get(change.actor) ?? null) };
}

/** A text that changes with the organisation, and with nothing else: how many nodes there are and the last event that wrote one. */
export async function organisationTag(database: Queryable, division: string): Promise<string> {
  const answer = await database.query('select count(*) as nodes, coalesce(max(from_event), 0) as event from organisation_node_version where division = $1', [division]);
  const { nodes, event } = tag.parse(answer.rows[0]);
  return `${nodes} ${event}`;
}

const tag = z.object({ nodes: z.number(), event: z.number() });

function openVersions(table: string): string {
  return `join ${table}_version v on v.division = i.division and v.id = i.id and v.to_event is null`;
}

const kindOf = z.object({ kind: z.enum(['division', 'department', 'unit', 'section', 'office']) });
export const roleSchema = z.custom<Role>((value) => typeof value === 'string' && Object.hasOwn(roles, value));
const appointmentKeys = z.object({ account_id: z.string(), node_id: z.string(), role: roleSchema });
const delegationKeys = z.object({ appointment_id: z.string(), account_id: z.string() });
const served = z.array(z.string());

export function nodeOf(row: unknown): StoredNode {
  const { id, code, name, parentId, fromDay, toDay, demo, earlier, successorId, ownOffice } = loadRow(organisationNodeVersionTable, row);
  const before = earlier === null ? [] : pastStandings.parse(earlier).map(({ until, ...standing }) => ({ ...standing, until: knownDay(until) }));
  return { id, kind: kindOf.parse(row).kind, code, name, parent: parentId, from: dayOf(fromDay), to: dayOf(toDay), demo, earlier: before, successor: successorId, ownOffice };
}

const pastStandings = z.array(z.object({ code: z.string().nullable(), name: z.string(), parent: z.string().nullable(), until: z.string() }));

export function appointmentOf(row: unknown): StoredAppointment {
  const { id, fromDay, toDay, serves, reason } = loadRow(appointmentVersionTable, row);
  const { account_id: account, node_id: node, role } = appointmentKeys.parse(row);
  return { id, account, role, node, serves: served.parse(serves), from: knownDay(fromDay), to: dayOf(toDay), reason };
}

export function delegationOf(row: unknown): Delegation {
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
