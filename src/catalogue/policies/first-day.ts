// First days from which versions apply, checked when the catalogue loads: an impossible date must not become a policy.
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';

/** The day, or an error that names the text: dates of the catalogue are written by us, so a wrong one is a broken program. */
export function firstDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`catalogue date does not exist: ${text}`);
  return day;
}
