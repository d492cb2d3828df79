// A day as a sentence says it.
import type { CivilDate } from '../../kernel/civil-date.ts';

/** @example writtenDay('2026-09-05') // 2026年9月5日 */
export function writtenDay(day: CivilDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
