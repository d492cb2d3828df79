// 整套的校验码: of several texts in one file, `414-2021-3.1.2-7KQF-M2XP-9TWD`: department, year, the version of each text in the order of the units, and a seal over the
// check codes of them all in that order. Nothing is stored for it either.
import { foldedCode, sealedCode, unknownYear } from './check-code.ts';
import type { Secrets } from '../ports.ts';

/** More do not find room at the foot of a sheet. */
export const mostMembers = 24;

export interface SetCode {
  /** Of the department. */
  readonly unitCode: string;
  readonly fiscalYear: number;
  /** Numbers, in the order of the units. */
  readonly versions: readonly number[];
}

/** `members`: their own check codes, in order. */
export function setCode({ unitCode, fiscalYear, versions }: SetCode, members: readonly string[], secrets: Pick<Secrets, 'digest'>): string {
  return sealedCode(`${unitCode}-${fiscalYear}-${versions.join('.')}`, members.join('\n'), secrets);
}

/** What somebody typed from paper; null where it is not the code of a set. A text alone in a set has one number, as a text has. */
export function readSetCode(typed: string): SetCode | null {
  const [, unitCode, year, versions] = /^(?:校验码:?)?([^-]{1,32})-(\d{4})-(\d{1,7}(?:\.\d{1,7})*)-[0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/u.exec(foldedCode(typed)) ?? [];
  if (unitCode === undefined || versions === undefined || year === unknownYear) return null;
  const numbers = versions.split('.').map(Number);
  return numbers.length > mostMembers ? null : { unitCode, fiscalYear: Number(year), versions: numbers };
}
