import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { fen } from '../../kernel/money.ts';
import { planPassages } from '../shared-text/index.ts';
import { documentName, overviewOf, type CheckedDocument, type UnitCheck } from './index.ts';

const bounds = { atLeastCharacters: 12, atLeastPercent: 70 };
const purpose = '支付全县公益性岗位人员工资和社会保险，维护就业困难人员合法权益，保持就业形势稳定';

function documentOf(file: string, check: Partial<UnitCheck> = {}, text = `${file}：清淤疏浚主河道，加固堤防`): CheckedDocument {
  const unit = check.unit === undefined ? `${file}局` : check.unit;
  return {
    file,
    sha256: file,
    check: {
      unit,
      unitCodes: [],
      fiscalYear: fiscalYear(2021),
      profile: 'national',
      projects: [],
      targets: 10,
      usableTargets: 4,
      totalBudget: fen(100),
      unexplained: fen(40),
      points: 5000,
      grade: 'poor',
      bySeverity: { blocks: 1, explain: 2, advice: 3 },
      rules: [],
      remarks: [],
      passages: planPassages(makePlan([{ purpose: text, rows: [] }])),
      ...check,
    },
  };
}

function filesOf(documents: readonly CheckedDocument[]): readonly string[] {
  return documents.map(({ file }) => file);
}

test('the worst come first: by points, then by what blocks, then by name, wherever their files stand', () => {
  const documents = [
    documentOf('1', { points: 9000 }),
    documentOf('2', { points: 3000 }),
    documentOf('3', { points: 3000, bySeverity: { blocks: 7, explain: 0, advice: 0 } }),
    documentOf('4', { unit: '乙局' }),
    documentOf('5', { unit: '丙局' }),
    documentOf('6', { unit: '丙局', fiscalYear: null }),
  ];
  expect(filesOf(overviewOf(documents, bounds).documents)).toEqual(['3', '2', '5', '6', '4', '1']);
  expect(filesOf(overviewOf(documents.toReversed(), bounds).documents)).toEqual(['3', '2', '5', '6', '4', '1']);
});

describe('documents of the same unit', () => {
  test('are told by code and year, whatever they call the unit; without a code by name', () => {
    const documents = [
      documentOf('b', { unitCodes: ['414002', '414001'] }),
      documentOf('a', { unitCodes: ['414001', '414002'] }),
      documentOf('c', { unitCodes: ['414001'] }),
      documentOf('d', { unitCodes: ['414001'], fiscalYear: fiscalYear(2022) }),
      documentOf('e', { unit: '水利局' }),
      documentOf('f', { unit: '水利局' }),
    ];
    const { sameUnit, compared } = overviewOf(documents, bounds);
    expect(sameUnit.map(filesOf)).toEqual([['a', 'b'], ['e', 'f']]);
    expect(filesOf(compared)).toEqual(['a', 'c', 'd', 'e']);
  });

  test('are not those that name no unit, which go by their files', () => {
    const documents = [documentOf('a.txt', { unit: null }), documentOf('b.txt', { unit: null, fiscalYear: null })];
    expect(overviewOf(documents, bounds).sameUnit).toEqual([]);
    expect(documents.map(documentName)).toEqual(['a.txt', 'b.txt']);
  });
});

test('texts are compared between units, not between two texts of one', () => {
  const twice = [documentOf('a', { unit: '水利局' }, purpose), documentOf('b', { unit: '水利局' }, purpose)];
  expect(overviewOf(twice, bounds).sharedTexts).toEqual([]);
  const { sharedTexts, compared } = overviewOf([...twice, documentOf('c', {}, purpose)], bounds);
  expect(sharedTexts.map(({ plans, passages }) => [plans, ...passages.map(({ plan }) => compared[plan]?.file)])).toEqual([[2, 'a', 'c']]);
});

test('the totals count documents with a blank budget apart', () => {
  const { totals } = overviewOf([documentOf('a'), documentOf('b', { totalBudget: null, unexplained: null, bySeverity: { blocks: 0, explain: 5, advice: 0 } })], bounds);
  expect(totals).toEqual({ projects: 0, targets: 20, usableTargets: 8, budget: 100, unexplained: 40, withoutBudget: 1, blocked: 1, bySeverity: { blocks: 1, explain: 7, advice: 3 } });
});
