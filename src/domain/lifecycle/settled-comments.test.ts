import { expect, test } from 'vitest';
import { makePlan, withPartOne } from '../../../test/support/plan-factory.ts';
import { exampleTrees } from '../../../test/support/proposal-setting.ts';
import { applyEdit, draftOf, type PlanDraft, type PlanEdit } from '../editing/index.ts';
import { commentOutcome, differs, isSettled, type CommentPlace } from './index.ts';

const before = draft();

const cell: PlanEdit = { kind: 'cell', project: 'a', row: 'a1', column: 'value', text: '90盏' };
const basis: PlanEdit = { kind: 'cell', project: 'a', row: 'a1', column: 'basis', text: '任务书' };
const purpose: PlanEdit = { kind: 'field', project: 'a', field: 'purpose', text: '购置路灯和灯杆' };
const budget: PlanEdit = { kind: 'field', project: 'a', field: 'budget.total', text: '13' };
const removedRow: PlanEdit = { kind: 'row-removed', project: 'a', row: 'a1' };
const removedProject: PlanEdit = { kind: 'project-removed', project: 'a' };
const partOne: PlanEdit = { kind: 'paragraphs', part: 'safeguards', texts: ['1、另行落实'] };
const elsewhere: PlanEdit = { kind: 'cell', project: 'b', row: 'b1', column: 'value', text: '4公里' };

const onCell: CommentPlace = { project: 'a', row: 'a1', field: 'value' };
const onRow: CommentPlace = { project: 'a', row: 'a1', field: null };
const onUnprinted: CommentPlace = { project: 'a', row: 'a1', field: 'weight' };
const onBudget: CommentPlace = { project: 'a', row: null, field: 'budget' };
const onProject: CommentPlace = { project: 'a', row: null, field: null };
const onPartOne: CommentPlace = { project: null, row: null, field: 'safeguards' };
const onText: CommentPlace = { project: null, row: null, field: null };

test.each<readonly [string, CommentPlace, readonly PlanEdit[], readonly PlanEdit[]]>([
  ['a cell', onCell, [cell, removedRow, removedProject], [basis, purpose, elsewhere]],
  ['a row', onRow, [cell, basis, removedRow], [purpose, elsewhere]],
  ['a column the form does not print', onUnprinted, [cell, basis], [purpose]],
  ['a field', onBudget, [budget, removedProject], [purpose, cell]],
  ['a project', onProject, [cell, budget, purpose, removedRow], [elsewhere, partOne]],
  ['a section of part one', onPartOne, [partOne], [cell, purpose]],
  ['the text', onText, [cell, partOne, elsewhere, removedProject], []],
])('a comment on %s is settled by what changes there and nothing else', (_what, comment, settling, others) => {
  const settled = (edit: PlanEdit): boolean => isSettled({ ...comment, also: [], answer: '' }, before, edited(edit));
  expect(settling.map(settled)).toEqual(settling.map(() => true));
  expect(others.map(settled)).toEqual(others.map(() => false));
});

test('an opinion on several places is settled where one of them is written anew', () => {
  const both = { ...onCell, also: [{ row: null, field: 'purpose' }], answer: '' };
  expect([cell, purpose].map((edit) => isSettled(both, before, edited(edit)))).toEqual([true, true]);
  expect([budget, elsewhere].map((edit) => isSettled(both, before, edited(edit)))).toEqual([false, false]);
});

test('an answer settles it without a change; a blank one does not', () => {
  expect([isSettled({ ...onCell, also: [], answer: '已与股室核对' }, before, before), isSettled({ ...onCell, also: [], answer: ' ' }, before, before)]).toEqual([true, false]);
});

test('two states differ as soon as anything written does', () => {
  expect([differs(before, before), differs(before, edited(elsewhere))]).toEqual([false, true]);
});

function edited(edit: PlanEdit): PlanDraft {
  const outcome = applyEdit(before, edit, exampleTrees);
  if (!outcome.applied) throw new Error(outcome.message);
  return outcome.draft;
}

function draft(): PlanDraft {
  const bare = makePlan([
    { name: '村道照明', total: '12.50', purpose: '购置路灯', rows: [{ name: '安装路灯', value: '80盏' }] },
    { name: '河道清淤', rows: [{ name: '清淤长度', value: '3公里' }] },
  ]);
  const drafted = draftOf(withPartOne(bare, { goals: [], dutyGoals: [], safeguards: ['落实责任'] }), { projects: [{ id: 'a', indicators: ['a1'] }, { id: 'b', indicators: ['b1'] }] });
  if (drafted === null) throw new Error('the identities fit');
  return drafted;
}

test('of a comment is told whether its place was written anew, whether it was answered, both, or neither', () => {
  const outcome = (answer: string, edits: readonly PlanEdit[]) => commentOutcome({ ...onCell, also: [], answer }, before, edits.reduce((_, edit) => edited(edit), before));
  expect([outcome('', [cell]), outcome('依据是任务书', []), outcome('已改', [cell]), outcome(' ', [basis])]).toEqual(['changed', 'answered', 'changed-and-answered', 'untouched']);
});
