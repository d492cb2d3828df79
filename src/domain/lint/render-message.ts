// Sentences of findings are templates with named holes; data is put in last, shortened so that one bad cell cannot flood a report.
import type { MessageData } from './lint-rule.ts';

const longestValue = 60;
const longestList = 12;

/**
 * Replaces every `{name}` by its data, long texts shortened in the middle, the entries of a list each by itself and joined by `，`. A hole
 * without data stays visible as `{name}`.
 */
export function renderMessage(template: string, data: MessageData): string {
  let rendered = '';
  let index = 0;
  while (index < template.length) {
    const open = template.indexOf('{', index);
    const close = open < 0 ? -1 : template.indexOf('}', open);
    if (open < 0 || close < 0) break;
    const value = data[template.slice(open + 1, close)];
    rendered += template.slice(index, open);
    rendered += value === undefined ? template.slice(open, close + 1) : rendition(value);
    index = close + 1;
  }
  return rendered + template.slice(index);
}

/** Names of the holes of a template, in order of appearance. */
export function holesOf(template: string): readonly string[] {
  const names: string[] = [];
  let index = 0;
  for (;;) {
    const open = template.indexOf('{', index);
    const close = open < 0 ? -1 : template.indexOf('}', open);
    if (close < 0) return names;
    names.push(template.slice(open + 1, close));
    index = close + 1;
  }
}

function rendition(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return shortened(value);
  const entries = value.slice(0, longestList).map(shortened).join('，');
  return value.length > longestList ? `${entries}，等${value.length}项` : entries;
}

function shortened(text: string): string {
  if (text.length <= longestValue) return text;
  const characters = Array.from(text.length > 4 * longestValue ? text.slice(0, 2 * longestValue) + text.slice(-2 * longestValue) : text);
  if (characters.length <= longestValue) return text;
  return `${characters.slice(0, longestValue - 21).join('')}……${characters.slice(-20).join('')}`;
}
