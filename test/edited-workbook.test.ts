// A workbook that goes out with identities and comes back edited: what was done to its cells comes back as exactly those edits, and the edits lead from the
// plan that went out to the plan that the edited workbook says.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { planSheetStyles, type PlanSheetStyle } from '../src/catalogue/typography/plan-sheet.typography.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { readPlanFile, type PlanReading, type WorkbookIdentities } from '../src/documents/index.ts';
import { readPlan } from '../src/documents/plan/read-plan.ts';
import { planWorkbook } from '../src/documents/sheet/write/plan/plan-workbook.ts';
import { text, type SheetRow, type Workbook } from '../src/documents/sheet/write/workbook.ts';
import { writeXlsx } from '../src/documents/sheet/write/write-xlsx.ts';
import { applyEdit, draftOf, editsBetween, planOf, type PlanDraft, type PlanEdit } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { documentOf, documentShape } from './support/document-arbitrary.ts';
import { numberedId, numberedIdentities } from './support/numbered-identities.ts';
import { withoutPlaces } from './support/plan-without-places.ts';

const founding = planIn(readFileSync(new URL('../data/samples/dingzhou-2021.docx', import.meta.url)), '文.docx').plan;

describe('the founding document as a workbook', () => {
  const identities = identitiesFor(founding);
  const base = draftFor(founding, identities);
  const workbook = planWorkbook(founding, formDeclarations, { identities, foot: '' });

  test('comes back without an edit where nobody touched it', () => {
    const came = planIn(writeXlsx(workbook), '表.xlsx');
    expect(came.identities).toEqual({ plan: identities.plan, event: 7, projects: identities.projects.map(({ id, indicators }) => ({ id, rows: indicators })) });
    expect(editsOf(base, came)).toEqual([]);
  });

  test('tells the cells that were written, the row that was put in and the row that was taken out', () => {
    const sheet = workbook.sheets[1];
    if (sheet === undefined) throw new Error('there is a sheet of the first project');
    const rows = [...sheet.rows];
    // Rows 1 to 8 are title and fields, row 9 the headings; the rows of indicators follow. The last but one and the last stand in no merged range with others.
    const edited = rows.map((row, index) => {
      if (index === 9) return withText(row, 7, '≥12家');
      if (index === 4) return withText(row, 3, '用于抽检');
      return row;
    });
    const last = edited.at(-1);
    if (last === undefined) throw new Error('there is a last row');
    const put: SheetRow<PlanSheetStyle> = { ...last, cells: last.cells.filter(({ column }) => column !== 1).map((cell) => (cell.column === 4 ? { ...cell, content: text('企业投诉率') } : cell.column === 7 ? { ...cell, content: text('≤1%') } : cell)) };
    const came = planIn(writeXlsx({ ...workbook, sheets: workbook.sheets.map((other) => (other === sheet ? { ...sheet, rows: [...edited.slice(0, -1), put] } : other)) }), '表.xlsx');
    const [project] = identities.projects;
    if (project === undefined) throw new Error('there is a project');
    const edits = editsOf(base, came);
    expect(edits).toEqual([
      { kind: 'field', project: project.id, field: 'purpose', text: '用于抽检' },
      { kind: 'row-removed', project: project.id, row: project.indicators.at(-1) },
      { kind: 'row-added', project: project.id, row: 'new1', at: 8, texts: expect.objectContaining({ level1: '满意度指标', name: '企业投诉率', value: '≤1%' }) },
      { kind: 'cell', project: project.id, row: project.indicators[0], column: 'value', text: '≥12家' },
    ]);
  });

  test('a sheet that was taken out is a project taken out', () => {
    const came = planIn(writeXlsx({ ...workbook, sheets: workbook.sheets.filter((_, index) => index !== 2) }), '表.xlsx');
    expect(editsOf(base, came)).toEqual([{ kind: 'project-removed', project: identities.projects[1]?.id }]);
  });
});

describe('a random text as a workbook', () => {
  test('whatever is written into its open cells comes back as edits that lead to what it says', () => {
    const writing = fc.record({ sheet: fc.nat(), row: fc.nat(), cell: fc.nat(), content: fc.constantFrom('', '≥90%', '=1+1', '五万', '甲\n乙', '数量指标', '2021年', '1、加强监管') });
    fc.assert(
      fc.property(documentShape.filter((shape) => !JSON.stringify(shape).includes(String.raw`\r`)), fc.array(writing, { maxLength: 5 }), (shape, writings) => {
        const plan = readPlan(documentOf(shape), formDeclarations);
        const identities = identitiesFor(plan);
        const base = draftFor(plan, identities);
        const edited = writings.reduce(written, planWorkbook(plan, formDeclarations, { identities, foot: '' }));
        const came = planIn(writeXlsx(edited), '表.xlsx');
        const after = editsOf(base, came).reduce((draft, edit) => {
          const outcome = applyEdit(draft, edit, indicatorTrees);
          if (!outcome.applied) throw new Error(`${edit.kind}: ${outcome.message}`);
          return outcome.draft;
        }, base);
        expect(sayings(planOf(after))).toEqual(sayings(came.plan));
      }),
      { numRuns: 120 },
    );
  });
});

/** What of a plan can be edited. */
function sayings(plan: DepartmentPlan): unknown {
  const { overall, projects } = withoutPlaces(plan);
  return { overall, projects };
}

function written(workbook: Workbook<PlanSheetStyle>, { sheet, row, cell, content }: { readonly sheet: number; readonly row: number; readonly cell: number; readonly content: string }): Workbook<PlanSheetStyle> {
  const sheets = workbook.sheets.filter(({ name, state }) => state === 'visible' && !name.startsWith('其他'));
  const chosen = sheets[sheet % sheets.length];
  if (chosen === undefined) return workbook;
  const rows = [...chosen.rows];
  const at = row % Math.max(1, rows.length);
  // A covered cell of a merged range cannot be written.
  const covered = (column: number) => chosen.merges.some(({ from, to }) => from.row <= at + 1 && at + 1 <= to.row && from.column <= column && column <= to.column && !(from.row === at + 1 && from.column === column));
  const open = (rows[at]?.cells ?? []).filter(({ column, style }) => column > 1 && !planSheetStyles[style].locked && style !== 'tableTitle' && !covered(column));
  const target = open[cell % Math.max(1, open.length)];
  if (target === undefined) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((other) => (other === chosen ? { ...chosen, rows: rows.map((line, index) => (index === at ? withText(line, target.column, content) : line)) } : other)) };
}

function withText(row: SheetRow<PlanSheetStyle>, column: number, content: string): SheetRow<PlanSheetStyle> {
  return { ...row, cells: row.cells.map((cell) => (cell.column === column ? { ...cell, content: text(content) } : cell)) };
}

function editsOf(base: PlanDraft, { plan, identities }: PlanReading): readonly PlanEdit[] {
  if (identities === null) throw new Error('the workbook says who is who');
  let count = 0;
  const projects = plan.projects.map((project, index) => ({ ...(identities.projects[index] ?? { id: null, rows: [] }), project, isTitled: true }));
  return editsBetween(base, { projects, overall: plan.overall, departmentTables: plan.departmentTables }, () => `new${(count += 1)}`);
}

function identitiesFor(plan: DepartmentPlan): WorkbookIdentities {
  return { plan: numberedId(1, 1), event: 7, projects: numberedIdentities(plan).projects };
}

function draftFor(plan: DepartmentPlan, identities: WorkbookIdentities): PlanDraft {
  const draft = draftOf(plan, identities);
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

function planIn(bytes: Uint8Array, file: string): PlanReading {
  const read = readPlanFile(new Uint8Array(bytes), file);
  if (!read.ok) throw new Error(`${read.fault.what} ${read.fault.remedy}`);
  return read.value;
}
