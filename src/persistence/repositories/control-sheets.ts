// What it takes to give control figures to many texts: their projects with what was declared, in two statements however many they are; and the lists that were taken in, kept as they were.
import { z } from 'zod';
import type { ControlProject } from '../../documents/control/control-sheet.ts';
import type { ControlSheetFile, KeptControlSheet } from '../../application/control-sheet-store.ts';
import type { ByActor } from '../../application/organisation-store.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import { fen } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { hashHex } from '../audit/row-digest.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { controlSheetTable } from '../tables/control-sheet.table.ts';
import { restoreText } from '../tables/storable-text.ts';
import { storedFileTable } from '../tables/stored-file.table.ts';

const text = z.string().transform(restoreText);
const money = z.number().nullable().transform((amount) => (amount === null ? null : fen(amount)));
const projectRow = z.object({ planId: z.string(), id: z.string(), number: z.number().nullable(), name: text.nullable(), title: text, code: text.nullable(), declared: money, control: money });
const arrangedRow = z.object({ planId: z.string(), ids: z.array(z.string()) });

/** By plan, in the order of its text. */
export async function projectMoney(database: Queryable, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly ControlProject[]>> {
  if (planIds.length === 0) return new Map();
  const found = await database.query(
    `select p.plan_id as "planId", p.id, v.number, v.name, v.title, v.code, v.budget_total::float8 as declared, d.control::float8 as control
     from project p
     cross join lateral (select number, name, title, code, budget_total from project_version where division = p.division and id = p.id and to_event is null limit 1) v
     left join lateral (
       select w.control from project_declaration i join project_declaration_version w on w.division = i.division and w.id = i.id and w.to_event is null
       where i.division = p.division and i.project_id = p.id limit 1
     ) d on true
     where p.plan_id = any($1::uuid[])`,
    [planIds],
  );
  const projects = new Map(z.array(projectRow).parse(found.rows).map((row) => [row.id, row]));
  const arranged = await database.query(
    `select v.id as "planId", (select coalesce(json_agg(one.entry ->> 'id' order by one.position), '[]'::json) from jsonb_array_elements(v.arrangement) with ordinality as one (entry, position)) as ids
     from plan_version v where v.id = any($1::uuid[]) and v.to_event is null`,
    [planIds],
  );
  return new Map(
    z.array(arrangedRow).parse(arranged.rows).map(({ planId, ids }) => [
      planId,
      ids.flatMap((id, index): readonly ControlProject[] => {
        const row = projects.get(id);
        return row === undefined ? [] : [{ id, number: row.number ?? index + 1, name: row.name ?? row.title, code: row.code ?? '', declared: row.declared, control: row.control }];
      }),
    ]),
  );
}

export interface NewControlSheet extends ByActor {
  readonly division: string;
  readonly fiscalYear: FiscalYear;
  readonly file: ControlSheetFile;
}

/** Answers the id of the kept list; the same file of the same person, as a request sent twice brings it, is the one that stands. */
export function keepControlSheet(store: Store, { division, actor, under = [], fiscalYear, file }: NewControlSheet): Promise<Result<CommandOutcome<string>, Fault>> {
  const sha256 = hashHex('sha256', file.bytes);
  return runCommand<string>(store, {
    division,
    actor,
    under,
    kind: 'control-sheet.kept',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const standing = await store.database.query('select s.id from control_sheet s join stored_file f on f.division = s.division and f.id = s.file_id where s.division = $1 and s.fiscal_year = $2 and s.kept_by = $3 and f.sha256 = $4', [division, fiscalYear, actor, sha256]);
      const [known] = z.array(z.object({ id: z.string() })).parse(standing.rows);
      if (known !== undefined) return { kind: 'nothing', value: known.id };
      const kept = z.array(z.object({ id: z.string() })).parse((await store.database.query('select id from stored_file where division = $1 and sha256 = $2', [division, sha256])).rows)[0]?.id ?? null;
      const [id, fileId] = [store.newId(), kept ?? store.newId()];
      const { bytes, name, mediaType } = file;
      const writes: readonly TableWrite[] = [
        ...(kept === null ? [insertRows(storedFileTable, [{ division, id: fileId, originalName: name, mediaType, size: bytes.byteLength, sha256, sm3: hashHex('sm3', bytes), content: bytes }])] : []),
        insertRows(controlSheetTable, [{ division, id, fiscalYear, fileId, keptBy: actor }]),
      ];
      return { kind: 'write', subject: id, detail: { fiscalYear, file: sha256, title: name }, decidedAt, writes, value: id };
    },
  });
}

const keptRow = z.object({ id: z.string(), name: text, at: z.string(), keptBy: z.string(), fileId: z.string() });

/** The newest first. */
export async function keptControlSheets(database: Queryable, { division, fiscalYear }: { readonly division: string; readonly fiscalYear: FiscalYear }): Promise<readonly KeptControlSheet[]> {
  const answer = await database.query(
    `select s.id, f.original_name as name, e.at, s.kept_by as "keptBy", s.file_id as "fileId" from control_sheet s
     join stored_file f on f.division = s.division and f.id = s.file_id
     cross join lateral (select at from event where division = s.division and subject = s.id order by number limit 1) e
     where s.division = $1 and s.fiscal_year = $2 order by s.id desc`,
    [division, fiscalYear],
  );
  return z.array(keptRow).parse(answer.rows);
}
