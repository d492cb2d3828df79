// Level one of the target grammar: the text of a cell as the reader sees it, and its sets of characters.
// Ground: what stands in real 指标值 cells (test/corpus); full-width forms, blanks and traditional characters are spelling, not meaning.
import { foldWithoutBlanks, originOf, type FoldedText } from '../../kernel/fold-width.ts';
import type { Span } from '../../kernel/span.ts';

/** A cell prepared for reading. `text` and `printed` have one character per place; only `text` is simplified. */
export interface CellText {
  readonly folded: FoldedText;
  /** Half-width, without blanks, traditional characters of units and signs simplified: what the grammar matches. */
  readonly text: string;
  /** Half-width, without blanks, otherwise as typed: what fields such as a tail quote. */
  readonly printed: string;
}

/** Prepares a cell. `cellText('＝ 230 畝').text` is `'=230亩'`. */
export function cellText(source: string): CellText {
  const folded = foldWithoutBlanks(source);
  let text = '';
  for (let index = 0; index < folded.text.length; index += 1) {
    const character = folded.text.charAt(index);
    text += simplifiedForms.get(character) ?? character;
  }
  return { folded, text, printed: folded.text };
}

/**
 * The cell without quotation marks around the whole of it (`“≥95%”`); round brackets are taken off only around a number (`(95%)`), because
 * around a unit or a menu they are part of the form.
 */
export function withoutWrapping(cell: CellText): CellText {
  const last = cell.text.length - 1;
  const pair = last < 2 ? undefined : wrappings.find((marks) => cell.text.startsWith(marks.charAt(0)) && cell.text.endsWith(marks.charAt(1)));
  if (pair === undefined) return cell;
  const inside = cell.text.slice(1, last);
  if (inside.includes(pair.charAt(0)) || inside.includes(pair.charAt(1))) return cell;
  if (pair === '()' && !Array.from(inside).some(isDigit)) return cell;
  const { source, origins } = cell.folded;
  const printed = cell.printed.slice(1, last);
  return { folded: { source, text: printed, origins: origins.slice(1, last + 1) }, text: inside, printed };
}

const wrappings = ['“”', '""', "''", '‘’', '「」', '『』', '【】', '()'];

/** The stretch of the source under the characters [start, end) of the cell text. */
export function sourceSpan(cell: CellText, start: number, end: number): Span {
  return originOf(cell.folded, start, end);
}

/** Whether the characters at `index` and `index + 1` also touch in the source: a blank ends a number, `20 30` is not 2030. */
export function touchesNext(cell: CellText, index: number): boolean {
  const here = cell.folded.origins[index];
  const next = cell.folded.origins[index + 1];
  return here !== undefined && next === here + 1;
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

export function isLatinLetter(character: string | undefined): boolean {
  return character !== undefined && ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'));
}

/** A Chinese character of the basic block. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u4e00' && character <= '\u9fff';
}

/** Between the two ends of a range or a period: `60%-80%`, `1月至12月`. */
export function isRangeMark(character: string | undefined): boolean {
  return character !== undefined && '-~–—―−‐‑～至到'.includes(character) && character !== '';
}

/** Between the options of a menu: `是、否`, `好/较好`; empty tick boxes separate as well. */
export function isOptionSeparator(character: string): boolean {
  return '、/,;|\\或□☐○◯'.includes(character);
}

/** Ends a value without saying anything: `95%以上。` */
export function isClosingPunctuation(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '。.,;!、·…'.includes(character);
}

/** Characters with which a form marks a number still to be filled in: `≥**人`, `XX%`, `__次`. */
export function isBlankMark(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '*_xX×'.includes(character);
}

/** Traditional forms that occur in units, signs, dates and the short vocabulary. */
const simplifiedForms: ReadonlyMap<string, string> = new Map(
  [
    '個个', '畝亩', '萬万', '億亿', '優优', '為为', '無无', '內内', '達达', '於于', '滿满', '數数', '與与', '間间', '項项', '輛辆', '臺台',
    '戶户', '條条', '場场', '處处', '噸吨', '釐厘', '時时', '週周', '鐘钟', '頭头', '隻只', '張张', '種种', '類类', '頁页', '篇篇', '圓元',
    '幣币', '僅仅', '過过', '證证', '較较', '標标', '準准', '規规', '範范', '變变', '顯显', '續续', '斷断', '進进', '強强', '減减', '穩稳',
    '長长', '執执', '畢毕', '開开', '應应', '須须', '確确', '貫贯', '從从', '對对', '門门', '軟软', '單单', '檢检', '驗验', '點点', '兩两',
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
