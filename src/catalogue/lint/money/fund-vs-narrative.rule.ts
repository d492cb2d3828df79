// The project's own text names its budget, and the form prints another. Only an amount that the text calls the whole of this year's money, right
// behind the word; parts, prices, other years and totals of several years are not compared.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { textsOfProject, type ProjectBudget } from '../../../domain/plan/index.ts';
import { moneyInText } from '../../../domain/spending/index.ts';
import { clausesOf } from '../../../domain/text/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import type { FiscalYear } from '../../../kernel/fiscal-year.ts';
import { distanceFen, fen, formatFen, type Fen } from '../../../kernel/money.ts';
import { sliceSpan, type Span } from '../../../kernel/span.ts';
import { targetDemands } from '../../citations.ts';
import { otherMoneyWords, wholeBudgetWords } from '../../vocabulary/whole-budget-words.ts';

export const fundVsNarrative = defineProjectRule({
  id: 'fund-vs-narrative',
  title: '文字里的金额与预算数不符',
  question: '资金用途、目标里写的预算金额，与表上的预算数是不是一致？',
  severity: 'explain',
  reviewItem: 'funds-matched',
  ground: [{ ...targetDemands, clause: '相应匹配：目标与预算资金量相匹配' }],
  columns: [],
  explains: [],
  messages: {
    differs: '文字写“{words}”，表上预算数是{total}万元，相差{difference}万元。请核对哪一个对；文字说的是几年的总数或另一笔钱的，写明白。',
  },
  check({ project, plan, policy }, report) {
    const total = project.budget.total?.value ?? null;
    if (total === null || total === 0) return;
    const printed = printedAmounts(project.budget);
    for (const { text, column, place } of textsOfProject(project)) {
      for (const { amount, at } of wholeAmounts(text, plan.fiscalYear)) {
        const difference = distanceFen(amount, total);
        const isPrinted = printed.some((known) => (distanceFen(known, amount) ?? 1) <= policy.fundTolerance);
        if (difference === null || isPrinted) continue;
        const data = { words: sliceSpan(text, at), total: formatFen(total, '万元'), difference: formatFen(difference, '万元') };
        report({ message: 'differs', data, column, place, at });
      }
    }
  },
});

/** The total, its parts, and the total without what was carried over: whatever the text may mean by its budget. */
function printedAmounts({ total, fiscal, other, carryOver, central, provincial, municipal, county }: ProjectBudget): readonly Fen[] {
  const known = [total, fiscal, other, carryOver, central, provincial, municipal, county].flatMap((field) => field?.value ?? []);
  const withoutCarried = fen((total?.value ?? 0) - (carryOver?.value ?? 0));
  return withoutCarried === null ? known : [...known, withoutCarried];
}

/** How many characters may stand between the word and its amount: 为, 共计, 人民币 …. */
const nearby = 6;

function wholeAmounts(text: string, year: FiscalYear | null): readonly { readonly amount: Fen; readonly at: Span }[] {
  return clausesOf(text).flatMap((clause) => {
    if (holdsOneOf(clause.text, otherMoneyWords.words) || namesOtherYear(clause.text, year)) return [];
    return moneyInText(clause.text).flatMap(({ amount, at }) => {
      const lead = clause.text.slice(0, at.start);
      const word = wholeBudgetWords.words.find((candidate) => {
        const found = lead.lastIndexOf(candidate);
        return found >= 0 && at.start - found - candidate.length <= nearby;
      });
      if (word === undefined) return [];
      const start = lead.lastIndexOf(word);
      return [{ amount, at: { start: clause.at.start + start, end: clause.at.start + at.end } }];
    });
  });
}

function namesOtherYear(text: string, year: FiscalYear | null): boolean {
  return Array.from(text.matchAll(/(?:19|20)\d\d/gu)).some(([named]) => year === null || Number(named) !== year);
}
