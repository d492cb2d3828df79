// A change of a cell in one line: what it says and what it should say; where something is only added, what is added.
import { cutDisplay } from './display-width.ts';

/** `“个” → “≥（　）个”`, `“产品抽检率”后面加“；≥90%为优”`, `空白 → “（　）”`. */
export function shownChange(old: string, text: string): string {
  if (old.trim() !== '' && text.startsWith(old)) return `${quoted(old, 40)}后面加${quoted(text.slice(old.length), 60)}`;
  return `${quoted(old, 60)} → ${quoted(text, 60)}`;
}

function quoted(text: string, width: number): string {
  return text.trim() === '' ? '空白' : `“${cutDisplay(text.trim(), width)}”`;
}
