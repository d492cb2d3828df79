// What a batch needs from the outside world: the files of a folder, a book of notes that outlives an interrupted run, and workers that check several
// documents at once. Adapters live in main.
import type { UnitCheck } from '../../domain/batch/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { DocumentToCheck } from './check-document.ts';

/** Folders of this machine, looked at and never changed. */
export interface FolderStore {
  isFolder(path: string): Promise<boolean>;
  list(path: string): Promise<Result<FolderListing, Fault>>;
  /** The path of a file in the folder. */
  readonly pathOf: (folder: string, file: string) => string;
  /** A path beside the folder, its name with something behind it: `2021年文本` → `2021年文本.检查记录.jsonl`. */
  beside(folder: string, ending: string): string;
}

export interface FolderListing {
  /** Paths inside the folder and its folders, in the order of their code points; links to folders are not followed. */
  readonly files: readonly string[];
  /** Folders that may not be looked into. */
  readonly closed: readonly Fault[];
}

/** A file to which lines are added, each written out before the next begins. */
export interface NoteBook {
  /** Empty where there is none. */
  read(path: string): Promise<Result<string, Fault>>;
  append(path: string, text: string): Promise<Result<null, Fault>>;
  /** All that stands there becomes this text, or stays. */
  replace(path: string, text: string): Promise<Result<null, Fault>>;
}

export interface DocumentCheckers {
  /** How many documents are checked at once. */
  readonly atOnce: number;
  /** May take the bytes away from the caller. A document that exhausts memory or time ends in a fault and harms no other. */
  check(document: DocumentToCheck): Promise<Result<UnitCheck, Fault>>;
  close(): Promise<void>;
}

export interface BatchPorts {
  readonly folders: FolderStore;
  readonly notes: NoteBook;
  /** As many workers as asked for, or as the machine has room for. */
  readonly checkers: (atOnce: number | null) => DocumentCheckers;
  /** Names everything in this program that decides what is kept of a document; notes of another edition are no answer. */
  readonly edition: () => Promise<string>;
}
