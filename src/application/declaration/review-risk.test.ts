import { expect, test } from 'vitest';
import { fen, type Fen } from '../../kernel/money.ts';
import type { PlanFigures } from '../plan-figures.ts';
import { riskiestFirst, riskOf } from './review-risk.ts';

const plain: PlanFigures = {
  profile: 'national', projects: 2, targets: 12, statedTargets: 12, usableTargets: 12, usableUnblockedTargets: 12, totalBudget: amount(100), bySeverity: { blocks: 0, explain: 0, advice: 0 }, moneyExplained: { projects: 2, explained: amount(100), budget: amount(100) }, reviewPoints: 10_000,
};

test('what blocks comes before a low score, that before money without explanation, and that before what has to be explained', () => {
  const texts = {
    harmless: plain,
    explained: { ...plain, bySeverity: { blocks: 0, explain: 9, advice: 0 } },
    unexplained: { ...plain, moneyExplained: { projects: 1, explained: amount(30), budget: amount(40) } },
    scored: { ...plain, reviewPoints: 8_050 },
    noSum: { ...plain, totalBudget: null },
    blocked: { ...plain, bySeverity: { blocks: 1, explain: 0, advice: 0 } },
  };
  const ranked = Object.entries(texts).toSorted(([, a], [, b]) => riskiestFirst(riskOf(a), riskOf(b))).map(([name]) => name);
  expect(ranked).toEqual(['blocked', 'scored', 'noSum', 'unexplained', 'explained', 'harmless']);
});

test('a text whose figures are being computed stands first: nobody knows', () => {
  expect([riskOf(plain), null, riskOf(plain), null].toSorted(riskiestFirst).map((risk) => risk === null)).toEqual([true, true, false, false]);
});

test('money is unexplained as far as the budget goes beyond quantity × price, and never less than nothing', () => {
  expect(riskOf({ ...plain, moneyExplained: { projects: 1, explained: amount(250), budget: amount(80) } }).unexplained).toBe(20);
  expect(riskOf({ ...plain, moneyExplained: null }).unexplained).toBe(100);
  expect(riskOf({ ...plain, moneyExplained: { projects: 2, explained: amount(120), budget: amount(120) } }).unexplained).toBe(0);
});

function amount(value: number): Fen {
  const known = fen(value);
  if (known === null) throw new Error('no amount');
  return known;
}
