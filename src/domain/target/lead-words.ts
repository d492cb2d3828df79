// Level three of the target grammar: the words before a number. They name a quantity (合格率), say what is counted or changed (购置, 下降), or make
// the number uncertain (第3批, 上半年完成50%).
import { holdsSignInWords } from './comparators.ts';
import { calendarWords, changeNouns, leadDenials, modalEndings, quantityEndings, timeEndings, trendVerbs } from './vocabulary.ts';
import { scanPerUnit } from './units.ts';

/** Longer words before a number are a sentence, in which the number may mean anything. */
export const longestLead = 30;

/** Whether the words between `from` and `to` may stand before a number without changing what it says. */
export function isCertainLead(text: string, from: number, to: number): boolean {
  const lead = text.slice(from, to);
  if (lead.length > longestLead || hasStop(lead) || isDenied(lead) || holdsSignInWords(lead)) return false;
  // 上半年完成50% says when; the number alone would say it for the whole year.
  return !calendarWords.some((word) => lead.includes(word)) && !lead.includes('每', 1);
}

/** Whether the words end in the name of a quantity, modal words aside, or are modal words alone: 合格率应, 确保. */
export function namesQuantity(lead: string): boolean {
  const name = withoutModals(lead);
  return name === '' || endsWithOne(name, quantityEndings);
}

/** Whether the words end in a change: 较上年下降, 增幅. 下降10%以上 is a decline of 10 %, not a bound of 10 % on the indicator. */
export function tellsChange(lead: string): boolean {
  const words = withoutModals(lead);
  return endsWithOne(words, changeNouns) || trendVerbs.some(([verb]) => words.endsWith(verb));
}

/** Whether the words end in a name of time, behind which 分 is a minute: 响应时间. */
export function namesTime(lead: string): boolean {
  return endsWithOne(withoutModals(lead), timeEndings);
}

function withoutModals(lead: string): string {
  let words = lead;
  for (let count = 0; count < 2; count += 1) {
    const modal = modalEndings.find((word) => words.endsWith(word));
    if (modal !== undefined) words = words.slice(0, -modal.length);
  }
  return words;
}

/** Whether the words deny, order or approximate what follows: 不发生1起, 第3批, 近5年. */
function isDenied(lead: string): boolean {
  if (lead.endsWith('提前')) return false;
  return leadDenials.some((word) => lead.endsWith(word) || (word.length > 2 && lead.includes(word)));
}

/** 月检查1次, 周巡查2次: the first word says how often. 年 does not matter, a plan holds for one year. */
export function recurs(lead: string): boolean {
  const per = scanPerUnit(lead, 0);
  return (per !== null && per.isTime && per.per !== '年') || lead.startsWith('月度') || lead.startsWith('周度');
}

/** A stop, or a sign that does not stand at the number. */
function hasStop(lead: string): boolean {
  for (const character of lead) if ('。;,!?≥≤<>='.includes(character)) return true;
  return false;
}

function endsWithOne(text: string, endings: readonly string[]): boolean {
  return endings.some((ending) => text.endsWith(ending));
}
