// 消息: what the signed-in account is told, read and unread.
import { z } from 'zod';

export const noticeCountsSchema = z.object({ unread: z.number().int(), all: z.number().int() });

/** `GET /api/notices?only=unread`; without the word all of them. The newest first. */
export const noticesQuerySchema = z.object({ only: z.enum(['unread'], '只能是 unread').optional() });

export const noticesSchema = z.object({
  ...noticeCountsSchema.shape,
  notices: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      sentence: z.string(),
      /** Address of the page it leads to. */
      href: z.string(),
      at: z.string(),
      read: z.boolean(),
      /** What it asks for was done since, by whoever: it counts as unread no more. */
      done: z.boolean(),
    }),
  ),
});
export type Notices = z.infer<typeof noticesSchema>;

/** `POST /api/notices/marks`; `ids` null: all. Answers those whose mark changed: naming them takes it back. */
export const markNoticesSchema = z.object({ ids: z.array(z.uuid('编号的写法不对')).max(1_000, '一次最多1000条').nullable(), read: z.boolean() });
export type MarkNotices = z.input<typeof markNoticesSchema>;
export const markedNoticesSchema = z.object({ changed: z.array(z.string()) });
