// How wide characters are, in thousandths of an em, as two estimates between which every program stays. Chinese characters and full-width marks
// fill one em in every Chinese font, so a missing font changes nothing. Latin letters and digits have the widths of the declared font. Signs that
// belong to either font by context (“ ” ≥ · ①) may be narrow in one program and full in another: the lower estimate takes the Latin width, the
// upper one the em. Ground for the Latin widths: the published metrics of Times, which Times New Roman, Liberation Serif and Tinos share.
import type { LatinWidths } from '../../../../domain/typography/index.ts';

export interface CharacterWidths {
  /** By UTF-16 code unit; the second half of a pair has no width of its own. */
  readonly lower: Uint16Array;
  readonly upper: Uint16Array;
}

const em = 1000;
const halfEm = 500;

/** Widths of U+0020 to U+007E in Times. */
const times = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
  333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
] as const;

/** Signs of either font whose Latin width is known; any other may be as narrow as a blank. */
const narrow: ReadonlyMap<string, number> = new Map([
  ['—', em], ['…', em], ['“', 444], ['”', 444], ['‘', 333], ['’', 333], ['≥', 549], ['≤', 549], ['×', 564], ['÷', 564], ['±', 564], ['°', 400],
]);

const known = new Map<LatinWidths, CharacterWidths>();

export function characterWidths(latin: LatinWidths): CharacterWidths {
  const found = known.get(latin);
  if (found !== undefined) return found;
  const lower = new Uint16Array(0x10000);
  const upper = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const [least, most] = widthsOf(unit, latin);
    lower[unit] = least;
    upper[unit] = most;
  }
  const made = { lower, upper };
  known.set(latin, made);
  return made;
}

function widthsOf(unit: number, latin: LatinWidths): readonly [lower: number, upper: number] {
  if (unit < 0x7f) {
    const width = latin === 'half-em' ? halfEm : (times[unit - 0x20] ?? 0);
    return [width, width];
  }
  if (isWithoutWidth(unit)) return [0, 0];
  if (isFullWidth(unit)) return [em, em];
  return [narrow.get(String.fromCharCode(unit)) ?? 250, em];
}

/** Second halves of pairs, combining marks, zero-width blanks and joiners, variation selectors. */
function isWithoutWidth(unit: number): boolean {
  return (unit >= 0xdc00 && unit <= 0xdfff) || (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xfeff;
}

/** Chinese characters, full-width forms, and the first halves of pairs (the further planes hold rare characters and pictures). */
function isFullWidth(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) || (unit >= 0xac00 && unit <= 0xdbff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff01 && unit <= 0xff60) || (unit >= 0xffe0 && unit <= 0xffe6)
  );
}
