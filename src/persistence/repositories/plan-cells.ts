// Every cell of a plan with a key, a Chinese title, its text and its place: what a comparison of two versions looks at.
import {
  budgetTitles, departmentCells, indicatorColumnNames, indicatorColumnTitles, overallTitles, projectTextTitles, spendingTitle, unitTitle, type DepartmentPlan, type IndicatorRow, type NumberedParagraph, type Project,
} from '../../domain/plan/index.ts';
import type { Place } from '../../kernel/place.ts';

export interface CellText {
  readonly text: string;
  readonly place: Place;
}

export interface Cell extends CellText {
  /** Stable within its plan, project or row: `budget.total`, `spending.06-30`. */
  readonly key: string;
  readonly title: string;
}

/** Cells outside the projects. */
export function planCells(plan: DepartmentPlan): readonly Cell[] {
  const { goals, dutyGoals, safeguards } = plan.overall;
  return [
    ...plan.units.map(({ code, name, place }) => ({ key: `unit.${code ?? name}`, title: '单位', text: unitTitle({ code, name }), place })),
    ...paragraphCells('overall.goals', overallTitles.goals, goals),
    ...paragraphCells('overall.dutyGoals', overallTitles.dutyGoals, dutyGoals),
    ...paragraphCells('overall.safeguards', overallTitles.safeguards, safeguards),
    ...departmentCells(plan.departmentTables),
  ];
}

/** Cells of a project but for its indicator rows. */
export function projectCells(project: Project): readonly Cell[] {
  const cells: Cell[] = [{ key: 'title', title: projectTextTitles.title, text: project.title, place: project.place }];
  const add = (key: string, title: string, cell: CellText | null): void => {
    if (cell !== null) cells.push({ key, title, text: cell.text, place: cell.place });
  };
  add('code', projectTextTitles.code, project.code);
  add('name', projectTextTitles.name, project.name);
  const { total, fiscal, other, carryOver, central, provincial, municipal, county } = project.budget;
  add('budget.total', budgetTitles.total, total);
  add('budget.fiscal', budgetTitles.fiscal, fiscal);
  add('budget.other', budgetTitles.other, other);
  add('budget.carryOver', budgetTitles.carryOver, carryOver);
  add('budget.central', budgetTitles.central, central);
  add('budget.provincial', budgetTitles.provincial, provincial);
  add('budget.municipal', budgetTitles.municipal, municipal);
  add('budget.county', budgetTitles.county, county);
  add('purpose', projectTextTitles.purpose, project.purpose);
  for (const { checkpoint, cumulative } of project.spendingPlan) add(`spending.${checkpoint}`, spendingTitle(checkpoint), cumulative);
  return [...cells, ...paragraphCells('goals', projectTextTitles.goals, project.goals)];
}

export function indicatorCells(row: IndicatorRow): readonly Cell[] {
  return indicatorColumnNames.flatMap((key) => {
    const cell = row.columns[key];
    return cell === undefined ? [] : [{ key, title: indicatorColumnTitles[key], text: cell.text, place: cell.place }];
  });
}

/** A paragraph is known by its position: a number can be printed twice. */
function paragraphCells(key: string, title: string, paragraphs: readonly NumberedParagraph[]): readonly Cell[] {
  return paragraphs.map(({ source, place }, index) => ({ key: `${key}.${index + 1}`, title: `${title}第${index + 1}条`, text: source, place }));
}
