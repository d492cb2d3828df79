// The events of one plan with what was said at each, and the events of a division as they stand in the chain.
import { z } from 'zod';
import type { BorrowedPost } from '../../application/borrowed-post.ts';
import type { EventChoice, EventNote } from '../../application/history-store.ts';
import { eventKinds, planContentKinds } from '../audit/event-kinds.ts';
import { readEventBody, type EventDetail } from '../audit/event-body.ts';
import type { Queryable } from '../engine/database.ts';
import { restoreText } from '../tables/storable-text.ts';

export interface PlanEventRow {
  readonly event: number;
  readonly at: string;
  readonly actor: string;
  readonly under: readonly BorrowedPost[];
  readonly kind: string;
  readonly title: string;
  readonly detail: EventDetail;
  readonly notes: readonly EventNote[];
  readonly changesContent: boolean;
}

const eventRow = z.object({ event: z.number(), at: z.string(), actor: z.string(), kind: z.string(), body: z.string() });
const noteRow = z.object({ event: z.number(), source: z.enum(['step', 'project', 'comment', 'answer', 'finding', 'disclosure']), text: z.string().transform(restoreText) });

export async function planEvents(database: Queryable, { division, planId, before, most }: { readonly division: string; readonly planId: string; readonly before: number | null; readonly most: number }): Promise<readonly PlanEventRow[]> {
  const answer = await database.query(
    'select number as event, at, actor, kind, body from event where division = $1 and subject = $2 and ($3::bigint is null or number < $3) order by number desc limit $4',
    [division, planId, before, most],
  );
  const events = z.array(eventRow).parse(answer.rows);
  const notes = await notesOf(database, { division, planId, events: events.map(({ event }) => event) });
  return events.map(({ body, ...event }) => ({
    ...event,
    title: titleOfKind(event.kind),
    ...toldIn(body),
    notes: notes.get(event.event) ?? [],
    changesContent: planContentKinds.some((kind) => kind === event.kind),
  }));
}

/** Reasons of steps, of projects sent back or kept from everybody, of answers to findings; texts of comments and what was answered to them. */
async function notesOf(database: Queryable, { division, planId, events }: { readonly division: string; readonly planId: string; readonly events: readonly number[] }): Promise<ReadonlyMap<number, readonly EventNote[]>> {
  const answer = await database.query(
    `select v.from_event as event, 'step' as source, v.reason as text from declaration d
       join declaration_version v on v.division = d.division and v.id = d.id where d.division = $1 and d.plan_id = $2 and v.from_event = any($3::bigint[]) and v.reason <> ''
     union all
     select distinct v.from_event, 'project', v.reason from project p
       join project_declaration d on d.division = p.division and d.project_id = p.id
       join project_declaration_version v on v.division = d.division and v.id = d.id where p.division = $1 and p.plan_id = $2 and v.from_event = any($3::bigint[]) and v.reason <> '' and v.state = 'sent-back'
     union all
     select distinct v.from_event, 'disclosure', v.reason from project p
       join project_disclosure d on d.division = p.division and d.project_id = p.id
       join project_disclosure_version v on v.division = d.division and v.id = d.id where p.division = $1 and p.plan_id = $2 and v.from_event = any($3::bigint[]) and v.reason <> ''
     union all
     select v.from_event, 'comment', c.text from review_comment c
       join review_comment_version v on v.division = c.division and v.id = c.id where c.division = $1 and c.plan_id = $2 and v.from_event = any($3::bigint[]) and v.answer = '' and v.state in ('draft', 'removed')
     union all
     select v.from_event, 'answer', v.answer from review_comment c
       join review_comment_version v on v.division = c.division and v.id = c.id where c.division = $1 and c.plan_id = $2 and v.from_event = any($3::bigint[]) and v.answer <> '' and v.state = 'sent'
     union all
     select v.from_event, 'finding', v.reason from acknowledgement a
       join acknowledgement_version v on v.division = a.division and v.id = a.id where a.division = $1 and a.plan_id = $2 and v.from_event = any($3::bigint[]) and v.state = 'given'`,
    [division, planId, events],
  );
  const notes = new Map<number, EventNote[]>();
  for (const { event, ...note } of z.array(noteRow).parse(answer.rows)) notes.set(event, [...(notes.get(event) ?? []), note]);
  return notes;
}

export interface ListedEventRow extends Pick<PlanEventRow, 'event' | 'at' | 'actor' | 'under' | 'kind' | 'title' | 'detail'> {
  readonly subject: string | null;
}

const listedRow = eventRow.extend({ subject: z.string().nullable() });

/** An event that wrote several places is told of each of them. */
export async function listedEvents(
  database: Queryable,
  { division, before, most, kind, actor, subject, from, until }: EventChoice & { readonly division: string; readonly before: number | null; readonly most: number },
): Promise<readonly ListedEventRow[]> {
  const answer = await database.query(
    `select number as event, at, actor, kind, subject, body from event
      where division = $1 and ($2::bigint is null or number < $2) and ($3::text is null or kind = $3) and ($4::text is null or actor = $4)
        and ($5::uuid is null or subject = $5 or number = any(array(select v.from_event from organisation_node_version v where v.division = $1 and v.id = $5))) and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
      order by number desc limit $8`,
    [division, before, kind, actor, subject, from, until, most],
  );
  return z.array(listedRow).parse(answer.rows).map(({ body, ...event }) => ({ ...event, title: titleOfKind(event.kind), ...toldIn(body) }));
}

/** What events were done to, as it is called now: a text by its unit and year, a place by its name. Accounts are named beside, with other personal values. */
export async function objectNames(database: Queryable, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map();
  const answer = await database.query(
    `select id, unit_code || ' · ' || fiscal_year || '年度绩效文本' as name from plan where id = any($1::uuid[])
     union all
     select id, concat_ws(' ', code, name) from organisation_node_version where id = any($1::uuid[]) and to_event is null`,
    [subjects],
  );
  return new Map(z.array(z.object({ id: z.string(), name: z.string().transform(restoreText) })).parse(answer.rows).map(({ id, name }) => [id, name]));
}

/** What can happen, as people call it. */
export function eventTitles(): readonly { readonly kind: string; readonly title: string }[] {
  return Object.entries(eventKinds).map(([kind, { title }]) => ({ kind, title }));
}

export interface ChainedEventRow {
  readonly division: string;
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly title: string;
  readonly actor: string;
  readonly under: readonly BorrowedPost[];
  readonly subject: string | null;
  readonly detail: EventDetail;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

const chainedRow = z.object({ division: z.string(), number: z.number(), at: z.string(), kind: z.string(), actor: z.string(), subject: z.string().nullable(), body: z.string(), previousHash: z.string(), hash: z.string() });

export async function chainedEvents(database: Queryable, { division, after, most }: { readonly division: string; readonly after: number; readonly most: number }): Promise<readonly ChainedEventRow[]> {
  const answer = await database.query(
    'select division, number, at, kind, actor, subject, body, previous_hash as "previousHash", hash from event where division = $1 and number > $2 order by number limit $3',
    [division, after, most],
  );
  return z.array(chainedRow).parse(answer.rows).map((row) => ({ ...row, title: titleOfKind(row.kind), ...toldIn(row.body) }));
}

function toldIn(body: string): Pick<PlanEventRow, 'detail' | 'under'> {
  const read = readEventBody(body);
  return { detail: read?.detail ?? {}, under: read?.under ?? [] };
}

/** A kind of a later program is told as it is written. */
function titleOfKind(kind: string): string {
  const titles: Readonly<Record<string, { readonly title: string } | undefined>> = eventKinds;
  return titles[kind]?.title ?? kind;
}
