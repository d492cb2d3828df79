import { expect, test } from 'vitest';
import { describeReviewItem, dimensionOf, reviewDimensionTitles, reviewItems } from './review-item.ts';

test('the review sheet has eight items, two to each dimension, in the order of the dimensions', () => {
  const dimensions = reviewItems.map(dimensionOf);
  expect(dimensions).toEqual(Object.keys(reviewDimensionTitles).flatMap((dimension) => [dimension, dimension]));
});

test('an item is read with its dimension', () => {
  expect(describeReviewItem('clearly-stated')).toBe('完整性（明确清晰）');
  expect(describeReviewItem('funds-matched')).toBe('适当性（资金匹配）');
});
