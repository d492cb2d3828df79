// The specific part of a text: runs of Chinese characters and letters that are left when digits, punctuation and words that say nothing
// by themselves (完成, 工作, 情况, 率) are taken out. What is left names things and doings: 完成出租车计价器检定数量 → 出租车计价器检定.
import { foldedKey } from '../../kernel/fold-width.ts';
import { wordAt, type WordIndex } from './word-index.ts';

/** The specific runs of a text, in order, none empty. `specificRuns('提高药品抽检合格率', silent)` is `['药品抽检']` where 提高 and 合格率 are silent. */
export function specificRuns(text: string, silent: WordIndex): readonly string[] {
  const folded = foldedKey(text);
  const runs: string[] = [];
  let run = '';
  const close = (): void => {
    if (run !== '') runs.push(run);
    run = '';
  };
  for (let place = 0; place < folded.length; ) {
    const word = wordAt(folded, place, silent);
    if (word !== null) close();
    else if (isWordCharacter(folded.charAt(place))) run += folded.charAt(place);
    else close();
    place += word?.length ?? 1;
  }
  close();
  return runs;
}

/** Chinese characters and Latin letters; digits count for nothing, they change from year to year. */
export function isWordCharacter(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
