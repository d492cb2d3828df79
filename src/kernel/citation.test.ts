import { describe, expect, test } from 'vitest';
import { describeCitation, type Confidence } from './citation.ts';

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
