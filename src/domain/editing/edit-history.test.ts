import { expect, test } from 'vitest';
import { emptyHistory, historyAfter, redo, undo, type HistoryStep } from './index.ts';

const step = (title: string): HistoryStep => ({
  title,
  edits: [{ kind: 'project-removed', project: title }],
  inverses: [{ kind: 'project-moved', project: title, at: 0 }],
});

test('steps are taken back from the last, done again in their order, and a new step ends what could be done again', () => {
  const two = historyAfter(historyAfter(emptyHistory, step('a')), step('b'));
  const back = undo(two);
  expect(back?.edits).toEqual(step('b').inverses);
  expect(back === null ? null : redo(back.history)).toEqual({ history: two, edits: step('b').edits });
  const other = back === null ? emptyHistory : historyAfter(back.history, step('c'));
  expect([other.done.map(({ title }) => title), other.undone]).toEqual([['a', 'c'], []]);
});

test('nothing done is nothing to take back or do again', () => {
  expect([undo(emptyHistory), redo(emptyHistory)]).toEqual([null, null]);
});

test('only the last two hundred steps are kept', () => {
  let history = emptyHistory;
  for (let count = 1; count <= 205; count += 1) history = historyAfter(history, step(String(count)));
  expect([history.done.length, history.done[0]?.title]).toEqual([200, '6']);
});
