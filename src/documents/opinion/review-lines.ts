// What a check came to, in the sentences that every paper handed to the unit begins with.
import { onlyTitle, type CheckReport } from '../../domain/check/index.ts';
import { unitTitle } from '../../domain/plan/index.ts';
import { rowOutcomeTitles as titles } from '../../domain/proposal/index.ts';
import { dimensionScores } from '../../domain/review/index.ts';
import { reviewDimensionTitles, reviewGradeTitles, reviewItemTitles } from '../../domain/review-sheet/index.ts';
import { formatFen } from '../../kernel/money.ts';

/** `414001 定州市市场监督管理局本级 · 2021年度 · 15个项目 · 预算477.88万元`; of a part: `… · 只看项目10（全文15个项目）· …`. */
export function subjectLine(report: CheckReport): string {
  const { plan, check } = report;
  const { summary } = check;
  const only = onlyTitle(report);
  const units = plan.units.map(unitTitle).join('，');
  return [
    ...(units === '' ? [] : [units]),
    plan.fiscalYear === null ? '年度未写' : `${plan.fiscalYear}年度`,
    only === null ? `${summary.projects}个项目` : `${only}（全文${plan.projects.length}个项目）`,
    ...(summary.totalBudget === null ? [] : [`预算${formatFen(summary.totalBudget, '万元')}万元`]),
  ].join(' · ');
}

/** `问题116条：阻止48条、须说明54条、建议14条`. */
export function severityLine({ check }: CheckReport): string {
  const { blocks, explain, advice } = check.summary.bySeverity;
  return `问题${check.findings.length}条：阻止${blocks}条、须说明${explain}条、建议${advice}条`;
}

/** `指标135行：可用29行、待填69行（103处空）、改类或合并17行（另有12处空）、建议删除20行`. */
export function rowsLine({ made }: CheckReport): string {
  const { rows, usable, toFill, toFillBlanks, regroup, regroupBlanks, remove } = made.rows;
  return (
    `指标${rows}行，照建议改完：${titles.usable}${usable}行、${titles['to-fill']}${toFill}行${toFillBlanks === 0 ? '' : `（${toFillBlanks}处空）`}、` +
    `${titles.regroup}${regroup}行${regroupBlanks === 0 ? '' : `（另有${regroupBlanks}处空）`}、${titles.remove}${remove}行`
  );
}

/** `打分建议35.5分（差）：完整性8.1/20、…；供审核人参考，不是审核结论`. */
export function scoreLine({ score, only }: CheckReport): string {
  const dimensions = dimensionScores(score).map(({ dimension, of, points }) => `${reviewDimensionTitles[dimension]}${onePlace(points)}/${of / 100}`);
  const unseen = score.items.filter(({ examined }) => !examined).map(({ item }) => `“${reviewItemTitles[item]}”`);
  return `${only === null ? '' : ofPart}打分建议${onePlace(score.points)}分（${reviewGradeTitles[score.grade]}）：${dimensions.join('、')}；${unseen.length === 0 ? '' : `${unseen.join('、')}没有规则可查，未扣分；`}供审核人参考，不是审核结论`;
}

/** Before a score that looks at some of the projects, and not at what is said of the text as a whole. */
export const ofPart = '所列项目的';

/** Hundredths of a point with one decimal: 3549 is 35.5. */
export function onePlace(points: number): string {
  return (Math.round(points / 10) / 10).toFixed(1);
}
