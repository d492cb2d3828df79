// Shapes that every route shares: the one error document, places, and the identity of a stored version.
import { z } from 'zod';
import { documentFormats } from '../../documents/accepted-formats.ts';
import { versionOrigins } from '../../domain/lifecycle/index.ts';

/** The one error document: what went wrong, in Chinese, with a finding per fault. Also the answer to a refused upload. */
export const problemSchema = z.object({
  /** Stable key: `not-signed-in`, `file-too-large`, `zip-truncated`. */
  code: z.string(),
  title: z.string(),
  findings: z.array(z.object({ path: z.string().nullable(), message: z.string(), severity: z.enum(['blocks', 'explain', 'advice']) })),
});
export type Problem = z.infer<typeof problemSchema>;

/** 分 */
export const amountSchema = z.number().int();

export const placeSchema = z.object({
  file: z.string(),
  table: z.number().int().nullable(),
  row: z.number().int().nullable(),
  cell: z.number().int().nullable(),
  paragraph: z.number().int().nullable(),
  line: z.number().int().nullable(),
});

/** Something that happened to a plan: a version, or the last edit behind it. */
export const planMomentSchema = z.object({
  event: z.number().int().positive(),
  /** ISO 8601 with offset. */
  at: z.string(),
  /** As the audit chain names who did it: account id, or `system:cli/<os user>`. */
  actor: z.string(),
  /** The same for people: the name that person had then, or the way it came in. */
  by: z.string(),
});
export type PlanMoment = z.infer<typeof planMomentSchema>;

/** A stored version of a plan: numbered 1, 2, 3 … for people, the moment of an event inside. */
export const versionSchema = z.object({
  number: z.number().int().positive(),
  /** What made it one: an import, or a step of the declaration. */
  origin: z.enum(versionOrigins),
  ...planMomentSchema.shape,
  /** The file that was imported last by then. */
  file: z.object({ id: z.string(), name: z.string(), size: z.number().int(), sha256: z.string(), format: z.enum(documentFormats) }),
});
export type StoredVersion = z.infer<typeof versionSchema>;
