// Whether a value states a result that can be confirmed at the end of the year, although it is all words: 验收合格, 无重大安全事故发生, 足额发放.
// Which words do is declared in vocabulary/decisive-results.ts; a question (是否…), a name of a quantity or of a topic (…情况) never is one.
import { quantityOfName } from '../../../domain/quantity/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { absences, attainedLevels, decisiveEndings, decisiveWords, examinations, nominalEndings, undesiredEvents } from '../../vocabulary/decisive-results.ts';

/** `statesResult('食堂验收合格。')` is true; `statesResult('食堂验收情况')` and `statesResult('按时发放')` are false. */
export function statesResult(value: string): boolean {
  const said = withoutClosing(foldedKey(value));
  if (['是否', '能否'].some((word) => said.includes(word))) return false;
  if (said.includes('达到') && endsWithOne(said, attainedLevels.words)) return true;
  if (said.includes('率') || quantityOfName(said) !== null || endsWithOne(said, nominalEndings.words)) return false;
  if (endsWithOne(said, decisiveEndings.words) || holdsOneOf(said, decisiveWords.words)) return true;
  if (said.includes('通过') && endsWithOne(said, examinations.words)) return true;
  return holdsOneOf(said, absences.words) && endsWithOne(said, undesiredEvents.words);
}

function endsWithOne(text: string, endings: readonly string[]): boolean {
  return endings.some((ending) => text.endsWith(ending));
}

function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && '。.,;、!'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
