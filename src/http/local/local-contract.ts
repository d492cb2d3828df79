// The language between a local command and the running server. Both sides are the same program; the version guards against two of them meeting.
import { z } from 'zod';
import { acceptances } from '../../application/commands/merge-returned.command.ts';
import { exportFormats } from '../../documents/written-formats.ts';

export const localImportSchema = z.object({
  outcome: z.enum(['created', 'changed', 'unchanged']),
  unitName: z.string(),
  fiscalYear: z.number().nullable(),
  version: z.number(),
  event: z.number(),
  changedCells: z.number(),
  projects: z.number(),
  targets: z.number(),
  usableTargets: z.number(),
  blocking: z.number(),
  unread: z.number(),
});

const localChangeSchema = z.object({
  key: z.string(),
  kind: z.enum(['added', 'changed', 'removed', 'moved']),
  project: z.object({ number: z.number(), name: z.string() }).nullable(),
  row: z.object({ ordinal: z.number(), name: z.string() }).nullable(),
  title: z.string(),
  before: z.string().nullable(),
  now: z.string().nullable(),
  returned: z.string().nullable(),
  conflict: z.enum(['both-wrote', 'gone', 'changed']).nullable(),
});

export const localMergeSchema = z.object({
  planId: z.string(),
  unitName: z.string(),
  fiscalYear: z.number().nullable(),
  changes: z.array(localChangeSchema),
  remarks: z.array(z.string()),
  accepted: z.number(),
  outcome: z.enum(['saved', 'conflict']).nullable(),
});

export const acceptanceSchema = z.enum(acceptances);

export const auditReportSchema = z.object({
  divisions: z.array(z.object({ division: z.string(), events: z.number() })),
  rows: z.number(),
  untold: z.number(),
  problems: z.array(z.string()),
});

/** Each as the JSON of a layout file. */
export const localLayoutsSchema = z.object({ layouts: z.array(z.string()) });

/** What an export answers beside the bytes of its file. */
export const exportHeadSchema = z.object({ name: z.string(), projects: z.number(), pages: z.number().nullable(), remarks: z.array(z.string()) });

export const exportsHeadSchema = z.object({ plans: z.number() });

export const planSelectionSchema = z.object({ unit: z.string(), fiscalYear: z.number(), format: z.enum(exportFormats) });

export const yearSelectionSchema = z.object({ fiscalYear: z.number(), format: z.enum(exportFormats) });

export const listSelectionSchema = z.object({ fiscalYear: z.number() });

export const faultSchema = z.object({ code: z.string(), what: z.string(), where: z.string(), remedy: z.string() });

export const issuedPasswordSchema = z.object({ login: z.string(), password: z.string() });

/** Headers of a local request and its answer, percent-encoded: the person at the command line, the name of the file, the login of an account, what to export and what was exported (JSON). */
export const osUserHeader = 'x-hengji-os-user';
export const fileNameHeader = 'x-hengji-file-name';
export const loginHeader = 'x-hengji-login';
export const acceptanceHeader = 'x-hengji-accept';
export const selectionHeader = 'x-hengji-selection';
export const exportHeader = 'x-hengji-export';
export const localVersionHeader = 'x-hengji-version';
