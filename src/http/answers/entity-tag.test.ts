import { expect, test } from 'vitest';
import { isKnownTag } from './entity-tag.ts';

test.each(['"v1"', 'W/"v1"', '"v0", W/"v1"', ' "v1" ,"v2"', '*'])('%s knows W/"v1"', (header) => {
  expect(isKnownTag(header, 'W/"v1"')).toBe(true);
});

test.each([undefined, '', '"v2"', 'v1', '"v11"', 'w/"v1"'])('%s does not', (header) => {
  expect(isKnownTag(header, 'W/"v1"')).toBe(false);
});
