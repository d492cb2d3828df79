// 控制数 of many texts: what a list of them is filled with, and the lists that were taken in. Each text is then given its figures by a step of its own declaration.
import { z } from 'zod';
import { amountSchema } from './shapes.ts';

const year = z.coerce.number('应为年度').int('应为整数').min(2000, '年度太早').max(2100, '年度太远');

/** `GET /api/control-figures?year=2027` */
export const controlQuerySchema = z.object({ year });

const projectSchema = z.object({ id: z.string(), number: z.number().int(), name: z.string(), code: z.string(), declared: amountSchema.nullable(), control: amountSchema.nullable() });

export const controlFiguresSchema = z.object({
  division: z.string(),
  fiscalYear: z.number().int(),
  texts: z.array(
    z.object({
      id: z.string(),
      unitCode: z.string(),
      unitName: z.string(),
      stateTitle: z.string(),
      /** Whether the caller can give it figures now; only then it has its projects. */
      ready: z.boolean(),
      projects: z.array(projectSchema),
    }),
  ),
  /** Lists that were taken in, the newest first. */
  kept: z.array(z.object({ id: z.string(), name: z.string(), at: z.string(), by: z.string() })),
});
export type ControlFigures = z.infer<typeof controlFiguresSchema>;

/** Bytes of a list. */
export const mostControlBytes = 2 * 1024 * 1024;

/** `POST /api/control-sheets`: a list is kept as it was, before the texts are given their figures. */
export const keepControlSheetSchema = z.object({
  year,
  name: z.string().trim().min(1, '请写文件名').max(200, '文件名太长'),
  content: z.base64('文件的写法不对').max(Math.ceil((mostControlBytes * 4) / 3) + 4, '文件太大，最大2兆字节'),
});
export type KeepControlSheet = z.input<typeof keepControlSheetSchema>;
