// Where a finding stands, in the words by which a person finds it on paper: project, row, column, paragraph. Shared by everything that is handed to the
// unit: margin comments, letter, sheet and page.
import { cellOf, listOrdinals, speaksOfCells, textOfFinding, type Finding, type FindingColumn } from '../../domain/lint/index.ts';
import { indicatorColumnTitles, numberedProjects, spendingPlanText, type DepartmentPlan, type IndicatorRow, type Project } from '../../domain/plan/index.ts';
import { samePlace } from '../../kernel/place.ts';

/** `项目9第3行“抽检批次”的指标值`, `项目9的支出计划`, `总体绩效目标第7项`, `整个文本`. */
export function whereOf(finding: Finding, plan: DepartmentPlan): string {
  const { project } = finding;
  const inside = whereInProject(finding, plan);
  if (project === null) return inside === '' ? '整个文本' : inside;
  return inside === '' ? `项目${project}` : `项目${project}${inside.startsWith('第') ? '' : '的'}${inside}`;
}

/** The same without the project: `第3行“抽检批次”的指标值`; empty for the project as a whole. */
export function whereInProject(finding: Finding, plan: DepartmentPlan): string {
  const { indicators, column } = finding;
  const title = columnTitle(finding);
  if (indicators.length > 0) {
    const only = indicators.length === 1 ? rowOf(finding, plan) : null;
    const rows = `第${listOrdinals(indicators)}行${only === null || only.name.trim() === '' ? '' : `“${only.name.trim()}”`}`;
    return title === '' ? rows : `${rows}的${title}`;
  }
  return column === null ? '' : `${title}${itemOf(finding, plan)}`;
}

/** The text a finding is about: of its cells one after the other where it speaks of several rows, of its field or paragraph; null where it points at none. */
export function originalOf(finding: Finding, plan: DepartmentPlan): string | null {
  const { indicators, column, project: number } = finding;
  const project = projectOf(number, plan);
  if (project !== null && speaksOfCells(finding)) {
    const rows = indicators.flatMap((ordinal) => rowAt(project, ordinal) ?? []);
    const texts = rows.flatMap((row) => cellOf(row, column)?.text.trim() ?? []);
    return texts.length === 0 ? null : [...new Set(texts)].join('；');
  }
  if (project !== null && column === 'budget') return project.budget.total?.text.trim() ?? null;
  if (project !== null && column === 'spendingPlan') return spendingPlanText(project);
  return textOfFinding(finding, plan)?.trim() ?? null;
}

/** The column or field as a form calls it; empty where the finding points at none. */
export function columnTitle(finding: Pick<Finding, 'column' | 'indicators'>): string {
  const { column } = finding;
  if (column === null) return '';
  return speaksOfCells(finding) ? (titlesOfCells.get(column) ?? '') : (titlesOfFields.get(column) ?? titlesOfCells.get(column) ?? '');
}

const titlesOfCells: ReadonlyMap<string, string> = new Map(Object.entries(indicatorColumnTitles));

const titlesOfFields: ReadonlyMap<FindingColumn, string> = new Map([
  ['title', '表名'],
  ['code', '项目编码'],
  ['name', '项目名称'],
  ['budget', '预算数'],
  ['purpose', '资金用途'],
  ['spendingPlan', '资金支出计划'],
  ['goals', '绩效目标'],
  ['overallGoals', '总体绩效目标'],
  ['dutyGoals', '分项绩效目标'],
  ['safeguards', '工作保障措施'],
]);

function itemOf({ column, place, project: number }: Finding, plan: DepartmentPlan): string {
  if (place === null) return '';
  const { overall } = plan;
  const paragraphs = column === 'goals' ? (projectOf(number, plan)?.goals ?? []) : [...overall.goals, ...overall.dutyGoals, ...overall.safeguards];
  const item = paragraphs.find((paragraph) => samePlace(paragraph.place, place));
  return item === undefined || item.number === null ? '' : `第${item.number}项`;
}

function rowOf({ project, indicator }: Finding, plan: DepartmentPlan): IndicatorRow | null {
  const found = projectOf(project, plan);
  return found === null || indicator === null ? null : (rowAt(found, indicator) ?? null);
}

function rowAt(project: Project, ordinal: number): IndicatorRow | undefined {
  return project.indicators.find((row) => row.ordinal === ordinal);
}

function projectOf(number: number | null, plan: DepartmentPlan): Project | null {
  return numberedProjects(plan).find((candidate) => candidate.number === number)?.project ?? null;
}
