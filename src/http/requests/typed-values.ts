// Values of a request that the contract checks by their outline, as the types of the domain.
import { z } from 'zod';
import { isRole, type Role } from '../../domain/access/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { fiscalYear, type FiscalYear } from '../../kernel/fiscal-year.ts';
import { fen, type Fen } from '../../kernel/money.ts';
import { ProblemError } from '../problems/problem.ts';

/** Of routes about one thing with an id. */
export const idParameter = z.object({ id: z.uuid('编号的写法不对') });

/** Of an event, as addresses tell it. */
export const eventNumber = z.coerce.number('应为事件号').int('应为整数').positive('事件号从1开始').max(2 ** 40, '事件号太大');

export function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new ProblemError({ code: 'day-unknown', what: `没有“${text}”这一天`, where: '日期', remedy: '请核对日期，例如 2026-09-01。' }, { status: 400 });
  return day;
}

export function dayOrNull(text: string | null): CivilDate | null {
  return text === null ? null : dayOf(text);
}

export function roleOf(text: string): Role {
  if (!isRole(text)) throw new ProblemError({ code: 'role-unknown', what: '没有这种岗位', where: '岗位', remedy: '请从列表里选择岗位。' }, { status: 400 });
  return text;
}

export function fenOf(amount: number): Fen {
  const known = fen(amount);
  if (known === null) throw new ProblemError({ code: 'amount-unknown', what: '金额太大', where: '金额', remedy: '请核对金额。' }, { status: 400 });
  return known;
}

export function yearOf(year: number): FiscalYear {
  const known = fiscalYear(year);
  if (known === null) throw new ProblemError({ code: 'year-unknown', what: `没有“${year}”这个年度`, where: '年度', remedy: '请核对年度，例如 2027。' }, { status: 400 });
  return known;
}
