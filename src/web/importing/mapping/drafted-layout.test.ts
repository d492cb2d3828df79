import { expect, test } from 'vitest';
import type { FoundList } from '../../../documents/index.ts';
import { judgedLayout, leftColumns } from './drafted-layout.ts';

const list: FoundList = {
  table: 1, row: 1, rows: 3,
  columns: ['事项', '盘子', '考核点', '数', '备注'].map((heading, index) => ({ heading, letter: String.fromCharCode(65 + index), samples: ['甲'], filled: index })),
};
const draft = { id: 'a', title: ' 县里的 ', moneyUnit: null };

test('what keeps a layout from being read is said in words, all of it', () => {
  expect(judgedLayout(list, { ...draft, words: ['项目名称', '预算数', '项目名称', '空', '空'] }).wants).toEqual([
    '还没有一列是三级指标、指标值，请在下面指定。', '有两列都是项目名称，请把其中一列改为“不用”。', '表头没有写金额是元还是万元，请选金额单位。',
  ]);
});

test('a layout that can be read has its columns in the order of the list', () => {
  const { layout, wants, hasMoney } = judgedLayout(list, { ...draft, moneyUnit: '万元', words: ['项目名称', '预算数', '三级指标', '指标值', '空'] });
  expect([wants, hasMoney, layout.title, layout.moneyUnit, layout.targets, layout.columns.map(({ heading }) => heading)]).toEqual([[], true, '县里的', '万元', 'whole', ['事项', '盘子', '考核点', '数', '备注']]);
});

test('without amounts no unit of money is asked for', () => {
  expect(judgedLayout(list, { ...draft, words: ['项目名称', '空', '三级指标', '指标值', '度量单位'] })).toMatchObject({ wants: [], hasMoney: false, layout: { targets: 'in-three' } });
});

test('columns that are not used are told where they hold something', () => {
  expect(leftColumns(list, ['空', '项目名称', '三级指标', '空'])).toEqual(['数（3格）', '备注（4格）']);
});
