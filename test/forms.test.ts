// Every form has a document in its layout, made for this test after published tables of that form; what is read of it is reviewed text.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { expectGolden } from './support/golden.ts';
import { planAsText } from './support/plan-as-text.ts';

const made = formDeclarations.map(({ id }) => id).filter((id) => id !== 'project-targets-hebei-2021');

describe('a document of each form', () => {
  test.each(made)('%s reads as reviewed', (id) => {
    const file = `${id}.html`;
    const reading = readPlanFile(new Uint8Array(readFileSync(new URL(`forms/${file}`, import.meta.url))), file);
    if (!reading.ok) throw new Error(reading.fault.what);
    const { plan, remarks } = reading.value;
    expect(plan.projects.map(({ form }) => form)).toEqual(plan.projects.map(() => id));
    expectGolden(`forms/${id}.golden.txt`, planAsText(plan, remarks));
  });
});
