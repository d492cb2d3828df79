// The list of everything that was done in a division, for whoever audits it: who, when, what, to what, and what the event tells. What stands in the texts themselves is
// not part of an event and is shown only to those who may read them.
import { addDays } from '../../kernel/day-count.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { EventChoice, ListedEvent } from '../history-store.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayAuditDivision } from './audit-division.ts';
import type { AuditPorts } from './audit-export.ts';
import { toldEvent } from './told-event.ts';

export interface AuditEvent extends Omit<ListedEvent, 'detail'> {
  /** What the event tells, a sentence each. */
  readonly lines: readonly string[];
}

export interface AuditEvents {
  readonly entries: readonly AuditEvent[];
  /** The event before which to go on; null where that was all. */
  readonly before: number | null;
}

export interface AskedEvents extends Omit<EventChoice, 'from' | 'until'> {
  readonly actorAsking: Actor;
  readonly division: string;
  /** Days in China, both included; null: without bound. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly before: number | null;
}

const pageLength = 50;

export async function auditEvents(ports: AuditPorts, { actorAsking, division, from, to, before, kind, actor, subject }: AskedEvents): Promise<Result<AuditEvents, Fault>> {
  const tree = await organisationToday(ports);
  const refused = mayAuditDivision(actorAsking, division, { home: ports.organisation.home, tree });
  if (refused !== null) return failed(refused);
  const events = await ports.history.listed({ division, before, kind, actor, subject, from: from === null ? null : beginning(from), until: to === null ? null : beginning(addDays(to, 1)), most: pageLength + 1 });
  const page = events.slice(0, pageLength);
  return ok({
    entries: page.map(({ detail, ...event }) => ({ ...event, lines: toldEvent(detail) })),
    before: events.length > pageLength ? (page.at(-1)?.event ?? null) : null,
  });
}

/** 00:00 in China, which is UTC+8 the whole year round. */
function beginning(day: CivilDate): string {
  return `${addDays(day, -1)}T16:00:00.000Z`;
}
