import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEntities } from './html-entities.ts';

describe('references in the text of a page', () => {
  test.each([
    ['≥95%', '≥95%'],
    ['&ge;95&#37;', '≥95%'],
    ['&le;2975&nbsp;元/批', '≤2975\u00a0元/批'],
    ['&#x2265;20&#X6279;', '≥20批'],
    ['&lt;b&gt; &amp;amp; &quot;&apos;', '<b> &amp; "\''],
    ['&ldquo;四品一械&rdquo;&middot;&hellip;', '“四品一械”·…'],
    ['&ge95 &nbsp甲', '&ge95 \u00a0甲'],
    ['A&B公司 & 分公司', 'A&B公司 & 分公司'],
    ['&nosuch; &; &#; &#x;', '&nosuch; &; &#; &#x;'],
    ['&#147;优&#148;', '“优”'],
    ['&#0; &#xD800; &#x110000;', '\ufffd \ufffd \ufffd'],
    ['&#99999999999;', '\ufffd999;'],
    ['&', '&'],
    ['末尾&#65', '末尾A'],
  ])('%s reads as %j', (source, text) => {
    expect(decodeEntities(source)).toBe(text);
  });

  test('tens of thousands in one text read as one by one', () => {
    expect(decodeEntities('甲&lt;'.repeat(30_000))).toBe('甲<'.repeat(30_000));
  });

  test('a text without an ampersand stays as it is, and none makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('&', '#', 'x', '9', 'f', ';', 'g', 'e', '批') }), (text) => {
      const decoded = decodeEntities(text);
      if (!text.includes('&')) expect(decoded).toBe(text);
      expect(decoded.length).toBeLessThanOrEqual(text.length);
    }));
  });
});
