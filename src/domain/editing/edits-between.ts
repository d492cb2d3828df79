// What somebody did to a plan outside of the program: a workbook went out with the identities of its projects and rows and came back. The edits that lead
// from what went out to what came back are the same edits that are made in the form, so they are shown, joined and saved like those.
import { indicatorColumnNames, textsOfDepartmentTable, type DepartmentTable, type IndicatorColumn, type IndicatorRow, type OverallGoals, type Project } from '../plan/index.ts';
import { fieldText } from './edited-project.ts';
import { withoutMoved } from './order-kept.ts';
import { draftRow, type DraftProject, type PlanDraft } from './plan-draft.ts';
import { editableFields, overallParts, type PlanEdit, type RowTexts } from './plan-edit.ts';
import { textsOfProject } from './project-texts.ts';

export interface ReturnedProject {
  /** Null: a project that did not go out. */
  readonly id: string | null;
  readonly project: Project;
  /** Identities of its rows in order; null for a row that did not go out. */
  readonly rows: readonly (string | null)[];
  /** Whether its title came back with it; a list prints none. */
  readonly isTitled: boolean;
}

export interface ReturnedPlan {
  readonly projects: readonly ReturnedProject[];
  /** Null where part one did not go out. */
  readonly overall: OverallGoals | null;
  /** Null where no such table went out. */
  readonly departmentTables: readonly DepartmentTable[] | null;
}

/**
 * Edits in the order in which they apply to `base`. What the file does not hold is left alone: a field or column it has no cell for did not change. `newId`
 * gives identities to what is new.
 */
export function editsBetween(base: PlanDraft, returned: ReturnedPlan, newId: () => string): readonly PlanEdit[] {
  const known = new Map(base.projects.map((project) => [project.id, project]));
  const came = onlyKnown(returned.projects, (id) => known.has(id));
  const present = new Set(came.map(({ id }) => id));
  const edits: PlanEdit[] = [...overallEdits(base, returned.overall), ...departmentEdits(base, returned.departmentTables)];
  for (const { id } of base.projects) if (!present.has(id)) edits.push({ kind: 'project-removed', project: id });
  for (const project of came) {
    const standing = project.id === null ? undefined : known.get(project.id);
    if (standing !== undefined) edits.push(...projectEdits(standing, project, newId));
  }
  for (const { entry, at } of orderSteps(base.projects.map(({ id }) => id), came)) {
    if (entry.id === null) edits.push(projectAdded(entry.project, at, newId));
    else edits.push({ kind: 'project-moved', project: entry.id, at });
  }
  return edits;
}

function projectAdded(project: Project, at: number, newId: () => string): PlanEdit {
  const added: DraftProject = { id: newId(), project, rows: project.indicators.map(() => newId()) };
  return { kind: 'project-added', project: added.id, at, content: textsOfProject(added) };
}

function overallEdits({ frame }: PlanDraft, overall: OverallGoals | null): PlanEdit[] {
  if (overall === null) return [];
  return overallParts.flatMap((part): readonly PlanEdit[] => {
    const texts = overall[part].map(({ source }) => source);
    return sameTexts(texts, frame.overall[part].map(({ source }) => source)) ? [] : [{ kind: 'paragraphs', part, texts }];
  });
}

/** A form is known by what it prints: a table may come back as another form of the same cells. */
function departmentEdits({ frame }: PlanDraft, returned: readonly DepartmentTable[] | null): readonly PlanEdit[] {
  if (returned === null) return [];
  const standing = frame.departmentTables.map(textsOfDepartmentTable);
  const tables = returned.map(textsOfDepartmentTable).map((texts, index) => ({ ...texts, form: standing[index]?.form ?? texts.form }));
  return JSON.stringify(tables) === JSON.stringify(standing) ? [] : [{ kind: 'department-tables', tables }];
}

function projectEdits(standing: DraftProject, came: ReturnedProject, newId: () => string): readonly PlanEdit[] {
  const { id } = standing;
  const rows = onlyKnown(
    came.project.indicators.map((row, position) => ({ id: came.rows[position] ?? null, row })),
    (row) => standing.rows.includes(row),
  );
  const edits: PlanEdit[] = [];
  for (const field of editableFields) {
    const before = fieldText(standing.project, field);
    const text = fieldText(came.project, field);
    if (before === null || text === null || before === text || (field === 'title' && !came.isTitled)) continue;
    edits.push({ kind: 'field', project: id, field, text });
  }
  const goals = came.project.goals.map(({ source }) => source);
  if (!sameTexts(goals, standing.project.goals.map(({ source }) => source))) edits.push({ kind: 'goals', project: id, texts: goals });
  const present = new Set(rows.map((row) => row.id));
  for (const row of standing.rows) if (!present.has(row)) edits.push({ kind: 'row-removed', project: id, row });
  for (const { entry, at } of orderSteps(standing.rows, rows)) {
    if (entry.id === null) edits.push({ kind: 'row-added', project: id, row: newId(), at, texts: textsOf(entry.row) });
    else edits.push({ kind: 'row-moved', project: id, row: entry.id, at });
  }
  for (const { id: row, row: after } of rows) {
    const before = row === null ? undefined : draftRow(standing, row);
    if (row !== null && before !== undefined) edits.push(...cellEdits(before, after, { project: id, row }));
  }
  return edits;
}

function cellEdits(before: IndicatorRow, after: IndicatorRow, { project, row }: { readonly project: string; readonly row: string }): readonly PlanEdit[] {
  return columnsOf(before).flatMap((column): readonly PlanEdit[] => {
    const text = after.columns[column]?.text;
    return text === undefined || text === before.columns[column]?.text ? [] : [{ kind: 'cell', project, row, column, text }];
  });
}

function columnsOf({ columns }: IndicatorRow): readonly IndicatorColumn[] {
  return indicatorColumnNames.filter((column) => columns[column] !== undefined);
}

function textsOf({ columns }: IndicatorRow): RowTexts {
  return Object.fromEntries(Object.entries(columns).map(([column, { text }]) => [column, text]));
}

/** An identity that did not go out, or that stands twice (a row was copied), is that of something new. */
function onlyKnown<T extends { readonly id: string | null }>(list: readonly T[], isKnown: (id: string) => boolean): readonly T[] {
  const seen = new Set<string>();
  return list.map((entry) => {
    if (entry.id === null) return entry;
    const isTaken = seen.has(entry.id) || !isKnown(entry.id);
    seen.add(entry.id);
    return isTaken ? { ...entry, id: null } : entry;
  });
}

interface OrderStep<T> {
  readonly entry: T;
  /** Where it is put among those that stand then. */
  readonly at: number;
}

/** What is new and what was moved, with the position at which it is put; what is gone is taken out before. */
function orderSteps<T extends { readonly id: string | null }>(before: readonly string[], came: readonly T[]): readonly OrderStep<T>[] {
  const kept = withoutMoved(before, came.flatMap(({ id }) => id ?? []));
  const byId = new Map(came.flatMap((entry) => (entry.id === null ? [] : [[entry.id, entry] as const])));
  let standing = before.flatMap((id) => byId.get(id) ?? []);
  const steps: OrderStep<T>[] = [];
  let previous: T | null = null;
  for (const entry of came) {
    if (entry.id === null || !kept.has(entry.id)) {
      const others = standing.filter((other) => other !== entry);
      const at: number = previous === null ? 0 : others.indexOf(previous) + 1;
      standing = [...others.slice(0, at), entry, ...others.slice(at)];
      steps.push({ entry, at });
    }
    previous = entry;
  }
  return steps;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
