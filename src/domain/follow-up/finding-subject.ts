// What a finding is about, told so that it can be found again in another version of the document: by the project's code or name, the row's class and name,
// the cell, and what the cell said; never by position alone. Plain data: what an earlier check wrote down is enough to ask of a later one.
import { foldedKey } from '../../kernel/fold-width.ts';
import { samePlace, type Place } from '../../kernel/place.ts';
import { cellOf, speaksOfCells, type Finding, type FindingColumn } from '../lint/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorRow, type NumberedParagraph, type Project } from '../plan/index.ts';

export interface FindingSubject {
  readonly rule: string;
  readonly messageId: string;
  /** Null for a finding about the whole text. */
  readonly project: ProjectSubject | null;
  /** The rows of whose cells it speaks; empty for one about a field of the project, whatever rows it adduces. */
  readonly rows: readonly RowSubject[];
  readonly column: FindingColumn | null;
  /** Printed number of the paragraph it points at, where it points at one of several. */
  readonly item: number | null;
  /** What stands there, verbatim; null where it points at no text, or weighs one text against rows. */
  readonly said: string | null;
}

export interface ProjectSubject {
  readonly code: string | null;
  readonly name: string;
}

export interface RowSubject {
  readonly ordinal: number;
  readonly level2: string;
  readonly name: string;
}

export function subjectOf(finding: Finding, plan: DepartmentPlan): FindingSubject {
  const { rule, messageId, column, place } = finding;
  const project = numberedProjects(plan).find(({ number }) => number === finding.project)?.project ?? null;
  const rows = speaksOfCells(finding) ? (project?.indicators.filter(({ ordinal }) => finding.indicators.includes(ordinal)) ?? []) : [];
  const weighsRows = rows.length === 0 && finding.indicators.length > 0;
  return {
    rule,
    messageId,
    project: project === null ? null : projectSubject(project),
    rows: rows.map(rowSubject),
    column,
    item: paragraphAt(place, column, project, plan)?.number ?? null,
    said: weighsRows ? null : textOfSubject({ column, place, project, rows }, plan),
  };
}

/**
 * Names the fault: rule, sentence, project, rows, cell. It survives edits elsewhere (rows put in, projects moved, other cells written anew); two faults
 * of one kind at one place share it.
 */
export function subjectKey({ rule, messageId, project, rows, column, item }: FindingSubject): string {
  const named = [rule, messageId, project === null ? '' : projectKey(project), rows.map(rowKey).join('+'), column ?? ''];
  return [...named, ...(item === null ? [] : [String(item)])].join('|');
}

/** The cells it speaks of, each by a name of its own; of a finding about no row, its field or paragraph. */
export function cellKeys({ project, rows, column, item }: FindingSubject): readonly string[] {
  const cells = rows.length === 0 ? [String(item)] : rows.map(rowKey);
  return cells.map((cell) => `${project === null ? '' : projectKey(project)}|${column}|${cell}`);
}

/** Whether two texts say the same, blanks apart: formats differ in how a cell ends, and nobody repairs a target with a blank. */
export function saysSame(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : withoutBlanks(a) === withoutBlanks(b);
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

export function projectSubject(project: Project): ProjectSubject {
  const code = foldedKey(project.code?.text ?? '');
  return { code: code === '' ? null : code, name: project.name?.text.trim() ?? project.title };
}

export function projectKey({ code, name }: ProjectSubject): string {
  return code ?? foldedKey(name);
}

export function rowSubject({ ordinal, level2, name }: IndicatorRow): RowSubject {
  return { ordinal, level2, name };
}

export function rowKey({ level2, name }: RowSubject): string {
  return `${foldedKey(level2)}/${foldedKey(name)}`;
}

export interface SubjectText {
  readonly column: FindingColumn | null;
  readonly place: Place | null;
  readonly project: Project | null;
  readonly rows: readonly IndicatorRow[];
}

/** The text of the cell in each row, of the field, or of the paragraph. */
export function textOfSubject({ column, place, project, rows }: SubjectText, plan: DepartmentPlan): string | null {
  if (rows.length > 0) return rows.map((row) => cellText(row, column)).join('\n');
  switch (column) {
    case 'title':
      return project?.title ?? null;
    case 'code':
    case 'name':
    case 'purpose':
      return project?.[column]?.text ?? null;
    case 'budget':
      return project?.budget.total?.text ?? null;
    case 'spendingPlan':
      return project?.spendingPlan.map(({ cumulative }) => cumulative.text).join('\n') ?? null;
    default:
      return paragraphAt(place, column, project, plan)?.source ?? null;
  }
}

/** Blank where the form does not print the column. */
export function cellText(row: IndicatorRow, column: FindingColumn | null): string {
  return cellOf(row, column)?.text ?? '';
}

/** The lists of numbered paragraphs, by the column that names them. */
export function paragraphsOf(column: FindingColumn | null, project: Project | null, { overall }: DepartmentPlan): readonly NumberedParagraph[] {
  switch (column) {
    case 'overallGoals':
      return overall.goals;
    case 'dutyGoals':
    case 'safeguards':
      return overall[column];
    case 'goals':
      return project?.goals ?? [];
    default:
      return [];
  }
}

function paragraphAt(place: Place | null, column: FindingColumn | null, project: Project | null, plan: DepartmentPlan): NumberedParagraph | undefined {
  return place === null ? undefined : paragraphsOf(column, project, plan).find((paragraph) => samePlace(paragraph.place, place));
}
