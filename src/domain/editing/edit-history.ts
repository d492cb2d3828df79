// Undo and redo. A step is what a person did at once: one cell typed, or a block pasted over fifty cells. Undoing is itself made of edits, so it is saved
// and joined like everything else.
import type { PlanEdit } from './plan-edit.ts';

export interface HistoryStep {
  /** What it was, for the button: `粘贴12格`. */
  readonly title: string;
  readonly edits: readonly PlanEdit[];
  /** In the order in which they undo: the last edit first. */
  readonly inverses: readonly PlanEdit[];
}

export interface EditHistory {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const emptyHistory: EditHistory = { done: [], undone: [] };

/** Steps that are kept; the oldest are forgotten. */
const keptSteps = 200;

/** A step was done: what had been undone can no longer be redone. */
export function historyAfter(history: EditHistory, step: HistoryStep): EditHistory {
  return { done: [...history.done, step].slice(-keptSteps), undone: [] };
}

export interface HistoryMove {
  readonly history: EditHistory;
  readonly edits: readonly PlanEdit[];
}

/** The edits that take the last step back; null where there is none. */
export function undo({ done, undone }: EditHistory): HistoryMove | null {
  const step = done.at(-1);
  return step === undefined ? null : { history: { done: done.slice(0, -1), undone: [...undone, step] }, edits: step.inverses };
}

/** The edits that do the step again that was taken back last; null where there is none. */
export function redo({ done, undone }: EditHistory): HistoryMove | null {
  const step = undone.at(-1);
  return step === undefined ? null : { history: { done: [...done, step], undone: undone.slice(0, -1) }, edits: step.edits };
}
