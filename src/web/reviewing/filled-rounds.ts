// The days of the rounds as somebody writes them, beside what others set meanwhile.
import { roundsInOrder, type Round } from '../../domain/lifecycle/index.ts';
import type { Rounds, SetRounds } from '../../http/contract/rounds.ts';

export type Days = Readonly<Record<Round, { readonly opens: string; readonly closes: string }>>;

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
  const isSame = (one: Days[Round], other: Days[Round]): boolean => one.opens === other.opens && one.closes === other.closes;
  const keeps = (round: Round): Days[Round] => (isSame(days[round], before[round]) ? now[round] : days[round]);
  const next: Days = { pool: keeps('pool'), 'first-up': keeps('first-up'), 'first-down': keeps('first-down'), 'second-up': keeps('second-up'), approval: keeps('approval'), publication: keeps('publication'), adjustment: keeps('adjustment') };
  const both = roundsInOrder.filter((round) => !isSame(next[round], now[round]) && (clashes.includes(round) || !isSame(before[round], now[round])));
  return { base: rounds, days: next, clashes: both };
}

export function windowsOf(days: Days): SetRounds['windows'] {
  return roundsInOrder.flatMap((round) => (days[round].opens === '' ? [] : [{ round, ...days[round] }]));
}

export function daysOf({ windows }: Rounds): Days {
  const of = (round: Round) => {
    const window = windows.find((one) => one.round === round);
    return { opens: window?.opens ?? '', closes: window?.closes ?? '' };
  };
  return { pool: of('pool'), 'first-up': of('first-up'), 'first-down': of('first-down'), 'second-up': of('second-up'), approval: of('approval'), publication: of('publication'), adjustment: of('adjustment') };
}
