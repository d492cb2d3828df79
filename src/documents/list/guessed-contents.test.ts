import { describe, expect, test } from 'vitest';
import type { ListLayout } from '../../domain/form/index.ts';
import { readPlanFile } from '../read-plan-file.ts';
import type { FoundList } from './found-list.ts';
import { guessedContents, printedMoneyUnit } from './guessed-contents.ts';

describe('a list that is asked about', () => {
  test('has its headings with letter, samples and how much is filled', () => {
    const [list] = listsOf('某系统导出,,\n事项,考核点,数值\n执法办案,检查户次,300\n执法办案,公示率,100\n,,20\n');
    expect(list).toEqual({
      table: 1, row: 2, rows: 3,
      columns: [
        { heading: '事项', letter: 'A', samples: ['执法办案'], filled: 2 },
        { heading: '考核点', letter: 'B', samples: ['检查户次', '公示率'], filled: 2 },
        { heading: '数值', letter: 'C', samples: ['300', '100', '20'], filled: 3 },
      ],
    });
  });

  test.each([['two columns', '甲,乙\n1,2\n'], ['nothing below the headings', '甲,乙,丙\n'], ['nothing but numbers', '1,2,3\n4,5,6\n']])('is none where there are %s', (_, text) => {
    expect(listsOf(text)).toEqual([]);
  });

  test('is none where projects were read', () => {
    expect(listsOf('项目名称,三级指标,指标值\n执法办案,检查户次,≥300户次\n')).toEqual([]);
  });
});

describe('what a column is taken for', () => {
  test.each([
    ['项目编码', ['1'], '项目编码'], ['指标：目标值', ['1'], '指标值'], ['项目总额（元）', ['5'], '预算数'], ['考核指标', ['次数'], '三级指标'], ['项目支出全称', ['甲'], '项目名称'], ['绩效指标关系', ['≥'], '指标性质'],
    ['预算年度', ['2026'], '年度'], ['行号', ['1'], '序号'], ['度量单位', ['次'], '度量单位'], ['列二', ['随便'], '空'], ['列三', [], '空'],
    ['列', ['13068221HF5194LPGV3RH', '13068221HF5194LPGV3RJ'], '项目编码'], ['列', ['414001某某局', '414002另一局'], '单位'], ['列', ['2026', '2026年度'], '年度'], ['列', ['≥', '定性'], '指标性质'],
    ['列', ['产出指标', '效益指标'], '一级指标'], ['列', ['数量指标', '质量指标'], '二级指标'], ['列', ['2026年某事'], '空'],
    ['单位', ['414001', '414002'], '单位代码'], ['单位名称', ['某某局本级'], '单位名称'], ['预算单位', ['414001某某局本级'], '单位'], ['单位', ['批次', '%'], '度量单位'], ['预算单位', [], '单位'], ['预算单位编码', ['414'], '单位代码'],
  ])('“%s” with %j: %s', (heading, samples, word) => {
    expect(guessedContents(listOf([[heading, samples]]), [])).toEqual([word]);
  });

  test('is first what a layout says that knows the heading', () => {
    const layout: ListLayout = { id: 'a', title: '甲', ground: [], moneyUnit: '元', targets: 'whole', columns: [{ heading: '列', content: { kind: 'nothing' } }, { heading: '列 ', content: { kind: 'indicator', column: 'name' } }] };
    expect(guessedContents(listOf([['列', ['2026']], ['指标名称', ['次数']]]), [layout])).toEqual(['三级指标', '空']);
  });

  test('is given once: the column that is called so before one that only looks so', () => {
    expect(guessedContents(listOf([['列', ['2026']], ['年度', ['2026']]]), [])).toEqual(['空', '年度']);
  });
});

test.each([['金额（万元）', '万元'], ['金额(元)', '元'], ['金额', null]])('the heading “%s” says the money unit %s', (heading, unit) => {
  expect(printedMoneyUnit(listOf([['甲', []], [heading, []]]))).toBe(unit);
});

function listOf(columns: readonly (readonly [string, readonly string[]])[]): FoundList {
  return { table: 1, row: 1, rows: 9, columns: columns.map(([heading, samples], index) => ({ heading, samples, letter: String.fromCharCode(65 + index), filled: samples.length })) };
}

function listsOf(text: string): readonly FoundList[] {
  const read = readPlanFile(new TextEncoder().encode(text), '导出.csv');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.lists;
}
