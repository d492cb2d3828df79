// The changed text as a file: the file that was opened with its cells written anew, where its format allows that and only cells were changed; else the whole
// text anew as its form demands. Whatever is told of it is told of what the written file itself reads as.
import { patchDocument, readPlanFile, writePlan, type CellPatch, type DocumentFormat } from '../../documents/index.ts';
import { planOf } from '../../domain/editing/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { EditedFile } from './edited-file.ts';

export interface EditedDocument {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly format: DocumentFormat;
  readonly plan: DepartmentPlan;
  /** In Chinese, without a full stop. */
  readonly remarks: readonly string[];
}

export function editedDocument({ file, draft, history }: EditedFile): Result<EditedDocument, Fault> {
  const { bytes, name, reading } = file;
  if (history.done.length === 0) return ok({ bytes, file: name, format: reading.format, plan: reading.plan, remarks: [] });
  const plan = planOf(draft);
  const patches = cellPatches(reading.plan, plan);
  if (patches !== null) {
    const patched = patchDocument({ bytes, file: name, format: reading.format }, patches);
    if (patched.ok && patched.value.refused.length === 0) return readAgain(patched.value.bytes, name, []);
  }
  const written = writePlan(plan);
  return readAgain(written.bytes, `${stemOf(name)}.docx`, ['改动不能直接写进原来的文件（增删或移动了行，或原文件不是 .docx），全文按表样重新排版', ...written.remarks.map((remark) => remark.replace(/。$/u, ''))]);
}

function readAgain(bytes: Uint8Array, file: string, remarks: readonly string[]): Result<EditedDocument, Fault> {
  const read = readPlanFile(bytes, file);
  return read.ok ? ok({ bytes, file, format: read.value.format, plan: read.value.plan, remarks }) : read;
}

/** The name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '');
}

/** The cells that say something else; null where more than cells was changed. */
function cellPatches(before: DepartmentPlan, after: DepartmentPlan): readonly CellPatch[] | null {
  if (before.overall !== after.overall || before.projects.length !== after.projects.length) return null;
  const patches: CellPatch[] = [];
  for (const [index, project] of before.projects.entries()) {
    const changed = after.projects[index];
    if (changed === undefined || changed.goals !== project.goals || changed.title !== project.title || changed.indicators.length !== project.indicators.length) return null;
    patches.push(...fieldPatches(project, changed));
    for (const [at, row] of project.indicators.entries()) {
      const now = changed.indicators[at];
      // Another row in the same place: rows were moved.
      if (now === undefined || now.place !== row.place) return null;
      for (const [column, { text, place }] of Object.entries(row.columns)) {
        const said = new Map(Object.entries(now.columns)).get(column)?.text ?? text;
        if (said !== text) patches.push({ place, old: text, new: said });
      }
    }
  }
  return patches;
}

function fieldPatches(before: Project, after: Project): readonly CellPatch[] {
  const fields = ({ code, name, purpose, budget, spendingPlan }: Project) => [code, name, purpose, ...Object.values(budget), ...spendingPlan.map(({ cumulative }) => cumulative)];
  const now = fields(after);
  return fields(before).flatMap((field, index): readonly CellPatch[] => {
    const said = now[index]?.text;
    return field === null || said === undefined || said === field.text ? [] : [{ place: field.place, old: field.text, new: said }];
  });
}
