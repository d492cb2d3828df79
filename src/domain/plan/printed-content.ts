// What the paper of a plan says, as one text: every cell and paragraph as printed, without places and without what only the reading of a file adds. Two plans
// print the same exactly where these texts are the same, so a digest of it stands on paper as the check code of a version.
import type { DepartmentPlan, Field, Project, SourceText } from './department-plan.ts';
import { textsOfDepartmentTable } from './department-table-texts.ts';

export function printedContent(plan: DepartmentPlan): string {
  const { goals, dutyGoals, safeguards } = plan.overall;
  const sources = (paragraphs: readonly { readonly source: string }[]) => paragraphs.map(({ source }) => source);
  return JSON.stringify([
    plan.fiscalYear,
    plan.moneyUnit,
    plan.units.map(({ code, name }) => [code, name]),
    [sources(goals), sources(dutyGoals), sources(safeguards)],
    plan.projects.map(printedProject),
    // An export gathers at the end what no form claims: the order of it says nothing.
    plan.unread.flatMap(({ reason, text }) => (reason === 'deleted-text' || reason === 'stray-in-cell' ? [] : [`${reason} ${text}`])).toSorted(),
    // Left out where there is none: papers that carry a check code from before this table was known stay valid.
    ...(plan.departmentTables.length === 0 ? [] : [plan.departmentTables.map(textsOfDepartmentTable)]),
  ]);
}

function printedProject(project: Project): unknown {
  const { budget } = project;
  return [
    project.number,
    project.unitCode,
    project.title,
    textOf(project.code),
    textOf(project.name),
    [budget.total, budget.fiscal, budget.other, budget.carryOver, budget.central, budget.provincial, budget.municipal, budget.county].map(textOf),
    textOf(project.purpose),
    project.spendingPlan.map(({ checkpoint, cumulative }) => [checkpoint, cumulative.text]),
    project.goals.map(({ source }) => source),
    project.printedColumns,
    project.indicators.map(({ level1, level2, columns }) => [level1, level2, project.printedColumns.map((column) => textOf(columns[column] ?? null))]),
  ];
}

function textOf(cell: Field<unknown> | SourceText | null): string | null {
  return cell?.text ?? null;
}
