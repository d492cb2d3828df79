// The office program of this machine, where there is one: it makes a PDF of a Word file. Everything else is exported without it.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { ExportControl } from './export-task.ts';

export interface OfficePrinter {
  /** Why it cannot print here; null where it can. */
  unavailable(): Fault | null;
  /** The PDF; ends early, with a fault, once it is told to stop. */
  print(docx: Uint8Array, control: Pick<ExportControl, 'isStopped' | 'onStop'>): Promise<Result<Uint8Array, Fault>>;
}
