// What is said of a checked folder beside its figures, alike on the screen, in the workbook, on the page and for the leader: how the units stand in order, why a
// unit stands where it does, where the money is, and what the figures mean that could be read wrongly.
import type { BatchOverview, CheckedDocument, ProjectCheck, UnitCheck } from '../../../domain/batch/index.ts';
import { documentName } from '../../../domain/batch/index.ts';
import { reviewGradeTitles, type ReviewGrade } from '../../../domain/review-sheet/index.ts';
import { formatFen, type Fen } from '../../../kernel/money.ts';
import { severityTitles } from '../../../kernel/severity.ts';
import { ruleTitle } from '../opinion-items.ts';
import { onePlace } from '../review-lines.ts';

/** Money behind which no target states quantity and price; a word that cannot be taken for 须说明, which is a weight of findings. */
export const unpricedTitle = '无量价依据';

export const orderLine = '按打分建议由低到高排列，同分的“阻止”多的在前；打分供审核人参考，不是审核结论。';

/** `无量价依据金额最多的：甲36.00万元（占预算95%）、乙…`; null where no unit has any. */
export function mostUnpricedLine({ documents }: Pick<BatchOverview, 'documents'>): string | null {
  const most = documents
    .flatMap((document) => (document.check.unexplained === null || document.check.unexplained === 0 ? [] : [{ document, amount: document.check.unexplained }]))
    .toSorted((a, b) => b.amount - a.amount)
    .slice(0, shownMost);
  if (most.length === 0) return null;
  return `${unpricedTitle}金额最多的：${most.map(({ document, amount }) => `${documentName(document)}${formatFen(amount, '万元')}万元${shareText(amount, document.check.totalBudget)}`).join('、')}。`;
}

const shownMost = 3;

function shareText(amount: Fen, of: Fen | null): string {
  return of === null || of === 0 ? '' : `（占预算${Math.round((amount * 100) / of)}%）`;
}

/** Why a unit stands where it does: indicators and money first, then the rules that touch the most rows. */
export function reasonLines({ check }: Pick<CheckedDocument, 'check'>): readonly string[] {
  const { usableTargets, targets, totalBudget, unexplained, rules } = check;
  const money = totalBudget === null ? '预算有空白' : `预算${formatFen(totalBudget, '万元')}万元${unexplained === null ? '' : `，其中${formatFen(unexplained, '万元')}万元${unpricedTitle}`}`;
  const kinds = rules.slice(0, shownMost).map(({ rule, severity, rows }) => `${ruleTitle(rule)}（${severityTitles[severity]}，${rows}处）`);
  return [`${targets}个指标值中可用${usableTargets}个；${money}`, ...(kinds.length === 0 ? [] : [`最多的问题：${kinds.join('、')}`])];
}

/** The projects with the least points; all of them where several have the same. */
export function worstProjects({ projects }: Pick<UnitCheck, 'projects'>): readonly ProjectCheck[] {
  const least = Math.min(...projects.map(({ points }) => points));
  return projects.filter(({ points }) => points === least);
}

/** `项目1“垃圾清运”`, of several `项目1、3（同分）`, of all `各项目同分`; empty for a unit with one project. */
export function worstProjectsText(check: Pick<UnitCheck, 'projects'>): string {
  const worst = worstProjects(check);
  const [first] = worst;
  if (first === undefined || check.projects.length < 2) return '';
  if (worst.length === 1) return `项目${first.project}“${first.name}”`;
  if (worst.length === check.projects.length) return `${worst.length}个项目同分`;
  return worst.length > shownMost ? `项目${first.project}“${first.name}”等${worst.length}个（同分）` : `${worst.map(({ project, name }) => `项目${project}“${name}”`).join('、')}（同分）`;
}

/** `最差的项目：项目1“垃圾清运”，打分建议64.8 中；单位另扣整个文本的问题，所以更低`; null where there is nothing to choose among. */
export function worstProjectsLine(check: UnitCheck): string | null {
  const [first] = worstProjects(check);
  const text = worstProjectsText(check);
  if (first === undefined || text === '') return null;
  return `得分最低的项目：${text}，打分建议${onePlace(first.points)} ${reviewGradeTitles[first.grade]}${isBelowItsProjects(check) ? '；单位另扣整个文本的问题，故更低' : ''}`;
}

/** What the columns mean where a reader may take them for something else. `bestWhenBlocked`: the best grade of a unit in whose text something blocks. */
export function legendLines({ documents }: Pick<BatchOverview, 'documents'>, bestWhenBlocked: ReviewGrade): readonly string[] {
  const checks = documents.map(({ check }) => check);
  return [
    ...(checks.some(isBelowItsProjects) ? ['单位的打分建议除各项目的问题外，还扣整个文本的问题（如部门整体目标没有量化、多个项目雷同），可能低于得分最低的项目。'] : []),
    ...(checks.some(({ bySeverity }) => bySeverity.blocks > 0) ? [`有“${severityTitles.blocks}”问题的，不论多少分，等次最高为“${reviewGradeTitles[bestWhenBlocked]}”。`] : []),
    `${unpricedTitle}：预算中没有指标值的数量乘单价可以对应的金额${checks.some(({ totalBudget }) => totalBudget === null) ? '，“不明”表示有项目预算数空白' : ''}；${severityTitles.explain}：须改正或者书面说明理由的问题条数；可用：能看出考核什么的指标值／全部指标值。`,
  ];
}

/** The score of a unit is the mean of its projects less what is said of the text as a whole. */
export function isBelowItsProjects({ points, projects }: Pick<UnitCheck, 'points' | 'projects'>): boolean {
  return projects.length > 0 && points < Math.min(...projects.map((project) => project.points));
}
