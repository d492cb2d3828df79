// Days of a workbook as dates: a count of days from the end of 1899, or from 1904 (ISO/IEC 29500-1 §18.17.4). Day 60 of the first count is the
// 29 February 1900 that never was; Excel shows it, and so it is shown.

export interface SerialMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight, rounded. */
  readonly seconds: number;
}

/** The day and time of a serial number; null where a workbook shows no date for it. `serialMoment(44561, false)` is 2021-12-31. */
export function serialMoment(serial: number, from1904: boolean): SerialMoment | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= lastSerial) return null;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * secondsOfDay);
  if (seconds === secondsOfDay) {
    days += 1;
    seconds = 0;
  }
  if (from1904) return { ...civilDay(days + daysTo1904), seconds };
  if (days === 60) return { year: 1900, month: 2, day: 29, seconds };
  return { ...civilDay(days < 60 ? days + 1 : days), seconds };
}

const secondsOfDay = 86_400;
/** 9999-12-31 and the day after. */
const lastSerial = 2_958_466;
/** Days from 1899-12-30 to 1904-01-01. */
const daysTo1904 = 1462;
/** Days from 0000-03-01 to 1899-12-30. */
const daysBefore = 693_899;

/** The civil day of a count from 1899-12-30, by eras of 400 years that begin on the first of March. */
function civilDay(count: number): { readonly year: number; readonly month: number; readonly day: number } {
  const days = count + daysBefore;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
