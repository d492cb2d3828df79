// The saving of one plan in one window: everything that is done goes into the browser's shelf at once and to the server after a pause, one request at a time.
// It lives outside of the pages, so that leaving one does not lose what it typed.
import { editKey, type PlanEdit } from '../../domain/editing/index.ts';
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import type { ConflictingEdit, SavedEdits, SavePlanEdits } from '../../http/contract/edits.ts';
import type { Problem } from '../../http/contract/shapes.ts';
import { decided, openSession, perform, rebased, redoneStep, savedUntil, undone, type Decision, type EditSession, type StandingPlan } from './edit-session.ts';
import { joinedRecords, type EditShelf } from './kept-edits.ts';

/** Where two people wrote, with the edit itself. */
export interface MetEdit extends Omit<ConflictingEdit, 'edit'> {
  readonly edit: PlanEdit;
}

export type SavingState =
  | { readonly kind: 'saved'; readonly at: number | null }
  /** Typed a moment ago, or on its way. */
  | { readonly kind: 'saving' }
  /** The server cannot be reached (`status` 0), or cannot write just now; tried again by itself. */
  | { readonly kind: 'unreachable'; readonly status: number }
  /** The server refuses: signed out, not at this stage. Tried again when the person asks. */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly status: number }
  /** Met what others wrote; nothing goes on until a person decided. */
  | { readonly kind: 'conflict'; readonly event: number; readonly met: readonly MetEdit[] };

export interface SavingSnapshot {
  readonly session: EditSession;
  readonly saving: SavingState;
  /** What others wrote came in a moment ago. */
  readonly joinedAt: number | null;
}

/** A refusal of the server, or no answer: `status` 0. */
export class SendFailure extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.title);
    this.status = status;
    this.problem = problem;
  }
}

export interface SavingPorts {
  /** Throws a `SendFailure` for everything but the two answers of the contract. */
  readonly send: (body: SavePlanEdits) => Promise<SavedEdits>;
  /** Throws a `SendFailure` too. */
  readonly read: () => Promise<StandingPlan>;
  readonly shelf: EditShelf;
  readonly trees: readonly IndicatorTree[];
  readonly now: () => number;
  /** Runs the work after so many milliseconds; answers how to forget it. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
  readonly newKey: () => string;
}

/** Milliseconds between the last key and the saving. */
const pause = 900;
/** Milliseconds before the next try while the server cannot be reached. */
const tries = [2_000, 5_000, 15_000, 30_000];
/** Edits of one request; see the contract. */
const mostAtOnce = 5_000;

export class PlanSaving {
  readonly account: string;
  readonly planId: string;
  readonly #ports: SavingPorts;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: SavingSnapshot;
  #flushing: Promise<void> | null = null;
  #failures = 0;
  /** Others wrote, and what they wrote has not been read yet. */
  #mustJoin = false;
  #forget: () => void = () => undefined;
  #shelved: Promise<void> = Promise.resolve();

  private constructor(ports: SavingPorts, whose: { readonly account: string; readonly planId: string }, session: EditSession) {
    this.#ports = ports;
    this.account = whose.account;
    this.planId = whose.planId;
    this.#key = ports.newKey();
    this.#snapshot = { session, saving: { kind: session.waiting.length === 0 ? 'saved' : 'saving', at: null }, joinedAt: null };
  }

  /** Begins with what this browser kept of the account in this plan. */
  static async open(ports: SavingPorts, whose: { readonly account: string; readonly planId: string }, standing: StandingPlan): Promise<PlanSaving> {
    const records = await ports.shelf.of(whose.account, whose.planId);
    const saving = new PlanSaving(ports, whose, openSession(standing, joinedRecords(records), ports.trees));
    if (records.length > 0) {
      await saving.#shelve();
      for (const { key } of records) await ports.shelf.drop(key);
      void saving.flush();
    }
    return saving;
  }

  readonly snapshot = (): SavingSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers what found no place. */
  perform(title: string, edits: readonly PlanEdit[]): readonly string[] {
    const { session, refused } = perform(this.#snapshot.session, { title, edits }, this.#ports.trees);
    this.#changed(session);
    return refused.map(({ message }) => message);
  }

  undo(): void {
    this.#changed(undone(this.#snapshot.session, this.#ports.trees));
  }

  redo(): void {
    this.#changed(redoneStep(this.#snapshot.session, this.#ports.trees));
  }

  /** Goes on after a person decided about what met; what is not decided stays theirs. */
  async decide(decisions: ReadonlyMap<PlanEdit, Decision>): Promise<void> {
    const { saving, session } = this.#snapshot;
    if (saving.kind !== 'conflict') return;
    const all = new Map(saving.met.map(({ edit }) => [edit, decisions.get(edit) ?? ({ kind: 'theirs' } as const)]));
    this.#show({ session: decided(session, all, saving.event), saving: { kind: 'saving' } });
    this.#mustJoin = true;
    await this.#shelve();
    await this.flush();
  }

  /** Everything that waits, now: before leaving, and when the person asks. Resolves when it has been tried. */
  flush(): Promise<void> {
    this.#forget();
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  async #sendAll(): Promise<void> {
    while (this.#snapshot.saving.kind !== 'conflict') {
      const { session } = this.#snapshot;
      if (session.waiting.length === 0 && !this.#mustJoin) {
        if (this.#snapshot.saving.kind !== 'saved') this.#show({ saving: { kind: 'saved', at: this.#ports.now() } });
        return;
      }
      this.#show({ saving: { kind: 'saving' } });
      try {
        if (this.#mustJoin) await this.#join();
        else await this.#sendOnce(session);
        this.#failures = 0;
      } catch (error) {
        this.#failed(error);
        return;
      }
    }
  }

  async #sendOnce({ waiting, baseEvent, title }: EditSession): Promise<void> {
    const batch = waiting.slice(0, mostAtOnce);
    const answer = await this.#ports.send({ baseEvent, edits: batch.map(copied), title: title === '' ? '编辑' : title.slice(0, 100) });
    if (answer.outcome === 'conflict') {
      const met = answer.conflicts.flatMap(({ edit, ...texts }) => batch.slice(edit, edit + 1).map((one) => ({ ...texts, edit: one })));
      this.#show({ saving: { kind: 'conflict', event: answer.event, met } });
      return;
    }
    this.#show({ session: savedUntil(this.#snapshot.session, batch.length, answer.event) });
    await this.#shelve();
    this.#mustJoin = answer.others;
  }

  /** What stands on the server, with what still waits done again on it. */
  async #join(): Promise<void> {
    const standing = await this.#ports.read();
    this.#mustJoin = false;
    const { session } = this.#snapshot;
    const onIt = rebased(session, standing, this.#ports.trees);
    this.#show({ session: session.waiting.length === 0 ? { ...onIt, baseEvent: standing.event } : onIt, joinedAt: this.#ports.now() });
  }

  #failed(error: unknown): void {
    if (!(error instanceof SendFailure)) throw error;
    const { status, problem } = error;
    const isPassing = status === 0 || status === 429 || status >= 500;
    this.#show({ saving: isPassing ? { kind: 'unreachable', status } : { kind: 'refused', problem, status } });
    if (!isPassing) return;
    const wait = tries[Math.min(this.#failures, tries.length - 1)] ?? pause;
    this.#failures += 1;
    this.#forget = this.#ports.after(wait, () => void this.flush());
  }

  #changed(session: EditSession): void {
    if (session === this.#snapshot.session) return;
    const { saving } = this.#snapshot;
    // What the server refused or what met waits for the person; what was typed since is kept beside it.
    this.#show({ session, saving: saving.kind === 'saved' ? { kind: 'saving' } : saving });
    void this.#shelve();
    if (this.#snapshot.saving.kind !== 'saving' || this.#flushing !== null) return;
    this.#forget();
    this.#forget = this.#ports.after(pause, () => void this.flush());
  }

  /** One after the other, so that an older state never covers a newer one. */
  #shelve(): Promise<void> {
    const { waiting: edits, baseEvent, title } = this.#snapshot.session;
    const { account, planId } = this;
    this.#shelved = this.#shelved.then(() =>
      edits.length === 0 ? this.#ports.shelf.drop(this.#key) : this.#ports.shelf.keep({ key: this.#key, account, planId, baseEvent, edits, title, at: this.#ports.now() }),
    );
    return this.#shelved;
  }

  #show(change: Partial<SavingSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** How many places the waiting edits touch. */
export function waitingPlaces({ waiting }: EditSession): number {
  return new Set(waiting.map(editKey)).size;
}

/** Edits are never changed in place; the contract of requests has lists that could be. */
function copied(edit: PlanEdit): SavePlanEdits['edits'][number] {
  switch (edit.kind) {
    case 'goals':
    case 'paragraphs':
      return { ...edit, texts: [...edit.texts] };
    case 'project-added': {
      const { columns, fields, goals, rows } = edit.content;
      return { ...edit, content: { ...edit.content, columns: [...columns], fields: [...fields], goals: [...goals], rows: [...rows] } };
    }
    default:
      return edit;
  }
}
