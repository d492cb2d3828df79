// TC fields mark what the contents lists of a Word document show: `TC "总体绩效目标" \f A \l 1`. In files they are field codes; in plain text
// taken from Word they stand as literal words without quotation marks.
import type { ContentsEntry } from '../domain/plan/index.ts';
import type { Place } from '../kernel/place.ts';

/** Reads a TC instruction; null for any other field. */
export function readContentsEntry(instruction: string, place: Place): ContentsEntry | null {
  const trimmed = instruction.trim();
  if (!/^TC\s/iu.test(trimmed)) return null;
  const body = trimmed.slice(2).trim();
  const quoted = body.startsWith('"') ? closingQuotationMark(body) : -1;
  const firstSwitch = body.indexOf('\\', Math.max(quoted, 0));
  const text = quoted > 0 ? unquoted(body.slice(1, quoted)) : body.slice(0, firstSwitch < 0 ? body.length : firstSwitch).trim();
  const switches = firstSwitch < 0 ? '' : body.slice(firstSwitch);
  const level = Number(switchValue(switches, 'l'));
  return { text, list: switchValue(switches, 'f'), level: Number.isInteger(level) && level > 0 ? level : null, place };
}

/** Splits a line of plain text at a literal TC field: the visible text before and after it, and the instruction; null where there is none. */
export function splitLiteralContentsField(line: string): { readonly text: string; readonly instruction: string } | null {
  const start = line.indexOf(' TC ');
  const switchStart = start < 0 ? -1 : line.indexOf('\\f ', start);
  if (switchStart < 0) return null;
  let end = switchStart + 3;
  while (end < line.length && line[end] !== ' ') end += 1;
  if (line.startsWith(' \\l ', end)) {
    end += 4;
    while (end < line.length && line[end] !== ' ') end += 1;
  }
  if (line[end] === ' ') end += 1;
  return { text: line.slice(0, start) + line.slice(end), instruction: line.slice(start, end).trim() };
}

/** Inside the quotation marks of a field code a quotation mark and a backslash stand behind a backslash. */
function closingQuotationMark(body: string): number {
  for (let index = 1; index < body.length; index += 1) {
    if (body[index] === '"') return index;
    if (body[index] === '\\' && (body[index + 1] === '"' || body[index + 1] === '\\')) index += 1;
  }
  return -1;
}

function unquoted(text: string): string {
  return text.replaceAll(/\\(["\\])/g, '$1');
}

function switchValue(switches: string, name: string): string | null {
  const parts = switches.split(/\s+/u);
  const index = parts.findIndex((part) => part.toLowerCase() === `\\${name}`);
  const value = index < 0 ? undefined : parts[index + 1];
  return value === undefined || value.startsWith('\\') ? null : value.replaceAll('"', '');
}
