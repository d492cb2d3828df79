import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlankText } from '../../kernel/fold-width.ts';
import { defaultReadingLimits, type Block, type DocumentReading, type ReadingLimits, type Table } from '../document-reading.ts';
import { readText } from './read-text.ts';

describe('lines of a text file', () => {
  test.each(['\n', '\r\n', '\r'])('end in %j alike', (end) => {
    expect(blocksOf(['一段', '', '\t甲', '\t乙', '', '\t丙', ''].join(end)).map(inShort)).toEqual(['一段', [['甲', '乙'], ['丙']]]);
  });

  test('a line without a tab is a paragraph, a blank one is nothing', () => {
    expect(blocksOf('\n  第一段 \n\n　\n第二段').map((block) => [inShort(block), block.place.paragraph, block.place.line])).toEqual([
      ['  第一段 ', 1, 2],
      ['第二段', 2, 5],
    ]);
  });

  test('an empty file has no blocks', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf('\n\n\n')).toEqual([]);
  });
});

describe('tables', () => {
  test('a line with a tab is a cell, a blank line ends the row', () => {
    expect(blocksOf('\t甲\n\t乙\n\n\t丙\n\t丁\n').map(inShort)).toEqual([[['甲', '乙'], ['丙', '丁']]]);
  });

  test('a cell may be empty or hold tabs of its own', () => {
    expect(blocksOf('\t\n\t \n\t甲\t乙\n').map(inShort)).toEqual([[['', ' ', '甲\t乙']]]);
  });

  test('a line without a tab below a cell belongs to the cell', () => {
    const [table] = tablesOf('\t1.甲\n2.乙\n\t丙\n');
    const cell = table?.rows[0]?.cells[0];
    expect(cell?.text).toBe('1.甲\n2.乙');
    expect(cell?.paragraphs.map(({ text, place }) => [text, place.paragraph, place.line])).toEqual([['1.甲', 1, 1], ['2.乙', 2, 2]]);
    expect(table?.rows[0]?.cells[1]?.place).toMatchObject({ table: 1, row: 1, cell: 2, line: 3 });
  });

  test('several blank lines between rows part no table; a paragraph does', () => {
    expect(blocksOf('\t甲\n\n\n \n\t乙\n\n段落\n\t丙\n').map(inShort)).toEqual([[['甲'], ['乙']], '段落', [['丙']]]);
    expect(tablesOf('\t甲\n\n\t乙\n\n段落\n\t丙').map(({ place, rows }) => [place.table, place.line, rows.map((row) => row.place.line)])).toEqual([
      [1, 1, [1, 3]],
      [2, 6, [6]],
    ]);
  });

  test('cells are counted by position, without spans or merges', () => {
    const cells = tablesOf('\t甲\n\t乙\n')[0]?.rows[0]?.cells ?? [];
    expect(cells.map(({ column, columnSpan, verticalMerge, tables }) => [column, columnSpan, verticalMerge, tables])).toEqual([[0, 1, 'none', []], [1, 1, 'none', []]]);
  });
});

describe('a page number caught in a cell', () => {
  test.each(['1', '- 12 -', '—3—', ' 7 ', '2021'])('“%s” behind blank lines stays in the last cell of the row', (mark) => {
    const [table, ...others] = blocksOf(`\t甲\n\t依据\n\n\n${mark}\n`);
    expect(table === undefined ? null : inShort(table)).toEqual([['甲', `依据\n\n\n${mark}`]]);
    expect(others).toEqual([]);
  });

  test('rows go on behind it', () => {
    expect(blocksOf('\t甲\n\n1\n\n\t乙\n').map(inShort)).toEqual([[['甲\n\n1'], ['乙']]]);
  });

  test.each(['1、下一段', '12345', '第1页', '一', '---'])('“%s” is a paragraph of its own', (line) => {
    expect(blocksOf(`\t甲\n\n${line}\n`).map(inShort)).toEqual([[['甲']], line]);
  });

  test('a number followed by text is no page number', () => {
    expect(blocksOf('\t甲\n\n1\n二\n').map(inShort)).toEqual([[['甲']], '1', '二']);
  });
});

describe('literal TC fields', () => {
  test('are taken out of the visible text and kept as field codes, in paragraphs and cells', () => {
    const blocks = blocksOf('一、总体绩效目标 TC 总体绩效目标 \\f A \\l 1 \n\t甲 TC 乙 \\f C \\l 1\n');
    expect(blocks.map(inShort)).toEqual(['一、总体绩效目标', [['甲']]]);
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))));
    expect(paragraphs.map(({ fields }) => fields)).toEqual([[{ instruction: 'TC 总体绩效目标 \\f A \\l 1' }], [{ instruction: 'TC 乙 \\f C \\l 1' }]]);
  });
});

describe('encodings', () => {
  test.each<readonly [string, readonly number[], readonly string[]]>([
    ['UTF-8', [0xe7, 0xbb, 0xa9], []],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe7, 0xbb, 0xa9], []],
    ['GB18030', [0xbc, 0xa8], ['按 GB18030 编码读取。']],
    ['UTF-16LE', [0xff, 0xfe, 0xe9, 0x7e], ['按 UTF-16LE 编码读取。']],
    ['UTF-16BE', [0xfe, 0xff, 0x7e, 0xe9], ['按 UTF-16BE 编码读取。']],
  ])('%s is read, and a guess is told', (_, bytes, remarks) => {
    const reading = readText(new Uint8Array(bytes), 'a.txt', defaultReadingLimits);
    expect(reading).toMatchObject({ ok: true, value: { file: 'a.txt', format: 'txt', blocks: [{ text: '绩' }], remarks } });
  });

  test('binary content is refused', () => {
    expect(readText(new Uint8Array([1, 2, 3]), 'a.txt', defaultReadingLimits)).toMatchObject({ ok: false, fault: { code: 'not-text' } });
  });
});

describe('limits', () => {
  const limits: ReadingLimits = { ...defaultReadingLimits, tableCells: 3, characters: 20 };

  test.each([
    ['\t1\n\t2\n\t3\n', true],
    ['\t1\n\t2\n\t3\n\t4\n', false],
    ['\t1\r\t2\r\t3\r\t4\r', false],
  ])('%j within three cells: %s', (text, fits) => {
    const reading = readText(bytesOf(text), 'a.txt', limits);
    expect(reading.ok).toBe(fits);
    if (!reading.ok) expect(reading.fault).toMatchObject({ code: 'too-many-cells', what: '表格单元格超过3个' });
  });

  test('twenty characters are read, one more is refused', () => {
    expect(readText(bytesOf('长'.repeat(20)), 'a.txt', limits).ok).toBe(true);
    expect(readText(bytesOf('长'.repeat(21)), 'a.txt', limits)).toMatchObject({ ok: false, fault: { code: 'too-much-text' } });
  });
});

describe('any text', () => {
  const anyText = fc.string({ unit: fc.constantFrom('\t', '\n', '\r', ' ', '1', '-', '甲', '\u3000', ' TC ', '\\f A'), maxLength: 60 });

  test('is read without a loss: every line that is not blank reappears', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = blocksOf(text).flatMap(linesOf);
        const lines = text.replaceAll('\r\n', '\n').split(/[\r\n]/u);
        const wanted = lines.filter((line) => !isBlankText(line) && !line.includes(' TC ')).map((line) => (line.startsWith('\t') ? line.slice(1) : line));
        for (const line of wanted) expect(kept).toContain(line);
      }),
    );
  });

  test('has its lines in order, each with its number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbers = blocksOf(text).flatMap(lineNumbersOf);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});

function readingOf(text: string): DocumentReading {
  const reading = readText(bytesOf(text), 'a.txt', defaultReadingLimits);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value;
}

function blocksOf(text: string): readonly Block[] {
  return readingOf(text).blocks;
}

function tablesOf(text: string): readonly Table[] {
  return blocksOf(text).filter((block): block is Table => block.kind === 'table');
}

/** A paragraph by its text, a table by the texts of its cells. */
function inShort(block: Block): string | readonly (readonly string[])[] {
  return block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text));
}

function linesOf(block: Block): readonly string[] {
  return block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => paragraph.text)));
}

function lineNumbersOf(block: Block): readonly number[] {
  const paragraphs = block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
  return paragraphs.map((paragraph) => paragraph.place.line ?? 0);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
