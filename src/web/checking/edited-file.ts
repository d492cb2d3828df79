// A file checked in this browser and what was changed in it since: edits with undo and redo, and the cell that is being typed in. Plain data; nothing
// is stored, and the file itself stays as it is until a copy is asked for.
import type { PlanReading } from '../../documents/index.ts';
import { applyEdit, emptyHistory, historyAfter, planOf, redo, undo, type EditHistory, type HistoryMove, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import { applyProposals, type Proposal } from '../../domain/proposal/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: PlanReading;
}

export interface EditedFile {
  readonly file: OpenedFile;
  readonly draft: PlanDraft;
  readonly history: EditHistory;
  /** What stands in the cell that somebody is typing in; it counts, but is no step yet. */
  readonly typing: PlanEdit | null;
}

export function openedFile(file: OpenedFile): EditedFile {
  const { projects, ...frame } = file.reading.plan;
  return {
    file,
    draft: { frame, projects: projects.map((project, index) => ({ id: `p${index}`, project, rows: project.indicators.map((_, row) => `p${index}.${row}`) })) },
    history: emptyHistory,
    typing: null,
  };
}

/** The plan as it is shown: with the cell that is being typed in. */
export function shownPlan({ file, draft, history, typing }: EditedFile): DepartmentPlan {
  if (typing === null) return history.done.length === 0 ? file.reading.plan : planOf(draft);
  const outcome = applyEdit(draft, typing, indicatorTrees);
  return planOf(outcome.applied ? outcome.draft : draft);
}

/** One edit as one step; nothing happens where it changes nothing. */
export function withEdit(edited: EditedFile, title: string, edit: PlanEdit): EditedFile {
  const outcome = applyEdit(edited.draft, edit, indicatorTrees);
  const quiet = { ...edited, typing: null };
  if (!outcome.applied || JSON.stringify(outcome.inverse) === JSON.stringify(edit)) return quiet;
  return { ...quiet, draft: outcome.draft, history: historyAfter(edited.history, { title, edits: [edit], inverses: [outcome.inverse] }) };
}

/** Proposals accepted as one step; those that no longer fit are left out. */
export function withAccepted(edited: EditedFile, title: string, proposals: readonly Proposal[], fills: ReadonlyMap<string, string>): EditedFile {
  const { draft, edits, inverses } = applyProposals(edited.draft, proposals, { trees: indicatorTrees, fills });
  return edits.length === 0 ? edited : { ...edited, typing: null, draft, history: historyAfter(edited.history, { title, edits, inverses }) };
}

export function withUndo(edited: EditedFile): EditedFile {
  return moved(edited, undo(edited.history));
}

export function withRedo(edited: EditedFile): EditedFile {
  return moved(edited, redo(edited.history));
}

function moved(edited: EditedFile, move: HistoryMove | null): EditedFile {
  if (move === null) return edited;
  let { draft } = edited;
  for (const edit of move.edits) {
    const outcome = applyEdit(draft, edit, indicatorTrees);
    if (outcome.applied) draft = outcome.draft;
  }
  return { ...edited, typing: null, draft, history: move.history };
}
