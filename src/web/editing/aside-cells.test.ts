import { expect, test } from 'vitest';
import type { PlanEdit } from '../../domain/editing/index.ts';
import { asideCells } from './aside-cells.ts';

const aside = (...edits: readonly PlanEdit[]) => edits.map((edit) => ({ edit, why: { kind: 'too-long' as const }, baseEvent: 1, at: 0 }));
const keys = (...edits: readonly PlanEdit[]) => [...asideCells(aside(...edits), { id: 'p', rows: ['a', 'b'] })];

test('what was put aside is marked in its own cell: of a row, a field, the money, the spending plan, the goals', () => {
  expect(
    keys(
      { kind: 'cell', project: 'p', row: 'b', column: 'value', text: '≥1' },
      { kind: 'field', project: 'p', field: 'purpose', text: '' },
      { kind: 'field', project: 'p', field: 'budget.total', text: '1' },
      { kind: 'field', project: 'p', field: 'spending.03-31', text: '10' },
      { kind: 'goals', project: 'p', texts: ['一'] },
    ),
  ).toEqual(['row:2:value', 'purpose', 'total', 'spending:03-31', 'goals']);
});

test('of another project, of a row that is gone, and of whole rows no cell is marked', () => {
  expect(keys({ kind: 'cell', project: 'q', row: 'a', column: 'value', text: '' }, { kind: 'cell', project: 'p', row: 'gone', column: 'value', text: '' }, { kind: 'row-removed', project: 'p', row: 'a' }, { kind: 'paragraphs', part: 'goals', texts: [] })).toEqual([]);
});
