// Every form has a document in its layout, made for this test after published tables of that form; what is read of it is reviewed text. The
// documents are web pages; written as Word files and as workbooks they read alike.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { departmentForms, formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { defaultReadingLimits } from '../src/documents/document-reading.ts';
import { readDocument } from '../src/documents/read-document.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { expectGolden } from './support/golden.ts';
import { planAsText } from './support/plan-as-text.ts';
import { asDocx, asXlsx } from './support/reading-as-office.ts';

const made = [...formDeclarations, ...departmentForms].map(({ id }) => id).filter((id) => id !== 'project-targets-hebei-2021');

describe('a document of each form', () => {
  test.each(made)('%s reads as reviewed', (id) => {
    const { plan, remarks } = planOf(pageOf(id), `${id}.html`);
    const read = [...plan.projects, ...plan.departmentTables];
    expect(read.map(({ form }) => form)).toEqual(read.map(() => id));
    expect(read).not.toEqual([]);
    expectGolden(`forms/${id}.golden.txt`, planAsText(plan, remarks));
  });

  test.each(made)('%s reads alike as a Word file', (id) => {
    expect(withoutPlaces(planOf(asDocx(blocksOf(id)), 'a.docx').plan)).toBe(withoutPlaces(planOf(pageOf(id), 'a.html').plan));
  });

  test.each(made)('%s reads alike as a workbook', (id) => {
    expect(withoutPlaces(planOf(asXlsx(blocksOf(id)), 'a.xlsx').plan)).toBe(withoutPlaces(planOf(pageOf(id), 'a.html').plan));
  });
});

function pageOf(id: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`forms/${id}.html`, import.meta.url)));
}

function blocksOf(id: string) {
  const reading = readDocument(pageOf(id), `${id}.html`, defaultReadingLimits);
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value.blocks;
}

function planOf(bytes: Uint8Array, file: string) {
  const reading = readPlanFile(bytes, file);
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value;
}

/** Cells have other addresses in other formats, a table of one column is no table in a workbook, and blank cells at the end of a row are no cells there. */
function withoutPlaces(plan: DepartmentPlan): string {
  return planAsText(plan, []).replaceAll(/@\d+\.\d+| ?第\d+(?:张表|行|格|段)|unclaimed-cell|unknown-table|outside-sections|\t+$/gmu, '');
}
