// What somebody may write into a plan of a form: any text into any cell, rows added and removed. Used to hold that a file written and read again is the same plan.
import * as fc from 'fast-check';
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { applyEdit, draftOf, editableFields, planOf, type PlanDraft, type PlanEdit } from '../../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { numberedId, numberedIdentities } from './numbered-identities.ts';

export interface Writing {
  readonly project: number;
  readonly at: number;
  readonly row: number;
  readonly text: string;
}

const text = fc.oneof(
  fc.constantFrom('', '≥90%', '95', '是、否', '=1+1', '五万', '甲\n乙', '数量指标', '2021年12月底前', '1、加强监管', '“引号”&<标记>', '\'', '0', '00123', '1e5', '2021-03-01', ': ', '长'.repeat(400)),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((written) => !/[\r\p{Cc}]/u.test(written)),
);

export const writings: fc.Arbitrary<Writing[]> = fc.array(fc.record({ project: fc.nat(), at: fc.nat(), row: fc.nat(), text }), { minLength: 1, maxLength: 8 });

export function planWith(plan: DepartmentPlan, all: readonly Writing[]): DepartmentPlan {
  const draft = draftOf(plan, numberedIdentities(plan));
  if (draft === null) throw new Error('the identities fit');
  return planOf(all.reduce(edited, draft));
}

/** Writes into one of the cells that the form prints, rows first; what it does not print is refused and changes nothing. */
function edited(draft: PlanDraft, { project, at, row, text: written }: Writing): PlanDraft {
  const standing = draft.projects[project % draft.projects.length];
  if (standing === undefined) return draft;
  const columns = standing.project.printedColumns;
  const edits: readonly PlanEdit[] = [
    ...columns.map((column): PlanEdit => ({ kind: 'cell', project: standing.id, row: standing.rows[row % standing.rows.length] ?? '', column, text: written })),
    ...editableFields.map((field): PlanEdit => ({ kind: 'field', project: standing.id, field, text: written })),
    { kind: 'row-added', project: standing.id, row: numberedId(8, row + 1), at: row % (standing.rows.length + 1), texts: { level1: '产出指标', level2: '质量指标', name: '新增指标', value: written } },
    { kind: 'row-removed', project: standing.id, row: standing.rows[row % standing.rows.length] ?? '' },
  ];
  const edit = edits[at % edits.length];
  const outcome = edit === undefined || !isPrintable(edit) ? null : applyEdit(draft, edit, indicatorTrees);
  return outcome?.applied === true ? outcome.draft : draft;
}

/** On paper a blank level repeats the one above it, and a title is one line that says something and does not begin with a number. */
function isPrintable(edit: PlanEdit): boolean {
  if (edit.kind === 'cell') return edit.text.trim() !== '' || (edit.column !== 'level1' && edit.column !== 'level2');
  return edit.kind !== 'field' || edit.field !== 'title' || (edit.text.trim() !== '' && !/\n|^\s*[\d（(]/u.test(edit.text));
}
