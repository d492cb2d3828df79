// Whether a goal states any amount. Wide on purpose: where the text may state one, the rule that asks for it stays silent.
import { splitLeadingNumber } from '../../../domain/plan/index.ts';
import { documentNumbersIn } from '../../../domain/text/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { countedThings, hotlines, numeralsInWords } from '../../vocabulary/quantity-words.ts';

/** `两次`, `十户` … */
const countsInWords = numeralsInWords.words.flatMap((numeral) => countedThings.words.map((thing) => numeral + thing));

export function statesQuantity(text: string): boolean {
  const said = withoutNames(text.slice(splitLeadingNumber(text).rest));
  if (/[0-9０-９]/u.test(said) || holdsOneOf(said, numbersInWords.words)) return true;
  return holdsOneOf(said, countsInWords);
}

/** Years, document numbers, hotlines and `目标1：` name things and count none. */
function withoutNames(text: string): string {
  let said = text;
  for (const { at } of documentNumbersIn(text).toReversed()) said = said.slice(0, at.start) + said.slice(at.end);
  for (const line of hotlines.words) said = said.replaceAll(line, '');
  return said.replaceAll(/(?:目标|任务|指标)\s?\d{1,2}\s?[：:.、]/gu, '').replaceAll(/(?:19|20)\d\d(?:\s?[-—–至]\s?(?:19|20)\d\d)?(?:年度|年|(?!\d))/gu, '');
}
