// A day as people write it into a list: 2026-09-01, 2026/9/1, 2026.9.1, 2026年9月1日.
import { civilDate, type CivilDate } from '../../kernel/civil-date.ts';

/** Null where nothing is written; 'unreadable' where it is no day. */
export function writtenDay(text: string): CivilDate | null | 'unreadable' {
  if (text === '') return null;
  const parts = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/u.exec(text.replace(/\s+/gu, ''));
  return (parts === null ? null : civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))) ?? 'unreadable';
}
