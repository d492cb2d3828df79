// A plan while somebody edits it: what it says now, what was done since the server last heard of it, and what can be undone. Pure: the page, the saving and the
// tests work on the same values.
import {
  applyEdit, draftOf, editKey, emptyHistory, historyAfter, redo, undo, type DraftIdentities, type EditHistory, type HistoryMove, type PlanDraft, type PlanEdit,
} from '../../domain/editing/index.ts';
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import type { DeclarationState, VersionOrigin } from '../../domain/lifecycle/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { overtaken, withBurden, withGround, type AsideEdit } from './set-aside.ts';

export interface EditSession {
  /** What the page shows: everything that was done, saved or not. */
  readonly draft: PlanDraft;
  /** The event on which the waiting edits were made. */
  readonly baseEvent: number;
  /** Done and not yet known to be saved, in order. */
  readonly waiting: readonly PlanEdit[];
  /** Not saved and not sent, each for its reason. */
  readonly aside: readonly AsideEdit[];
  /** What the last of them was. */
  readonly title: string;
  readonly history: EditHistory;
}

/** The plan as the server tells it. */
export interface StandingPlan {
  readonly plan: DepartmentPlan;
  readonly identities: DraftIdentities;
  readonly event: number;
  readonly state: DeclarationState;
  readonly versions: readonly { readonly origin: VersionOrigin }[];
}

/** As long as this stays the same the text has not been handed on: submitted, returned, approved, or opened again. */
export function handsOf({ state, versions }: StandingPlan): string {
  return `${state}/${versions.filter(({ origin }) => origin !== 'import').length}`;
}

/** Edits that were made before and are kept in this browser are done again on what stands now; the server joins them from the event on which they were made. */
export interface KeptEdits {
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  readonly title: string;
  readonly aside: readonly AsideEdit[];
}

export function openSession(standing: StandingPlan, { baseEvent, edits: waiting, title, aside }: KeptEdits, trees: readonly IndicatorTree[]): EditSession {
  return { draft: redone(draftIn(standing), shownOf({ waiting, aside }), trees), baseEvent: waiting.length === 0 ? standing.event : baseEvent, waiting, aside, title, history: emptyHistory };
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
  return { session: { ...session, draft: done.draft, history, ...withWaiting(session, done.edits), title: step.title }, refused: done.refused };
}

export function undone(session: EditSession, trees: readonly IndicatorTree[]): EditSession {
  return moved(session, undo(session.history), `撤销：${session.history.done.at(-1)?.title ?? ''}`, trees);
}

export function redoneStep(session: EditSession, trees: readonly IndicatorTree[]): EditSession {
  return moved(session, redo(session.history), session.history.undone.at(-1)?.title ?? '', trees);
}

/** The first `count` waiting edits stand on the server, under `event`. What was not sent with them stays an edit of what it was made on. */
export function savedUntil(session: EditSession, { count, of, event }: { readonly count: number; readonly of: number; readonly event: number }): EditSession {
  return { ...session, baseEvent: count < of ? session.baseEvent : event, waiting: session.waiting.slice(count) };
}

/** On what stands on the server now, with what still waits done again. */
export function rebased(session: EditSession, standing: StandingPlan, trees: readonly IndicatorTree[]): EditSession {
  return { ...session, draft: redone(draftIn(standing), shownOf(session), trees) };
}

/** What was put aside waits again, with what it rests on; `text` takes the place of what was typed, where one edit is tried with another text. */
export function triedAgain(session: EditSession, chosen: ReadonlySet<AsideEdit>, { text, trees }: { readonly text: string | null; readonly trees: readonly IndicatorTree[] }): EditSession {
  const again = withGround(session.aside, chosen);
  const edits = again.map((one) => (text !== null && chosen.has(one) ? withText(one.edit, text) : one.edit));
  return {
    ...session,
    draft: redone(session.draft, edits, trees),
    baseEvent: Math.min(session.baseEvent, ...again.flatMap(({ baseEvent }) => baseEvent ?? [])),
    waiting: [...session.waiting, ...edits],
    aside: session.aside.filter((one) => !again.includes(one)),
    title: '再存没有保存的修改',
  };
}

/** What was put aside is given up, with what rests on it. The form shows it until what stands is read again. */
export function givenUp(session: EditSession, chosen: ReadonlySet<AsideEdit>): EditSession {
  const gone = withBurden(session.aside, chosen);
  return { ...session, aside: session.aside.filter((one) => !gone.includes(one)) };
}

/** What was given up a moment ago stands aside again, and shows in the form what it showed there; what was written in its place since stays. */
export function takenBack(session: EditSession, given: readonly AsideEdit[], trees: readonly IndicatorTree[]): EditSession {
  const { waiting, aside } = overtaken({ waiting: session.waiting, aside: [...session.aside, ...given] });
  const shown = given.flatMap((one) => (one.why.kind === 'handed-on' || !aside.includes(one) ? [] : [one.edit]));
  return { ...session, waiting, aside, draft: redone(session.draft, shown, trees) };
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

function withWaiting({ waiting, aside }: EditSession, edits: readonly PlanEdit[]): Pick<EditSession, 'waiting' | 'aside'> {
  return overtaken({ waiting: [...waiting, ...edits], aside });
}

/** What the form shows beyond what stands: also what was put aside, but for what is only told of. */
function shownOf({ waiting, aside }: Pick<EditSession, 'waiting' | 'aside'>): readonly PlanEdit[] {
  return [...aside.flatMap(({ edit, why }) => (why.kind === 'handed-on' ? [] : [edit])), ...waiting];
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
  return { ...session, draft: done.draft, history: move.history, ...withWaiting(session, done.edits), title };
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
