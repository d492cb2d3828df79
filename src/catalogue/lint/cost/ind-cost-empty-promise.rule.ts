// A cost row that only promises to keep the budget. The budget binds every project by law, so the row adds nothing; a unit price or a ceiling in
// money would. The proposal takes the ceiling the form itself prints, leaves the price open where the name asks for one (每批次成本), or removes the row where
// another one caps the whole already.
import { holdsNumber } from '../../../domain/indicator/index.ts';
import { defineRowRule, type Repair, type RowFacts } from '../../../domain/lint/index.ts';
import type { IndicatorRow, Project } from '../../../domain/plan/index.ts';
import { headDimension, unitOf } from '../../../domain/target/index.ts';
import { formatFen } from '../../../kernel/money.ts';
import { coreTargets } from '../../citations.ts';
import { controlRates } from '../../vocabulary/budget-promises.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { amountOf, statedUnit } from '../value/stated-unit.ts';
import { promisesBudget } from './budget-promise.ts';

export const indCostEmptyPromise = defineRowRule({
  id: 'ind-cost-empty-promise',
  title: '成本指标只写不超预算',
  question: '成本指标是否写出了单位成本或成本总额，而不只是“不超预算”？',
  severity: 'explain',
  reviewItem: 'funds-matched',
  ground: [
    { source: '《中华人民共和国预算法》第十三条', clause: '经批准的预算，非经法定程序不得调整；支出必须以经批准的预算为依据', confidence: 'unverified' },
    { ...coreTargets, clause: '成本指标反映预期提供公共产品或服务所产生的成本' },
  ],
  columns: ['name', 'value'],
  rootCause: null,
  oncePerProject: null,
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个）的成本指标只写了“不超预算”。不超预算是法定要求，不写也须执行，不能反映单位成本。请逐个项目改成单位成本，例如“≤（　）元/件”；没有单位成本的，写总额“≤（　）万元”。',
  messages: {
    name: '成本指标“{name}”只表示不超预算。不超预算是法定要求，不写也须执行。请改成单位成本，例如“≤（　）元/件”；没有单位成本的，写总额“≤{total}”。',
    rate: '“{name}”控制在{text}，只表示不超预算。不超预算是法定要求，不写也须执行。请改成单位成本，例如“≤（　）元/件”；没有单位成本的，写总额“≤{total}”。',
    value: '“{name}”的指标值“{text}”只表示不超预算。不超预算是法定要求，不写也须执行。请写出金额，例如“≤（　）元/件”或总额“≤{total}”。',
  },
  check({ row, facts, indicatorClass, project }, report) {
    if (indicatorClass !== 'cost') return;
    const isRate = isControlRate(row, facts);
    if (!isRate && holdsNumber(row.target.source, numbersInWords.words)) return;
    const inName = isRate || promisesBudget(row.name);
    if (!inName && !promisesBudget(row.target.source)) return;
    const total = totalOf(project);
    const unit = inName ? null : pricedUnit(row.name);
    const repair = unit === null ? repairOf(row, project, total) : priceOf(row, unit);
    const data = { name: row.name.trim(), text: row.target.source.trim(), total: total ?? '（　）万元' };
    report({ message: isRate ? 'rate' : inName ? 'name' : 'value', data, column: inName ? 'name' : 'value', ...(repair === null ? {} : { repair }) });
  },
});

/** 成本控制率 100%: the budget kept, told as a rate. */
function isControlRate(row: IndicatorRow, { bareName }: RowFacts): boolean {
  const amount = amountOf(row.target.target);
  const isWhole = amount !== null && ['100', '≤100', '=100'].includes(amount.amount) && statedUnit(row) === '%';
  return isWhole && controlRates.words.some((ending) => bareName.endsWith(ending));
}

function totalOf({ budget }: Project): string | null {
  const total = budget.total?.value ?? null;
  return total === null ? null : `${formatFen(total, '万元')}万元`;
}

function repairOf(row: IndicatorRow, project: Project, total: string | null): Repair | null {
  if (project.indicators.some((other) => other !== row && statesTotal(other) && other.level2 === row.level2)) return { kind: 'remove', rows: [row.ordinal] };
  if (total === null) return null;
  const cells = [
    { indicator: row.ordinal, column: 'name', text: '项目总成本' },
    { indicator: row.ordinal, column: 'value', text: `≤${total}` },
  ] as const;
  return { kind: 'rewrite', cells, safe: false };
}

/** The unit of which a name gives the price: 批次 of 每批次抽检成本; null where it gives none. */
function pricedUnit(name: string): string | null {
  const behind = name.slice(name.indexOf(each) + each.length);
  const lengths = name.includes(each) ? [longestUnit, 2, 1] : [];
  return lengths.map((length) => behind.slice(0, length)).find((word) => unitOf(word).known) ?? null;
}

const each = '每';
const longestUnit = 3;

function priceOf(row: IndicatorRow, unit: string): Repair {
  return { kind: 'rewrite', cells: [{ indicator: row.ordinal, column: 'value', text: `≤（　）元/${unit}` }], safe: false };
}

/** An amount of money and no price: ≤90万元, not ≤500元/台. */
function statesTotal(row: IndicatorRow): boolean {
  const unit = amountOf(row.target.target) === null ? null : statedUnit(row);
  return unit !== null && !unit.includes('/') && headDimension(unitOf(unit)) === 'money';
}
