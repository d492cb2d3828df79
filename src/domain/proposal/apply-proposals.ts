// Proposals applied to a plan, and taken back. Nothing is applied to a cell that has changed since, and nothing is taken back that somebody has written
// over: both are answered with what was left alone.
import type { IndicatorTree } from '../indicator/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn, type IndicatorRow, type Project } from '../plan/index.ts';
import { countBlanks, fillBlanks } from './blanks.ts';
import { withCell } from './edited-row.ts';
import type { CellEdit, Proposal, RewriteProposal } from './proposal.ts';
import { placedByClass, underClass } from './row-places.ts';

export interface ApplyOptions {
  readonly trees: readonly IndicatorTree[];
  /** What a person wrote into blanks, by `blankKey`; a blank without an entry stays open. */
  readonly fills?: ReadonlyMap<string, string>;
}

/** Names a blank: proposal, column, position in the text. */
export function blankKey(proposal: Pick<RewriteProposal, 'id'>, column: IndicatorColumn, index: number): string {
  return `${proposal.id}.${column}.${index}`;
}

export interface Applied {
  readonly plan: DepartmentPlan;
  /** The steps back, to be handed to `undoProposals`. */
  readonly undo: readonly UndoStep[];
  /** Proposals that no longer fit the plan: a cell says something else, a row or project is not there. */
  readonly skipped: readonly Proposal[];
}

/** One step back: a cell where only cells changed, the rows of a project where its table changed. */
export type UndoStep =
  | { readonly kind: 'cell'; readonly project: number; readonly cell: CellChange }
  | { readonly kind: 'rows'; readonly project: number; readonly before: readonly IndicatorRow[]; readonly after: readonly IndicatorRow[] };

export interface CellChange {
  readonly indicator: number;
  readonly column: IndicatorColumn;
  readonly before: string;
  readonly after: string;
}

/** The plan with the proposals accepted: cells first, then moves and rows that go. Rows are numbered anew where the table changed. */
export function applyProposals(plan: DepartmentPlan, proposals: readonly Proposal[], { trees, fills = new Map() }: ApplyOptions): Applied {
  const undo: UndoStep[] = [];
  const applied = new Set<Proposal>();
  const projects = numberedProjects(plan).map(({ project, number }) => {
    const fitting = proposals.filter((proposal) => proposal.project === number && fits(proposal, project.indicators));
    for (const proposal of fitting) applied.add(proposal);
    const changes = fitting.flatMap((proposal) => (proposal.kind === 'rewrite' ? changesOf(proposal, fills) : []));
    const rewritten = withChanges(project.indicators, changes, trees);
    const arranged = arrangedRows(rewritten, fitting, trees);
    if (arranged === rewritten) undo.push(...changes.map((cell): UndoStep => ({ kind: 'cell', project: number, cell })));
    else undo.push({ kind: 'rows', project: number, before: project.indicators, after: arranged });
    return withRows(project, arranged);
  });
  return { plan: { ...plan, projects }, undo, skipped: proposals.filter((proposal) => !applied.has(proposal)) };
}

export interface Undone {
  readonly plan: DepartmentPlan;
  /** Steps not taken back, because what they wrote is no longer there. */
  readonly refused: readonly UndoStep[];
}

export function undoProposals(plan: DepartmentPlan, steps: readonly UndoStep[], trees: readonly IndicatorTree[]): Undone {
  const taken = new Set<UndoStep>();
  const projects = numberedProjects(plan).map(({ project, number }) => {
    let rows = project.indicators;
    for (const step of steps.toReversed()) {
      const back = step.project === number ? stepBack(rows, step, trees) : null;
      if (back === null) continue;
      taken.add(step);
      rows = back;
    }
    return withRows(project, rows);
  });
  return { plan: { ...plan, projects }, refused: steps.filter((step) => !taken.has(step)) };
}

/** The rows before the step; null where they no longer say what it wrote. */
function stepBack(rows: readonly IndicatorRow[], step: UndoStep, trees: readonly IndicatorTree[]): readonly IndicatorRow[] | null {
  if (step.kind === 'rows') return rows === step.after ? step.before : null;
  const { indicator, column, before, after } = step.cell;
  return textOf(rows, indicator, column) === after ? withChanges(rows, [{ indicator, column, before: after, after: before }], trees) : null;
}

function fits(proposal: Proposal, rows: readonly IndicatorRow[]): boolean {
  if (proposal.kind !== 'rewrite') return proposal.indicators.every((ordinal) => rows.some((row) => row.ordinal === ordinal));
  return proposal.indicators.every((ordinal) => proposal.edits.every(({ column, old }) => textOf(rows, ordinal, column) === old));
}

function textOf(rows: readonly IndicatorRow[], ordinal: number, column: IndicatorColumn): string | null {
  return rows.find((row) => row.ordinal === ordinal)?.columns[column]?.text ?? null;
}

function changesOf(proposal: RewriteProposal, fills: ReadonlyMap<string, string>): readonly CellChange[] {
  const textFor = ({ column, new: text }: CellEdit) => fillBlanks(text, Array.from({ length: countBlanks(text) }, (_, index) => fills.get(blankKey(proposal, column, index)) ?? null));
  return proposal.indicators.flatMap((indicator) => proposal.edits.map((edit) => ({ indicator, column: edit.column, before: edit.old, after: textFor(edit) })));
}

function withChanges(rows: readonly IndicatorRow[], changes: readonly CellChange[], trees: readonly IndicatorTree[]): readonly IndicatorRow[] {
  if (changes.length === 0) return rows;
  return rows.map((row) => changes.reduce((edited, { indicator, column, after }) => (indicator === row.ordinal ? withCell(edited, column, after, trees) : edited), row));
}

/** The rows with moves and removals carried out; the same rows where there are none. */
function arrangedRows(rows: readonly IndicatorRow[], proposals: readonly Proposal[], trees: readonly IndicatorTree[]): readonly IndicatorRow[] {
  const moves = new Map(proposals.flatMap((proposal) => (proposal.kind === 'reclass' ? proposal.moves.map(({ indicator, to }) => [indicator, to] as const) : [])));
  const going = new Set(proposals.flatMap(rowsLeaving));
  if (moves.size + going.size === 0) return rows;
  const underNew = rows.map((row) => {
    const to = moves.get(row.ordinal);
    return to === undefined ? row : underClass(row, to, rows, trees);
  });
  const placed = placedByClass(
    underNew.filter(({ ordinal }) => !going.has(ordinal)),
    new Set(moves.keys()),
    trees,
  );
  return placed.map((row, index) => ({ ...row, ordinal: index + 1 }));
}

/** Rows of a project that are no longer there once the proposal is accepted. */
export function rowsLeaving(proposal: Proposal): readonly number[] {
  switch (proposal.kind) {
    case 'rewrite':
    case 'reclass':
      return [];
    case 'merge':
      return proposal.remove;
    case 'remove':
      return proposal.indicators;
  }
}

function withRows(project: Project, rows: readonly IndicatorRow[]): Project {
  return rows === project.indicators ? project : { ...project, indicators: rows };
}
