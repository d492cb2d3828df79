// Paragraphs with tracked changes: accepted they are the later text, rejected the earlier one.
import { cell, paragraph, text } from '../word/write/building-blocks.ts';
import type { WordCell, WordChange, WordInline, WordParagraph, WordRow, WordTable, WordText } from '../word/write/word-document.ts';
import { besidesByText, type Line } from './besides-by-text.ts';
import { textDifference } from './text-difference.ts';

/** Paragraphs that others follow: the end of each goes with its text. */
export function revisedParagraphs(before: readonly WordParagraph[], after: readonly WordParagraph[]): readonly WordParagraph[] {
  return besidesByText(before.map(lineOf), after.map(lineOf)).map((beside) => {
    const { shape } = beside.after ?? beside.before ?? noLine;
    const change = changeOf(beside);
    return { ...shape, inline: revisedText(beside.before?.text ?? null, beside.after?.text ?? null), change };
  });
}

/** A cell whose text has one paragraph per line. The end of its last paragraph is the end of the cell, which nobody can take away. */
export function revisedCell(style: string, before: string, after: string, shape: Pick<WordCell, 'span' | 'merge'>): WordCell {
  if (before === after) return cell(style, after, shape);
  const lines = forcedTogether(besidesByText(linesOf(before), linesOf(after)));
  const changes = lines.map(changeOf);
  const lastKept = changes.lastIndexOf('none');
  // Up to the last line that stays, an end belongs to the line before it; from there on to the line behind it.
  const paragraphs = lines.map((line, index) => {
    const change = index < lastKept ? changes[index] : changes[index + 1];
    return paragraph(style, revisedText(line.before?.text ?? null, line.after?.text ?? null), { change: change ?? 'none' });
  });
  const [first = paragraph(style, ''), ...others] = paragraphs;
  return { span: shape.span, merge: shape.merge, verticalAlign: 'center', paragraphs: [first, ...others] };
}

/** All of a cell put in or taken away with its row. */
export function wholeCell(style: string, content: string, change: WordChange, shape: Pick<WordCell, 'span' | 'merge'>): WordCell {
  const [first = paragraph(style, ''), ...others] = content.split('\n').map((line) => paragraph(style, revisedText(change === 'inserted' ? null : line, change === 'deleted' ? null : line), { change }));
  return { span: shape.span, merge: shape.merge, verticalAlign: 'center', paragraphs: [first, ...others] };
}

/** A table put in or taken away as it is. */
export function changedTable(table: WordTable, change: Exclude<WordChange, 'none'>): WordTable {
  const changed = (block: WordParagraph): WordParagraph => ({ ...block, change, inline: block.inline.map((part) => (part.kind === 'text' ? { ...part, change } : part)) });
  const cells = (row: WordRow) => row.cells.map((one): WordCell => {
    const [first, ...others] = one.paragraphs;
    return { ...one, paragraphs: [changed(first), ...others.map(changed)] };
  });
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: cells(row), change })) };
}

interface Beside {
  readonly before: Line | null;
  readonly after: Line | null;
}

function changeOf({ before, after }: { readonly before: unknown; readonly after: unknown }): WordChange {
  return before === null ? 'inserted' : after === null ? 'deleted' : 'none';
}

function revisedText(before: string | null, after: string | null): readonly WordText[] {
  if (before === after) return [text(after ?? '')];
  if (before === null || after === null || hasEscapes(before) || hasEscapes(after)) return [text(before ?? '', { change: 'deleted' }), text(after ?? '', { change: 'inserted' })].filter((run) => run.text !== '');
  return textDifference(before, after).map((run) => text(run.text, { change: run.kind === 'same' ? 'none' : run.kind === 'added' ? 'inserted' : 'deleted' }));
}

/** Texts in which something looks like the escape of a character are not cut: a piece of an escape would be read as another text. */
function hasEscapes(content: string): boolean {
  return /_x|[^\P{C}\t\n]/u.test(content);
}

/** Where no line stays, the first of each text are one changed line, so that the end of the cell has one to belong to. */
function forcedTogether(lines: readonly Beside[]): readonly Beside[] {
  if (lines.some(({ before, after }) => before !== null && after !== null)) return lines;
  const before = lines.flatMap((line) => line.before ?? []);
  const after = lines.flatMap((line) => line.after ?? []);
  const [old = blankLine, ...olds] = before;
  const [now = blankLine, ...nows] = after;
  return [{ before: old, after: now }, ...olds.map((line) => ({ before: line, after: null })), ...nows.map((line) => ({ before: null, after: line }))];
}

const blankLine: Line = { text: '', kind: '' };

function linesOf(content: string): readonly Line[] {
  return content.split('\n').map((line) => ({ text: line, kind: '' }));
}

interface ParagraphLine extends Line {
  readonly shape: WordParagraph;
}

/** Contents marks and bookmarks are left out: a revision has no contents pages. */
function lineOf(shape: WordParagraph): ParagraphLine {
  return { text: plainText(shape.inline), kind: shape.style, shape };
}

const noLine: ParagraphLine = lineOf(paragraph('body', ''));

function plainText(inline: readonly WordInline[]): string {
  return inline.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
