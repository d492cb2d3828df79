// Files kept beside a text.
import { z } from 'zod';

export const attachmentKinds = ['party-minutes', 'office-minutes', 'stamped-scan', 'ex-ante-report', 'standard', 'other'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** As people call them. */
export const attachmentKindTitles: Readonly<Record<AttachmentKind, string>> = {
  'party-minutes': '党组会纪要',
  'office-minutes': '办公会纪要',
  'stamped-scan': '盖章扫描件',
  'ex-ante-report': '事前绩效评估报告',
  standard: '支出标准依据',
  other: '其他',
};

export const attachmentSchema = z.object({
  id: z.string(),
  project: z.string().nullable(),
  kind: z.enum(attachmentKinds),
  name: z.string(),
  size: z.number().int(),
  note: z.string(),
  /** Points of the evaluation; null where it has none. */
  score: z.number().int().nullable(),
  /** Event of the version that it shows. */
  boundEvent: z.number().int().nullable(),
  addedBy: z.string(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** `POST /api/plans/:id/attachments?kind=…` (multipart, field `file`) */
export const addAttachmentQuerySchema = z.object({
  kind: z.enum(attachmentKinds),
  project: z.uuid('编号的写法不对').optional(),
  note: z.string().trim().max(200, '说明太长').default(''),
  score: z.coerce.number('应为分数').int('应为整数').min(0, '分数不能小于0').max(100, '分数不能大于100').optional(),
});
