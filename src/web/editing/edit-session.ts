// A plan while somebody edits it: what it says now, what was done since the server last heard of it, and what can be undone. Pure: the page, the saving and the
// tests work on the same values.
import {
  applyEdit, draftOf, editKey, emptyHistory, historyAfter, redo, undo, type DraftIdentities, type EditHistory, type HistoryMove, type PlanDraft, type PlanEdit,
} from '../../domain/editing/index.ts';
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';

export interface EditSession {
  /** What the page shows: everything that was done, saved or not. */
  readonly draft: PlanDraft;
  /** The event on which the waiting edits were made. */
  readonly baseEvent: number;
  /** Done and not yet known to be saved, in order. */
  readonly waiting: readonly PlanEdit[];
  /** What the last of them was. */
  readonly title: string;
  readonly history: EditHistory;
}

/** The plan as the server tells it. */
export interface StandingPlan {
  readonly plan: DepartmentPlan;
  readonly identities: DraftIdentities;
  readonly event: number;
}

/** Edits that were made before and are kept in this browser are done again on what stands now; the server joins them from the event on which they were made. */
export interface KeptEdits {
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  readonly title: string;
}

export function openSession(standing: StandingPlan, kept: KeptEdits | null, trees: readonly IndicatorTree[]): EditSession {
  const draft = draftIn(standing);
  if (kept === null || kept.edits.length === 0) return { draft, baseEvent: standing.event, waiting: [], title: '', history: emptyHistory };
  return { draft: redone(draft, kept.edits, trees), baseEvent: kept.baseEvent, waiting: kept.edits, title: kept.title, history: emptyHistory };
}

export interface Performed {
  readonly session: EditSession;
  /** Edits that found no place: their row or cell is not there. */
  readonly refused: readonly { readonly edit: PlanEdit; readonly message: string }[];
}

/** One step of what a person does, under the name that the undo button shows. Edits that would change nothing are left out. */
export function perform(session: EditSession, step: { readonly title: string; readonly edits: readonly PlanEdit[] }, trees: readonly IndicatorTree[]): Performed {
  const done = applied(session.draft, step.edits, trees);
  if (done.edits.length === 0) return { session, refused: done.refused };
  const history = historyAfter(session.history, { title: step.title, edits: done.edits, inverses: done.inverses });
  return { session: { ...session, draft: done.draft, history, waiting: [...session.waiting, ...done.edits], title: step.title }, refused: done.refused };
}

export function undone(session: EditSession, trees: readonly IndicatorTree[]): EditSession {
  return moved(session, undo(session.history), `撤销：${session.history.done.at(-1)?.title ?? ''}`, trees);
}

export function redoneStep(session: EditSession, trees: readonly IndicatorTree[]): EditSession {
  return moved(session, redo(session.history), session.history.undone.at(-1)?.title ?? '', trees);
}

/** The first `count` waiting edits stand on the server, under `event`. */
export function savedUntil(session: EditSession, count: number, event: number): EditSession {
  return { ...session, baseEvent: event, waiting: session.waiting.slice(count) };
}

/** On what stands on the server now, with what still waits done again. */
export function rebased(session: EditSession, standing: StandingPlan, trees: readonly IndicatorTree[]): EditSession {
  return { ...session, draft: redone(draftIn(standing), session.waiting, trees) };
}

/** What a person decided about an edit that met what somebody else wrote. */
export type Decision =
  | { readonly kind: 'theirs' }
  | { readonly kind: 'mine' }
  /** A text made of both. */
  | { readonly kind: 'other'; readonly text: string };

/** The waiting edits after decisions about some of them; they are now made on `event`. Every edit of the same cell goes with the one that is dropped. */
export function decided(session: EditSession, decisions: ReadonlyMap<PlanEdit, Decision>, event: number): EditSession {
  const dropped = new Set([...decisions].flatMap(([edit, { kind }]) => (kind === 'theirs' ? [editKey(edit)] : [])));
  const waiting = session.waiting.flatMap((edit) => {
    if (dropped.has(editKey(edit))) return [];
    const decision = decisions.get(edit);
    return decision?.kind === 'other' ? [withText(edit, decision.text)] : [edit];
  });
  return { ...session, baseEvent: event, waiting };
}

function withText(edit: PlanEdit, text: string): PlanEdit {
  switch (edit.kind) {
    case 'cell':
    case 'field':
      return { ...edit, text };
    case 'goals':
    case 'paragraphs':
      return { ...edit, texts: text.split('\n').filter((line) => line.trim() !== '') };
    default:
      return edit;
  }
}

function moved(session: EditSession, move: HistoryMove | null, title: string, trees: readonly IndicatorTree[]): EditSession {
  if (move === null) return session;
  const done = applied(session.draft, move.edits, trees);
  return { ...session, draft: done.draft, history: move.history, waiting: [...session.waiting, ...done.edits], title };
}

interface Applied {
  readonly draft: PlanDraft;
  readonly edits: readonly PlanEdit[];
  /** In the order in which they undo. */
  readonly inverses: readonly PlanEdit[];
  readonly refused: Performed['refused'];
}

function applied(from: PlanDraft, edits: readonly PlanEdit[], trees: readonly IndicatorTree[]): Applied {
  let draft = from;
  const done: PlanEdit[] = [];
  const inverses: PlanEdit[] = [];
  const refused: { readonly edit: PlanEdit; readonly message: string }[] = [];
  for (const edit of edits) {
    const outcome = applyEdit(draft, edit, trees);
    if (!outcome.applied) {
      refused.push({ edit, message: outcome.message });
      continue;
    }
    if (changesNothing(edit, outcome.inverse)) continue;
    draft = outcome.draft;
    done.push(edit);
    inverses.unshift(outcome.inverse);
  }
  return { draft, edits: done, inverses, refused };
}

/** The same text, or the same position, as before. */
function changesNothing(edit: PlanEdit, inverse: PlanEdit): boolean {
  return edit.kind === inverse.kind && JSON.stringify(edit) === JSON.stringify(inverse);
}

/** Edits whose place is gone are left out: the server tells of them. */
function redone(draft: PlanDraft, edits: readonly PlanEdit[], trees: readonly IndicatorTree[]): PlanDraft {
  return applied(draft, edits, trees).draft;
}

function draftIn({ plan, identities }: StandingPlan): PlanDraft {
  const draft = draftOf(plan, identities);
  if (draft === null) throw new Error('the identities of a stored plan do not fit it');
  return draft;
}
