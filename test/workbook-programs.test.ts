// Workbooks in the hands of other programs: opened and saved by a library and by LibreOffice, they still say who is who, and nothing counts as changed that
// nobody changed; lists, locks and frozen rows are there for them.
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlanFile, returnedPlan, writePlanWorkbook, type PlanReading } from '../src/documents/index.ts';
import { draftOf, editsBetween, type PlanEdit } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { foundingPlan } from './support/corpus.ts';
import { editedByLibrary } from './support/edited-by-library.ts';
import { planOfForm } from './support/form-sample.ts';
import { numberedId, numberedIdentities } from './support/numbered-identities.ts';
import { converted, missingOffice } from './support/office-program.ts';

const tables = formDeclarations.filter(({ projectColumns }) => projectColumns.length === 0).map(({ id }) => id);

describe('a library that reads and writes workbooks', () => {
  test.each(tables)('keeps %s as it was', async (id) => {
    const plan = planOfForm(id);
    expect(editsOf(plan, await editedByLibrary(workbookOf(plan)))).toEqual([]);
  });

  test('finds the founding document laid out: merged headings, frozen rows, lists, locked labels and open cells', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(workbookOf(foundingPlan())).buffer);
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`).slice(0, 2)).toEqual(['部门整体 visible', expect.stringMatching(/^1\..* visible$/u)]);
    expect(workbook.worksheets.at(-1)?.state).toBe('hidden');
    const sheet = workbook.worksheets[1];
    if (sheet === undefined) throw new Error('there is a sheet of the first project');
    expect(sheet.getColumn(1).hidden).toBe(true);
    const [view] = sheet.views;
    expect(view).toMatchObject({ state: 'frozen' });
    const heading = rowOf(sheet, '一级指标');
    expect(sheet.getCell(heading, 2).protection?.locked ?? true).toBe(true);
    const value = columnOf(sheet, heading, '指标值');
    expect(sheet.getCell(heading + 1, value).protection).toMatchObject({ locked: false });
    expect(sheet.getCell(heading + 1, 2).dataValidation).toMatchObject({ type: 'list', showErrorMessage: true, errorStyle: 'warning' });
    expect(sheet.model.merges.length).toBeGreaterThan(20);
  });
});

describe.skipIf(missingOffice() !== null)(`LibreOffice (${missingOffice() ?? 'soffice'})`, () => {
  test('saves the founding document without a change, and what was edited before is all that changed', async () => {
    const plan = foundingPlan();
    expect(editsOf(plan, converted(workbookOf(plan), '表.xlsx', 'xlsx'))).toEqual([]);
    const edited = converted(await editedByLibrary(workbookOf(plan), { '≥20批': '≥25批' }), '表.xlsx', 'xlsx');
    const [project] = numberedIdentities(plan).projects.slice(8);
    expect(editsOf(plan, edited)).toEqual([{ kind: 'cell', project: project?.id, row: project?.indicators[0], column: 'value', text: '≥25批' }]);
  });
});

function workbookOf(plan: DepartmentPlan): Uint8Array {
  return writePlanWorkbook(plan, { identities: { plan: numberedId(1, 1), event: 7, projects: numberedIdentities(plan).projects }, foot: '' }).bytes;
}

function editsOf(plan: DepartmentPlan, returned: Uint8Array): readonly PlanEdit[] {
  const base = draftOf(readAgain(workbookOf(plan)).plan, numberedIdentities(plan));
  const { plan: came, identities } = readAgain(returned);
  if (base === null || identities === null) throw new Error('the workbook says who is who');
  return editsBetween(base, returnedPlan(came, identities), () => numberedId(9, 1));
}

function readAgain(bytes: Uint8Array): PlanReading {
  const read = readPlanFile(bytes, '表.xlsx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value;
}

function rowOf(sheet: exceljs.Worksheet, text: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (found === 0 && row.getCell(2).text === text) found = number;
  });
  return found;
}

function columnOf(sheet: exceljs.Worksheet, row: number, text: string): number {
  let found = 0;
  sheet.getRow(row).eachCell((cell, number) => {
    if (found === 0 && cell.text === text) found = number;
  });
  return found;
}
