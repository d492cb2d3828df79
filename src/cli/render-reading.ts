// The text of `hengji read`: what was read, project by project, and what was not.
import { describeReading, noteTexts } from '../domain/target/index.ts';
import { departmentTableTitle, numberedProjects, unitTitle, type DepartmentPlan, type Field, type IndicatorRow, type Project } from '../domain/plan/index.ts';
import { formatFen, type Fen } from '../kernel/money.ts';
import { describePlace } from '../kernel/place.ts';
import { cutDisplay, padDisplay } from './display-width.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export function renderReading(plan: DepartmentPlan, remarks: readonly string[], terminal: Terminal): string {
  const { overall } = plan;
  const lines = [
    inked(terminal, 'bold', terminalSafe(plan.file)),
    ...plan.units.map((unit) => terminalSafe(unitTitle(unit))),
    plan.fiscalYear === null ? `年度：未知（${plan.fiscalYearOrigin.explanation}）` : `年度：${plan.fiscalYear}（${plan.fiscalYearOrigin.explanation}）`,
    `第一部分：总体绩效目标 ${overall.goals.length} 条，分项绩效目标 ${overall.dutyGoals.length} 条，工作保障措施 ${overall.safeguards.length} 条`,
    ...plan.departmentTables.map((table) => terminalSafe(`${departmentTableTitle(table)}：主要任务 ${table.tasks.length} 项，目标 ${table.goals.length} 条，指标 ${table.indicators.length} 个`)),
    `第二部分：项目 ${plan.projects.length} 个，指标 ${plan.projects.reduce((sum, project) => sum + project.indicators.length, 0)} 个`,
    ...remarks.map((remark) => `说明：${terminalSafe(remark)}`),
  ];
  for (const { project, number } of numberedProjects(plan)) lines.push('', ...renderProject(project, number, terminal));
  if (plan.unread.length > 0) {
    lines.push('', inked(terminal, 'yellow', `没有读入的内容 ${plan.unread.length} 处`));
    for (const entry of plan.unread) lines.push(`  ${describePlace(entry.place)}：${cutDisplay(terminalSafe(entry.text), Math.max(20, terminal.columns - 30))}`);
  }
  return `${lines.join('\n')}\n`;
}

function renderProject(project: Project, number: number, terminal: Terminal): readonly string[] {
  const name = project.name?.value ?? project.title;
  const plan = project.spendingPlan.map(({ checkpoint, cumulative }) => `${Number(checkpoint.slice(0, 2))}月底 ${cumulative.value === null ? '空白' : `${cumulative.value}%`}`);
  return [
    inked(terminal, 'bold', `项目${number}  ${terminalSafe(name)}`),
    `  编码 ${terminalSafe(project.code?.value ?? '空白')}　预算 ${amount(project.budget.total)}（财政 ${amount(project.budget.fiscal)}，其他 ${amount(project.budget.other)}）`,
    ...(plan.length > 0 ? [`  支出计划 ${plan.join('，')}`] : []),
    ...project.indicators.map((row) => renderRow(row, terminal)),
  ];
}

/** Ordinal, class and name, the cell as it stands, and how it was read, with what was noticed. */
function renderRow(row: IndicatorRow, terminal: Terminal): string {
  const title = padDisplay(cutDisplay(terminalSafe(`${row.level2}·${row.name}`), 40), 40);
  const value = padDisplay(cutDisplay(terminalSafe(row.target.source.trim()), 24), 24);
  const notes = row.target.notes.map((note) => noteTexts[note.id]);
  const reading = [describeReading(row.target), ...notes].join('；');
  return `  ${String(row.ordinal).padStart(2)}  ${title}  ${value}  ${inked(terminal, 'dim', terminalSafe(reading))}`;
}

function amount(field: Field<Fen> | null): string {
  if (field === null) return '表中无此栏';
  return field.value === null ? '空白' : `${formatFen(field.value, '万元')}万元`;
}
