// A place that ends with everything under it, and comes back.
import { z } from 'zod';
import { organisationKinds } from './organisation.ts';

const day = z.iso.date('应为日期');
const id = z.uuid('编号的写法不对');
const reason = z.string().trim().min(2, '请写明理由').max(200, '理由太长');
/** A department with its units, their sections and everybody's posts. */
const mostThings = 20_000;

/** A unit or department that ends, and who takes over its texts: `<place>:<successor>`, or `<place>:` for nobody. */
const taker = z.string().regex(/^[0-9a-f-]{36}:(?:[0-9a-f-]{36})?$/u, '承接的写法不对');

/** `GET /api/organisation/nodes/:id/ending?lastDay=&takers=`: what would end; nothing is written. */
export const endingQuerySchema = z.object({ lastDay: day, takers: z.union([taker.transform((one) => [one]), z.array(taker).max(500)]).default([]) });

export const endingViewSchema = z.object({
  places: z.array(z.object({ id: z.string(), kind: z.enum(organisationKinds), code: z.string().nullable(), name: z.string(), to: day.nullable() })),
  /** `person` empty where nobody may be named. */
  posts: z.array(z.object({ place: z.string(), title: z.string(), person: z.string() })),
  delegations: z.number().int(),
  /** Accounts that hold no post from then on. */
  withoutPost: z.array(z.string()),
  /** Texts under way of units that end; `year` null for whoever may not read them, `taker` null: they stay with finance. */
  texts: z.array(z.object({ unit: z.string(), year: z.number().int().nullable(), taker: z.string().nullable() })),
  /** Projects of sections that end, in texts of units that go on. */
  sections: z.array(z.object({ section: z.string(), unit: z.string(), year: z.number().int().nullable(), projects: z.number().int().nullable() })),
  /** Extensions of units that end; they do not go over. */
  extensions: z.array(z.object({ unit: z.string(), year: z.number().int(), round: z.string(), until: day })),
  /** Works that would have nobody (`LeftEmpty`). */
  left: z.array(z.object({ sentence: z.string(), texts: z.array(z.object({ plan: z.object({ id: z.string(), fiscalYear: z.number().int().nullable() }).nullable(), unitName: z.string(), waiting: z.boolean() })), textsInAll: z.number().int() })),
  /** What stands in the way; null: nothing. */
  refused: z.object({ what: z.string(), remedy: z.string() }).nullable(),
  /** Sent back with the decision: it tells what was shown. */
  seen: z.array(z.string()),
});
export type EndingView = z.infer<typeof endingViewSchema>;

/** `POST /api/organisation/nodes/:id/ending` */
export const endPlaceSchema = z.object({
  lastDay: day,
  successors: z.array(z.object({ place: id, successor: id.nullable() })).max(2_000),
  reason,
  /** As it was told; where somebody else changed anything of it since, nothing is written (409). Null: it is written whatever stands. */
  seen: z.array(z.string().max(400)).max(mostThings).nullable(),
});
export type EndPlace = z.infer<typeof endPlaceSchema>;
export const endedPlacesSchema = z.object({ places: z.number().int() });

/** `GET /api/organisation/nodes/:id/restoring`: what would come back, and what stands in the way. */
export const undoViewSchema = z.object({
  event: z.number().int(),
  /** ISO 8601. */
  at: z.string(),
  by: z.string(),
  lastDay: day,
  reason: z.string(),
  isUndone: z.boolean(),
  places: z.array(z.string()),
  posts: z.array(z.object({ place: z.string(), title: z.string() })),
  delegations: z.number().int(),
  obstacles: z.array(z.object({ what: z.string(), remedy: z.string() })),
});
export type UndoView = z.infer<typeof undoViewSchema>;

/** `POST /api/organisation/nodes/:id/restoring` */
export const undoEndingSchema = z.object({ event: z.number().int().min(1), reason });
export type UndoEnding = z.infer<typeof undoEndingSchema>;
