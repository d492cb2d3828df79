// Edits that are not saved yet, kept in this browser until they are: a reload, a closed window or a lost connection loses nothing. They stand under the account,
// so that nobody sends what somebody else typed on the same machine.
import type { PlanEdit } from '../../domain/editing/index.ts';

export interface KeptRecord {
  /** Of the window in which they were typed. */
  readonly key: string;
  readonly account: string;
  readonly planId: string;
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface EditShelf {
  /** Edits of an account in a plan, the oldest first. */
  readonly of: (account: string, planId: string) => Promise<readonly KeptRecord[]>;
  readonly keep: (record: KeptRecord) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

/** What several windows kept, as one: the oldest base, so that nothing anybody else wrote since is covered unseen. */
export function joinedRecords(records: readonly KeptRecord[]): Pick<KeptRecord, 'baseEvent' | 'edits' | 'title'> | null {
  const last = records.at(-1);
  if (last === undefined) return null;
  return { baseEvent: Math.min(...records.map(({ baseEvent }) => baseEvent)), edits: records.flatMap(({ edits }) => edits), title: last.title };
}
