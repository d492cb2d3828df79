// Number formats of WordprocessingML by their names (ISO/IEC 29500-1 §17.18.59), written by the one writer of automatic numbers.
import { formatOrdinal } from '../ordinal-format.ts';

/** The number in a format such as `chineseCounting`; null for a format that is not worked out here. */
export function formatNumber(format: string, value: number): string | null {
  const code = codes.get(format);
  return code === undefined ? null : formatOrdinal(code, value);
}

/** Formats that show no number: bullets, which are drawn signs, and `none`. */
export function isUnnumbered(format: string): boolean {
  return format === 'bullet' || format === 'none';
}

const codes: ReadonlyMap<string, number> = new Map([
  ['decimal', 0], ['upperRoman', 1], ['lowerRoman', 2], ['upperLetter', 3], ['lowerLetter', 4], ['ordinal', 5], ['ideographDigital', 10],
  ['japaneseCounting', 11], ['decimalFullWidth', 14], ['decimalHalfWidth', 15], ['decimalEnclosedCircle', 18], ['decimalFullWidth2', 19],
  ['decimalZero', 22], ['decimalEnclosedFullstop', 26], ['decimalEnclosedParen', 27], ['decimalEnclosedCircleChinese', 28],
  ['ideographEnclosedCircle', 29], ['ideographTraditional', 30], ['ideographZodiac', 31], ['taiwaneseCounting', 33],
  ['taiwaneseCountingThousand', 35], ['taiwaneseDigital', 36], ['chineseCounting', 37], ['chineseLegalSimplified', 38],
  ['chineseCountingThousand', 39], ['numberInDash', 57],
]);
