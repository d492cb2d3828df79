import { expect, test } from 'vitest';
import { unsentComments, type StepTakenBefore, type WrittenComment } from './index.ts';

const submitted: StepTakenBefore = { action: 'submit', to: 'with-department', event: 10 };
const passed: StepTakenBefore = { action: 'pass', to: 'with-first-review', event: 20 };
const draft: WrittenComment = { state: 'draft', since: 15 };

test('a draft is the office’s that wrote it while it has the text in hand', () => {
  expect(unsentComments([draft, { state: 'sent', since: 16 }], [submitted], 'with-department')).toEqual([draft]);
  expect(unsentComments([{ state: 'draft', since: 5 }], [submitted], 'drafting')).toEqual([]);
});

test('what one office wrote is not the next one’s, nor its own again when the text comes back', () => {
  expect(unsentComments([draft], [submitted, passed], 'with-first-review')).toEqual([]);
  expect(unsentComments([draft], [submitted, passed, { action: 'return', to: 'returned', event: 30 }, { ...submitted, event: 40 }], 'with-department')).toEqual([]);
});

test('a withdrawal by the unit takes nothing from the reviewers', () => {
  const withdrawn: StepTakenBefore = { action: 'withdraw', to: 'drafting', event: 20 };
  expect(unsentComments([draft], [submitted, withdrawn, { ...submitted, event: 30 }], 'with-department')).toEqual([draft]);
  expect(unsentComments([draft], [submitted, withdrawn], 'drafting')).toEqual([]);
});
