import { expect, test } from 'vitest';
import { doubledContents, lackOfColumns, listContents, targetsOfColumns, wordOfContent, type ListContent } from './index.ts';

test('every content has one word and is found again by it', () => {
  for (const [word, content] of listContents) expect([word, wordOfContent(content)]).toEqual([word, word]);
});

test('what no list of another system holds has the word for nothing', () => {
  expect(wordOfContent({ kind: 'project', field: { kind: 'money-unit' } })).toBe('空');
});

test.each<readonly [readonly string[], readonly string[]]>([
  [['项目编码', '三级指标', '指标值'], []],
  [['项目名称', '三级指标', '指标值'], []],
  [['单位', '三级指标'], ['项目编码或项目名称', '指标值']],
  [[], ['项目编码或项目名称', '三级指标', '指标值']],
])('a list with %j lacks %j', (words, lacks) => {
  expect(lackOfColumns(columnsOf(words))).toEqual(lacks);
});

test('a content may stand once; numbers of rows and columns without one may stand often', () => {
  expect(doubledContents(columnsOf(['空', '空', '序号', '序号', '项目名称', '指标值', '项目名称', '项目名称']))).toEqual(['项目名称']);
});

test.each([[['指标值'], 'whole'], [['指标值', '指标性质'], 'in-three'], [['指标值', '度量单位'], 'in-three'], [['单位', '空'], 'whole']])('targets of %j are %s', (words, targets) => {
  expect(targetsOfColumns(columnsOf(words))).toBe(targets);
});

function columnsOf(words: readonly string[]): readonly { readonly content: ListContent }[] {
  return words.flatMap((word) => {
    const content = listContents.get(word);
    return content === undefined ? [] : [{ content }];
  });
}
