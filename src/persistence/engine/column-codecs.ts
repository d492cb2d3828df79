// How column values become JavaScript values, the same on both homes. The driver's own parsers differ from what we want: `date` becomes a local midnight
// (the day before under Asia/Shanghai when printed), `int8` a string, an array of `numeric` a list of floats.
// Ground: docs/adr/0005-embedded-engine.md; PostgreSQL manual, "Date/Time Output" (ISO style, which `session-settings.ts` fixes).
import { types, type CustomTypesConfig } from 'pg';
import { readArrayText } from './array-text.ts';

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;

/** By type oid (PostgreSQL catalog `pg_type.dat`); array types stand beside their element. */
const codecs: ReadonlyMap<number, Parser> = new Map([
  ...codec(20, 1016, checkedInteger),
  ...codec(1700, 1231, asText), // numeric: exact digits, never a float
  ...codec(1082, 1182, asText), // date
  ...codec(1114, 1115, asText), // timestamp without time zone
  ...codec(1184, 1185, instant), // timestamptz
  ...codec(1186, 1187, asText), // interval
]);

/** For the `types` option of a `pg` pool. */
export const columnCodecs: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : codecs.get(oid);
    return parser ?? types.getTypeParser(oid, format);
  },
};

/**
 * An `int8` as a number. Throws beyond ±(2^53 − 1), where a number would silently change digits: amounts in 分 end far below.
 * @example checkedInteger('477880000') // 477880000
 */
export function checkedInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53 - 1 and would lose digits as a number`);
  return value;
}

/**
 * A `timestamptz` in ISO style and any session zone as UTC with exactly six fraction digits, so that texts sort as instants do.
 * `infinity` and `-infinity` stay. Throws on any other form, years before Christ included.
 * @example instant('2021-03-04 00:30:00.5+08') // '2021-03-03T16:30:00.500000Z'
 */
export function instant(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text;
  const match = /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/.exec(text);
  if (match === null) throw new RangeError(`timestamptz ${text} is not in ISO style`);
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const offset = (Number(match[9]) * 60 + Number(match[10] ?? 0)) * 60 + Number(match[11] ?? 0);
  const seconds = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second) / 1000 - (match[8] === '-' ? -offset : offset);
  const utc = new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length);
  return `${utc}.${(match[7] ?? '').padEnd(6, '0')}Z`;
}

function codec(element: number, array: number, parse: Parser): readonly (readonly [number, Parser])[] {
  return [
    [element, parse],
    [array, (text) => readArrayText(text, parse)],
  ];
}
