// The workbook of an organisation as it travels: read in the browser, sent as texts, answered row by row.
import { z } from 'zod';
import type { OrganisationSheets } from '../../documents/organisation/organisation-sheets.ts';

/** Rows of each list; a county has some thousand people. */
export const mostImportRows = 5_000;
/** Bytes of one request. */
export const mostImportBytes = 4 * 1024 * 1024;

const cell = z.string().max(200, '有一格超过200个字');
const row = z.number().int().min(1).max(2_000_000);

const sheetsSchema = z.object({
  places: z.array(z.object({ row, kind: cell, code: cell, name: cell, parent: cell, from: cell, to: cell, successor: cell, ownOffice: cell })).max(mostImportRows, `机构超过${mostImportRows}行`),
  people: z.array(z.object({ row, login: cell, name: cell, role: cell, place: cell, serves: cell, from: cell, to: cell, reason: cell })).max(mostImportRows, `人员超过${mostImportRows}行`),
}) satisfies z.ZodType<OrganisationSheets>;

/** `POST /api/organisation/imports`; without `write` it is only told what would be done. */
export const importOrganisationSchema = z.object({ sheets: sheetsSchema, write: z.boolean() });
export type ImportOrganisation = z.infer<typeof importOrganisationSchema>;

const sheet = z.enum(['places', 'people']);

export const organisationImportSchema = z.object({
  /** What of the list is the caller's to do. */
  own: z.object({ places: z.boolean(), accounts: z.boolean(), posts: z.boolean() }),
  lines: z.array(z.object({ sheet, row, what: z.enum(['new', 'changed', 'same']), text: z.string() })),
  /** While there is one, nothing is written. */
  faults: z.array(z.object({ sheet, row, message: z.string() })),
  places: z.number().int(),
  accounts: z.number().int(),
  posts: z.number().int(),
  written: z.boolean(),
  /** New accounts with their first passwords, shown once. */
  issued: z.array(z.object({ login: z.string(), name: z.string(), password: z.string() })),
});
export type OrganisationImport = z.infer<typeof organisationImportSchema>;
