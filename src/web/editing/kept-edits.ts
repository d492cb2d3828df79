// Edits that are not saved yet, kept in this browser (IndexedDB) until they are: a reload, a closed window or a lost connection loses nothing. They stand under
// the account, so that nobody sends what somebody else typed on the same machine.
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

const databaseName = 'hengji';
const storeName = 'unsaved-edits';

/** Where the browser keeps nothing (a private window of some) every call is answered as if nothing were kept. */
export const browserShelf: EditShelf = {
  of: (account, planId) =>
    inStore('readonly', (store) => store.getAll(), [] as KeptRecord[]).then((records) => records.filter((record) => record.account === account && record.planId === planId).toSorted((a, b) => a.at - b.at)),
  keep: (record) => inStore<IDBValidKey>('readwrite', (store) => store.put(record), '').then(() => undefined),
  drop: (key) => inStore('readwrite', (store) => store.delete(key), undefined).then(() => undefined),
};

/** What several windows kept, as one: the oldest base, so that nothing anybody else wrote since is covered unseen. */
export function joinedRecords(records: readonly KeptRecord[]): Pick<KeptRecord, 'baseEvent' | 'edits' | 'title'> | null {
  const last = records.at(-1);
  if (last === undefined) return null;
  return { baseEvent: Math.min(...records.map(({ baseEvent }) => baseEvent)), edits: records.flatMap(({ edits }) => edits), title: last.title };
}

async function inStore<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>, otherwise: Value): Promise<Value> {
  try {
    const database = await opened();
    try {
      return await answerOf(work(database.transaction(storeName, mode).objectStore(storeName)));
    } finally {
      database.close();
    }
  } catch {
    return otherwise;
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(storeName, { keyPath: 'key' }));
  return answerOf(request);
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
