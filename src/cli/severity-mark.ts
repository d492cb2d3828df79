// The weight of a finding in front of its line: its word, in its colour, as wide as the widest.
import { severityTitles, type Severity } from '../kernel/severity.ts';
import { padDisplay } from './display-width.ts';
import { inked, type Ink, type Terminal } from './terminal.ts';

const inks: Readonly<Record<Severity, Ink>> = { blocks: 'red', explain: 'yellow', advice: 'cyan' };

export function severityMark(severity: Severity, terminal: Terminal): string {
  return inked(terminal, inks[severity], padDisplay(severityTitles[severity], 6));
}
