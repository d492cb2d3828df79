// Several plans of one department as one text: its units in order, projects numbered through, part one once.
import type { Place } from '../../kernel/place.ts';
import type { DepartmentPlan, IndicatorRow, NumberedParagraph, OverallGoals, ProjectBudget, SourceText } from './department-plan.ts';
import type { DepartmentTable } from './department-table.ts';

/**
 * The plans one behind the other, as if they stood in one file: places are counted on from plan to plan. Paragraphs of part one that a plan before already has
 * are not repeated. Contents marks belong to the texts they were read from and are left out.
 */
export function combinePlans(plans: readonly [DepartmentPlan, ...DepartmentPlan[]]): DepartmentPlan {
  const [first, ...others] = plans;
  if (others.length === 0) return first;
  const moved = movedApart(plans);
  let ordinal = 0;
  return {
    ...first,
    units: moved.flatMap(({ units }) => units),
    moneyUnit: plans.find(({ moneyUnit }) => moneyUnit !== null)?.moneyUnit ?? null,
    overall: {
      goals: joined(moved, 'goals'),
      dutyGoals: joined(moved, 'dutyGoals'),
      safeguards: joined(moved, 'safeguards'),
    },
    departmentTables: moved.flatMap(({ departmentTables }) => departmentTables),
    projects: moved.flatMap(({ projects }) =>
      projects.map((project) => {
        ordinal += 1;
        return { ...project, ordinal, number: ordinal };
      }),
    ),
    contents: [],
    unread: moved.flatMap(({ unread }) => unread),
  };
}

function joined(plans: readonly DepartmentPlan[], part: keyof OverallGoals): readonly NumberedParagraph[] {
  const seen = new Set<string>();
  return plans.flatMap(({ overall }) => {
    const fresh = overall[part].filter(({ text }) => !seen.has(text));
    for (const { text } of fresh) seen.add(text);
    return fresh;
  });
}

/** The plans with the places of each behind those of the one before. */
function movedApart(plans: readonly DepartmentPlan[]): readonly DepartmentPlan[] {
  let behind: Behind = { table: 0, paragraph: 0, line: 0 };
  return plans.map((plan) => {
    const from = behind;
    return mapPlaces(plan, (place) => {
      const moved = movedBy(place, from);
      const paragraph = moved.table === null ? moved.paragraph : null;
      behind = { table: later(behind.table, moved.table), paragraph: later(behind.paragraph, paragraph), line: later(behind.line, moved.line) };
      return moved;
    });
  });
}

interface Behind {
  readonly table: number;
  readonly paragraph: number;
  readonly line: number;
}

function later(known: number, found: number | null): number {
  return Math.max(known, found ?? 0);
}

/** Paragraphs of cells are counted within their cell and stay. */
function movedBy(place: Place, by: Behind): Place {
  const { table, paragraph, line } = place;
  return {
    ...place,
    table: plus(table, by.table),
    paragraph: table === null ? plus(paragraph, by.paragraph) : paragraph,
    line: plus(line, by.line),
  };
}

function plus(count: number | null, by: number): number | null {
  return count === null ? null : count + by;
}

interface Placed {
  readonly place: Place;
}

/** The plan with every place put through `move`. */
function mapPlaces(plan: DepartmentPlan, move: (place: Place) => Place): DepartmentPlan {
  const placed = <T extends Placed>(item: T): T => ({ ...item, place: move(item.place) });
  const field = <T extends Placed>(item: T | null): T | null => (item === null ? null : placed(item));
  return {
    ...plan,
    units: plan.units.map(placed),
    overall: { goals: plan.overall.goals.map(placed), dutyGoals: plan.overall.dutyGoals.map(placed), safeguards: plan.overall.safeguards.map(placed) },
    departmentTables: plan.departmentTables.map((table) => movedTable(table, placed, field)),
    projects: plan.projects.map((project) => ({
      ...placed(project),
      code: field(project.code),
      name: field(project.name),
      budget: movedBudget(project.budget, field),
      purpose: field(project.purpose),
      spendingPlan: project.spendingPlan.map((point) => ({ ...point, cumulative: placed(point.cumulative) })),
      goals: project.goals.map(placed),
      indicators: project.indicators.map((row) => ({ ...placed(row), columns: mapColumns(row.columns, placed) })),
    })),
    contents: plan.contents.map(placed),
    unread: plan.unread.map(placed),
  };
}

function movedTable(table: DepartmentTable, placed: <T extends Placed>(item: T) => T, field: <T extends Placed>(item: T | null) => T | null): DepartmentTable {
  const { funds, taskSums } = table;
  return {
    ...placed(table),
    name: field(table.name),
    funds: { total: field(funds.total), fiscal: field(funds.fiscal), other: field(funds.other), basic: field(funds.basic), project: field(funds.project) },
    tasks: table.tasks.map((task) => ({ ...placed(task), name: field(task.name), content: field(task.content), total: field(task.total), fiscal: field(task.fiscal), other: field(task.other) })),
    taskSums: { total: field(taskSums.total), fiscal: field(taskSums.fiscal), other: field(taskSums.other) },
    goals: table.goals.map(placed),
    indicators: table.indicators.map((row) => ({ ...placed(row), columns: mapColumns(row.columns, placed) })),
  };
}

function movedBudget(budget: ProjectBudget, field: <T extends Placed>(item: T | null) => T | null): ProjectBudget {
  return {
    total: field(budget.total),
    fiscal: field(budget.fiscal),
    other: field(budget.other),
    carryOver: field(budget.carryOver),
    central: field(budget.central),
    provincial: field(budget.provincial),
    municipal: field(budget.municipal),
    county: field(budget.county),
  };
}

function mapColumns(columns: IndicatorRow['columns'], placed: (text: SourceText) => SourceText): IndicatorRow['columns'] {
  return Object.fromEntries(Object.entries(columns).map(([column, text]) => [column, placed(text)]));
}
