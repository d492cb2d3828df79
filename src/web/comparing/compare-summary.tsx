// What changed between two versions, in a few numbers: money, targets, and how many cells of what kind.
import { distanceFen, formatFen, type Fen } from '../../kernel/money.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { checkOf } from '../app/plan-view.ts';
import { tenThousands } from '../parts/amounts.ts';
import { countByKind, type ComparedPlans, type ComparedProject } from './compare-documents.ts';

interface CompareSummaryProps {
  readonly left: DepartmentPlan;
  readonly right: DepartmentPlan;
  readonly compared: ComparedPlans;
  readonly titles: readonly [string, string];
}

export function CompareSummary({ left, right, compared, titles }: CompareSummaryProps) {
  const [before, after] = [summaryOf(left), summaryOf(right)];
  const differences = [...compared.overall, ...compared.projects.flatMap((project) => project.differences)];
  const counts = countByKind(differences);
  const moved = compared.projects.flatMap(budgetChange);
  return (
    <section className="sheet" aria-labelledby="compare-summary-title">
      <div className="section-head">
        <h2 id="compare-summary-title">{differences.length === 0 ? '两版逐格相同，没有差异' : `共 ${differences.length} 处不同`}</h2>
        {differences.length === 0 ? null : (
          <p>
            金额 {counts.money} · 目标 {counts.goals} · 指标值 {counts.targets} · 其他 {counts.others}
          </p>
        )}
      </div>
      <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">项目</span>
              </th>
              <th scope="col">{titles[0]}</th>
              <th scope="col">{titles[1]}</th>
              <th scope="col">增减</th>
            </tr>
          </thead>
          <tbody>
            <Line title="预算合计" before={tenThousands(before.totalBudget)} after={tenThousands(after.totalBudget)} change={moneyChange(before.totalBudget, after.totalBudget)} />
            <Line title="项目" {...counted(before.projects, after.projects)} />
            <Line title="绩效指标" {...counted(before.targets, after.targets)} />
            <Line title="可以考核的指标值" {...counted(before.usableTargets, after.usableTargets)} />
            <Line title="“阻止”的问题" {...counted(before.blocks, after.blocks)} />
          </tbody>
      </table>
      {moved.length === 0 ? null : (
        <ul className="clean-list compare-budgets" aria-label="预算数有变的项目">
          {moved.map(({ id, name, was, is, change }) => (
            <li key={id}>
              {name}：{was} → {is}{' '}
              <span className="number compare-change">{change}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineProps {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

function Line({ title, before, after, change }: LineProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="number">{before}</td>
      <td className="number">{after}</td>
      <td className="number compare-change">{change}</td>
    </tr>
  );
}

interface Figures {
  readonly totalBudget: Fen | null;
  readonly projects: number | null;
  readonly targets: number | null;
  readonly usableTargets: number | null;
  readonly blocks: number | null;
}

/** Null where the text cannot be checked: no profile fits it. */
function summaryOf(plan: DepartmentPlan): Figures {
  const checked = checkOf(plan, 'root-causes');
  if (!checked.ok) return { totalBudget: null, projects: plan.projects.length, targets: null, usableTargets: null, blocks: null };
  const { totalBudget, projects, targets, usableTargets, bySeverity } = checked.value.summary;
  return { totalBudget, projects, targets, usableTargets, blocks: bySeverity.blocks };
}

function counted(before: number | null, after: number | null): Omit<LineProps, 'title'> {
  const change = before === null || after === null || before === after ? '' : signed(after - before);
  return { before: before === null ? '不明' : String(before), after: after === null ? '不明' : String(after), change };
}

function moneyChange(before: Fen | null, after: Fen | null): string {
  if (before === null || after === null || before === after) return '';
  const distance = distanceFen(before, after);
  return distance === null ? '' : `${after > before ? '+' : '−'}${formatFen(distance, '万元')} 万元`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : `−${-value}`;
}

interface BudgetChange {
  readonly id: string;
  readonly name: string;
  readonly was: string;
  readonly is: string;
  readonly change: string;
}

/** A project whose 预算数 is another one now, or that came or went with its money. */
function budgetChange({ id, left, right }: ComparedProject): readonly BudgetChange[] {
  const [was, is] = [left?.budget.total?.value ?? null, right?.budget.total?.value ?? null];
  const named = right ?? left;
  if (was === is || named === null) return [];
  const told = (amount: Fen | null, isThere: boolean) => (isThere ? tenThousands(amount) : '没有这个项目');
  return [{ id, name: named.name?.value ?? named.title, was: told(was, left !== null), is: told(is, right !== null), change: moneyChange(was, is) }];
}
