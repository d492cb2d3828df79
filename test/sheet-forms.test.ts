// Every form is written as a workbook by its declaration: the sheets per form as reviewed XML, and what is read of them is what was written.
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlanFile, writePlanWorkbook, type WorkbookIdentities } from '../src/documents/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { formIds, planOfForm } from './support/form-sample.ts';
import { expectGolden } from './support/golden.ts';
import { numberedId, numberedIdentities } from './support/numbered-identities.ts';
import { comparable, stripped, withoutForms } from './support/plan-without-places.ts';
import { planWith, writings, type Writing } from './support/written-cells.ts';

const { tables, departments, lists } = formIds;

describe('a project of each form', () => {
  test.each([...tables, ...departments])('%s is written as reviewed', (id) => {
    const plan = planOfForm(id);
    const sheets = unzipSync(writePlanWorkbook(plan, { identities: identitiesFor(plan), foot: '核验码 0000' }).bytes, { filter: ({ name }) => /sheet[12]\.xml$/u.test(name) });
    const xml = Object.entries(sheets).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => new TextDecoder().decode(bytes));
    expectGolden(`golden/sheet/${id}.xml`, inLines(xml.join('\n')));
  });

  test.each([...tables, ...departments])('%s comes back whole', (id) => {
    const plan = planOfForm(id);
    expect(comparable(readAgain(plan))).toEqual(comparable(plan));
  });
});

describe('whatever is written into a project of each form', () => {
  test.each(tables)('%s comes back whole', (id) => {
    const plan = planOfForm(id);
    fc.assert(
      fc.property(writings, (all) => {
        const written = planWith(plan, all);
        expect(comparable(withoutForms(readAgain(written)))).toEqual(comparable(withoutForms(written)));
      }),
      { numRuns: 60, examples: [[titleOfBlanksAndColon]] },
    );
  });
});

test.each(lists)('the projects of a list (%s) become sheets of their own, with the same content', (id) => {
  const plan = planOfForm(id);
  const content = ({ projects }: DepartmentPlan) => projects.map(({ name, code, budget, goals, indicators }) => stripped({ name, code, budget, goals, indicators }));
  expect(content(readAgain(plan))).toEqual(content(plan));
});

/** The title of the first project becomes `: `; the blank behind the colon is no part of it, in no kind of file. */
const titleOfBlanksAndColon: Writing[] = [
  { project: 0, at: 2_135_291_382, row: 0, text: ': ' },
  { project: 0, at: 0, row: 0, text: '' },
];

function identitiesFor(plan: DepartmentPlan): WorkbookIdentities {
  return { plan: numberedId(1, 1), event: 7, projects: numberedIdentities(plan).projects };
}

function readAgain(plan: DepartmentPlan): DepartmentPlan {
  const read = readPlanFile(writePlanWorkbook(plan, { identities: identitiesFor(plan), foot: '' }).bytes, '表.xlsx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

/** One line per row and cell, so that a diff shows what changed. */
function inLines(xml: string): string {
  return `${xml.replaceAll(/<(?=row |c |\/sheetData|mergeCell |dataValidation |col )/gu, '\n<')}\n`;
}
