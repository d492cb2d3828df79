import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlankText } from '../../kernel/fold-width.ts';
import { defaultReadingLimits, type DocumentReading, type Table } from '../document-reading.ts';
import { readDocument } from '../read-document.ts';
import { readCsv } from './read-csv.ts';

describe('records of a CSV list', () => {
  test.each(['\n', '\r\n', '\r'])('end in %j alike', (end) => {
    expect(rowsOf(`甲,乙${end}丙,丁${end}`)).toEqual([['甲', '乙'], ['丙', '丁']]);
  });

  test.each([
    ['甲,乙', ['甲', '乙']],
    ['甲\t乙,丙\t丁', ['甲', '乙,丙', '丁']],
    ['甲;乙;丙,丁', ['甲', '乙', '丙,丁']],
    ['"一,二,三,四";乙;丙', ['一,二,三,四', '乙', '丙']],
  ])('%j is parted where its first line is parted most', (text, cells) => {
    expect(rowsOf(text)).toEqual([cells]);
  });

  test('quotes hold separators, ends of lines and quotes; what follows a closing quote is kept', () => {
    expect(rowsOf('"甲,乙","第一行\r\n第二行","他说""好"""\n"丙"尾,,丁\n')).toEqual([['甲,乙', '第一行\n第二行', '他说"好"'], ['丙尾', '', '丁']]);
  });

  test('a quote that never closes takes the rest, and says so', () => {
    const reading = readingOf('甲,乙\n丙,"丁\n戊,己');
    expect(cellsOf(reading)).toEqual([['甲', '乙'], ['丙', '丁\n戊,己']]);
    expect(reading.remarks).toEqual(['最后一个引号没有成对，它后面的内容都读进了同一格，请核对。']);
  });

  test.each([['="13068221HF5194LPGV3RH"', '13068221HF5194LPGV3RH'], ['=1306', '1306'], ['\t1306', '1306'], ['"=""1306"""', '1306'], ['=SUM(A1:A3)', '=SUM(A1:A3)'], ['≥95%', '≥95%']])('%s is the value %s', (written, value) => {
    expect(rowsOf(`x,${written}`)).toEqual([['x', value]]);
  });

  test('blank records are passed over, and the others keep their number, line and column', () => {
    const reading = readingOf('甲,乙\n,\n\n"丙\n丙",丁\n戊,己');
    expect(tableOf(reading).rows.map(({ place }) => [place.row, place.line])).toEqual([[1, 1], [4, 4], [5, 6]]);
    expect(tableOf(reading).rows[1]?.cells[1]?.place).toMatchObject({ table: 1, row: 4, cell: 2, line: 4 });
  });

  test('one column is running text, no record is nothing', () => {
    expect(readingOf('第一行\n\n第二行').blocks).toMatchObject([{ kind: 'paragraph', text: '第一行' }, { kind: 'paragraph', text: '第二行', place: { line: 3 } }]);
    expect(readingOf('').blocks).toEqual([]);
  });
});

describe('encodings', () => {
  test.each<readonly [string, readonly number[], readonly string[]]>([
    ['UTF-8', [0xe7, 0xbb, 0xa9, 0x2c, 0x31], []],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe7, 0xbb, 0xa9, 0x2c, 0x31], []],
    ['GB18030', [0xbc, 0xa8, 0x2c, 0x31], ['按 GB18030 编码读取。']],
    ['UTF-16LE', [0xff, 0xfe, 0xe9, 0x7e, 0x2c, 0x00, 0x31, 0x00], ['按 UTF-16LE 编码读取。']],
  ])('%s is read, and a guess is told', (_, bytes, remarks) => {
    const reading = readDocument(new Uint8Array(bytes), '导出.CSV', defaultReadingLimits);
    expect(reading.ok && [reading.value.format, cellsOf(reading.value), reading.value.remarks]).toEqual(['csv', [['绩', '1']], remarks]);
  });

  test('bytes of no encoding are refused', () => {
    expect(readCsv(new Uint8Array([0xff, 0x2c, 0x31]), 'a.csv', defaultReadingLimits)).toMatchObject({ ok: false, fault: { code: 'text-encoding' } });
  });
});

describe('limits', () => {
  const limits = { ...defaultReadingLimits, tableCells: 4, characters: 20 };

  test.each([['1,2\n3,4', null], ['1,2\n3,4,5', 'too-many-cells'], ['长'.repeat(21), 'too-much-text']])('%s: %s', (text, code) => {
    const reading = readCsv(new TextEncoder().encode(text), 'a.csv', limits);
    expect(reading.ok ? null : reading.fault.code).toBe(code);
  });
});

test('what is written with quotes reads back, whatever it is', () => {
  const value = fc.string({ unit: fc.constantFrom('甲', ',', '"', '\n', ';', '1', ' '), maxLength: 8 }).map((text) => text.trimEnd());
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
      expect(rowsOf(text)).toEqual(rows.filter((row) => row.some((cell) => !isBlankText(cell))));
    }),
  );
});

function readingOf(text: string): DocumentReading {
  const reading = readCsv(new TextEncoder().encode(text), 'a.csv', defaultReadingLimits);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value;
}

function tableOf({ blocks }: DocumentReading): Table {
  const [table] = blocks;
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

function cellsOf(reading: DocumentReading): readonly (readonly string[])[] {
  return reading.blocks.length === 0 ? [] : tableOf(reading).rows.map(({ cells }) => cells.map(({ text }) => text));
}

function rowsOf(text: string): readonly (readonly string[])[] {
  return cellsOf(readingOf(text));
}
