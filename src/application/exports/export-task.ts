// An export that may take longer than a request waits: what it is called, how many steps it has, and how its file comes about piece by piece.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';

export interface ExportTask {
  /** What it exports, for the person who waits: 示例局2021年部门预算绩效文本. */
  readonly title: string;
  readonly fileName: string;
  /** Steps until it is whole; one step is one text written. */
  readonly steps: number;
  run(control: ExportControl): Promise<Result<ExportContent, Fault>>;
}

export interface ExportControl {
  /** How many steps are done. */
  readonly progress: (done: number) => void;
  /** Whether nobody wants it any more. */
  readonly isStopped: () => boolean;
  /** Called once when that is so. */
  readonly onStop: (action: () => void) => void;
}

export interface ExportContent {
  /** Made while it is read; whoever stops reading stops the making. */
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What was left out or could not be made certain, in Chinese; asked for behind the last piece. */
  remarks(): readonly string[];
}

/** Files that are kept for a while; nobody but this program reads them. */
export interface TemporaryFiles {
  /** A fault where there is no room; what was begun is taken away. */
  write(pieces: ExportContent['pieces']): Promise<Result<TemporaryFile, Fault>>;
}

export interface TemporaryFile {
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}
