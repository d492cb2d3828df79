// An automatic number as a person sees it: 1, 一, 壹, ①, ⑴, a, Ⅳ … Ground: MSONFC codes of [MS-OSHARED] 2.2.1.3, whose forms are those of
// ISO/IEC 29500-1 17.18.59.

/** The number in the format with this code; null for a format that is not worked out here (Japanese, Korean, Thai … counting). */
export function formatOrdinal(format: number, value: number): string | null {
  const write = writers.get(format);
  return write === undefined ? null : write(value);
}

/** Formats that show no number at all: a bullet, or nothing. */
export function isUnnumberedFormat(format: number): boolean {
  return format === 23 || format === 255;
}

const simpleDigits = '〇一二三四五六七八九';
const countingDigits = '零一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const writers: ReadonlyMap<number, (value: number) => string> = new Map([
  [0, decimal],
  [1, (value: number) => roman(value).toUpperCase()],
  [2, roman],
  [3, (value: number) => letters(value).toUpperCase()],
  [4, letters],
  [5, ordinal],
  [10, digitByDigit],
  [11, counting],
  [14, fullWidth],
  [15, decimal],
  [18, circled],
  [19, fullWidth],
  [22, (value: number) => (value < 10 ? `0${value}` : decimal(value))],
  [26, (value: number) => enclosed(value, 0x2488, 20, (text) => `${text}.`)],
  [27, (value: number) => enclosed(value, 0x2474, 20, (text) => `(${text})`)],
  [28, circled],
  [29, (value: number) => (value >= 1 && value <= 10 ? String.fromCharCode(0x321f + value) : `(${counting(value)})`)],
  [30, (value: number) => cycle(value, stems)],
  [31, (value: number) => cycle(value, branches)],
  [33, counting],
  [35, counting],
  [36, digitByDigit],
  [37, (value: number) => (value < 100 ? counting(value) : digitByDigit(value))],
  [38, (value: number) => grouped(value, legalDigits, ['', '拾', '佰', '仟'])],
  [39, counting],
  [40, decimal],
  [57, (value: number) => `- ${value} -`],
]);

function decimal(value: number): string {
  return `${value}`;
}

function ordinal(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

function letters(value: number): string {
  if (value < 1) return decimal(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.min(longestRepeat, Math.ceil(value / 26)));
}

const longestRepeat = 32;

function roman(value: number): string {
  if (value < 1 || value > 3999) return decimal(value);
  let rest = value;
  let text = '';
  for (const [weight, sign] of romanSigns) {
    while (rest >= weight) {
      text += sign;
      rest -= weight;
    }
  }
  return text;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

function fullWidth(value: number): string {
  return [...decimal(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}

function circled(value: number): string {
  if (value === 0) return '⓪';
  if (value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x323c + value);
  return value >= 36 && value <= 50 ? String.fromCharCode(0x328d + value) : decimal(value);
}

function enclosed(value: number, first: number, last: number, otherwise: (text: string) => string): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : otherwise(decimal(value));
}

function cycle(value: number, signs: string): string {
  return value < 1 ? decimal(value) : (signs[(value - 1) % signs.length] ?? '');
}

function digitByDigit(value: number): string {
  return [...decimal(value)].map((digit) => simpleDigits[Number(digit)] ?? digit).join('');
}

/** 十一, 二十, 一百零五. */
function counting(value: number): string {
  const text = grouped(value, countingDigits, ['', '十', '百', '千']);
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

/** Numbers up to 9999 in digits and powers of ten, a gap written once; larger ones stay decimal. */
function grouped(value: number, digits: string, powers: readonly string[]): string {
  if (value < 0 || value > 9999) return decimal(value);
  if (value === 0) return digits[0] ?? '';
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? (digits[0] ?? '') : ''}${digits[digit] ?? ''}${powers[power] ?? ''}`;
    gap = false;
  }
  return text;
}
