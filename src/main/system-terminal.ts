// The terminal of this process. Colour follows NO_COLOR and FORCE_COLOR (no-color.org) and otherwise whether stdout is a terminal.
import type { Terminal } from '../cli/terminal.ts';

export function systemTerminal(): Terminal {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== '0';
  const refused = (NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: Math.min(process.stdout.columns ?? 100, 140),
    colour: wanted || (process.stdout.isTTY && !refused),
  };
}
