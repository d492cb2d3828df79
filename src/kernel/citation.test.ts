import { describe, expect, test } from 'vitest';
import { describeCitation, isCitable, type Citation, type Confidence } from './citation.ts';
import { civilDate } from './civil-date.ts';

describe('a citation in one line', () => {
  test.each<readonly [Confidence, string]>([
    ['verified', '财预〔2015〕88号，第五条'],
    ['secondary', '财预〔2015〕88号，第五条（据转载）'],
    ['seed', '财预〔2015〕88号，第五条（据样本文本）'],
    ['unverified', '财预〔2015〕88号，第五条（待核实）'],
    ['inferred', '财预〔2015〕88号，第五条（本系统推断）'],
  ])('shows how far it has been verified: %s', (confidence, line) => {
    expect(describeCitation({ source: '财预〔2015〕88号', clause: '第五条', confidence })).toBe(line);
  });

  test('goes without a clause where the source has none', () => {
    expect(describeCitation({ source: '预算法', clause: null, confidence: 'verified' })).toBe('预算法');
  });
});

describe('a citation in a paper that is sent', () => {
  const read: Citation = { source: '国发〔2020〕18号', clause: null, confidence: 'verified' };
  const [before, own] = [civilDate(2020, 1, 1), civilDate(2021, 1, 1)];

  test.each<readonly [Confidence, boolean]>([
    ['verified', true],
    ['secondary', true],
    ['seed', false],
    ['unverified', false],
    ['inferred', false],
  ])('was read: %s', (confidence, citable) => {
    expect(isCitable({ ...read, confidence }, own)).toBe(citable);
  });

  test('binds, and is no table of another place', () => {
    expect(isCitable({ ...read, isPractice: true }, own)).toBe(false);
  });

  test('is not younger than the plan; where the year is unknown, only what has no first day stands', () => {
    const dated: Citation = own === null ? read : { ...read, since: own };
    expect([isCitable(dated, own), isCitable(dated, before), isCitable(dated, null), isCitable(read, null)]).toEqual([true, false, false, true]);
  });
});
