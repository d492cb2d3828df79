// Whoever sets rounds does it on the days that the page showed. Where somebody else set a round meanwhile, and otherwise than it would be written now, nothing is written: both are told.
import { roundsInOrder, roundTitles, type Round, type RoundWindow } from '../../domain/lifecycle/index.ts';
import { writtenDay } from '../../domain/notice/index.ts';
import { chinaDayOf } from '../../kernel/day-count.ts';
import type { Fault } from '../../kernel/fault.ts';

interface SetOnOld {
  /** What was shown when the days were written. */
  readonly base: readonly RoundWindow[];
  readonly standing: readonly RoundWindow[];
  readonly wanted: readonly RoundWindow[];
}

/** The rounds that somebody else set since, and that would be overwritten. */
export function overwrittenRounds({ base, standing, wanted }: SetOnOld): readonly Round[] {
  return roundsInOrder.filter((round) => {
    const now = daysOf(standing, round);
    return now !== daysOf(base, round) && now !== daysOf(wanted, round);
  });
}

/** `last`: who set rounds of this year last, and when; null where nobody ever did. */
export function roundsChanged(rounds: readonly Round[], { base, standing }: SetOnOld, last: { readonly name: string; readonly at: string } | null): Fault {
  const day = last === null ? null : chinaDayOf(last.at);
  const told = (round: Round) => ({
    where: roundTitles[round],
    remedy: `“${roundTitles[round]}”您打开时是${daysOf(base, round)}，现在是${daysOf(standing, round)}。`,
  });
  return {
    code: 'rounds-changed',
    what: `您打开这一页之后，${last?.name ?? '别人'}${day === null ? '' : `在${writtenDay(day)}`}改过轮次的日期`,
    where: '轮次的日期',
    remedy: '没有写入任何内容。请看过现在的日期再保存。',
    further: rounds.map(told),
  };
}

function daysOf(windows: readonly RoundWindow[], round: Round): string {
  const window = windows.find((one) => one.round === round);
  return window === undefined ? '没有设定' : `${window.opens}至${window.closes}${(window.reviewDays ?? null) === null ? '' : `、每一级审核${window.reviewDays}天`}`;
}
