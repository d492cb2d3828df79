// Every form is written by its declaration: the main part of a Word file per form as reviewed XML, and what is read of it is what was written.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { planTypography } from '../src/catalogue/typography/plan-text.typography.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { planDocument, writePlan } from '../src/documents/word/write/plan/write-plan.ts';
import { documentXml } from '../src/documents/word/write/write-docx.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { formIds, planOfForm } from './support/form-sample.ts';
import { expectGolden } from './support/golden.ts';
import { comparable, stripped, withoutForms } from './support/plan-without-places.ts';
import { planWith, writings } from './support/written-cells.ts';

const { tables, departments, lists } = formIds;

describe('a project of each form', () => {
  test.each([...tables, ...departments])('%s is written as reviewed', (id) => {
    const xml = documentXml(planDocument(planOfForm(id), formDeclarations, planTypography).document);
    expectGolden(`golden/word/${id}.xml`, inLines(xml));
  });

  test.each([...tables, ...departments])('%s comes back whole', (id) => {
    const plan = planOfForm(id);
    expect(comparable(readAgain(plan))).toEqual(comparable(plan));
  });

  test.each([...tables, ...departments])('%s has every row as wide as its grid', (id) => {
    const { sections } = planDocument(planOfForm(id), formDeclarations, planTypography).document;
    const written = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
    expect(written.length).toBeGreaterThan(0);
    for (const { columns, rows } of written) {
      for (const { cells } of rows) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length);
    }
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
      { numRuns: 40 },
    );
  });
});

test.each(lists)('the projects of a list (%s) become tables of their own, with the same content', (id) => {
  const plan = planOfForm(id);
  const content = ({ projects }: DepartmentPlan) => projects.map(({ name, code, budget, goals, indicators }) => stripped({ name, code, budget, goals, indicators }));
  expect(content(readAgain(plan))).toEqual(content(plan));
});

function readAgain(plan: DepartmentPlan): DepartmentPlan {
  const read = readPlanFile(writePlan(plan).bytes, '文.docx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

/** One line per paragraph, row and table, so that a diff shows what changed. */
function inLines(xml: string): string {
  return `${xml.replaceAll(/<(?=w:p>|w:tbl>|w:tr>|w:tc>|w:sectPr>|\/w:tbl>|\/w:body>)/g, '\n<')}\n`;
}
