// The specific part of a text: runs of Chinese characters and letters that are left when digits, punctuation and words that say nothing
// by themselves (完成, 工作, 情况, 率) are taken out. What is left names things and doings: 完成出租车计价器检定数量 → 出租车计价器检定.
import { foldedKey } from '../../kernel/fold-width.ts';
import { wordAt, type WordIndex } from './word-index.ts';

/** The specific runs of a text, in order, none empty. `specificRuns('提高药品抽检合格率', silent)` is `['药品抽检']` where 提高 and 合格率 are silent. */
export function specificRuns(text: string, silent: WordIndex): readonly string[] {
  return runsOfFolded(foldedKey(text), silent);
}

/** The same of a text that is folded already. */
export function runsOfFolded(folded: string, silent: WordIndex): readonly string[] {
  const runs: string[] = [];
  let start = 0;
  let place = 0;
  const closeAt = (end: number, next: number): void => {
    if (end > start) runs.push(folded.slice(start, end));
    start = next;
    place = next;
  };
  while (place < folded.length) {
    const word = wordAt(folded, place, silent);
    if (word !== null) closeAt(place, place + word.length);
    else if (isWordCharacter(folded.charAt(place))) place += 1;
    else closeAt(place, place + 1);
  }
  closeAt(place, place);
  return runs;
}

/** Chinese characters and Latin letters; digits count for nothing, they change from year to year. */
export function isWordCharacter(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
