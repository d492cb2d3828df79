// How far a long command is, on stderr: on a screen one line that is written over, elsewhere a line at every tenth.
import { cutDisplay, displayWidth } from './display-width.ts';
import type { Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export interface ProgressLine {
  /** `done` of `of`, and what was done last. */
  tell(done: number, of: number, last: string): void;
  /** Leaves an empty line where it stood. */
  end(): void;
}

export function progressLine({ err, columns }: Terminal, watched: boolean): ProgressLine {
  let shown = 0;
  let tenth = 0;
  return {
    tell(done, of, last) {
      const count = `检查 ${done}/${of}`;
      if (watched) {
        const line = cutDisplay(`${count}  ${terminalSafe(last)}`, columns - 1);
        err(`\r${line}${' '.repeat(Math.max(0, shown - displayWidth(line)))}`);
        shown = displayWidth(line);
        return;
      }
      const now = Math.floor((done * 10) / of);
      if (now > tenth) err(`${count}\n`);
      tenth = now;
    },
    end() {
      if (shown > 0) err(`\r${' '.repeat(shown)}\r`);
      shown = 0;
    },
  };
}
