// Layouts of lists of other systems: what stands under which heading.
import { z } from 'zod';
import { listContents } from '../../domain/form/index.ts';

const moneyUnit = z.enum(['元', '千元', '万元', '亿元']);
const targets = z.enum(['whole', 'in-three']);
const content = { moneyUnit, targets };
const words = [...listContents.keys()];

/** What a column holds, by the word for it: `项目编码`, `空`. */
const column = z.object({
  heading: z.string().trim().min(1, '表头不能空').max(200, '表头太长'),
  holds: z.string().refine((word) => words.includes(word), { error: `应为这些词之一：${words.join('、')}` }),
});

export const listLayoutSchema = z.object({ id: z.string(), title: z.string(), ...content, columns: z.array(z.object({ heading: z.string(), holds: z.string() })) });
export type StoredListLayout = z.infer<typeof listLayoutSchema>;

/** `GET /api/list-layouts`: those that come with the program and those that were saved, by name. `unverified`: nobody held it against the system. */
export const listLayoutsSchema = z.object({
  builtIn: z.array(listLayoutSchema.extend({ unverified: z.boolean() })),
  stored: z.array(listLayoutSchema.extend({ savedBy: z.string(), mayChange: z.boolean() })),
  maySave: z.boolean(),
});
export type ListLayouts = z.infer<typeof listLayoutsSchema>;

/** `PUT /api/list-layouts/:id`: a new one under an id of the caller's, a changed one, or one that was removed, again. */
export const saveListLayoutSchema = z.object({ title: z.string().trim().min(1, '请写名称').max(40, '名称最多40个字'), ...content, columns: z.array(column).min(1, '至少有一列').max(200, '列太多') });
export type SaveListLayout = z.input<typeof saveListLayoutSchema>;
