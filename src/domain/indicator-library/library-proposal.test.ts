import { describe, expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { draftGaps, isInForceIn, isProposalState, nextOwnId, similarIndicators, standingLibrary, tidyDraft, type AcceptedIndicator, type LibraryDraft, type LibraryIndicator } from './index.ts';

const draft: LibraryDraft = {
  name: '抽检批次',
  alsoCalled: [],
  subject: 'food-drug',
  indicatorClass: 'quantity',
  definition: '出具报告的批次数',
  formula: '报告签发日期在本年度内的批次数',
  target: { kind: 'amount', sign: '≥', amount: null, unit: '批次' },
  accumulation: 'sum',
  evidence: ['检验报告'],
  basis: '上年（　）批次',
  norms: [],
  cautions: [],
};
const shipped: LibraryIndicator = { ...draft, id: 'batches', validFrom: day('2015-01-01'), validTo: null };

describe('what a draft lacks', () => {
  test('is nothing where everything is written', () => {
    expect(draftGaps(draft)).toEqual([]);
    expect(draftGaps({ ...draft, target: { kind: 'date' }, accumulation: 'last-date' })).toEqual([]);
    expect(draftGaps({ ...draft, target: { kind: 'amount', sign: '≥', amount: '100', unit: '%' }, accumulation: 'share', norms: [{ text: '≥98%', ground: { source: '2021年自评表', clause: null, confidence: 'unverified' } }] })).toEqual([]);
  });

  test.each<[string, Partial<LibraryDraft>]>([
    ['name', { name: ' ' }],
    ['definition', { definition: '' }],
    ['formula', { formula: '' }],
    ['basis', { basis: '' }],
    ['unit', { target: { kind: 'amount', sign: '≥', amount: null, unit: '' } }],
    ['target', { target: { kind: 'amount', sign: '≥', amount: '约40', unit: '批次' } }],
    ['accumulation', { target: { kind: 'date' } }],
    ['accumulation', { accumulation: 'last-date' }],
    ['accumulation', { accumulation: 'share' }],
    ['evidence', { evidence: [' '] }],
    ['evidence', { evidence: [] }],
    ['norms', { norms: [{ text: '≥98%', ground: { source: '', clause: null, confidence: 'unverified' } }] }],
    ['norms', { norms: [{ text: '', ground: { source: '某表', clause: null, confidence: 'unverified' } }] }],
  ])('is told at %s', (field, change) => {
    expect(draftGaps({ ...draft, ...change }).map((gap) => gap.field)).toEqual([field]);
  });
});

test('what is kept has no blanks around it, and no empty lines; blanks for bureaus stay', () => {
  const norm = { text: ' ≥98% ', ground: { source: ' 某表 ', clause: null, confidence: 'unverified' as const } };
  const nothing = { text: '', ground: { ...norm.ground, source: ' ' } };
  expect(tidyDraft({ ...draft, name: ' 抽检\n批次 ', alsoCalled: ['', ' 检验批次 '], target: { kind: 'amount', sign: '≥', amount: ' ', unit: ' 批次 ' }, norms: [norm, nothing] })).toEqual({ ...draft, name: '抽检 批次', alsoCalled: ['检验批次'], norms: [{ text: '≥98%', ground: { ...norm.ground, source: '某表' } }] });
  expect(tidyDraft({ ...draft, target: { kind: 'amount', sign: '=', amount: ' 0 ', unit: '起' } }).target).toEqual({ kind: 'amount', sign: '=', amount: '0', unit: '起' });
  expect(tidyDraft({ ...draft, target: { kind: 'amount', sign: '=', amount: null, unit: '起' } }).target).toEqual({ kind: 'amount', sign: '=', amount: null, unit: '起' });
  expect(tidyDraft({ ...draft, target: { kind: 'date' } }).target).toEqual({ kind: 'date' });
});

describe('the library of a county', () => {
  const own: AcceptedIndicator = { ...shipped, id: 'county-1', name: '本县指标', successor: null };

  test('is what is shipped, with what stands here in its place and behind it', () => {
    const changed: AcceptedIndicator = { ...shipped, name: '抽检批次数', successor: null };
    expect(standingLibrary([shipped, { ...shipped, id: 'other' }], [own, changed]).map(({ id, name, own: here }) => [id, name, here])).toEqual([
      ['batches', '抽检批次数', true],
      ['other', '抽检批次', false],
      ['county-1', '本县指标', true],
    ]);
  });

  test('gives ids that were never given', () => {
    expect(nextOwnId([])).toBe('county-1');
    expect(nextOwnId(['batches', 'county-9', 'county-2'])).toBe('county-10');
  });

  test.each([
    [2026, false],
    [2027, true],
    [2028, true],
    [2029, false],
  ])('offers for %i what is in force then: %s', (year, offered) => {
    expect(isInForceIn({ validFrom: day('2027-01-01'), validTo: day('2028-12-31') }, year)).toBe(offered);
  });

  test('offers what has no end for every year from its first', () => {
    expect(isInForceIn(shipped, 2040)).toBe(true);
  });
});

describe('entries that are alike', () => {
  const library = [shipped, { ...shipped, id: 'a', name: '药品抽检批次', definition: '药品报告的批次数' }, { ...shipped, id: 'b', name: '登记户数', definition: '新登记的户数' }];

  test('come in the order of likeness, and no more of them than asked for', () => {
    expect(similarIndicators(draft, library, { atLeast: 30, most: 4 }).map(({ indicator, likeness }) => [indicator.id, likeness])).toEqual([
      ['batches', 100],
      ['a', expect.any(Number)],
    ]);
    expect(similarIndicators(draft, library, { atLeast: 30, most: 1 })).toHaveLength(1);
  });

  test('are found by another name too', () => {
    const [first] = similarIndicators({ name: '无关', alsoCalled: ['登记户数'], definition: '新登记的户数' }, library, { atLeast: 30, most: 1 });
    expect(first?.indicator.id).toBe('b');
  });
});

test('a state of a proposal is known by its name', () => {
  expect([isProposalState('open'), isProposalState('toString')]).toEqual([true, false]);
});

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}
