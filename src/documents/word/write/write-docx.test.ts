import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { planTypography as typography } from '../../../catalogue/typography/plan-text.typography.ts';
import { defaultReadingLimits, type Block, type Table } from '../../document-reading.ts';
import { readContentsEntry } from '../../contents-entry.ts';
import { readDocx } from '../docx/read-docx.ts';
import { cell, paragraph, row, text } from './building-blocks.ts';
import type { WordBlock, WordDocument, WordInline, WordTable } from './word-document.ts';
import { writeDocx } from './write-docx.ts';

describe('what is written is read again', () => {
  test.each([
    ['Chinese quotation marks and signs', '“引号”——≥90%，①'],
    ['marks of XML', '<w:t>&amp;"\'</w:t>'],
    ['blanks at the ends', '  两端有空格 '],
    ['a tab and a line break', '甲\t乙\n丙\n'],
    ['characters XML cannot carry', '甲\u0007乙\ud800丙\uffff丁\r戊'],
    ['letters that look like an escape', '_x0007_ _x005F_'],
    ['ten thousand characters', '绩效目标'.repeat(2500)],
  ])('%s', (_, content) => {
    const [read] = readBlocks([paragraph('body', content)]);
    expect(read).toMatchObject({ kind: 'paragraph', text: content });
  });

  test('any text of a paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\t', '\n', ' ', '_x0007_'))), (parts) => {
        const content = parts.join('');
        const [read] = readBlocks([paragraph('body', content)]);
        expect(read).toMatchObject({ text: content });
      }),
      { numRuns: 300 },
    );
  });

  test('a table with merged cells, and lines of a cell as its paragraphs', () => {
    const table = tableOf([
      row([cell('cellLabel', '预算规模', { merge: 'start' }), cell('cellText', '甲\n\n乙', { span: 2 })], { header: true, height: 400 }),
      row([cell('cellLabel', '', { merge: 'continue' }), cell('cellText', '丙'), cell('cellText', '丁')]),
    ]);
    const cells = tablesOf(readBlocks([table])).flatMap(({ rows }) => rows.flatMap((read) => read.cells));
    expect(cells.map(({ text: content, column, columnSpan, verticalMerge }) => [content, column, columnSpan, verticalMerge])).toEqual([
      ['预算规模', 0, 1, 'restart'],
      ['甲\n\n乙', 1, 2, 'none'],
      ['', 0, 1, 'continue'],
      ['丙', 1, 1, 'none'],
      ['丁', 2, 1, 'none'],
    ]);
  });

  test('two tables one below the other stay two tables', () => {
    const table = tableOf([row([cell('cellText', '甲', { span: 3 })])]);
    expect(tablesOf(readBlocks([table, table]))).toHaveLength(2);
  });

  test.each(['总体绩效目标', '“双随机”', '带"引号"的名称', 'C:\\目录\\', '结尾的\\', '一行\n两行'])('a contents mark for %j, which nobody sees', (name) => {
    const [read] = readBlocks([paragraph('body', [text('标题'), { kind: 'contents-mark', text: name, list: 'C', level: 1 }])]);
    if (read?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(read.text).toBe('标题');
    const entries = read.fields.map(({ instruction }) => readContentsEntry(instruction, read.place));
    expect(entries).toEqual([{ text: name, list: 'C', level: 1, place: read.place }]);
  });

  test('a contents list over several paragraphs shows its entries and page numbers', () => {
    const entry = (shown: string): readonly WordInline[] => [
      { kind: 'link', bookmark: '_Toc1', content: [text('总体绩效目标\t'), { kind: 'field', instruction: ' PAGEREF _Toc1 \\h ', shown }] },
    ];
    const blocks = readBlocks([
      paragraph('TOC1', [{ kind: 'field-start', instruction: ' TOC \\f A \\h \\z ' }, ...entry('1')]),
      paragraph('TOC1', [...entry('12'), { kind: 'field-end' }]),
      paragraph('body', [{ kind: 'bookmark', name: '_Toc1' }, text('正文')]),
    ]);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['总体绩效目标\t1', '总体绩效目标\t12', '正文']);
  });
});

describe('the file', () => {
  const document = documentOf([paragraph('tableTitle', '标题'), tableOf([row([cell('cellText', '甲', { span: 3 })])])]);

  test('is the same bytes every time, with one constant time in every entry', () => {
    const bytes = writeDocx(document);
    expect(writeDocx(document)).toEqual(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const times: number[] = [];
    for (let at = 0; at + 4 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) times.push(view.getUint32(at + 12, true));
    // 1 January 1980, midnight: the zero of zip times.
    expect(times).toEqual(Array.from({ length: 11 }, () => 0x00210000));
  });

  test('has well-formed parts, and every relationship leads to one of them', () => {
    const parts = unzipSync(writeDocx(document));
    const targets: string[] = [];
    for (const [name, bytes] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      const folder = name.startsWith('word/') ? 'word/' : '';
      parser.on('opentag', (tag) => {
        const target = tag.attributes['Target'];
        if (tag.name === 'Relationship' && target !== undefined) targets.push(folder + target.value);
      });
      parser.write(strFromU8(bytes)).close();
    }
    expect(targets.toSorted()).toEqual(Object.keys(parts).filter((name) => !name.includes('.rels') && !name.includes('[') && name !== 'word/document.xml').concat('word/document.xml').toSorted());
  });

  test('names every style its paragraphs use', () => {
    const parts = unzipSync(writeDocx(document));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    const used = [...strFromU8(parts['word/document.xml'] ?? new Uint8Array()).matchAll(/w:pStyle w:val="(\w+)"/g)].map((match) => match[1] ?? '');
    expect(used).toEqual(['tableTitle', 'cellText', 'separator']);
    for (const style of used) expect(styles).toContain(`w:styleId="${style}"`);
  });
});

function documentOf(blocks: readonly WordBlock[]): WordDocument {
  return {
    title: '标题',
    typography,
    foot: '',
    revision: null,
    sections: [{ page: typography.page, pageNumbers: { style: typography.pageNumber, start: 1 }, blocks }],
  };
}

function readBlocks(blocks: readonly WordBlock[]): readonly Block[] {
  const read = readDocx(writeDocx(documentOf(blocks)), '文.docx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.blocks;
}

function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

function tableOf(rows: WordTable['rows']): WordTable {
  return { kind: 'table', columns: [2000, 2000, 2000], framed: true, rows };
}
