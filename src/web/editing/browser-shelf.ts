// Where the browser keeps edits that are not saved yet: IndexedDB, which outlasts the window.
import type { EditShelf, KeptRecord } from './kept-edits.ts';

const databaseName = 'hengji';
const storeName = 'unsaved-edits';

/** Where the browser keeps nothing (a private window of some) every call is answered as if nothing were kept. */
export const browserShelf: EditShelf = {
  of: (account, planId) =>
    inStore<KeptBefore[]>('readonly', (store) => store.getAll(), []).then((records) =>
      records.filter((record) => record.account === account && record.planId === planId).map(withEverything).toSorted((a, b) => a.at - b.at),
    ),
  keep: (record) => inStore<IDBValidKey>('readwrite', (store) => store.put(record), '').then((key) => key !== ''),
  drop: (key) => inStore('readwrite', (store) => store.delete(key), undefined).then(() => undefined),
};

type KeptBefore = Omit<KeptRecord, 'aside' | 'typed' | 'hands'> & Partial<Pick<KeptRecord, 'aside' | 'typed' | 'hands'>>;

/** An earlier edition kept less. */
function withEverything(record: KeptBefore): KeptRecord {
  return { ...record, aside: record.aside ?? [], typed: record.typed ?? null, hands: record.hands ?? null };
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
