// Whether a text promises to keep the budget and nothing else: 支出不超预算, 项目成本控制在预算内.
import { foldedKey } from '../../../kernel/fold-width.ts';
import { exceedingDenied, keptWithin } from '../../vocabulary/budget-promises.ts';

/** Words that may stand between 不超 and 预算: 不超出年初批复的预算. */
const longestBetween = 6;

export function promisesBudget(text: string): boolean {
  const said = foldedKey(text);
  const budgetAt = said.indexOf('预算');
  if (budgetAt < 0) return false;
  const before = said.slice(0, budgetAt);
  const after = said.slice(budgetAt + '预算'.length);
  return exceedingDenied.words.some((word) => isNearEnd(before, word)) || (before.includes('控制') && keptWithin.words.some((word) => after.startsWith(word))) || isBare(before, after);
}

function isNearEnd(text: string, word: string): boolean {
  const at = text.lastIndexOf(word);
  return at >= 0 && text.length - at - word.length <= longestBetween;
}

/** 预算内, 在预算范围内: nothing else stands in the text. */
function isBare(before: string, after: string): boolean {
  return (before === '' || before === '在') && keptWithin.words.includes(after);
}
