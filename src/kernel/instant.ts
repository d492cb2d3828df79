// A moment as text, without `Date`: milliseconds since 1970 as ISO 8601 in UTC with three decimals, so that texts of moments compare like the moments.
import { dayOfNumber } from './day-count.ts';

const dayMilliseconds = 86_400_000;

/** `instantText(0)` is `1970-01-01T00:00:00.000Z`. */
export function instantText(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  const day = Math.floor(whole / dayMilliseconds);
  const rest = whole - day * dayMilliseconds;
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(rest / 1_000);
  return `${dayOfNumber(day)}T${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(rest % 1_000).padStart(3, '0')}Z`;
}
