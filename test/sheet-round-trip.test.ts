// What is exported as a workbook and read again is the plan, as with Word files: for the founding document and for random ones. Left out of the comparison are
// the name of the file and the places in it. Of a text without contents marks the export makes some, as the form demands; deleted text is not exported.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlanFile, writePlanWorkbook } from '../src/documents/index.ts';
import { readPlan } from '../src/documents/plan/read-plan.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { documentOf, documentShape, type DocumentShape } from './support/document-arbitrary.ts';
import { withoutPlaces } from './support/plan-without-places.ts';

const sample = new URL('../data/samples/dingzhou-2021.docx', import.meta.url);

test('the founding document comes back whole, and a second export is the same bytes', () => {
  const plan = planOf(readFileSync(sample), '文.docx');
  const { bytes, remarks, title } = writePlanWorkbook(plan, { identities: null, foot: '' });
  const again = planOf(bytes);
  expect(withoutPlaces(again)).toEqual(withoutPlaces(plan));
  expect(writePlanWorkbook(again, { identities: null, foot: '' }).bytes).toEqual(bytes);
  expect(remarks).toEqual([]);
  expect(title).toBe('定州市市场监督管理局2021年部门预算绩效文本');
});

/** Found by a seed: a heading with a line end within, and so its contents mark. */
const headingOnTwoLines: DocumentShape = {
  cover: [],
  partOne: null,
  projects: [{ title: '1.\n抽检绩效目标表', rows: [['项目编码', { text: '130682211L0EHUUZ80ESH', span: 3 }, '项目名称', { text: '抽检', span: 2 }]], note: null }],
  marked: true,
};

describe('a random text', () => {
  test('comes back whole', () => {
    fc.assert(
      fc.property(documentShape.filter(isHeldByCells), (shape) => {
        const plan = readPlan(documentOf(shape), formDeclarations);
        const again = planOf(writePlanWorkbook(plan, { identities: null, foot: '' }).bytes);
        const compared = shape.marked ? {} : { contents: [] };
        expect({ ...withoutPlaces(again), ...compared }).toEqual({ ...withoutPlaces(plan), ...compared });
      }),
      { numRuns: 120, examples: [[headingOnTwoLines]] },
    );
  });
});

/** A workbook knows one kind of line end. */
function isHeldByCells(shape: object): boolean {
  return !JSON.stringify(shape).includes(String.raw`\r`);
}

function planOf(bytes: Uint8Array, file = '表.xlsx'): DepartmentPlan {
  const read = readPlanFile(new Uint8Array(bytes), file);
  if (!read.ok) throw new Error(`${read.fault.what} ${read.fault.remedy}`);
  expect(read.value.remarks.filter((remark) => remark.includes('隐藏'))).toEqual([]);
  return read.value.plan;
}
