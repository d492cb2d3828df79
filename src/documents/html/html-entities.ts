// Character references of web pages: numbers in both bases, and the names that occur in text and tables. An unknown name stays as written.
// Ground: HTML Living Standard §13.2.5.80, §13.5; the numbers 128 to 159 mean characters of Windows-1252 there.

/** The text with its references resolved. `decodeEntities('&ge;95&#37;')` is `'≥95%'`. */
export function decodeEntities(text: string): string {
  let from = text.indexOf('&');
  if (from < 0) return text;
  let decoded = '';
  let parts: string[] = [];
  let done = 0;
  while (from >= 0) {
    const found = referenceAt(text, from);
    if (found === null) {
      from = text.indexOf('&', from + 1);
      continue;
    }
    parts.push(text.slice(done, from), found.text);
    if (parts.length > mostParts) {
      decoded += parts.join('');
      parts = [];
    }
    done = found.end;
    from = text.indexOf('&', done);
  }
  return decoded + parts.join('') + text.slice(done);
}

/** Millions of references in one text would take many times its memory as pieces. */
const mostParts = 10_000;

interface Reference {
  readonly text: string;
  readonly end: number;
}

function referenceAt(text: string, at: number): Reference | null {
  return text[at + 1] === '#' ? numberAt(text, at) : nameAt(text, at);
}

function numberAt(text: string, at: number): Reference | null {
  const isHex = text[at + 2] === 'x' || text[at + 2] === 'X';
  const start = at + (isHex ? 3 : 2);
  let end = start;
  while (end < text.length && end - start < longestNumber && isDigitOf(text.charCodeAt(end), isHex)) end += 1;
  if (end === start) return null;
  const code = Number.parseInt(text.slice(start, end), isHex ? 16 : 10);
  return { text: characterOf(code), end: text[end] === ';' ? end + 1 : end };
}

function nameAt(text: string, at: number): Reference | null {
  let end = at + 1;
  while (end < text.length && end - at <= longestName && isLetterOrDigit(text.charCodeAt(end))) end += 1;
  const character = named.get(text.slice(at + 1, end));
  return character === undefined ? null : { text: character, end: text[end] === ';' ? end + 1 : end };
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252.charAt(code - 0x80);
  const isText = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : '\ufffd';
}

function isDigitOf(code: number, isHex: boolean): boolean {
  if (code >= 48 && code <= 57) return true;
  const lower = code | 32;
  return isHex && lower >= 97 && lower <= 102;
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** Longer numbers are no characters. */
const longestNumber = 8;
const longestName = 8;

/** What the bytes 0x80 to 0x9F mean; places that stand for nothing keep the replacement character. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const named: ReadonlyMap<string, string> = new Map(
  [
    'lt <', 'gt >', 'amp &', 'quot "', "apos '", 'LT <', 'GT >', 'AMP &', 'QUOT "', 'ge ≥', 'le ≤', 'ne ≠', 'equiv ≡', 'plusmn ±', 'times ×', 'divide ÷', 'middot ·',
    'ldquo “', 'rdquo ”', 'lsquo ‘', 'rsquo ’', 'laquo «', 'raquo »', 'hellip …', 'mdash —', 'ndash –', 'bull •', 'permil ‰', 'deg °', 'sup2 ²', 'sup3 ³', 'frac12 ½',
    'yen ¥', 'euro €', 'copy ©', 'reg ®', 'trade ™', 'sect §', 'para ¶', 'larr ←', 'rarr →', 'uarr ↑', 'darr ↓', 'radic √', 'infin ∞', 'asymp ≈', 'minus −', 'prime ′',
  ].map((pair): readonly [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
).set('nbsp', '\u00a0').set('ensp', '\u2002').set('emsp', '\u2003').set('thinsp', '\u2009').set('zwnj', '\u200c').set('zwj', '\u200d');
