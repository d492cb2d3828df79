// Whether a value only says the indicator's name (or description) over again. Compared without white space, width, punctuation and 的;
// words that frame a name without adding anything (确保…, …为优) are looked through. The frames are knowledge and come from the caller.
import { foldedKey } from '../../kernel/fold-width.ts';
import { withoutTrailingBracket } from '../quantity/index.ts';

/** Words that may stand before and behind a repeated text without making it say more. */
export interface EmptyFrames {
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
}

/**
 * `restates('确保设备正常运转', '设备正常运转', frames)` is true where `确保` is an empty leading word; `restates('及时', '及时发放', frames)` is false.
 * Texts of fewer than two characters repeat nothing.
 */
export function restates(value: string, original: string, frames: EmptyFrames): boolean {
  const said = bareWords(value);
  const folded = foldedKey(original);
  const wanted = [bareWords(folded), bareWords(withoutTrailingBracket(folded))];
  // The words stand in the text or it says something else: nearly all texts do.
  return wanted.some((words) => words.length >= 2 && said.includes(words) && isFramed(said, words, frames));
}

function isFramed(said: string, words: string, frames: EmptyFrames): boolean {
  return ['', ...frames.leading].some((lead) =>
    ['', ...frames.trailing].some(
      (trail) =>
        said.length === lead.length + words.length + trail.length &&
        said.startsWith(lead) &&
        said.endsWith(trail) &&
        said.startsWith(words, lead.length),
    ),
  );
}

const silentCharacters: ReadonlySet<string> = new Set('的,，.。、;；:：!！?？"“”\'‘’()[]【】《》〈〉<>「」『』-—–·…/★☆*');

/** The text without anything that is not a word: `“工资发放”的准确性；` → `工资发放准确性`. */
function bareWords(text: string): string {
  let words = '';
  for (const character of foldedKey(text)) if (!silentCharacters.has(character)) words += character;
  return words;
}
