import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { specificRuns } from './specific-runs.ts';
import { makeWordIndex } from './word-index.ts';

const silent = makeWordIndex(['提高', '合格率', '完成', '数量']);

test('what is left of a text without silent words, digits and signs names things', () => {
  expect(specificRuns('提高药品抽检合格率', silent)).toEqual(['药品抽检']);
  expect(specificRuns('完成10台 锅炉、ＧＰＳ终端检定数量', silent)).toEqual(['台锅炉', 'GPS终端检定']);
  expect(specificRuns('提高合格率98%', silent)).toEqual([]);
  expect(specificRuns('', silent)).toEqual([]);
});

test('no run is empty or holds a silent word, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('提高', '合格率', '完', '成', '药', '品', '3', '，', 'a', ' ')), (parts) => {
      for (const run of specificRuns(parts.join(''), silent)) {
        expect(run).not.toBe('');
        for (const word of ['提高', '合格率', '完成', '数量']) expect(run).not.toContain(word);
      }
    }),
  );
});
