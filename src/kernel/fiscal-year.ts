// The fiscal year of the People's Republic is the calendar year (预算法 第十八条: 1 January to 31 December).
import { civilDate, type CivilDate } from './civil-date.ts';

declare const fiscalYearBrand: unique symbol;

/** A budget year, 1994 (first year of the Budget Law) to 2199. */
export type FiscalYear = number & { readonly [fiscalYearBrand]: true };

export function fiscalYear(year: number): FiscalYear | null {
  return Number.isInteger(year) && year >= 1994 && year <= 2199 ? (year as FiscalYear) : null;
}

/** First and last day of the year. */
export function fiscalYearBounds(year: FiscalYear): { readonly from: CivilDate; readonly to: CivilDate } {
  const from = civilDate(year, 1, 1);
  const to = civilDate(year, 12, 31);
  if (from === null || to === null) throw new Error(`fiscal year out of range: ${year}`);
  return { from, to };
}
