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
  return sealedCode(headOf(of), printedContent(plan), secrets);
}

/** A head that says what is meant, and the letters that seal it together with its content. */
export function sealedCode(head: string, content: string, secrets: Pick<Secrets, 'digest'>): string {
  const letters = Array.from({ length: sealLength }, () => '');
  let rest = BigInt(`0x${secrets.digest(`${head}\n${content}`).slice(0, keptDigits)}`);
  for (let index = sealLength - 1; index >= 0; index -= 1) {
    letters[index] = alphabet.charAt(Number(rest % 32n));
    rest /= 32n;
  }
  return `${head}-${letters.join('').replaceAll(/(.{4})(?=.)/gu, '$1-')}`;
}

/** What somebody typed from paper: any width, any case, any dashes and blanks; null where it is no check code. */
export function readCheckCode(typed: string): CheckCode | null {
  const [, unitCode, year, version, ...groups] = /^(?:校验码:?)?([^-]{1,32})-(\d{4})-(\d{1,7})-([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/u.exec(foldedCode(typed)) ?? [];
  if (unitCode === undefined) return null;
  return { unitCode, fiscalYear: year === unknownYear ? null : Number(year), version: Number(version), seal: sealOf(groups.join('')) };
}

/** In one width and case, with plain dashes, without blanks. */
export function foldedCode(typed: string): string {
  return foldWithoutBlanks(typed).text.toUpperCase().replaceAll(/[—–―‐−]/gu, '-');
}

/** Whether what was typed ends in the letters of the code. */
export function isSameSeal(typed: string, written: string): boolean {
  return lettersOf(typed) === lettersOf(written);
}

function lettersOf(code: string): string {
  return sealOf(foldedCode(code).replaceAll('-', '').slice(-sealLength));
}

/** Letters misread for a digit are that digit. */
function sealOf(letters: string): string {
  return letters.replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
}

export const unknownYear = '0000';

function headOf({ unitCode, fiscalYear, version }: CodedVersion): string {
  return `${unitCode}-${fiscalYear ?? unknownYear}-${version}`;
}
