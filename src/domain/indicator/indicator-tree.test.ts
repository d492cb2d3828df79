import { describe, expect, test } from 'vitest';
import type { IndicatorClass } from './indicator-class.ts';
import { classifyIndicator, isTreeTitle, type IndicatorTree } from './indicator-tree.ts';
import { indicatorClassTitles } from './index.ts';

const trees: readonly IndicatorTree[] = [
  {
    id: 'old',
    title: '示例旧树',
    branches: [
      { titles: ['产出指标'], leaves: [{ indicatorClass: 'quantity', titles: ['数量指标', '产出数量指标'] }, { indicatorClass: 'timeliness', titles: ['时效指标'] }] },
      { titles: ['满意度指标'], leaves: [{ indicatorClass: 'satisfaction', titles: ['服务对象满意度指标'] }] },
    ],
    ground: [],
  },
  {
    id: 'new',
    title: '示例新树',
    branches: [{ titles: ['成本指标'], leaves: [{ indicatorClass: 'cost', titles: ['经济成本指标'] }] }],
    ground: [],
  },
];

describe('the class of a row', () => {
  test.each<readonly [string, string, IndicatorClass, string]>([
    ['产出指标', '数量指标', 'quantity', 'by its level 2'],
    ['', '数量指标', 'quantity', 'by its level 2 alone'],
    ['效益指标', '数量指标', 'quantity', 'by its level 2, also under a head where it does not belong'],
    ['产出指标', '数量', 'quantity', 'without the word 指标'],
    ['产出指标', '数量目标', 'quantity', 'with 目标 for 指标'],
    ['产出指标', ' 数 量 指 标 ', 'quantity', 'with blanks in the words'],
    ['产出指标', '產出數量指標'.replace('產', '产'), 'quantity', 'in traditional characters'],
    ['产出指标', '時效指標', 'timeliness', 'in traditional characters throughout'],
    ['成本指标', '经济成本指标', 'cost', 'by a later tree'],
    ['成本指标', '', 'cost', 'by its level 1 where a form prints no level 2 and the head has one class only'],
    ['满意度指标', ' ', 'satisfaction', 'by its level 1 where level 2 is blank'],
    ['产出指标（50分）', '数量指标(0-20)分', 'quantity', 'with the points behind its title'],
    ['产出指标', '数量指标（必填）', 'quantity', 'with a remark behind its title'],
  ])('%s / %s is %s: %s', (level1, level2, indicatorClass) => {
    expect(classifyIndicator(level1, level2, trees)).toBe(indicatorClass);
  });

  test.each([
    ['产出指标', '', 'the head has several classes'],
    ['成本指标', '别的指标', 'no tree knows its level 2, and level 1 does not stand in for it'],
    ['别的指标', '', 'no tree knows its level 1'],
    ['', '', 'nothing is printed'],
    ['', '指标', 'the word 指标 alone names nothing'],
    ['', '（数量指标）', 'a title in brackets is no title with a remark'],
    ['', '数量指标（批次', 'the bracket does not close'],
  ])('%s / %s is unknown: %s', (level1, level2) => {
    expect(classifyIndicator(level1, level2, trees)).toBeNull();
  });

  test('among trees that print the same title the first one counts', () => {
    expect(classifyIndicator('', '造价', [oneLeafTree('cost'), oneLeafTree('economic')])).toBe('cost');
    expect(classifyIndicator('成本指标', '', [oneLeafTree('economic'), oneLeafTree('cost')])).toBe('economic');
  });

  test('nothing is known without trees', () => {
    expect(classifyIndicator('产出指标', '数量指标', [])).toBeNull();
  });
});

describe('a title of a tree', () => {
  test.each(['产出指标', '产出', '数量指标', '数量', '满意度指标', '经济成本指标'])('%s is one', (text) => {
    expect(isTreeTitle(text, trees)).toBe(true);
  });

  test.each(['备注：以上指标经党组会议研究', '填报人：张三', '', '指标'])('“%s” is none', (text) => {
    expect(isTreeTitle(text, trees)).toBe(false);
  });
});

test('each class has a Chinese name', () => {
  expect(new Set(Object.values(indicatorClassTitles)).size).toBe(9);
});

function oneLeafTree(indicatorClass: IndicatorClass): IndicatorTree {
  return { id: indicatorClass, title: '示例', branches: [{ titles: ['成本指标'], leaves: [{ indicatorClass, titles: ['造价指标'] }] }], ground: [] };
}
