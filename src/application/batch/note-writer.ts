// Writes the notes of a batch: each line as it comes, one after the other, and at the end, where the book also holds lines about texts that are no longer
// there or about other rules, the book anew. That nothing can be written is told, once, and stops nothing.
import type { Fault } from '../../kernel/fault.ts';
import type { NoteBook } from './batch-ports.ts';

export interface NoteWriter {
  /** `noted`: the line already stands in the book. */
  keep(line: string, state: 'new' | 'noted'): Promise<void>;
  /** Why something could not be written; null where everything was. */
  finish(): Promise<Fault | null>;
}

export function noteWriter(notes: NoteBook, path: string, before: string): NoteWriter {
  const kept: string[] = [];
  let standing = before.split('\n').filter((line) => line !== '').length;
  let fault: Fault | null = null;
  // A line that a cut run left unfinished is not gone on with.
  let start = before === '' || before.endsWith('\n') ? '' : '\n';
  let turn = Promise.resolve();
  const append = async (line: string): Promise<void> => {
    if (fault !== null) return;
    const appended = await notes.append(path, start + line);
    start = '';
    if (appended.ok) standing += 1;
    else fault = appended.fault;
  };
  return {
    async keep(line, state) {
      kept.push(line);
      if (state === 'new') await (turn = turn.then(() => append(line)));
    },
    async finish() {
      if (fault !== null || standing === kept.length) return fault;
      const written = await notes.replace(path, kept.join(''));
      return written.ok ? null : written.fault;
    },
  };
}
