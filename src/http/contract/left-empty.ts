// What a change of posts would leave without anybody: asked before it is confirmed.
import { z } from 'zod';

const day = z.iso.date('应为日期');
const id = z.uuid('编号的写法不对');
/** A county has some sixty departments. */
const mostServed = 200;

/** `GET /api/left-empty?kind=ended&appointment=&lastDay=`: nothing is written. */
export const postChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('granted'), account: id, role: z.string(), node: id, serves: z.union([id.transform((one) => [one]), z.array(id).max(mostServed)]).default([]), from: day, to: day.optional() }),
  z.object({ kind: z.literal('ended'), appointment: id, lastDay: day }),
  z.object({ kind: z.literal('handed-over'), from: id, to: id, lastDay: day }),
  z.object({ kind: z.literal('disabled'), account: id }),
]);
export type PostChange = z.infer<typeof postChangeSchema>;

export const leftEmptySchema = z.object({
  /** From which day. */
  day,
  /** Steps that would have nobody. */
  steps: z.array(
    z.object({
      sentence: z.string(),
      /** At most twelve of `textsInAll`; without `plan` for whoever may not read it. `waiting`: it is at this very step now. */
      texts: z.array(z.object({ plan: z.object({ id: z.string(), fiscalYear: z.number().int().nullable() }).nullable(), unitName: z.string(), waiting: z.boolean() })),
      textsInAll: z.number().int(),
    }),
  ),
  /** Who could hand over the posts of an account that is disabled; null where nobody could hand over all of them, or there are none. */
  handOverBy: z.string().nullable(),
});
export type LeftEmpty = z.infer<typeof leftEmptySchema>;
