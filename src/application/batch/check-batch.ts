// A folder of texts checked: what the notes know is taken from there, the rest is checked by several workers at once and noted as it comes. Whatever happens
// to one file, the others are checked.
import type { CheckedDocument } from '../../domain/batch/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { FileStore } from '../ports.ts';
import { isLasting, keyText, noteLine, readNotes, type NoteKey } from './batch-note.ts';
import { noteWriter } from './note-writer.ts';
import type { BatchPorts, DocumentCheckers } from './batch-ports.ts';

export interface BatchRequest {
  readonly folder: string;
  /** Paths inside the folder. */
  readonly files: readonly string[];
  readonly profile: string | null;
  /** Path of the notes. */
  readonly notes: string;
  /** Whether what the notes know counts. */
  readonly known: 'used' | 'forgotten';
  readonly atOnce: number | null;
  readonly onProgress: (progress: BatchProgress) => void;
}

export interface BatchProgress {
  readonly done: number;
  readonly of: number;
  readonly file: string;
  readonly outcome: Result<CheckedDocument['check'], Fault>;
}

export interface FailedDocument {
  readonly file: string;
  readonly fault: Fault;
}

export interface CheckedFolder {
  readonly documents: readonly CheckedDocument[];
  readonly failed: readonly FailedDocument[];
  /** How many files were taken up, and how many of them the notes knew. */
  readonly taken: number;
  readonly reused: number;
  /** Why nothing could be noted; null where it could. */
  readonly unnoted: Fault | null;
}

export interface CheckBatchPorts extends Omit<BatchPorts, 'folders'> {
  readonly files: FileStore;
  readonly pathOf: BatchPorts['folders']['pathOf'];
  readonly digest: (bytes: Uint8Array) => string;
}

/** Faults: notes that stand there and cannot be read. */
export async function checkBatch(ports: CheckBatchPorts, request: BatchRequest): Promise<Result<CheckedFolder, Fault>> {
  const { files, profile } = request;
  const noted = request.known === 'used' ? await ports.notes.read(request.notes) : ok('');
  if (!noted.ok) return noted;
  const of = { edition: await ports.edition(), profile };
  const known = readNotes(noted.value, of);
  const book = noteWriter(ports.notes, request.notes, noted.value);
  const documents: CheckedDocument[] = [];
  const failures: FailedDocument[] = [];
  let reused = 0;
  let done = 0;
  const tell = (file: string, sha256: string, outcome: BatchProgress['outcome']): void => {
    done += 1;
    if (outcome.ok) documents.push({ file, sha256, check: outcome.value });
    else failures.push({ file, fault: outcome.fault });
    request.onProgress({ done, of: files.length, file, outcome });
  };
  const checkOne = async (file: string, checkers: DocumentCheckers): Promise<void> => {
    const source = await ports.files.read(ports.pathOf(request.folder, file));
    if (!source.ok) return tell(file, '', source);
    const { bytes, name } = source.value;
    const sha256 = ports.digest(bytes);
    const key: NoteKey = { name, sha256, ...of };
    const before = known.get(keyText(key));
    if (before !== undefined) reused += 1;
    const outcome = before ?? (await checkers.check({ bytes, file: name, profile }));
    if (outcome.ok || isLasting(outcome.fault)) await book.keep(noteLine(key, outcome), before === undefined ? 'new' : 'noted');
    tell(file, sha256, outcome);
  };
  const checkers = ports.checkers(request.atOnce);
  try {
    await inTurn(files, checkers.atOnce, (file) => checkOne(file, checkers));
  } finally {
    await checkers.close();
  }
  return ok({ documents, failed: failures.toSorted((a, b) => (a.file < b.file ? -1 : 1)), taken: files.length, reused, unnoted: await book.finish() });
}

/** So many at once, each beginning when another is done, in the order of the list. */
async function inTurn<T>(list: readonly T[], atOnce: number, work: (entry: T) => Promise<void>): Promise<void> {
  const queue = list.values();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, list.length) }, async () => {
      for (const entry of queue) await work(entry);
    }),
  );
}
