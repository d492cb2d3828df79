// A number as its cell shows it: `0.95` under `0%` is 95%, `20` under `0"批"` is 20批, `44561` under a date format is a date. What the cell shows
// is what the person who filled it in saw, and so it is what is read. A format that is not understood shows the number plainly.
import { formatDecimal, parseDecimal, roundHalfUp, type Decimal } from '../../kernel/decimal.ts';
import { dateText } from './date-text.ts';
import { formatSections, type FormatSection, type FormatToken } from './format-sections.ts';
import { serialMoment } from './serial-date.ts';

/** `value` as stored: digits with an optional exponent. A text that is no number is shown as it is. */
export function numberText(value: string, code: string, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const plain = plainNumber(number);
  const sections = code === '' || code === 'General' ? null : formatSections(code);
  const section = sections === null ? null : sectionFor(number, sections);
  if (section === null) return plain;
  if (section.isDate) {
    const moment = serialMoment(number, from1904);
    return moment === null ? plain : dateText(moment, section.tokens);
  }
  return formatted(plain, section, { showsSign: number < 0 && section.showsSign }) ?? plain;
}

/** At most fifteen digits that count, as a workbook keeps them, without an exponent: 0.30000000000000004 is 0.3. */
export function plainNumber(number: number): string {
  if (Number.isSafeInteger(number) && Math.abs(number) < 1e15) return String(number + 0);
  const [digits = '0', exponent = '0'] = number.toExponential(14).split('e');
  const power = Number(exponent);
  const bare = digits.replace('-', '').replace('.', '');
  const scale = 14 - power;
  if (scale > mostZeros || scale < -mostZeros) return String(number);
  const whole = BigInt(bare) * (scale < 0 ? 10n ** BigInt(-scale) : 1n);
  const text = formatDecimal({ digits: whole, scale: Math.max(scale, 0) });
  return number < 0 && text !== '0' ? `-${text}` : text;
}

/** Numbers beyond this many zeros are shown with their exponent. */
const mostZeros = 40;

interface ChosenSection extends FormatSection {
  /** The section does not say of itself that the number is negative. */
  readonly showsSign: boolean;
}

function sectionFor(number: number, sections: readonly FormatSection[]): ChosenSection | null {
  const conditional = sections.find(({ condition }) => condition !== null && meets(number, condition));
  if (conditional !== undefined) return { ...conditional, showsSign: true };
  const [first, second, third] = sections.filter(({ condition }) => condition === null);
  if (first === undefined) return null;
  if (number < 0 && second !== undefined) return { ...second, showsSign: false };
  if (number === 0 && third !== undefined) return { ...third, showsSign: false };
  return { ...first, showsSign: true };
}

function meets(number: number, { sign, bound }: { readonly sign: string; readonly bound: number }): boolean {
  switch (sign) {
    case '<':
      return number < bound;
    case '<=':
      return number <= bound;
    case '>':
      return number > bound;
    case '>=':
      return number >= bound;
    case '<>':
      return number !== bound;
    default:
      return number === bound;
  }
}

/** Null for formats that are not shown: fractions, exponents, literals between digits. */
function formatted(plain: string, section: ChosenSection, { showsSign }: { readonly showsSign: boolean }): string | null {
  const { tokens } = section;
  const magnitude = plain.startsWith('-') ? plain.slice(1) : plain;
  const signed = (text: string): string => (showsSign && /[1-9]/u.test(text) ? `-${text}` : text);
  const first = tokens.findIndex(isNumberToken);
  if (first < 0) return tokens.map(literalText).join('');
  const last = tokens.findLastIndex(isNumberToken);
  const inner = tokens.slice(first, last + 1);
  const before = tokens.slice(0, first).map(literalText).join('');
  const behind = tokens.slice(last + 1).map(literalText).join('');
  if (inner.every(({ kind }) => kind === 'plain')) return inner.length === 1 ? signed(`${before}${magnitude}${behind}`) : null;
  const marks = inner.flatMap((token) => (token.kind === 'digit' ? [token.mark] : []));
  if (marks.length < inner.length || marks.includes('E') || marks.includes('/')) return null;
  const digits = digitsText(magnitude, marks.join(''));
  return digits === null ? null : signed(`${before}${digits}${behind}`);
}

function isNumberToken({ kind }: FormatToken): boolean {
  return kind === 'plain' || kind === 'digit';
}

function literalText(token: FormatToken): string {
  return token.kind === 'literal' ? token.text : '';
}

/** `0.00%`, `#,##0.0`: digits, at most one point, group marks, per cent signs at the ends. */
function digitsText(magnitude: string, marks: string): string | null {
  const shape = /^(%*)([0#?,]*)(?:\.([0#?]*))?(,*)(%*)$/u.exec(marks);
  const value = parseDecimal(magnitude);
  if (shape === null || value === null) return null;
  const [, leadingSigns = '', whole = '', fraction, thousands = '', trailingSigns = ''] = shape;
  const trailingGroups = fraction === undefined ? (/,*$/u.exec(whole)?.[0].length ?? 0) : thousands.length;
  const grouped = whole.slice(0, whole.length - (fraction === undefined ? trailingGroups : 0)).includes(',');
  const signs = leadingSigns.length + trailingSigns.length;
  const scaled: Decimal = { digits: value.digits * 100n ** BigInt(signs), scale: value.scale + 3 * trailingGroups };
  const places = fraction?.length ?? 0;
  const rounded = roundHalfUp({ digits: scaled.digits * 10n ** BigInt(places), scale: scaled.scale });
  const text = rounded.toString().padStart(places + 1, '0');
  const least = Array.from(fraction ?? '').filter((mark) => mark === '0').length;
  const wholeText = text
    .slice(0, text.length - places)
    .replace(/^0+/u, '')
    .padStart(Array.from(whole).filter((mark) => mark === '0').length, '0');
  const fractionText = trimmedFraction(places === 0 ? '' : text.slice(-places), least);
  const shown = grouped ? inGroups(wholeText) : wholeText;
  return `${leadingSigns}${shown}${fractionText === '' ? '' : `.${fractionText}`}${trailingSigns}`;
}

function trimmedFraction(digits: string, least: number): string {
  let end = digits.length;
  while (end > least && digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}

function inGroups(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
