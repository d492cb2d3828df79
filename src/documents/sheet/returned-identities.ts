// Who is who in a workbook that came back: the marks of its rows, put to the projects and indicators that were read from the same rows. What a file says of
// itself is a claim; whoever uses it asks the stored plan.
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import type { DocumentReading, Table } from '../document-reading.ts';
import { readMark, type RowMark } from './sheet-marks.ts';

export interface ReturnedIdentities {
  readonly plan: string;
  /** The last event that the writer of the workbook knew. */
  readonly event: number;
  /** As the plan that was read has them; null where the file does not say. */
  readonly projects: readonly { readonly id: string | null; readonly rows: readonly (string | null)[] }[];
}

/** Null where the file is no workbook of ours, or none that was made to come back. */
export function returnedIdentities({ blocks }: DocumentReading, plan: DepartmentPlan): ReturnedIdentities | null {
  const sheets = new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.place.table, marksOf(block)] as const] : [])));
  const heads = [...sheets.values()].flatMap((marks) => [...marks.values()].flatMap(({ plan: id, event }) => (id === null || event === null ? [] : [{ id, event }])));
  const [first] = heads;
  if (first === undefined) return null;
  const own = heads.filter(({ id }) => id === first.id);
  return {
    plan: first.id,
    event: own.reduce((least, { event }) => Math.min(least, event), first.event),
    projects: plan.projects.map((project) => {
      const marks = sheets.get(project.place.table) ?? new Map<number, RowMark>();
      return { id: projectOf(project, marks), rows: project.indicators.map(({ place }) => marks.get(place.row ?? 0)?.row ?? null) };
    }),
  };
}

/** Marks by the number of their row. */
function marksOf({ rows }: Table): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  for (const { cells, place } of rows) {
    for (const { instruction } of cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ fields }) => fields))) {
      const mark = readMark(instruction);
      if (mark !== null && place.row !== null) marks.set(place.row, mark);
    }
  }
  return marks;
}

/** The mark of the row with which the project begins, or the last one above it. */
function projectOf({ code, name, indicators }: Project, marks: ReadonlyMap<number, RowMark>): string | null {
  const rows = [code?.place, name?.place, ...indicators.map(({ place }) => place)].flatMap((place) => place?.row ?? []);
  const first = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  let found: string | null = null;
  for (const [row, { project }] of marks) if (row <= first && project !== null) found = project;
  return found;
}
