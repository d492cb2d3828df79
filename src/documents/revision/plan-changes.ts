// What changed from one text to another in money, goals and targets: what a leader asks first.
import { besideEachOther, type PlanPairs } from '../../domain/comparison/index.ts';
import { departmentTablesTitle, type DepartmentPlan, type IndicatorRow, type NumberedParagraph, type Project } from '../../domain/plan/index.ts';
import { sumFen, type Fen } from '../../kernel/money.ts';
import { besidesByText } from './besides-by-text.ts';

/** Null where there was or is nothing. */
export interface Changed<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

export interface MoneyChange extends Changed<Fen> {
  readonly project: string;
  readonly kind: 'changed' | 'added' | 'removed';
}

export interface GoalChange extends Changed<string> {
  /** Null for part one. */
  readonly project: string | null;
}

export interface TargetChange extends Changed<string> {
  readonly project: string;
  readonly indicator: string;
}

export interface PlanChanges {
  readonly projects: Changed<number>;
  /** Of all projects; null where a budget is blank. */
  readonly total: Changed<Fen>;
  readonly money: readonly MoneyChange[];
  readonly goals: readonly GoalChange[];
  readonly targets: readonly TargetChange[];
}

export function planChanges(before: DepartmentPlan, after: DepartmentPlan, pairs: PlanPairs): PlanChanges {
  const projects = besideEachOther(before.projects, after.projects, (project) => pairs.projectBefore(project));
  const together = withMoved(projects, pairs);
  return {
    projects: { before: before.projects.length, after: after.projects.length },
    total: { before: totalOf(before), after: totalOf(after) },
    money: together.flatMap(moneyChange),
    goals: [...goalChanges(null, overallOf(before), overallOf(after)), ...together.flatMap(({ before: was, after: is }) => (was === null || is === null ? [] : goalChanges(nameOf(is), was.goals, is.goals)))],
    targets: [...departmentTargets(before, after), ...together.flatMap(({ before: was, after: is }) => (was === null || is === null ? [] : targetChanges(was, is, pairs)))],
  };
}

interface Beside {
  readonly before: Project | null;
  readonly after: Project | null;
}

/** A project that only changed its place is still the same project. */
function withMoved(projects: readonly Beside[], pairs: PlanPairs): readonly Beside[] {
  const moved = new Map(projects.flatMap(({ before, after }) => {
    const previous = before === null && after !== null ? pairs.projectBefore(after) : null;
    return previous === null || after === null ? [] : [[previous, after] as const];
  }));
  const present = new Map([...moved].map(([previous, after]) => [after, previous]));
  return projects.flatMap((beside) => {
    if (beside.after === null && beside.before !== null && moved.has(beside.before)) return [];
    const previous = beside.after === null ? undefined : present.get(beside.after);
    return [previous === undefined ? beside : { before: previous, after: beside.after }];
  });
}

function moneyChange({ before, after }: Beside): readonly MoneyChange[] {
  const amounts = { before: before?.budget.total?.value ?? null, after: after?.budget.total?.value ?? null };
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return kind === 'changed' && amounts.before === amounts.after ? [] : [{ project: nameOf(after ?? before), kind, ...amounts }];
}

function goalChanges(project: string | null, before: readonly NumberedParagraph[], after: readonly NumberedParagraph[]): readonly GoalChange[] {
  // A number is no goal: a line that was only renumbered did not change.
  const lines = (goals: readonly NumberedParagraph[]) => goals.map(({ text }) => ({ text, kind: '' }));
  return besidesByText(lines(before), lines(after)).flatMap(({ before: was, after: is }) => (was?.text === is?.text ? [] : [{ project, before: was?.text ?? null, after: is?.text ?? null }]));
}

function targetChanges(was: Project, is: Project, pairs: PlanPairs): readonly TargetChange[] {
  const kept = new Set(is.indicators.flatMap((row) => pairs.rowBefore(row) ?? []));
  const changed = is.indicators.flatMap((row): readonly TargetChange[] => {
    const old = pairs.rowBefore(row);
    const same = old !== null && old.target.source === row.target.source && old.name === row.name;
    if (same) return [];
    const name = old === null || old.name === row.name ? row.name : `${row.name}（原为“${old.name}”）`;
    return [{ project: nameOf(is), indicator: name, before: old === null ? null : valueOf(old), after: valueOf(row) }];
  });
  const removed = was.indicators.filter((row) => !kept.has(row)).map((row): TargetChange => ({ project: nameOf(is), indicator: row.name, before: valueOf(row), after: null }));
  return [...changed, ...removed];
}

/** Targets of the department as a whole, by class and name. */
function departmentTargets(before: DepartmentPlan, after: DepartmentPlan): readonly TargetChange[] {
  const rowsOf = ({ departmentTables }: DepartmentPlan) => departmentTables.flatMap(({ indicators }) => indicators);
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const same = (row: IndicatorRow) => (other: IndicatorRow) => other.level2 === row.level2 && other.name === row.name;
  const written = is.flatMap((row): readonly TargetChange[] => {
    const old = was.find(same(row));
    return old !== undefined && old.target.source === row.target.source ? [] : [{ project: departmentTablesTitle, indicator: row.name, before: old === undefined ? null : valueOf(old), after: valueOf(row) }];
  });
  return [...written, ...was.filter((row) => !is.some(same(row))).map((row): TargetChange => ({ project: departmentTablesTitle, indicator: row.name, before: valueOf(row), after: null }))];
}

function valueOf({ target }: IndicatorRow): string {
  return target.source.trim() === '' ? '空白' : target.source.trim();
}

function overallOf({ overall, departmentTables }: DepartmentPlan): readonly NumberedParagraph[] {
  return [...overall.goals, ...overall.dutyGoals, ...overall.safeguards, ...departmentTables.flatMap(({ goals }) => goals)];
}

function totalOf({ projects }: DepartmentPlan): Fen | null {
  const amounts = projects.map(({ budget }) => budget.total?.value ?? null);
  return amounts.includes(null) ? null : sumFen(amounts.filter((amount) => amount !== null));
}

function nameOf(project: Project | null): string {
  return project?.name?.value ?? project?.title ?? '';
}
