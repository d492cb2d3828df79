// Brackets of a text that lack their other half: a title mark lost in copying, a bracket left behind. Quotation marks are left out: “ and ” are
// so often typed the wrong way round that their balance says nothing. Numbering (`1）`, `a)`) needs no opening bracket.

export interface UnbalancedBracket {
  readonly bracket: string;
  /** Index of the bracket in the text. */
  readonly at: number;
  readonly missing: 'opening' | 'closing';
}

/** `unbalancedBrackets('损失）')` names the `）` at 2 whose opening is missing; a balanced text gives nothing. In the order of the text. */
export function unbalancedBrackets(text: string): readonly UnbalancedBracket[] {
  if (!anyBracket.test(text)) return [];
  const open = new Map<string, number[]>();
  const found: UnbalancedBracket[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const bracket = text.charAt(index);
    const opens = kindOfOpening.get(bracket);
    const closes = kindOfClosing.get(bracket);
    if (opens !== undefined) open.set(opens, [...(open.get(opens) ?? []), index]);
    else if (closes !== undefined) {
      const partner = open.get(closes)?.pop();
      if (partner === undefined && !isNumbering(text, index)) found.push({ bracket, at: index, missing: 'opening' });
    }
  }
  for (const left of open.values()) found.push(...left.map((at): UnbalancedBracket => ({ bracket: text.charAt(at), at, missing: 'closing' })));
  return found.toSorted((a, b) => a.at - b.at);
}

/** The closing bracket of an opening one: `《` → `》`. */
export function closingOf(opening: string): string {
  return pairs.find(([open]) => open === opening)?.[1] ?? opening;
}

/** Opening and closing; half-width and full-width forms pair with each other. */
const pairs: readonly (readonly [opening: string, closing: string, kind: string])[] = [
  ['（', '）', 'round'],
  ['(', ')', 'round'],
  ['《', '》', 'title'],
  ['【', '】', 'lenticular'],
  ['〔', '〕', 'tortoise'],
  ['［', '］', 'square'],
  ['[', ']', 'square'],
];

/** Most texts have none. */
const anyBracket = /[（(）)《》【】〔〕［］[\]]/u;

const kindOfOpening: ReadonlyMap<string, string> = new Map(pairs.map(([opening, , kind]) => [opening, kind]));
const kindOfClosing: ReadonlyMap<string, string> = new Map(pairs.map(([, closing, kind]) => [closing, kind]));

const numerals = '0123456789０１２３４５６７８９一二三四五六七八九十abcdefABCDEF';

/** One or two numerals before a round bracket, at the start or behind something that is no word: an item of a list. */
function isNumbering(text: string, at: number): boolean {
  if (kindOfClosing.get(text.charAt(at)) !== 'round') return false;
  let start = at;
  while (start > 0 && numerals.includes(text.charAt(start - 1))) start -= 1;
  const length = at - start;
  return length >= 1 && length <= 2;
}
