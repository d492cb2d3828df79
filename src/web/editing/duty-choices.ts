// The duties of part one as choices: by the numbers that their paragraphs print, or by position where none is printed.
import type { OverallGoals } from '../../domain/plan/index.ts';

export interface DutyChoice {
  readonly number: string;
  /** `3、食品安全监管…`, cut where it gets long. */
  readonly title: string;
}

const longestTitle = 26;

export function dutyChoices({ dutyGoals }: OverallGoals): readonly DutyChoice[] {
  return dutyGoals.map(({ number, text }, index) => {
    const own = String(number ?? index + 1);
    const flat = text.replace(/\s+/gu, '');
    return { number: own, title: `${own}、${flat.length > longestTitle ? `${flat.slice(0, longestTitle)}…` : flat}` };
  });
}
