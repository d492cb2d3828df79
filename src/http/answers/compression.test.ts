import { expect, test } from 'vitest';
import { acceptsGzip } from './compression.ts';

test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, GZIP;q=0.5', '*', 'identity;q=0, *;q=0.1', 'x-gzip'])('%s takes gzip', (header) => {
  expect(acceptsGzip(header)).toBe(true);
});

test.each([undefined, '', 'br', 'identity', 'gzip;q=0', 'gzip; q=0.000, *', '*;q=0', 'gzipped'])('%s does not', (header) => {
  expect(acceptsGzip(header)).toBe(false);
});
