// The blocks of a Word file as HTML: the same paragraphs and tables, so that a page shows the form as it is printed. Fields and marks that only an office program
// needs are left out; every text is escaped.
import { escapeHtml } from '../html/escape-html.ts';
import type { WordBlock, WordCell, WordInline, WordParagraph, WordTable } from '../word/write/word-document.ts';

/** What a style of the typography becomes: the element, and its class where the sheet of styles knows one. */
const elements: Readonly<Record<string, { readonly tag: string; readonly look: string }>> = {
  partNumber: { tag: 'p', look: 'part-number' },
  partTitle: { tag: 'h2', look: '' },
  sectionHeading: { tag: 'h3', look: '' },
  announcement: { tag: 'p', look: '' },
  body: { tag: 'p', look: 'body' },
  unitLine: { tag: 'p', look: 'unit-line' },
  tableTitle: { tag: 'h3', look: 'table-title' },
  cellText: { tag: 'td', look: '' },
  cellCentred: { tag: 'td', look: 'centred' },
  cellRight: { tag: 'td', look: 'right' },
  cellLabel: { tag: 'th', look: '' },
};

export function blocksHtml(blocks: readonly WordBlock[]): string {
  return blocks.map((block) => (block.kind === 'table' ? tableHtml(block) : paragraphHtml(block))).join('');
}

function paragraphHtml({ style, inline }: WordParagraph): string {
  // The indent is the style's: blanks typed for it would double it.
  const content = inlineHtml(inline).trimStart();
  if (content === '') return '';
  const { tag, look } = elements[style] ?? { tag: 'p', look: '' };
  return `<${tag}${look === '' ? '' : ` class="${look}"`}>${content}</${tag}>`;
}

function inlineHtml(inline: readonly WordInline[]): string {
  return inline.map((item) => (item.kind === 'text' ? lines(item.text) : item.kind === 'link' ? inlineHtml(item.content) : '')).join('');
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function tableHtml({ rows, columns }: WordTable): string {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const widths = columns.map((width) => `<col width="${((width / whole) * 100).toFixed(2)}%">`).join('');
  const body = rows.map(({ cells }, row) => `<tr>${positioned(cells).map(({ cell, column }) => (cell.merge === 'continue' ? '' : cellHtml(cell, rowsCovered(rows, row, column)))).join('')}</tr>`);
  return `<div class="wide" tabindex="0" role="region" aria-label="项目绩效目标表"><table><colgroup>${widths}</colgroup><tbody>${body.join('')}</tbody></table></div>`;
}

interface PositionedCell {
  readonly cell: WordCell;
  /** Grid column at which it begins. */
  readonly column: number;
}

function positioned(cells: readonly WordCell[]): readonly PositionedCell[] {
  let column = 0;
  return cells.map((cell) => {
    const at = column;
    column += cell.span;
    return { cell, column: at };
  });
}

/** How many rows a cell reaches down: itself, and every one below that goes on at the same column. */
function rowsCovered(rows: WordTable['rows'], row: number, column: number): number {
  let covered = 1;
  while (positioned(rows[row + covered]?.cells ?? []).some(({ cell, column: at }) => at === column && cell.merge === 'continue')) covered += 1;
  return covered;
}

function cellHtml({ span, paragraphs }: WordCell, rows: number): string {
  const { tag, look } = elements[paragraphs[0].style] ?? { tag: 'td', look: '' };
  const attributes = [...(look === '' ? [] : [`class="${look}"`]), ...(span === 1 ? [] : [`colspan="${span}"`]), ...(rows === 1 ? [] : [`rowspan="${rows}"`])];
  const content = paragraphs.map(({ inline }) => inlineHtml(inline)).join('<br>');
  return `<${[tag, ...attributes].join(' ')}>${content}</${tag}>`;
}
