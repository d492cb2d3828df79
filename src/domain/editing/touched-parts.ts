// What differs between two states of a plan, by identity and by what is written, never by place: the parts that somebody has to be allowed to change. An
// import and an edit are told alike.
import { textsOfDepartmentTable, type IndicatorRow, type NumberedParagraph, type Project } from '../plan/index.ts';
import type { DraftProject, PlanDraft } from './plan-draft.ts';
import { partOneParts, type PartOnePart } from './plan-edit.ts';

/** Fields of a project outside its rows, as comments and control figures name them. */
export const projectParts = ['title', 'code', 'name', 'budget', 'purpose', 'spendingPlan', 'goals'] as const;

export type ProjectPart = (typeof projectParts)[number];

/** As people call them. */
export const projectPartTitles: Readonly<Record<ProjectPart, string>> = { title: '表名', code: '项目编码', name: '项目名称', budget: '预算数', purpose: '资金用途', spendingPlan: '资金支出计划', goals: '绩效目标' };

export type TouchKind = 'added' | 'removed' | 'changed';

export interface TouchedRow {
  readonly id: string;
  readonly kind: TouchKind;
}

export interface TouchedProject {
  readonly id: string;
  readonly kind: TouchKind;
  /** Empty unless it is `changed`. */
  readonly parts: readonly ProjectPart[];
  readonly rows: readonly TouchedRow[];
  /** Whether rows that stand in both states changed their order. */
  readonly reordered: boolean;
}

export interface TouchedParts {
  /** Units, year, money unit, contents: what only an import changes. */
  readonly frame: boolean;
  readonly overall: readonly PartOnePart[];
  readonly projects: readonly TouchedProject[];
  /** Whether projects that stand in both states changed their order. */
  readonly reordered: boolean;
}

/** What is the same object in both says the same: drafts share everything that an edit did not touch, and it is not looked at. */
export function touchedParts(before: PlanDraft, after: PlanDraft): TouchedParts {
  const isSameFrame = before.frame === after.frame;
  const former = new Map(before.projects.map((project) => [project.id, project]));
  const present = new Map(after.projects.map((project) => [project.id, project]));
  const projects = [
    ...after.projects.flatMap((project) => touchedProject(former.get(project.id), project)),
    ...before.projects.filter(({ id }) => !present.has(id)).map(({ id }): TouchedProject => ({ id, kind: 'removed', parts: [], rows: [], reordered: false })),
  ];
  return {
    frame: !isSameFrame && frameText(before) !== frameText(after),
    overall: isSameFrame ? [] : partOneParts.filter((part) => partOneText(before, part) !== partOneText(after, part)),
    projects,
    reordered: isReordered([...former.keys()], [...present.keys()]),
  };
}

export function touchesNothing({ frame, overall, projects, reordered }: TouchedParts): boolean {
  return !frame && !reordered && overall.length === 0 && projects.length === 0;
}

/** What a part of a project says, one line a text; blank where the form has no such part. */
export function projectPartText(project: Project, part: ProjectPart): string {
  switch (part) {
    case 'title':
      return project.title;
    case 'code':
    case 'name':
    case 'purpose':
      return project[part]?.text ?? '';
    case 'budget':
      return Object.entries(project.budget).map(([key, field]) => `${key} ${field?.text ?? ''}`).join('\n');
    case 'spendingPlan':
      return project.spendingPlan.map(({ checkpoint, cumulative }) => `${checkpoint} ${cumulative.text}`).join('\n');
    case 'goals':
      return paragraphText(project.goals);
  }
}

/** What the cells of a row say, column by column. */
export function rowText({ columns }: IndicatorRow): string {
  return Object.entries(columns)
    .map(([column, { text }]) => `${column} ${text}`)
    .toSorted()
    .join('\n');
}

/** What a part of part one says: a section of it, or the department's tables. */
export function partOneText({ frame }: PlanDraft, part: PartOnePart): string {
  return part === 'departmentTables' ? JSON.stringify(frame.departmentTables.map(textsOfDepartmentTable)) : paragraphText(frame.overall[part]);
}

export function paragraphText(paragraphs: readonly NumberedParagraph[]): string {
  return paragraphs.map(({ source }) => source).join('\n');
}

function touchedProject(before: DraftProject | undefined, after: DraftProject): readonly TouchedProject[] {
  if (before === undefined) return [{ id: after.id, kind: 'added', parts: [], rows: [], reordered: false }];
  if (before === after) return [];
  const parts = projectParts.filter((part) => projectPartText(before.project, part) !== projectPartText(after.project, part));
  const rows = touchedRows(rowsById(before), rowsById(after));
  const reordered = isReordered(before.rows, after.rows);
  return parts.length === 0 && rows.length === 0 && !reordered ? [] : [{ id: after.id, kind: 'changed', parts, rows, reordered }];
}

function touchedRows(before: ReadonlyMap<string, IndicatorRow>, after: ReadonlyMap<string, IndicatorRow>): readonly TouchedRow[] {
  const written = [...after].flatMap(([id, row]): readonly TouchedRow[] => {
    const former = before.get(id);
    if (former === undefined) return [{ id, kind: 'added' }];
    return former === row || rowText(former) === rowText(row) ? [] : [{ id, kind: 'changed' }];
  });
  return [...written, ...[...before.keys()].filter((id) => !after.has(id)).map((id): TouchedRow => ({ id, kind: 'removed' }))];
}

function rowsById({ project, rows }: DraftProject): ReadonlyMap<string, IndicatorRow> {
  return new Map(project.indicators.map((row, index) => [`${rows[index]}`, row]));
}

/** Whether what stands in both stands in another order. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const kept = before.filter((id) => after.includes(id));
  const still = after.filter((id) => before.includes(id));
  return kept.some((id, index) => id !== still[index]);
}

function frameText({ frame }: PlanDraft): string {
  const units = frame.units.map(({ code, name }) => `${code ?? ''} ${name}`);
  const contents = frame.contents.map(({ text, list, level }) => `${list ?? ''} ${level ?? ''} ${text}`);
  return [frame.fiscalYear ?? '', frame.moneyUnit ?? '', ...units, '', ...contents, '', ...frame.unread.map(({ text }) => text)].join('\n');
}
