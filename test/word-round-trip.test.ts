// What is exported and read again is the plan: for the founding document and for a thousand random ones. Left out of the comparison are only the name of the
// file and the places in it. Of a text without contents marks the export makes some, as the form demands; deleted text is not exported.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlan } from '../src/documents/plan/read-plan.ts';
import { readPlanFile } from '../src/documents/read-plan-file.ts';
import { writePlan } from '../src/documents/word/write/plan/write-plan.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { documentOf, documentShape } from './support/document-arbitrary.ts';
import { withoutPlaces } from './support/plan-without-places.ts';

const sample = path.join(path.dirname(fileURLToPath(import.meta.url)), '../data/samples/dingzhou-2021.docx');

test('the founding document comes back whole, and a second export is the same bytes', () => {
  const plan = planOf(readFileSync(sample));
  const { bytes, remarks } = writePlan(plan);
  const again = planOf(bytes);
  expect(withoutPlaces(again)).toEqual(withoutPlaces(plan));
  expect(writePlan(again).bytes).toEqual(bytes);
  expect(remarks).toEqual([]);
});

describe('a random text', () => {
  test('comes back whole', () => {
    fc.assert(
      fc.property(documentShape, (shape) => {
        const plan = readPlan(documentOf(shape), formDeclarations);
        const again = planOf(writePlan(plan).bytes);
        const compared = shape.marked ? {} : { contents: [] };
        expect({ ...withoutPlaces(again), ...compared }).toEqual({ ...withoutPlaces(plan), ...compared });
      }),
      { numRuns: 1000 },
    );
  });
});

function planOf(bytes: Uint8Array): DepartmentPlan {
  const read = readPlanFile(new Uint8Array(bytes), '文.docx');
  if (!read.ok) throw new Error(`${read.fault.what} ${read.fault.remedy}`);
  return read.value.plan;
}
