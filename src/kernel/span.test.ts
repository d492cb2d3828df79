import { expect, test } from 'vitest';
import { sliceSpan, span } from './span.ts';

test('a span is the stretch from its start to just before its end', () => {
  expect(span(0, 3)).toEqual({ start: 0, end: 3 });
  expect(sliceSpan('≥95优', span(0, 3))).toBe('≥95');
  expect(sliceSpan('≥95优', span(2, 2))).toBe('');
});
