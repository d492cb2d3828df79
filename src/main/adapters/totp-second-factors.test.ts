import { expect, test } from 'vitest';
import { totpSecondFactors } from './totp-second-factors.ts';

/** RFC 6238, appendix B: the ASCII key 12345678901234567890 in base 32; the last six digits of its eight. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [20_000_000_000, '353130', 666_666_666],
])('at %i seconds the code of RFC 6238 is %s', (seconds, code, step) => {
  expect(totpSecondFactors.step(secret, code, seconds * 1_000)).toBe(step);
});

test('a code is taken one step early and late, spaces aside, and no further; its step tells it apart', () => {
  const at = (seconds: number) => totpSecondFactors.step(secret, '287 082', seconds * 1_000);
  expect([at(29), at(0), at(30), at(89), at(90), at(200)]).toEqual([1, 1, 1, 1, null, null]);
  expect(['28708', '2870821', 'abcdef', ''].map((code) => totpSecondFactors.step(secret, code, 59_000))).toEqual([null, null, null, null]);
});

test('a new key is 160 bits of base 32, and its address names program and login', () => {
  const made = totpSecondFactors.newSecret();
  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpSecondFactors.newSecret()).not.toBe(made);
  const address = new URL(totpSecondFactors.address('wang', made));
  expect([address.protocol, address.host, decodeURIComponent(address.pathname), address.searchParams.get('secret'), address.searchParams.get('issuer')]).toEqual(['otpauth:', 'totp', '/衡绩:wang', made, '衡绩']);
});
