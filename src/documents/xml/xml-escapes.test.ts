import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { escapedText, unescapedText, xmlAttribute, xmlText } from './xml-escapes.ts';

/** Texts with every kind of trouble: any code unit, half pairs, and letters that look like escapes. */
const anyText = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), fc.constantFrom('_x', '_x0007_', '_x005F_', 'x0041_', '_', '\r', '0007_')))
  .map((parts) => parts.join(''));

describe('a character that XML cannot carry', () => {
  test.each([
    ['\u0007', '_x0007_'],
    ['\r', '_x000D_'],
    ['\uffff', '_xFFFF_'],
    ['甲\ud800乙', '甲_xD800_乙'],
    ['\udc00', '_xDC00_'],
    ['𠮷', '𠮷'],
    ['\t\n', '\t\n'],
    ['_x0007_', '_x005F_x0007_'],
    ['_x005F\u0001', '_x005F_x005F_x0001_'],
    ['a_b_xyz', 'a_b_xyz'],
  ])('%j is written %j and read back', (text, escaped) => {
    expect(escapedText(text)).toBe(escaped);
    expect(unescapedText(escaped)).toBe(text);
  });

  test.each(['_x0041_', '_x4E2D_', 'x0007_', '_x07_', '_x005F_'])('%j in a file of somebody else is text', (text) => {
    expect(unescapedText(text)).toBe(text);
  });

  test('any text comes back through text and attribute of an XML document', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapedText(escapedText(text))).toBe(text);
        const { content, attribute } = parsed(`<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`);
        expect(unescapedText(content)).toBe(text);
        expect(unescapedText(attribute)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

function parsed(xml: string): { readonly content: string; readonly attribute: string } {
  let content = '';
  let attribute = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => void (content += text));
  parser.on('opentag', (tag) => void (attribute = String(tag.attributes['b'])));
  parser.write(xml).close();
  return { content, attribute };
}
