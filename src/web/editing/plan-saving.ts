// The saving of one plan in one window: everything that is done goes into the browser's shelf at once and to the server after a pause, one request at a time.
// It lives outside of the pages, so that leaving one does not lose what it typed.
import { editKey, type PlanEdit } from '../../domain/editing/index.ts';
import type { IndicatorTree } from '../../domain/indicator/index.ts';
import type { ConflictingEdit, SavedEdits, SavePlanEdits } from '../../http/contract/edits.ts';
import type { Problem } from '../../http/contract/shapes.ts';
import { decided, givenUp, handsOf, openSession, perform, rebased, redoneStep, savedUntil, takenBack, triedAgain, undone, type Decision, type EditSession, type StandingPlan } from './edit-session.ts';
import { joinedRecords, type EditShelf, type TypedStep } from './kept-edits.ts';
import { isPassing, refusalOf, SendFailure } from './send-failure.ts';
import { isTooLong, lastOfEachPlace, putAside, type AsideEdit, type AsideReason } from './set-aside.ts';

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
  /** The server refuses the person, not the edits: signed out. Tried again when the person asks. */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly status: number }
  /** Met what others wrote; nothing goes on until a person decided. */
  | { readonly kind: 'conflict'; readonly event: number; readonly met: readonly MetEdit[] };

export interface SavingSnapshot {
  readonly session: EditSession;
  readonly saving: SavingState;
  /** What others wrote came in a moment ago. */
  readonly joinedAt: number | null;
  /** Something stands in an open cell or paragraph that is not yet an edit. */
  readonly isTyping: boolean;
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
/** Milliseconds until what stands in an open cell is on the shelf. */
const shelfPause = 400;
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
  /** Edits of the next request: fewer, while the one among them is looked for that the server refuses. */
  #atOnce = mostAtOnce;
  #lastSent: readonly PlanEdit[] = [];
  #hands: string;
  #typed: TypedStep | null = null;
  #shelfWaits = false;
  /** Changes so far, and how many of them the shelf holds or the server has. */
  #changes = 0;
  #shelvedChanges = 0;
  /** Others wrote, and what they wrote has not been read yet. */
  #mustJoin = false;
  #forget: () => void = () => undefined;
  #shelved: Promise<void> = Promise.resolve();

  private constructor(ports: SavingPorts, whose: { readonly account: string; readonly planId: string }, { session, hands }: { readonly session: EditSession; readonly hands: string }) {
    this.#ports = ports;
    this.account = whose.account;
    this.planId = whose.planId;
    this.#key = ports.newKey();
    this.#hands = hands;
    this.#snapshot = { session, saving: { kind: session.waiting.length === 0 ? 'saved' : 'saving', at: null }, joinedAt: null, isTyping: false };
  }

  /** Begins with what this browser kept of the account in this plan. */
  static async open(ports: SavingPorts, whose: { readonly account: string; readonly planId: string }, standing: StandingPlan): Promise<PlanSaving> {
    const records = await ports.shelf.of(whose.account, whose.planId);
    const hands = handsOf(standing);
    const kept = joinedRecords(records, hands);
    const saving = new PlanSaving(ports, whose, { session: openSession(standing, kept, ports.trees), hands });
    if (records.length > 0) {
      // What stood in an open cell when the window went away is an edit now, which can be undone.
      for (const { title, edits } of kept.typed) saving.perform(title, edits);
      await saving.#shelve();
      for (const { key } of records) await ports.shelf.drop(key);
      if (saving.#snapshot.session.waiting.length > 0) void saving.flush();
    }
    return saving;
  }

  readonly snapshot = (): SavingSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers what found no place. */
  readonly perform = (title: string, edits: readonly PlanEdit[]): readonly string[] => {
    const { session, refused } = perform(this.#snapshot.session, { title, edits }, this.#ports.trees);
    this.#changed(session);
    return refused.map(({ message }) => message);
  };

  /** What stands in the open cell; null once it is closed. It is kept like what is done, and becomes an edit when it is closed or the page is left. */
  typing(typed: TypedStep | null): void {
    this.#typed = typed;
    this.#changes += 1;
    const isTyping = typed !== null;
    if (this.#snapshot.isTyping !== isTyping) this.#show({ isTyping });
    if (this.#shelfWaits) return;
    this.#shelfWaits = true;
    this.#ports.after(shelfPause, () => {
      this.#shelfWaits = false;
      void this.#shelve();
    });
  }

  /** Closes what is open: the page is left, or hidden. */
  settle(): void {
    const typed = this.#typed;
    if (typed === null) return;
    this.#typed = null;
    this.#show({ isTyping: false });
    this.perform(typed.title, typed.edits);
  }

  /** Whether leaving now would lose something. */
  get isUnshelved(): boolean {
    return this.#changes !== this.#shelvedChanges;
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

  /** What was put aside is sent again; `text` is sent in place of what was typed. */
  async tryAgain(chosen: readonly AsideEdit[], text: string | null = null): Promise<void> {
    await this.#flushing;
    this.#changed(triedAgain(this.#snapshot.session, new Set(chosen), { text, trees: this.#ports.trees }));
    await this.flush();
  }

  /** What was put aside is given up: the form then shows what stands. Answers all that went, to be taken back. */
  async giveUp(chosen: readonly AsideEdit[]): Promise<readonly AsideEdit[]> {
    await this.#flushing;
    const { aside } = this.#snapshot.session;
    const left = givenUp(this.#snapshot.session, new Set(chosen));
    this.#changed(left);
    this.#mustJoin = true;
    await this.flush();
    return aside.filter((one) => !left.aside.includes(one));
  }

  /** What was given up stands aside again. */
  takeBack(given: readonly AsideEdit[]): void {
    this.#changed(takenBack(this.#snapshot.session, given, this.#ports.trees));
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
        if (this.#isPutAside(error)) continue;
        this.#failed(error);
        return;
      }
    }
  }

  async #sendOnce(session: EditSession): Promise<void> {
    const { baseEvent, title } = session;
    const waiting = lastOfEachPlace(session.waiting);
    if (waiting.length < session.waiting.length) this.#show({ session: { ...session, waiting } });
    const batch = waiting.slice(0, this.#atOnce);
    this.#lastSent = batch;
    const answer = await this.#ports.send({ baseEvent, edits: batch.map(copied), title: title === '' ? '编辑' : title.slice(0, 100) });
    if (answer.outcome === 'conflict') {
      const met = answer.conflicts.flatMap(({ edit, ...texts }) => batch.slice(edit, edit + 1).map((one) => ({ ...texts, edit: one })));
      this.#show({ saving: { kind: 'conflict', event: answer.event, met } });
      return;
    }
    this.#atOnce = mostAtOnce;
    this.#show({ session: savedUntil(this.#snapshot.session, { count: batch.length, of: waiting.length, event: answer.event }) });
    await this.#shelve();
    this.#mustJoin = answer.others;
  }

  /**
   * What the server refuses is looked for by halves and put aside, so that it holds up nothing else. Where the text as a whole takes nothing, everything that waits is
   * put aside at once.
   */
  #isPutAside(error: unknown): boolean {
    const refusal = error instanceof SendFailure ? refusalOf(error) : null;
    if (refusal === null || this.#mustJoin) return false;
    const { waiting, baseEvent } = this.#snapshot.session;
    const sent = this.#lastSent;
    if (!refusal.concernsAll && sent.length > 1) {
      this.#atOnce = Math.ceil(sent.length / 2);
      return true;
    }
    this.#atOnce = mostAtOnce;
    this.#mustJoin = refusal.baseUnknown;
    this.#putAside(refusal.concernsAll ? waiting : sent, { kind: 'refused', problem: refusal.problem }, refusal.baseUnknown ? null : baseEvent);
    return true;
  }

  #putAside(edits: readonly PlanEdit[], why: AsideReason, baseEvent: number | null): void {
    const { session } = this.#snapshot;
    this.#show({ session: { ...session, ...putAside(session, edits, { why, baseEvent, at: this.#ports.now() }) } });
    void this.#shelve();
  }

  /** What stands on the server, with what still waits done again on it. */
  async #join(): Promise<void> {
    const standing = await this.#ports.read();
    this.#mustJoin = false;
    this.#hands = handsOf(standing);
    const { session } = this.#snapshot;
    const onIt = rebased(session, standing, this.#ports.trees);
    this.#show({ session: session.waiting.length === 0 ? { ...onIt, baseEvent: standing.event } : onIt, joinedAt: this.#ports.now() });
  }

  #failed(error: unknown): void {
    if (!(error instanceof SendFailure)) throw error;
    const { status, problem } = error;
    const passes = isPassing(status);
    this.#show({ saving: passes ? { kind: 'unreachable', status } : { kind: 'refused', problem, status } });
    if (!passes) return;
    const wait = tries[Math.min(this.#failures, tries.length - 1)] ?? pause;
    this.#failures += 1;
    this.#forget = this.#ports.after(wait, () => void this.flush());
  }

  #changed(session: EditSession): void {
    if (session === this.#snapshot.session) return;
    const { saving } = this.#snapshot;
    const over = session.waiting.filter(isTooLong);
    this.#changes += 1;
    // Whom the server refuses, or what met, waits for the person; what was typed since is kept beside it.
    this.#show({ session, saving: saving.kind === 'saved' ? { kind: 'saving' } : saving });
    if (over.length > 0) this.#putAside(over, { kind: 'too-long' }, session.baseEvent);
    void this.#shelve();
    if (this.#snapshot.saving.kind !== 'saving' || this.#flushing !== null) return;
    this.#forget();
    this.#forget = this.#ports.after(pause, () => void this.flush());
  }

  /** One after the other, so that an older state never covers a newer one. */
  #shelve(): Promise<void> {
    const { waiting: edits, aside, baseEvent, title } = this.#snapshot.session;
    const { account, planId } = this;
    const [typed, hands, changes] = [this.#typed, this.#hands, this.#changes];
    this.#shelved = this.#shelved.then(async () => {
      const isEmpty = edits.length === 0 && aside.length === 0 && typed === null;
      if (isEmpty) await this.#ports.shelf.drop(this.#key);
      const isKept = isEmpty || (await this.#ports.shelf.keep({ key: this.#key, account, planId, baseEvent, edits, title, aside, typed, hands, at: this.#ports.now() }));
      if (isKept) this.#shelvedChanges = changes;
    });
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
