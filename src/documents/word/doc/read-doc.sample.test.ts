// The founding document as .doc: the same rows and cells as its plain text, on the grid of its .docx.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultReadingLimits, type Block, type Paragraph, type Table } from '../../document-reading.ts';
import { readDoc } from './read-doc.ts';

const sampleFolder = new URL('../../../../data/samples/', import.meta.url);
const sample = new Uint8Array(readFileSync(new URL('dingzhou-2021.doc', sampleFolder)));
const reading = readDoc(sample, 'dingzhou-2021.doc', defaultReadingLimits);
const blocks: readonly Block[] = reading.ok ? reading.value.blocks : [];
const tables = blocks.filter((block): block is Table => block.kind === 'table');
const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');

/** The founding text prints a page number inside its last cell. */
const strayPageNumber = '部门职责活动\n\n\n1';

/** Rows of cell texts as the plain-text file prints them: a tab begins a cell, an empty line ends a row. */
function rowsOfText(): readonly (readonly string[])[] {
  const text = readFileSync(new URL('dingzhou-2021.txt', sampleFolder), 'utf8').replace(/^\uFEFF/u, '');
  const rows: string[][] = [];
  let row: string[] | null = null;
  for (const textLine of text.split(/\r?\n/u)) {
    if (textLine.startsWith('\t')) {
      if (row === null) rows.push((row = []));
      row.push(textLine.slice(1));
    } else if (textLine === '') {
      row = null;
    } else if (row !== null) {
      row.push(`${row.pop() ?? ''}\n${textLine}`);
    }
  }
  return rows;
}

describe('the founding document as .doc', () => {
  it('reads as 15 tables of 17 rows without remarks', () => {
    expect(reading.ok).toBe(true);
    expect(tables.map((table) => table.rows.length)).toEqual(Array.from({ length: 15 }, () => 17));
    expect(reading.ok ? reading.value.remarks : null).toEqual([]);
  });

  it('has the cell texts of the plain text, quotation marks kept', () => {
    const cells = tables.flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));
    // The Word files were rebuilt from the text without blanks at the ends of cells.
    const expected = rowsOfText().map((row) => row.map((text) => text.trim()));
    expected.at(-1)?.splice(-1, 1, strayPageNumber);
    expect(cells).toEqual(expected);
    expect(cells.flat().some((text) => text.includes('“两品一械”'))).toBe(true);
  });

  it('gives every cell the grid column and span that the .docx states', () => {
    const spans = (tables[0]?.rows ?? []).map((row) => row.cells.map((cell) => `${cell.column}+${cell.columnSpan}`).join(' '));
    expect(spans).toEqual([
      '0+4 4+3', '0+1 1+3 4+1 5+2', '0+1 1+1 2+1 3+1 4+1 5+1 6+1', '0+1 1+6', '0+1 1+2 3+1 4+1 5+2', '0+1 1+2 3+1 4+1 5+2', '0+1 1+6',
      ...Array.from({ length: 10 }, () => '0+1 1+1 2+1 3+2 5+1 6+1'),
    ]);
    expect(new Set(tables.map((table) => table.rows.map((row) => row.cells.map((cell) => [cell.column, cell.columnSpan]).join()).join())).size).toBe(1);
  });

  it('tells restarted and continued vertical merges apart', () => {
    const first = (tables[0]?.rows ?? []).map((row) => row.cells[0]?.verticalMerge);
    expect(first).toEqual([
      'none', 'none', 'restart', 'continue', 'restart', 'continue', 'none', 'none', 'restart', 'continue', 'continue', 'continue', 'restart',
      'continue', 'continue', 'continue', 'none',
    ]);
  });

  it('keeps the 18 TC field codes out of the text, in three chapter headings and fifteen table titles', () => {
    const withFields = paragraphs.filter(({ fields }) => fields.length > 0);
    expect(withFields.map(({ fields }) => fields[0]?.instruction.startsWith('TC "'))).toEqual(Array.from({ length: 18 }, () => true));
    expect(withFields.slice(0, 3).map(({ text }) => text)).toEqual(['一、总体绩效目标', '二、分项绩效目标', '三、工作保障措施']);
    expect(paragraphs.every(({ text }) => !text.includes('TC '))).toBe(true);
  });

  it('places every cell by table, row and cell, counted from 1', () => {
    const last = tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    expect(last?.place).toEqual({ file: 'dingzhou-2021.doc', table: 15, row: 17, cell: 6, paragraph: null, line: null });
    expect(paragraphs[0]?.place).toEqual({ file: 'dingzhou-2021.doc', table: null, row: null, cell: null, paragraph: 1, line: null });
  });
});
