// Every form is written as a workbook by its declaration: the sheets per form as reviewed XML, and what is read of them is what was written.
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlanFile, writePlanWorkbook, type WorkbookIdentities } from '../src/documents/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { applyEdit, draftOf, editableFields, planOf, type PlanDraft, type PlanEdit } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { planOfForm } from './support/form-sample.ts';
import { expectGolden } from './support/golden.ts';
import { numberedId, numberedIdentities } from './support/numbered-identities.ts';

const tables = formDeclarations.filter(({ projectColumns }) => projectColumns.length === 0).map(({ id }) => id);
const lists = formDeclarations.filter(({ projectColumns }) => projectColumns.length > 0).map(({ id }) => id);

describe('a project of each form', () => {
  test.each(tables)('%s is written as reviewed', (id) => {
    const plan = planOfForm(id);
    const sheets = unzipSync(writePlanWorkbook(plan, { identities: identitiesFor(plan), foot: '核验码 0000' }).bytes, { filter: ({ name }) => /sheet[12]\.xml$/u.test(name) });
    const xml = Object.entries(sheets).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => new TextDecoder().decode(bytes));
    expectGolden(`golden/sheet/${id}.xml`, inLines(xml.join('\n')));
  });

  test.each(tables)('%s comes back whole', (id) => {
    const plan = planOfForm(id);
    expect(comparable(readAgain(plan))).toEqual(comparable(plan));
  });
});

describe('whatever is written into a project of each form', () => {
  const text = fc.oneof(
    fc.constantFrom('', '≥90%', '95', '是、否', '=1+1', '五万', '甲\n乙', '数量指标', '2021年12月底前', '1、加强监管', '“引号”&<标记>', '\'', '0', '00123', '1e5', '2021-03-01', '长'.repeat(400)),
    fc.string({ unit: 'grapheme', maxLength: 30 }).filter((written) => !/[\r\p{Cc}]/u.test(written)),
  );
  const writing = fc.record({ project: fc.nat(), at: fc.nat(), row: fc.nat(), text });
  test.each(tables)('%s comes back whole', { timeout: 180_000 }, (id) => {
    const plan = planOfForm(id);
    fc.assert(
      fc.property(fc.array(writing, { minLength: 1, maxLength: 8 }), (writings) => {
        const written = planOf(writings.reduce(edited, draftFor(plan)));
        expect(comparable(withoutForms(readAgain(written)))).toEqual(comparable(withoutForms(written)));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(lists)('the projects of a list (%s) become sheets of their own, with the same content', (id) => {
  const plan = planOfForm(id);
  const content = ({ projects }: DepartmentPlan) => projects.map(({ name, code, budget, goals, indicators }) => stripped({ name, code, budget, goals, indicators }));
  expect(content(readAgain(plan))).toEqual(content(plan));
});

function identitiesFor(plan: DepartmentPlan): WorkbookIdentities {
  return { plan: numberedId(1, 1), event: 7, projects: numberedIdentities(plan).projects };
}

/** Two forms of the same layout are told apart by a class of indicators, which may be gone. */
function withoutForms(plan: DepartmentPlan): DepartmentPlan {
  return { ...plan, projects: plan.projects.map((project) => ({ ...project, form: '' })) };
}

interface Writing {
  readonly project: number;
  readonly at: number;
  readonly row: number;
  readonly text: string;
}

/** Writes into one of the cells that the form prints, rows first; what it does not print is refused and changes nothing. */
function edited(draft: PlanDraft, { project, at, row, text }: Writing): PlanDraft {
  const standing = draft.projects[project % draft.projects.length];
  if (standing === undefined) return draft;
  const columns = standing.project.printedColumns;
  const edits: readonly PlanEdit[] = [
    ...columns.map((column): PlanEdit => ({ kind: 'cell', project: standing.id, row: standing.rows[row % standing.rows.length] ?? '', column, text })),
    ...editableFields.map((field): PlanEdit => ({ kind: 'field', project: standing.id, field, text })),
    { kind: 'row-added', project: standing.id, row: numberedId(8, row + 1), at: row % (standing.rows.length + 1), texts: { level1: '产出指标', level2: '质量指标', name: '新增指标', value: text } },
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

function draftFor(plan: DepartmentPlan): PlanDraft {
  const draft = draftOf(plan, numberedIdentities(plan));
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

function readAgain(plan: DepartmentPlan): DepartmentPlan {
  const read = readPlanFile(writePlanWorkbook(plan, { identities: identitiesFor(plan), foot: '' }).bytes, '表.xlsx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

/** Without places. A year that a table printed now stands on the cover; contents marks are the export's own where a text had none. */
function comparable(plan: DepartmentPlan): unknown {
  const unread = plan.unread.map(({ reason, text }) => `${reason} ${text}`).toSorted();
  return stripped({ ...plan, unread, contents: null, fiscalYearOrigin: null });
}

function stripped(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'place' || key === 'file' ? undefined : item)));
}

/** One line per row and cell, so that a diff shows what changed. */
function inLines(xml: string): string {
  return `${xml.replaceAll(/<(?=row |c |\/sheetData|mergeCell |dataValidation |col )/gu, '\n<')}\n`;
}
