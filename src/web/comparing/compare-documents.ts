// Two versions of a plan, project by project and cell by cell of the form, paired by their lasting identities: what differs, where it stands on either side, and
// what kind of thing it is.
import type { DraftIdentities } from '../../domain/editing/index.ts';
import type { FormCell, ProjectField } from '../../domain/form/index.ts';
import { budgetTitles, departmentCells, indicatorColumnTitles, overallTitles, projectTextTitles, spendingTitle, type DepartmentPlan, type IndicatorColumn, type IndicatorRow, type OverallGoals, type Project } from '../../domain/plan/index.ts';
import { columnsOf, fieldContent, fieldKey, formOf, rowContent, type CellContent, type CellKey } from '../project/form-content.ts';

export interface ComparedDocument {
  readonly plan: DepartmentPlan;
  readonly identities: DraftIdentities;
}

/** 金额、目标、指标值、其他 */
export type DifferenceKind = 'money' | 'goals' | 'targets' | 'others';

/** One cell that differs; a row or project that only one side has is one difference. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** `第3行“抽检批次” 指标值` */
  readonly title: string;
  /** Cells of the form on either side; null where that side has none. */
  readonly left: CellKey | null;
  readonly right: CellKey | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Every cell it covers: a whole row has several. */
  readonly leftCells: readonly CellKey[];
  readonly rightCells: readonly CellKey[];
}

export interface ComparedProject {
  readonly id: string;
  readonly left: Project | null;
  readonly right: Project | null;
  readonly differences: readonly Difference[];
}

export interface ComparedPlans {
  readonly projects: readonly ComparedProject[];
  /** Of part one, by section and paragraph. */
  readonly overall: readonly Difference[];
}

export function comparePlans(before: ComparedDocument, after: ComparedDocument): ComparedPlans {
  const [left, right] = [identified(before), identified(after)];
  const gone = [...left.keys()].filter((id) => !right.has(id));
  return {
    projects: [...right.keys(), ...gone].map((id) => compareProjects(id, left.get(id) ?? null, right.get(id) ?? null)),
    overall: [...parts.flatMap((part) => compareParagraphs(part, before.plan.overall, after.plan.overall)), ...compareDepartmentTables(before.plan, after.plan)],
  };
}

export function countByKind(differences: readonly Difference[]): Readonly<Record<DifferenceKind, number>> {
  const counts = { money: 0, goals: 0, targets: 0, others: 0 };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}

const parts: readonly (keyof OverallGoals)[] = ['goals', 'dutyGoals', 'safeguards'];

interface Side {
  readonly plan: DepartmentPlan;
  readonly project: Project;
  /** Rows by identity, in order. */
  readonly rows: ReadonlyMap<string, IndicatorRow>;
}

function identified({ plan, identities }: ComparedDocument): ReadonlyMap<string, Side> {
  return new Map(
    identities.projects.flatMap(({ id, indicators }, index) => {
      const project = plan.projects[index];
      if (project === undefined) return [];
      const rows = new Map(indicators.flatMap((row, at) => (project.indicators[at] === undefined ? [] : [[row, project.indicators[at]] as const])));
      return [[id, { plan, project, rows }] as const];
    }),
  );
}

function compareProjects(id: string, left: Side | null, right: Side | null): ComparedProject {
  const sides = { id, left: left?.project ?? null, right: right?.project ?? null };
  if (left === null || right === null) {
    const [before, after] = [nameOf(left), nameOf(right)];
    const whole: Difference = { kind: 'others', title: '整个项目', left: left === null ? null : 'title', right: right === null ? null : 'title', before, after, leftCells: [], rightCells: [] };
    return { ...sides, differences: [whole] };
  }
  return { ...sides, differences: [...compareFields(left, right), ...compareRows(left, right)] };
}

function nameOf(side: Side | null): string | null {
  return side === null ? null : (side.project.name?.value ?? side.project.title);
}

function compareFields(left: Side, right: Side): readonly Difference[] {
  const title: Difference[] =
    left.project.title === right.project.title
      ? []
      : [{ kind: 'others', title: projectTextTitles.title, left: 'title', right: 'title', before: left.project.title, after: right.project.title, leftCells: ['title'], rightCells: ['title'] }];
  const fields = new Map([...fieldsOf(left), ...fieldsOf(right)].map((field) => [fieldKey(field), field]));
  return [
    ...title,
    ...[...fields.values()].flatMap((field) => {
      const [before, after] = [fieldContent(field, left.project, left.plan), fieldContent(field, right.project, right.plan)];
      return different({ kind: kindOfField(field), title: titleOfField(field), before, after });
    }),
  ];
}

function fieldsOf({ project }: Side): readonly ProjectField[] {
  return formOf(project).rows.flatMap((row) => row.flatMap((cell: FormCell) => (cell.kind === 'field' ? [cell.field] : [])));
}

function compareRows(left: Side, right: Side): readonly Difference[] {
  const gone = [...left.rows].filter(([id]) => !right.rows.has(id)).map(([, row]) => wholeRow(left, row, 'left'));
  return [
    ...[...right.rows].flatMap(([id, row]) => {
      const former = left.rows.get(id);
      return former === undefined ? [wholeRow(right, row, 'right')] : compareCells(left, right, [former, row]);
    }),
    ...gone,
  ];
}

function compareCells(left: Side, right: Side, [former, row]: readonly [IndicatorRow, IndicatorRow]): readonly Difference[] {
  const columns = new Set([...columnNames(left), ...columnNames(right)]);
  return [...columns].flatMap((column) => {
    const [before, after] = [rowContent(former, column), rowContent(row, column)];
    return different({ kind: kindOfColumn(column), title: `${titleOfRow(row)} ${indicatorColumnTitles[column]}`, before, after });
  });
}

function columnNames({ project }: Side): readonly IndicatorColumn[] {
  return columnsOf(formOf(project), project).map(({ column }) => column);
}

function wholeRow(side: Side, row: IndicatorRow, at: 'left' | 'right'): Difference {
  // A level stands in one cell for several rows.
  const own = columnsOf(formOf(side.project), side.project).filter(({ inherits }) => !inherits);
  const cells = own.map(({ column }) => rowContent(row, column).key);
  const first = rowContent(row, 'name').key;
  const text = [row.level2, row.name, row.target.source].join(' / ');
  return at === 'left'
    ? { kind: 'targets', title: `${titleOfRow(row)} 整行指标`, left: first, right: null, before: text, after: null, leftCells: cells, rightCells: [] }
    : { kind: 'targets', title: `${titleOfRow(row)} 整行指标`, left: null, right: first, before: null, after: text, leftCells: [], rightCells: cells };
}

interface CellPair {
  readonly kind: DifferenceKind;
  readonly title: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

function different({ kind, title, before, after }: CellPair): readonly Difference[] {
  if (before.text === after.text && (before.state === 'absent') === (after.state === 'absent')) return [];
  return [{ kind, title, left: before.key, right: after.key, before: textOf(before), after: textOf(after), leftCells: [before.key], rightCells: [after.key] }];
}

function textOf({ state, text }: CellContent): string | null {
  return state === 'absent' ? null : text;
}

function compareParagraphs(part: keyof OverallGoals, before: OverallGoals, after: OverallGoals): readonly Difference[] {
  const [left, right] = [before[part], after[part]];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index).flatMap((index): readonly Difference[] => {
    const [was, is] = [left[index]?.source ?? null, right[index]?.source ?? null];
    return was === is ? [] : [{ kind: 'goals', title: `${overallTitles[part]}第${index + 1}条`, left: null, right: null, before: was, after: is, leftCells: [], rightCells: [] }];
  });
}

/** Of the department's tables cell by cell; they stand in no form of a project, so nothing is marked beside the list. */
function compareDepartmentTables(before: DepartmentPlan, after: DepartmentPlan): readonly Difference[] {
  const [left, right] = [before, after].map(({ departmentTables }) => new Map(departmentCells(departmentTables).map((cell) => [cell.key, cell])));
  const keys = new Set([...(right?.keys() ?? []), ...(left?.keys() ?? [])]);
  return [...keys].flatMap((key): readonly Difference[] => {
    const [was, is] = [left?.get(key), right?.get(key)];
    const named = is ?? was;
    if (named === undefined || was?.text === is?.text) return [];
    return [{ kind: named.kind, title: named.title, left: null, right: null, before: was?.text ?? null, after: is?.text ?? null, leftCells: [], rightCells: [] }];
  });
}

function titleOfRow({ ordinal, name }: IndicatorRow): string {
  return `第${ordinal}行${name === '' ? '' : `“${name}”`}`;
}

function titleOfField(field: ProjectField): string {
  switch (field.kind) {
    case 'unit':
      return '单位';
    case 'money-unit':
      return '金额单位';
    case 'text':
      return projectTextTitles[field.name];
    case 'money':
      return budgetTitles[field.name];
    case 'spending':
      return spendingTitle(field.checkpoint);
  }
}

function kindOfField(field: ProjectField): DifferenceKind {
  if (field.kind === 'money' || field.kind === 'spending' || field.kind === 'money-unit') return 'money';
  return field.kind === 'text' && field.name === 'goals' ? 'goals' : 'others';
}

const targetColumns: ReadonlySet<IndicatorColumn> = new Set(['value', 'sign', 'unit', 'weight', 'direction', 'gradeExcellent', 'gradeGood', 'gradeFair', 'gradePoor']);

function kindOfColumn(column: IndicatorColumn): DifferenceKind {
  return targetColumns.has(column) ? 'targets' : 'others';
}
