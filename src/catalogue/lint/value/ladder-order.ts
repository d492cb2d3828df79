// Whether grades that are listed run one way, from the best to the worst or back.
import { gradeLadders } from '../../vocabulary/grade-ladders.ts';

/** The grades in their right order where the list jumps back and forth; null where it runs one way, or where no ladder knows all of them. */
export function orderedLadder(options: readonly string[]): readonly string[] | null {
  for (const { steps } of gradeLadders) {
    const ranks = options.map((option) => steps.findIndex((step) => step.includes(option)));
    if (ranks.includes(-1)) continue;
    const falls = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
    const rises = ranks.every((rank, index) => index === 0 || rank <= (ranks[index - 1] ?? 0));
    if (falls || rises) return null;
    return options.map((option, index) => ({ option, rank: ranks[index] ?? 0 })).toSorted((a, b) => a.rank - b.rank).map(({ option }) => option);
  }
  return null;
}
