// The days of the rounds as somebody writes them, beside what others set meanwhile.
import { roundsInOrder, type Round } from '../../domain/lifecycle/index.ts';
import type { Rounds, SetRounds } from '../../http/contract/rounds.ts';

/** `reviewDays` as typed; empty: as the policy says. */
export type Days = Readonly<Record<Round, { readonly opens: string; readonly closes: string; readonly reviewDays: string }>>;

export interface Filled {
  /** What the days were filled from. */
  readonly base: Rounds;
  readonly days: Days;
  /** Rounds that were written here and set by somebody else meanwhile, otherwise. */
  readonly clashes: readonly Round[];
}

/** What was written here stays, what was not is as it stands now. */
export function joined({ base, days, clashes }: Filled, rounds: Rounds): Filled {
  const [before, now] = [daysOf(base), daysOf(rounds)];
  const isSame = (one: Days[Round], other: Days[Round]): boolean => one.opens === other.opens && one.closes === other.closes && one.reviewDays === other.reviewDays;
  const keeps = (round: Round): Days[Round] => (isSame(days[round], before[round]) ? now[round] : days[round]);
  const next: Days = { pool: keeps('pool'), 'first-up': keeps('first-up'), 'first-down': keeps('first-down'), 'second-up': keeps('second-up'), approval: keeps('approval'), publication: keeps('publication'), adjustment: keeps('adjustment') };
  const both = roundsInOrder.filter((round) => !isSame(next[round], now[round]) && (clashes.includes(round) || !isSame(before[round], now[round])));
  return { base: rounds, days: next, clashes: both };
}

export function windowsOf(days: Days): SetRounds['windows'] {
  return roundsInOrder.flatMap((round) => (days[round].opens === '' ? [] : [{ round, opens: days[round].opens, closes: days[round].closes, reviewDays: days[round].reviewDays === '' ? null : Number(days[round].reviewDays) }]));
}

export function daysOf({ windows }: Rounds): Days {
  const of = (round: Round) => {
    const window = windows.find((one) => one.round === round);
    return { opens: window?.opens ?? '', closes: window?.closes ?? '', reviewDays: String(window?.reviewDays ?? '') };
  };
  return { pool: of('pool'), 'first-up': of('first-up'), 'first-down': of('first-down'), 'second-up': of('second-up'), approval: of('approval'), publication: of('publication'), adjustment: of('adjustment') };
}

/** 2026-10-01至2026-10-31，每一级审核7天; null where the round has no days. */
export function toldDays({ opens, closes, reviewDays }: Days[Round]): string | null {
  return opens === '' ? null : `${opens}至${closes}${reviewDays === '' ? '' : `，每一级审核${reviewDays}天`}`;
}
