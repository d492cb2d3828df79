// A moment as a date format shows it: `yyyy"年"m"月"d"日"`. `m` beside hours or seconds are minutes, elsewhere months.
import type { FormatToken } from './format-sections.ts';
import type { SerialMoment } from './serial-date.ts';

export function dateText(moment: SerialMoment, tokens: readonly FormatToken[]): string {
  const isHalfDay = tokens.some((token) => token.kind === 'date' && token.run.includes('/'));
  return tokens.map((token, index) => tokenText(token, index, { moment, tokens, isHalfDay })).join('');
}

interface Shown {
  readonly moment: SerialMoment;
  readonly tokens: readonly FormatToken[];
  readonly isHalfDay: boolean;
}

function tokenText(token: FormatToken, index: number, shown: Shown): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'plain':
      return '';
    case 'digit':
      return token.mark === '/' || token.mark === ',' || token.mark === '.' ? token.mark : '';
    case 'date':
      return runText(token.run, index, shown);
  }
}

function runText(run: string, index: number, { moment, tokens, isHalfDay }: Shown): string {
  const hours = Math.floor(moment.seconds / 3600);
  const padded = (value: number): string => (run.length > 1 ? String(value).padStart(2, '0') : String(value));
  switch (run.charAt(0)) {
    case 'y':
    case 'e':
      return run.length === 2 && run.startsWith('y') ? String(moment.year % 100).padStart(2, '0') : String(moment.year);
    case 'm':
      return isMinutes(index, tokens) ? padded(Math.floor((moment.seconds % 3600) / 60)) : padded(moment.month);
    case 'd':
      return padded(moment.day);
    case 'h':
      return padded(isHalfDay ? (hours + 11) % 12 + 1 : hours);
    case 's':
      return padded(moment.seconds % 60);
    default:
      return halfDayText(run, hours < 12);
  }
}

function halfDayText(run: string, isMorning: boolean): string {
  if (run === '上午/下午') return isMorning ? '上午' : '下午';
  return run === 'am/pm' ? (isMorning ? 'AM' : 'PM') : '';
}

function isMinutes(index: number, tokens: readonly FormatToken[]): boolean {
  const before = tokens.slice(0, index).findLast((token) => token.kind === 'date');
  const behind = tokens.slice(index + 1).find((token) => token.kind === 'date');
  return (before?.kind === 'date' && before.run.startsWith('h')) || (behind?.kind === 'date' && behind.run.startsWith('s'));
}
