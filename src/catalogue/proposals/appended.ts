// A phrase added behind what a cell says, joined as a person would join it.
import { isBlankText } from '../../kernel/fold-width.ts';

/** `抽检占比` + `≥90%为优` → `抽检占比；≥90%为优`; behind a stop no second one. */
export function appended(text: string, phrase: string): string {
  if (isBlankText(text)) return phrase;
  return '。；;！!'.includes(text.trimEnd().slice(-1)) ? text + phrase : `${text}；${phrase}`;
}
