import { describe, expect, test } from 'vitest';
import { makeProject, type RowInput } from '../../../test/support/plan-factory.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { factsOfRow, onceForRow } from './row-facts.ts';

describe('the facts of a row', () => {
  test('are its texts as they are compared, and what its name and value speak of', () => {
    expect(factsOfRow(rowOf({ name: ' 案件 结案率（％）', description: '按 期结案', value: '≥ ９５％', basis: '往年　实绩' }))).toEqual({
      name: '案件结案率(%)',
      bareName: '案件结案率',
      quantity: 'share',
      description: '按期结案',
      value: '≥95%',
      basis: '往年实绩',
      measure: 'share',
    });
  });

  test('take the description that is printed, not the one a form without the column falls back on', () => {
    const { description, ...columns } = rowOf({ description: '结案率' }).columns;
    expect(description?.text).toBe('结案率');
    expect(factsOfRow({ ...rowOf({ description: '结案率' }), columns }).description).toBe('');
  });
});

describe('a fact told once for a row', () => {
  test('is computed for each row when it is first asked, and remembered even where it is nothing', () => {
    const asked: string[] = [];
    const factOf = onceForRow((row) => {
      asked.push(row.name);
      return row.name === '有' ? row.name : null;
    });
    const [some, none] = [rowOf({ name: '有' }), rowOf({ name: '无' })];
    expect([factOf(some), factOf(none), factOf(some), factOf(none)]).toEqual(['有', null, '有', null]);
    expect(asked).toEqual(['有', '无']);
  });

  test('is kept for the row itself, not for one that looks like it', () => {
    let computed = 0;
    const factOf = onceForRow(() => (computed += 1));
    expect([factOf(rowOf({ name: '甲' })), factOf(rowOf({ name: '甲' }))]).toEqual([1, 2]);
  });
});

function rowOf(input: Partial<RowInput>): IndicatorRow {
  const row = makeProject({ rows: [{ value: '≥95%', ...input }] }).indicators[0];
  if (row === undefined) throw new Error('the factory makes one row');
  return row;
}
