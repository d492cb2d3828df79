// A block of cells for the clipboard: as text with tabs for any program, and as a table that Excel and WPS take as they stand. Texts such as `=100%` or
// `1-2` must arrive as texts and never become a formula or a date.
import { escapeHtml } from '../html/escape-html.ts';
import type { PastedTexts, TextBlock } from './pasted-block.ts';

export function copiedBlock(block: TextBlock): PastedTexts {
  return {
    text: block.map((row) => row.map(quoted).join('\t')).join('\r\n'),
    html: `<table>${block.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`,
  };
}

function quoted(text: string): string {
  return /["\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Plain amounts stay numbers, everything else is marked as text. */
function cellHtml(text: string): string {
  const isAmount = /^\d{1,15}(?:\.\d+)?$/u.test(text) && !/^0\d/u.test(text);
  return `<td${isAmount ? '' : ` style="mso-number-format:'\\@'"`}>${escapeHtml(text).replaceAll('\n', '<br>')}</td>`;
}
