// The rounds of a budget year, with the days on which each is open. Outside its days nothing is submitted, unless an exception names the unit or
// the person, until when, and why. A text that was returned until a day is owed on that day, be it before the end of its round or after it.
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';

/** `pool` 项目入库 · `first-up` 一上 · `first-down` 一下（控制数）· `second-up` 二上 · `approval` 批复 · `publication` 公开 · `adjustment` 调整 */
export type Round = 'pool' | 'first-up' | 'first-down' | 'second-up' | 'approval' | 'publication' | 'adjustment';

export const roundTitles: Readonly<Record<Round, string>> = {
  pool: '项目入库',
  'first-up': '一上',
  'first-down': '一下（控制数）',
  'second-up': '二上',
  approval: '批复',
  publication: '公开',
  adjustment: '调整',
};

export const roundsInOrder: readonly Round[] = ['pool', 'first-up', 'first-down', 'second-up', 'approval', 'publication', 'adjustment'];

/** When a round is open for a division and year. */
export interface RoundWindow {
  readonly round: Round;
  readonly fiscalYear: FiscalYear;
  readonly opens: CivilDate;
  /** Last day, included. */
  readonly closes: CivilDate;
  /** Within how many days each office reviews a text of this round; null or left out: as the policy of the place and year says. */
  readonly reviewDays?: number | null;
}

/** 延期: one unit, or one person of it, may go on until a day, with its whole text or with some projects of it. */
export interface LockException {
  readonly round: Round;
  readonly fiscalYear: FiscalYear;
  /** Organisation node of the unit. */
  readonly unit: string;
  /** Null for everybody of the unit. */
  readonly account: string | null;
  /** Identities of the projects that may be changed; null for the whole text. */
  readonly projects: readonly string[] | null;
  readonly until: CivilDate;
  readonly reason: string;
}

/** Only some projects were given longer: everything else stays as it stood at the end of the day on which the round was over. */
export interface OnlyProjects {
  readonly projects: readonly string[];
  readonly closed: CivilDate;
}

export type RoundLock =
  /** `only` null: for the whole text. */
  | { readonly open: true; readonly until: CivilDate; readonly exception: boolean; readonly only: OnlyProjects | null }
  /** `not-set`: nobody has given the round its days: unknown, which is not "always open". */
  | { readonly open: false; readonly why: 'not-set' | 'not-yet' | 'over'; readonly opens: CivilDate | null; readonly closes: CivilDate | null };

export interface RoundQuestion {
  readonly round: Round;
  readonly fiscalYear: FiscalYear;
  readonly unit: string;
  readonly account: string;
  readonly today: CivilDate;
  /** The day until which it was returned; null where it was not, or without a day. */
  readonly returned: CivilDate | null;
}

/** Whether a unit's person may submit in a round today. */
export function roundLock(question: RoundQuestion, windows: readonly RoundWindow[], exceptions: readonly LockException[]): RoundLock {
  const { round, fiscalYear, unit, account, today, returned } = question;
  const window = windows.find((one) => one.round === round && one.fiscalYear === fiscalYear);
  if (window === undefined) return { open: false, why: 'not-set', opens: null, closes: null };
  const { opens } = window;
  const granted = exceptions.filter((one) => one.round === round && one.fiscalYear === fiscalYear && one.unit === unit && (one.account === null || one.account === account));
  const last = latest([returned ?? window.closes, ...granted.flatMap(({ projects, until }) => (projects === null ? [until] : []))]);
  if (opens <= today && today <= last) return { open: true, until: last, exception: last > window.closes, only: null };
  const partly = granted.flatMap(({ projects, until }) => (projects === null || until < today ? [] : [{ projects, until }]));
  if (opens <= today && partly.length > 0) {
    return { open: true, until: latest(partly.map(({ until }) => until)), exception: true, only: { projects: [...new Set(partly.flatMap(({ projects }) => projects))], closed: last } };
  }
  return { open: false, why: today < opens ? 'not-yet' : 'over', opens, closes: last };
}

function latest(days: readonly CivilDate[]): CivilDate {
  return days.reduce((late, day) => (day > late ? day : late));
}

/** The last day on which it may be submitted, come or gone; null where nobody has given the round its days. */
export function lastDay(question: RoundQuestion, windows: readonly RoundWindow[], exceptions: readonly LockException[]): CivilDate | null {
  const lock = roundLock(question, windows, exceptions);
  return lock.open ? lock.until : lock.closes;
}
