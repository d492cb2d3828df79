// Where the subject of an earlier finding stands in another version of the document, and what is written there now.
import { numberedProjects, type DepartmentPlan, type IndicatorRow, type NumberedProject } from '../plan/index.ts';
import { cellText, paragraphsOf, projectKey, projectSubject, rowKey, rowSubject, saysSame, textOfSubject, type FindingSubject, type ProjectSubject, type RowSubject } from './finding-subject.ts';
import type { TrackedFinding } from './tracked-finding.ts';

export interface SubjectSpot {
  /** Null for the whole text. */
  readonly project: NumberedProject | null;
  /** Empty where the finding is about no row. */
  readonly rows: readonly IndicatorRow[];
}

/** Null where the project, or every row the finding is about, is gone. */
export function spotOf(subject: FindingSubject, plan: DepartmentPlan): SubjectSpot | null {
  const { project: wanted, rows } = subject;
  if (wanted === null) return { project: null, rows: [] };
  const project = projectAt(wanted, plan);
  if (project === null) return null;
  const found = rows.flatMap((row) => rowAt(row, subject, project.project.indicators) ?? []);
  return rows.length > 0 && found.length === 0 ? null : { project, rows: found };
}

/** By code, else by name: codes are corrected, projects renamed, seldom both at once. */
export function projectAt(wanted: ProjectSubject, plan: DepartmentPlan): NumberedProject | null {
  const projects = numberedProjects(plan).map((numbered) => ({ numbered, subject: projectSubject(numbered.project) }));
  const found = projects.find(({ subject }) => projectKey(subject) === projectKey(wanted)) ?? projects.find(({ subject }) => subject.name === wanted.name);
  return found?.numbered ?? null;
}

/** The row of that class and name, else of that name, else the one of that class in its old place: names are what people are told to change. */
function rowAt(wanted: RowSubject, subject: FindingSubject, rows: readonly IndicatorRow[]): IndicatorRow | undefined {
  const { name } = wanted;
  const twins = rows.filter((row) => rowKey(rowSubject(row)) === rowKey(wanted));
  return (
    likest(twins, wanted, subject) ??
    rows.find((row) => name.trim() !== '' && row.name.trim() === name.trim()) ??
    rows.find((row) => row.ordinal === wanted.ordinal && row.level2 === wanted.level2)
  );
}

/** Of rows of one class and name the one that says what was said, else the one in the old place, else the first. */
function likest(twins: readonly IndicatorRow[], { ordinal }: RowSubject, { column, said }: FindingSubject): IndicatorRow | undefined {
  const likeness = (row: IndicatorRow) => (saysSame(cellText(row, column), said) ? 2 : 0) + (row.ordinal === ordinal ? 1 : 0);
  return twins.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

/** Whether a finding of the new document is about that spot. */
export function standsAt({ subject }: TrackedFinding, { project, rows }: SubjectSpot): boolean {
  if (project === null || subject.project === null) return project === null && subject.project === null;
  if (projectKey(subject.project) !== projectKey(projectSubject(project.project))) return false;
  return rows.length === 0 ? subject.rows.length === 0 : subject.rows.some(({ ordinal }) => rows.some((row) => row.ordinal === ordinal));
}

/** What the cell, field or paragraph of an earlier finding says now; null where it points at no text, or the paragraph is gone. Paragraphs go by number. */
export function textAt({ column, item }: FindingSubject, { project: numbered, rows }: SubjectSpot, plan: DepartmentPlan): string | null {
  const project = numbered?.project ?? null;
  const paragraph = item === null ? undefined : paragraphsOf(column, project, plan).find(({ number }) => number === item);
  return textOfSubject({ column, place: paragraph?.place ?? null, project, rows }, plan);
}
