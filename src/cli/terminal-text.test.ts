import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terminalSafe, terminalSafeJson } from './terminal-text.ts';

const dangerous = [
  '\u0000', '\u0007', '\u0008', '\u000b', '\r', '\u001b', '\u007f', '\u0085', '\u009b', '\u00ad', '\u061c', '\u180e', '\u200b', '\u200d', '\u200e', '\u200f',
  '\u2028', '\u2029', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\ufeff', '\ufff9', '\u{e0001}', '\u{e0041}', '\ud800', '\udfff',
];
const hostile = fc.string({ unit: fc.oneof(fc.constantFrom(...dangerous), fc.constantFrom('绩', '"', '\\', '\n', '\t', '😀', '𠀀', 'a'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });

describe('a text on the terminal', () => {
  test.each(dangerous.map((character) => [`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, character]))(
    '%s is written out, not obeyed',
    (name, character) => {
      expect(terminalSafe(`前${character}后`)).toBe(`前‹${name}›后`);
    },
  );

  test('an escape sequence moves nothing', () => {
    expect(terminalSafe('\u001b[2J\u001b]0;标题\u0007')).toBe('‹U+001B›[2J‹U+001B›]0;标题‹U+0007›');
  });

  test('stays on one line', () => {
    expect(terminalSafe('一\n二\t三')).toBe('一⏎二 三');
  });

  test.each(['绩效目标≥95%', '“引号”〔2015〕', '😀𠀀', 'é', '\u00a0', '\u3000'])('“%s” stays as it is', (text) => {
    expect(terminalSafe(text)).toBe(text);
  });

  test('never holds a character that a terminal obeys', () => {
    fc.assert(fc.property(hostile, (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u.test(terminalSafe(text))));
  });

  test('making it safe twice changes nothing more', () => {
    fc.assert(fc.property(hostile, (text) => terminalSafe(terminalSafe(text)) === terminalSafe(text)));
  });
});

describe('JSON on the terminal', () => {
  test('keeps the value', () => {
    fc.assert(fc.property(hostile, (text) => JSON.parse(terminalSafeJson(JSON.stringify({ [text]: [text] })))[text][0] === text));
    fc.assert(fc.property(fc.json(), (json) => JSON.stringify(JSON.parse(terminalSafeJson(json))) === JSON.stringify(JSON.parse(json))));
  });

  test('holds no character that a terminal obeys, line breaks of its own layout aside', () => {
    fc.assert(
      fc.property(hostile, (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u.test(terminalSafeJson(JSON.stringify(text)))),
    );
  });

  test('leaves readable Chinese and its own layout alone', () => {
    const json = JSON.stringify({ 目标: '≥95%\n', a: [1] }, null, 2);
    expect(terminalSafeJson(json)).toBe(json);
  });
});
