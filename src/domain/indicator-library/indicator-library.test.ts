import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { isInForce, libraryRow, libraryRowAsText, librarySearch, speaksOfAll, targetText, type LibraryIndicator } from './index.ts';

function day(text: string): CivilDate {
  const found = parseCivilDate(text);
  if (found === null) throw new Error(text);
  return found;
}

const batches: LibraryIndicator = {
  id: 'batches', name: '抽检批次', alsoCalled: ['检验批次（次）'], subject: 'food-drug', indicatorClass: 'quantity', definition: '出具报告的批次数', formula: '报告签发日期在本年度内的批次数',
  target: { kind: 'amount', sign: '≥', amount: null, unit: '批次' }, accumulation: 'sum', evidence: ['检验报告'], basis: '上年（　）批次', norms: [], cautions: [],
  validFrom: day('2015-01-01'), validTo: null,
};
const satisfaction: LibraryIndicator = { ...batches, id: 'satisfaction', name: '群众满意度', alsoCalled: [], indicatorClass: 'satisfaction', target: { kind: 'amount', sign: '≥', amount: null, unit: '%' } };
const satisfactionAsEffect: LibraryIndicator = { ...satisfaction, id: 'satisfaction-as-effect', indicatorClass: 'social' };

describe('an indicator of the library in a form', () => {
  test('is the six cells of a row, with a blank for what only the bureau knows', () => {
    expect(libraryRow(batches)).toEqual({ level1: '产出指标', level2: '数量指标', name: '抽检批次', description: '出具报告的批次数', value: '≥（　）批次', basis: '上年（　）批次' });
    expect(libraryRowAsText(libraryRow(batches))).toBe('产出指标\t数量指标\t抽检批次\t出具报告的批次数\t≥（　）批次\t上年（　）批次');
  });

  test.each([
    ['quantity', '产出指标'], ['quality', '产出指标'], ['timeliness', '产出指标'], ['cost', '产出指标'],
    ['economic', '效益指标'], ['social', '效益指标'], ['ecological', '效益指标'], ['sustainable', '效益指标'], ['satisfaction', '满意度指标'],
  ] as const)('%s stands under %s', (indicatorClass, level1) => {
    expect(libraryRow({ ...batches, indicatorClass }).level1).toBe(level1);
  });

  test('states what is fixed: a full share without a sign, nought with one, a date as its parts', () => {
    expect(targetText({ kind: 'amount', sign: '≥', amount: '100', unit: '%' })).toBe('100%');
    expect(targetText({ kind: 'amount', sign: '=', amount: '0', unit: '起' })).toBe('=0起');
    expect(targetText({ kind: 'amount', sign: '=', amount: '100', unit: '人' })).toBe('=100人');
    expect(targetText({ kind: 'date' })).toBe('（　）年（　）月（　）日前');
  });

  test('may be chosen from its first to its last day', () => {
    const ended = { ...batches, validTo: day('2025-12-31') };
    expect([isInForce(batches, day('2014-12-31')), isInForce(batches, day('2026-01-01')), isInForce(ended, day('2025-12-31')), isInForce(ended, day('2026-01-01'))]).toEqual([false, true, true, false]);
  });
});

describe('who uses an indicator', () => {
  const find = librarySearch([batches, satisfaction, satisfactionAsEffect]);

  test('is told by any of its names, whatever width and quotation marks, in the same class', () => {
    expect(find('抽检批次', 'quantity')).toBe(batches);
    expect(find('“检验批次 (次)”', 'quantity')).toBe(batches);
    expect(find('群众满意度', 'social')).toBe(satisfactionAsEffect);
    expect(find('群众满意度', null)).toBe(satisfaction);
  });

  test('is nobody where class or name differ', () => {
    expect(find('抽检批次', 'quality')).toBeNull();
    expect(find('产品抽检批次', 'quantity')).toBeNull();
  });
});

test('words are looked for in everything an indicator says; all of them must stand', () => {
  expect(speaksOfAll(batches, '')).toBe(true);
  expect(speaksOfAll(batches, '检验 签发')).toBe(true);
  expect(speaksOfAll(batches, '检验　满意')).toBe(false);
});
