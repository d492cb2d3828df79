// Which cells of the form a finding speaks about, the one it stands beside first.
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { samePlace } from '../../kernel/place.ts';
import { span, type Span } from '../../kernel/span.ts';
import { rowKey, type CellKey } from './form-content.ts';

export function cellsOfFinding(finding: Finding, project: Project): readonly CellKey[] {
  const { column, indicators, indicator } = finding;
  const rows = indicators.length > 0 ? indicators : indicator === null ? [] : [indicator];
  switch (column) {
    case null:
      return rows.map((row) => rowKey(row, 'name'));
    case 'budget':
      return ['total', ...rows.map((row) => rowKey(row, 'value'))];
    case 'spendingPlan':
      return checkpointsOf(finding, project);
    case 'code':
    case 'purpose':
    case 'goals':
    case 'title':
      return [column];
    case 'overallGoals':
    case 'dutyGoals':
    case 'safeguards':
    case 'departmentTables':
      return [];
    default:
      return rows.length === 0 ? ['name'] : rows.map((row) => rowKey(row, column));
  }
}

/** Cells of the indicator table carry the finding's row; anything else belongs to the head of the form. */
export function anchorOfFinding(finding: Finding, project: Project): CellKey {
  return cellsOfFinding(finding, project)[0] ?? 'title';
}

export interface CellMark {
  readonly severity: Severity;
  /** Stretches of the cell's text that findings point at; none: the whole cell. */
  readonly spans: readonly { readonly span: Span; readonly finding: string }[];
  readonly findings: readonly string[];
}

/** The marks of all cells: the worst severity, the stretches, and which findings meet there. */
export function marksOf(findings: readonly Finding[], project: Project): ReadonlyMap<CellKey, CellMark> {
  const marks = new Map<CellKey, CellMark>();
  for (const finding of findings) {
    for (const key of cellsOfFinding(finding, project)) {
      const before = marks.get(key);
      const spans = finding.span === null ? [] : [{ span: spanInCell(finding.span, finding, project), finding: finding.id }];
      marks.set(key, {
        severity: before === undefined ? finding.severity : worse(before.severity, finding.severity),
        spans: [...(before?.spans ?? []), ...spans],
        findings: [...(before?.findings ?? []), finding.id],
      });
    }
  }
  return marks;
}

/** A span counts in its paragraph; the cell of the goals shows the paragraphs one under the other, without their outer blanks. */
function spanInCell(at: Span, { column, place }: Finding, project: Project): Span {
  if (column !== 'goals' || place === null) return at;
  const index = project.goals.findIndex((goal) => samePlace(goal.place, place));
  const goal = project.goals[index];
  if (goal === undefined) return at;
  const before = project.goals.slice(0, index).reduce((sum, { source }) => sum + source.trim().length + 1, 0);
  const shift = before - (goal.source.length - goal.source.trimStart().length);
  return span(Math.max(before, at.start + shift), Math.max(before, at.end + shift));
}

/** Blank checkpoints where the finding stands at a blank one, else the checkpoint it stands at. */
function checkpointsOf(finding: Finding, project: Project): readonly CellKey[] {
  const at = project.spendingPlan.find(({ cumulative }) => cumulative.place.row === finding.place?.row && cumulative.place.cell === finding.place?.cell);
  const meant =
    at === undefined
      ? project.spendingPlan
      : at.cumulative.value === null
        ? project.spendingPlan.filter(({ cumulative }) => cumulative.value === null)
        : [at];
  return meant.map(({ checkpoint }) => `spending:${checkpoint}`);
}

function worse(a: Severity, b: Severity): Severity {
  return severitiesWorstFirst.indexOf(a) <= severitiesWorstFirst.indexOf(b) ? a : b;
}

/** Ordinal and column of a cell of the indicator table; null for a field of the head. */
export function rowOfKey(key: CellKey): { readonly ordinal: number; readonly column: string } | null {
  const [kind, ordinal, column] = key.split(':');
  return kind === 'row' && ordinal !== undefined && column !== undefined ? { ordinal: Number(ordinal), column } : null;
}
