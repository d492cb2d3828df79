// Edits that are not saved yet, kept in this browser until they are: a reload, a closed window or a lost connection loses nothing. They stand under the account,
// so that nobody sends what somebody else typed on the same machine.
import type { PlanEdit } from '../../domain/editing/index.ts';
import { lastOfEachPlace, type AsideEdit } from './set-aside.ts';

/** What stands in a cell or paragraph that is still open: the edit it would become. */
export interface TypedStep {
  readonly title: string;
  readonly edits: readonly PlanEdit[];
}

export interface KeptRecord {
  /** Of the window in which they were typed. */
  readonly key: string;
  readonly account: string;
  readonly planId: string;
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  readonly title: string;
  readonly aside: readonly AsideEdit[];
  readonly typed: TypedStep | null;
  /** In whose hands the text was, see `handsOf`; null where an earlier edition of this program kept it. */
  readonly hands: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface EditShelf {
  /** Edits of an account in a plan, the oldest first. */
  readonly of: (account: string, planId: string) => Promise<readonly KeptRecord[]>;
  /** Answers whether it is kept: some browsers keep nothing. */
  readonly keep: (record: KeptRecord) => Promise<boolean>;
  readonly drop: (key: string) => Promise<void>;
}

export interface JoinedRecords {
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  readonly title: string;
  readonly aside: readonly AsideEdit[];
  readonly typed: readonly TypedStep[];
}

/**
 * What several windows kept, as one: the oldest base, so that nothing anybody else wrote since is covered unseen. What was kept while the text was in other hands is not
 * sent by itself: it is put aside.
 */
export function joinedRecords(records: readonly KeptRecord[], hands: string): JoinedRecords {
  const own = records.filter((record) => record.hands === null || record.hands === hands);
  const left = records.filter((record) => !own.includes(record)).flatMap(leftBefore);
  return {
    baseEvent: Math.min(...own.flatMap(({ baseEvent, edits }) => (edits.length === 0 ? [] : [baseEvent]))),
    edits: own.flatMap(({ edits }) => edits),
    title: own.at(-1)?.title ?? '',
    aside: [...left, ...own.flatMap(({ aside }) => aside)],
    typed: own.flatMap(({ typed }) => typed ?? []),
  };
}

function leftBefore({ aside, edits, typed, baseEvent, at }: KeptRecord): readonly AsideEdit[] {
  const bases = new Map(aside.map((one) => [one.edit, one]));
  return lastOfEachPlace([...bases.keys(), ...edits, ...(typed?.edits ?? [])]).map((edit) => {
    const earlier = bases.get(edit);
    return { edit, why: { kind: 'handed-on' }, baseEvent: earlier === undefined ? baseEvent : earlier.baseEvent, at: earlier?.at ?? at };
  });
}
