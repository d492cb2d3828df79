// What the rules about 指标值确定依据 ask of its text alike.
import { onceForRow } from '../../../domain/lint/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { wordsBeforeBasis } from '../../vocabulary/generic-bases.ts';

const silent = /[.,。，、;；:：“”"'《》<>〈〉 ]/gu;

/** The basis without leading 根据, marks and a trailing 等: `根据工作需要。` → `工作需要`. */
export function bareBasis(basis: string): string {
  const key = foldedKey(basis).replaceAll(silent, '');
  const lead = wordsBeforeBasis.words.find((word) => key.startsWith(word) && key.length > word.length) ?? '';
  const bare = key.slice(lead.length);
  return bare.endsWith('等') ? bare.slice(0, -1) : bare;
}

/** The bare basis of a row; asked by several rules and told once. */
export const bareBasisOf = onceForRow((row) => bareBasis(row.basis));

export function endsInOneOf(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}
