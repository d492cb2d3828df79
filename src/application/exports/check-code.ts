// 校验码: which version of which text a printed sheet shows, and a seal of its content. `414001-2021-3-7KQF-M2XP-9TWD`: unit, year, version, seal. Whoever has
// the sheet and may see the text finds the version and knows whether the sheet says the same; nothing is stored for it.
import { printedContent, type DepartmentPlan } from '../../domain/plan/index.ts';
import { foldWithoutBlanks } from '../../kernel/fold-width.ts';
import type { Secrets } from '../ports.ts';

export interface CodedVersion {
  readonly unitCode: string;
  readonly fiscalYear: number | null;
  /** Number of the version. */
  readonly version: number;
}

export interface CheckCode extends CodedVersion {
  readonly seal: string;
}

/** Digits and capital letters without those that are misread for one another (I L O U); the alphabet of Crockford's base 32. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const sealLength = 12;
/** Hexadecimal digits that a seal keeps of the digest: five bits a letter. */
const keptDigits = (sealLength * 5) / 4;

export function checkCode(of: CodedVersion, plan: DepartmentPlan, secrets: Pick<Secrets, 'digest'>): string {
  const head = headOf(of);
  const letters = Array.from({ length: sealLength }, () => '');
  let rest = BigInt(`0x${secrets.digest(`${head}\n${printedContent(plan)}`).slice(0, keptDigits)}`);
  for (let index = sealLength - 1; index >= 0; index -= 1) {
    letters[index] = alphabet.charAt(Number(rest % 32n));
    rest /= 32n;
  }
  return `${head}-${letters.join('').replaceAll(/(.{4})(?=.)/gu, '$1-')}`;
}

/** What somebody typed from paper: any width, any case, any dashes and blanks; null where it is no check code. */
export function readCheckCode(typed: string): CheckCode | null {
  const text = foldWithoutBlanks(typed).text.toUpperCase().replaceAll(/[—–―‐−]/gu, '-');
  const [, unitCode, year, version, ...groups] = /^(?:校验码:?)?([^-]{1,32})-(\d{4})-(\d{1,7})-([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/u.exec(text) ?? [];
  if (unitCode === undefined) return null;
  const seal = groups.join('').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return { unitCode, fiscalYear: year === unknownYear ? null : Number(year), version: Number(version), seal };
}

/** Whether two writings of a code are the same code. */
export function isSameSeal(code: CheckCode, written: string): boolean {
  return readCheckCode(written)?.seal === code.seal;
}

const unknownYear = '0000';

function headOf({ unitCode, fiscalYear, version }: CodedVersion): string {
  return `${unitCode}-${fiscalYear ?? unknownYear}-${version}`;
}
