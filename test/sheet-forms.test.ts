// Every form is written as a workbook by its declaration: the sheets per form as reviewed XML, and what is read of them is what was written.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlanFile, writePlanWorkbook, type WorkbookIdentities } from '../src/documents/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { planOfForm } from './support/form-sample.ts';
import { expectGolden } from './support/golden.ts';

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

test.each(lists)('the projects of a list (%s) become sheets of their own, with the same content', (id) => {
  const plan = planOfForm(id);
  const content = ({ projects }: DepartmentPlan) => projects.map(({ name, code, budget, goals, indicators }) => stripped({ name, code, budget, goals, indicators }));
  expect(content(readAgain(plan))).toEqual(content(plan));
});

/** Ids that can be told apart in a golden file. */
function identitiesFor(plan: DepartmentPlan): WorkbookIdentities {
  const id = (group: number, number: number) => `00000000-0000-7000-8000-${String(group).padStart(4, '0')}${String(number).padStart(8, '0')}`;
  return { plan: id(1, 1), event: 7, projects: plan.projects.map(({ indicators }, index) => ({ id: id(2, index + 1), indicators: indicators.map((_, row) => id(3 + index, row + 1)) })) };
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
