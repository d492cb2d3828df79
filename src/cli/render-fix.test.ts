import { expect, test } from 'vitest';
import { makePlan } from '../../test/support/plan-factory.ts';
import { placeInFile } from '../kernel/place.ts';
import { renderFix } from './render-fix.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = { out: () => {}, err: () => {}, columns: 100, colour: false };
const plan = makePlan([{ rows: [{ name: '巡查次数', value: '1' }, { name: '', value: '2' }] }]);
const patch = { place: placeInFile('a.docx'), old: '', new: '≥1次' };

test('what was left alone is told with the reason', () => {
  const text = renderFix({ path: 'a.docx', out: null, fixed: [], refused: [{ project: 1, indicator: 1, column: 'value', patch, reason: '有域' }, { project: 1, indicator: 2, column: 'basis', patch, reason: '有域' }] }, plan, { blocks: 1, explain: 2, advice: 3 }, terminal);
  expect(text.split('\n')).toEqual([
    'a.docx：没有可以不问就改的格。逐格的修改建议用 --proposals 查看。',
    '没有改 2 格，请手工改：',
    '  项目1第1行“巡查次数”的指标值：空白 → “≥1次”（有域）',
    '  项目1第2行的指标值确定依据：空白 → “≥1次”（有域）',
    '现在还有：阻止 1 · 须说明 2 · 建议 3',
    '',
  ]);
});
