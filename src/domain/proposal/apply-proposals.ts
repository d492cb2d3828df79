// Proposals accepted: turned into edits of the plan, which can be undone, repeated and joined like everything a person types. A proposal that no longer
// fits (its cell says something else by now, its row is gone) is skipped whole.
import { applyEdit, draftProject, planOf, type DraftProject, type PlanDraft, type PlanEdit } from '../editing/index.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn, type IndicatorRow } from '../plan/index.ts';
import { countBlanks, fillBlanks } from './blanks.ts';
import type { CellEdit, Proposal, ProposalKind, ReclassProposal, RewriteProposal } from './proposal.ts';
import { placedByClass, underClass } from './row-places.ts';
import { rowsLeaving } from './structure.ts';

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
  readonly draft: PlanDraft;
  /** What was done, in order. */
  readonly edits: readonly PlanEdit[];
  /** What undoes it, the last edit first. */
  readonly inverses: readonly PlanEdit[];
  readonly skipped: readonly Proposal[];
}

/** The draft with proposals accepted, in whatever order they are given: cells first, then moves, then rows that go. */
export function applyProposals(draft: PlanDraft, proposals: readonly Proposal[], options: ApplyOptions): Applied {
  const places = placesIn(draft);
  let applied: Applied = { draft, edits: [], inverses: [], skipped: [] };
  for (const kind of order) {
    for (const proposal of proposals.filter((candidate) => candidate.kind === kind)) applied = withProposal(applied, proposal, places, options);
  }
  return applied;
}

/** The same for a plan that nobody is editing. */
export function withProposals(plan: DepartmentPlan, proposals: readonly Proposal[], options: ApplyOptions): { readonly plan: DepartmentPlan; readonly skipped: readonly Proposal[] } {
  const { projects, ...frame } = plan;
  const drafted = projects.map((project, index): DraftProject => ({ id: `p${index}`, project, rows: project.indicators.map((_, row) => `p${index}.${row}`) }));
  const { draft, skipped } = applyProposals({ frame, projects: drafted }, proposals, options);
  return { plan: planOf(draft), skipped };
}

const order: readonly ProposalKind[] = ['rewrite', 'swap', 'reclass', 'merge', 'remove'];

/** Identities of a project and its rows by the numbers that proposals use; numbers change while proposals are applied, identities do not. */
interface ProjectPlaces {
  readonly id: string;
  readonly rows: ReadonlyMap<number, string>;
}

function placesIn(draft: PlanDraft): ReadonlyMap<number, ProjectPlaces> {
  const numbers = numberedProjects(planOf(draft)).map(({ number }) => number);
  return new Map(
    draft.projects.flatMap((standing, index) => {
      const rows = new Map(entriesOf(standing).map(({ id, row }) => [row.ordinal, id]));
      return numbers.slice(index, index + 1).map((number) => [number, { id: standing.id, rows }] as const);
    }),
  );
}

interface RowEntry {
  readonly id: string;
  readonly row: IndicatorRow;
}

function entriesOf({ project, rows }: DraftProject): readonly RowEntry[] {
  return project.indicators.flatMap((row, index) => rows.slice(index, index + 1).map((id) => ({ id, row })));
}

function withProposal(applied: Applied, proposal: Proposal, places: ReadonlyMap<number, ProjectPlaces>, options: ApplyOptions): Applied {
  const skip: Applied = { ...applied, skipped: [...applied.skipped, proposal] };
  const place = places.get(proposal.project);
  const standing = place === undefined ? undefined : draftProject(applied.draft, place.id);
  if (place === undefined || standing === undefined) return skip;
  const { trees } = options;
  let { draft, inverses } = applied;
  const edits = editsFor(proposal, { standing, place }, options);
  for (const edit of edits) {
    const outcome = applyEdit(draft, edit, trees);
    if (!outcome.applied) return skip;
    draft = outcome.draft;
    inverses = [outcome.inverse, ...inverses];
  }
  return edits.length === 0 ? skip : { ...applied, draft, edits: [...applied.edits, ...edits], inverses };
}

interface Standing {
  readonly standing: DraftProject;
  readonly place: ProjectPlaces;
}

/** The edits of a proposal; none where it no longer fits. */
function editsFor(proposal: Proposal, at: Standing, { trees, fills = new Map() }: ApplyOptions): readonly PlanEdit[] {
  const { id: project, rows } = at.place;
  switch (proposal.kind) {
    case 'rewrite': {
      const cells = proposal.indicators.flatMap((ordinal) => proposal.edits.map((edit) => ({ row: rows.get(ordinal) ?? nowhere, edit })));
      if (!cells.every(({ row, edit }) => textAt(at.standing, row, edit.column) === edit.old)) return [];
      return cells.map(({ row, edit }) => ({ kind: 'cell', project, row, column: edit.column, text: filledText(proposal, edit, fills) }));
    }
    case 'swap': {
      const cells = proposal.cells.map((cell) => ({ ...cell, row: rows.get(cell.indicator) ?? nowhere }));
      if (!cells.every(({ row, column, old }) => textAt(at.standing, row, column) === old)) return [];
      return cells.map(({ row, column, new: text }) => ({ kind: 'cell', project, row, column, text }));
    }
    case 'reclass':
      return movesFor(proposal, at, trees);
    case 'merge':
    case 'remove':
      return rowsLeaving(proposal).map((ordinal) => ({ kind: 'row-removed', project, row: rows.get(ordinal) ?? nowhere }));
  }
}

function filledText(proposal: RewriteProposal, { column, new: text }: CellEdit, fills: ReadonlyMap<string, string>): string {
  return fillBlanks(text, Array.from({ length: countBlanks(text) }, (_, index) => fills.get(blankKey(proposal, column, index)) ?? null));
}

function textAt({ project, rows }: DraftProject, row: string, column: IndicatorColumn): string | null {
  return project.indicators[rows.indexOf(row)]?.columns[column]?.text ?? null;
}

/** New titles for the rows, then each row to its new place. All go to the end first, so that no row that still has to move is counted. */
function movesFor({ moves }: ReclassProposal, { standing, place }: Standing, trees: readonly IndicatorTree[]): readonly PlanEdit[] {
  const table = standing.project.indicators;
  const targets = new Map(moves.map(({ indicator, to }) => [place.rows.get(indicator) ?? nowhere, to]));
  const rows = entriesOf(standing).map(({ id, row }) => {
    const to = targets.get(id);
    const under = to === undefined ? row : underClass(row, to, table, trees);
    return { id, row: under, isMoved: under !== row };
  });
  const placed = placedByClass(rows, trees);
  const moved = placed.filter(({ isMoved }) => isMoved);
  if (moved.length < moves.length) return [];
  const to = ({ id }: RowEntry, at: number): PlanEdit => ({ kind: 'row-moved', project: place.id, row: id, at });
  return [
    ...moved.flatMap((entry) => titleEdits(entry, place.id)),
    ...moved.map((entry) => to(entry, table.length)),
    ...moved.map((entry) => to(entry, placed.indexOf(entry))),
  ];
}

/** The titles of its new class, in the columns that the form prints. */
function titleEdits({ id, row }: RowEntry, project: string): readonly PlanEdit[] {
  const columns = (['level1', 'level2'] as const).filter((column) => row.columns[column] !== undefined);
  return columns.map((column) => ({ kind: 'cell', project, row: id, column, text: row[column] }));
}

/** The identity of a row that is not there. */
const nowhere = '';
