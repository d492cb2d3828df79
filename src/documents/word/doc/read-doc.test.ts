// What a person sees in a .doc file and what the reading makes of it, on files built here.
import { describe, expect, it } from 'vitest';
import { cell, doubleWord, inTable, line, rowEnd, wide, word, writeDoc, type DocToWrite, type ParagraphToWrite } from '../../../../test/support/doc-file.ts';
import { defaultReadingLimits, type DocumentReading, type Paragraph, type Table } from '../../document-reading.ts';
import { readDoc } from './read-doc.ts';

function read(doc: DocToWrite): DocumentReading {
  const result = readDoc(writeDoc(doc), '甲.doc', defaultReadingLimits);
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where}`);
  return result.value;
}

const paragraphsOf = (reading: DocumentReading): readonly Paragraph[] => reading.blocks.filter((block) => block.kind === 'paragraph');
const textsOf = (reading: DocumentReading): readonly string[] => paragraphsOf(reading).map(({ text }) => text);
const tablesOf = (reading: DocumentReading): readonly Table[] => reading.blocks.filter((block) => block.kind === 'table');
const textsOfTable = (table: Table | undefined): readonly (readonly string[])[] => (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));

const deleted = [0x00, 0x08, 1];
const inserted = [0x01, 0x08, 1];
const hidden = [0x3c, 0x08, 1];
const special = [0x55, 0x08, 1];
const depth = (value: number): number[] => [0x49, 0x66, ...doubleWord(value)];

describe('text', () => {
  it('reads two-byte text verbatim, quotation marks and rare characters included', () => {
    expect(textsOf(read({ paragraphs: [line('“两品一械”≥95％ 𠀋'), line('')] }))).toEqual(['“两品一械”≥95％ 𠀋', '']);
  });

  it('reads one-byte text with the typographic signs of Windows Latin', () => {
    expect(textsOf(read({ paragraphs: [line('\x93quality\x94 \x96 50\x85')], compressed: 'compressed' }))).toEqual(['“quality” – 50…']);
  });

  it('reads text split over pieces as one', () => {
    expect(textsOf(read({ paragraphs: [line('质量指标'), line('指标值')], pieceStarts: [0, 2, 6] }))).toEqual(['质量指标', '指标值']);
  });

  it('turns soft breaks, tabs and special hyphens into what a person sees', () => {
    expect(textsOf(read({ paragraphs: [line('甲\x0b乙\t丙\x1e丁\x1f戊\x0e己')] }))).toEqual(['甲\n乙\t丙-丁戊\n己']);
  });

  it('drops anchors of notes and pictures, and says that pictures are not read', () => {
    const reading = read({ paragraphs: [{ runs: [{ text: '见' }, { text: '\x02\x05\x01', modifiers: special }, { text: '图' }], mark: '\r' }] });
    expect(textsOf(reading)).toEqual(['见图']);
    expect(reading.remarks).toEqual(['文中有图片或嵌入对象，其中的文字没有读取。']);
  });

  it('keeps text that follows the last mark', () => {
    const paragraph: ParagraphToWrite = { runs: [{ text: '未完' }], mark: '' };
    expect(textsOf(read({ paragraphs: [line('首'), paragraph] }))).toEqual(['首', '未完']);
  });

  it('ends a paragraph at a page break and counts its number once', () => {
    const reading = read({ paragraphs: [line('前\x0c后', list(1)), { ...line('又', list(1)), mark: '\x0c' }, line('末', list(1))], ...numbering([decimalLevel('\0、', 2)]) });
    expect(textsOf(reading)).toEqual(['1、前', '后', '2、又', '3、末']);
  });

  it('reads text boxes behind the main text and says so', () => {
    const reading = read({ paragraphs: [{ runs: [{ text: '正文' }, { text: '\x08', modifiers: special }], mark: '\r' }], textBoxes: [line('框内'), line('')] });
    expect(textsOf(reading)).toEqual(['正文', '框内']);
    expect(reading.remarks[0]).toContain('文本框');
  });
});

describe('fields', () => {
  it('takes TC codes out of the text and keeps them', () => {
    const [title] = paragraphsOf(read({ paragraphs: [line('一、总体绩效目标\x13 TC "总体绩效目标" \\f A \\l 1 \x15')] }));
    expect(title?.text).toBe('一、总体绩效目标');
    expect(title?.fields).toEqual([{ instruction: 'TC "总体绩效目标" \\f A \\l 1' }]);
  });

  it('shows results, nested ones too, and gives each paragraph its own codes', () => {
    const reading = read({ paragraphs: [line('第\x13 PAGE \x14\x13 SEQ 表 \x145\x15\x15页'), line('\x13 IF \x13 DATE \x14今\x15 = 1 \x14真\x15'), line('无')] });
    expect(textsOf(reading)).toEqual(['第5页', '真', '无']);
    expect(paragraphsOf(reading).map(({ fields }) => fields.map(({ instruction }) => instruction))).toEqual([['PAGE', 'SEQ 表'], ['DATE', 'IF 今 = 1'], []]);
  });

  it('closes a field without end at the end of its cell and says so', () => {
    const reading = read({ paragraphs: [cell('甲\x13 TC "乙"'), cell('丙'), rowEnd([0, 100, 200])] });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['甲', '丙']]);
    expect(tablesOf(reading)[0]?.rows[0]?.cells[0]?.paragraphs[0]?.fields).toEqual([{ instruction: 'TC "乙"' }]);
    expect(reading.remarks[0]).toContain('域代码没有结束标记');
  });

  it('reads the fields behind a hundred cells with fields without end', () => {
    const broken = Array.from({ length: 100 }, () => [cell('甲\x13 TC'), rowEnd([0, 100])]).flat();
    const reading = read({ paragraphs: [...broken, line('乙\x13 PAGE \x141\x15')] });
    expect(paragraphsOf(reading)[0]).toMatchObject({ text: '乙1', fields: [{ instruction: 'PAGE' }] });
  });

  it('does not let a field without end swallow the rest of the document', () => {
    const reading = read({ paragraphs: [line('甲\x13 TC'), ...Array.from({ length: 12 }, (_, index) => line(`第${index}段`))] });
    expect(textsOf(reading).at(-1)).toBe('第11段');
  });

  it('ignores separators and ends that close nothing', () => {
    expect(textsOf(read({ paragraphs: [line('甲\x14乙\x15丙')] }))).toEqual(['甲乙丙']);
  });

  it('only counts the marks of fields nested too deep', () => {
    const reading = read({ paragraphs: [line(`${'\x13'.repeat(80)}A\x14B${'\x15'.repeat(80)}甲`)] });
    expect(textsOf(reading)).toEqual(['甲']);
    expect(paragraphsOf(reading)[0]?.fields).toEqual([{ instruction: 'AB' }]);
  });

  it('takes an endless instruction for text', () => {
    const [paragraph] = paragraphsOf(read({ paragraphs: [line(`\x13${'目标\x1f'.repeat(6000)}`)] }));
    expect((paragraph?.text.length ?? 0) + (paragraph?.fields[0]?.instruction.length ?? 0)).toBe(12_000);
    expect(paragraph?.text.length).toBeGreaterThan(1000);
  });

  it('says that the state of form controls is not read', () => {
    expect(read({ paragraphs: [line('是\x13 FORMCHECKBOX \x14\x15')] }).remarks[0]).toContain('表单控件');
  });
});

describe('tracked changes and hidden text', () => {
  it('accepts insertions and keeps deletions apart', () => {
    const reading = read({ paragraphs: [{ runs: [{ text: '≥9' }, { text: '0', modifiers: deleted }, { text: '5', modifiers: inserted }], mark: '\r' }] });
    expect(paragraphsOf(reading)[0]).toMatchObject({ text: '≥95', deleted: '0' });
    expect(reading.remarks[0]).toContain('修订标记');
  });

  it('joins a paragraph whose mark is deleted to the next one', () => {
    const reading = read({ paragraphs: [{ ...line('上'), markModifiers: deleted }, line('下')] });
    expect(paragraphsOf(reading).map(({ text, deleted: struck }) => [text, struck])).toEqual([['上下', '']]);
  });

  it('leaves out a deleted field code', () => {
    const reading = read({ paragraphs: [{ runs: [{ text: '甲' }, { text: '\x13 TC "乙" \x15', modifiers: deleted }], mark: '\r' }] });
    expect(paragraphsOf(reading)[0]).toMatchObject({ text: '甲', fields: [] });
  });

  it('leaves out a deleted row and keeps its text with the next paragraph', () => {
    const gone: readonly ParagraphToWrite[] = [
      { ...cell('', { runs: [{ text: '删去', modifiers: deleted }] }), markModifiers: deleted },
      { ...cell(''), markModifiers: deleted },
      { ...rowEnd([0, 100, 200]), markModifiers: deleted },
    ];
    const reading = read({ paragraphs: [cell('甲'), cell('乙'), rowEnd([0, 100, 200]), ...gone, line('后')] });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['甲', '乙']]);
    expect(paragraphsOf(reading)[0]).toMatchObject({ text: '后', deleted: '删去\n' });
    expect(reading.remarks).toContain('有 1 个表格行在修订中已删除，没有计入表格。');
  });

  it('keeps the text of a deleted row even when nothing follows', () => {
    const gone: readonly ParagraphToWrite[] = [cell('', { runs: [{ text: '删去', modifiers: deleted }] }), { ...rowEnd([0, 100]), markModifiers: deleted }];
    expect(paragraphsOf(read({ paragraphs: gone }))[0]).toMatchObject({ text: '', deleted: '删去\n' });
  });

  it('keeps a row with visible text whose end alone is marked deleted', () => {
    const reading = read({ paragraphs: [cell('甲'), { ...rowEnd([0, 100]), markModifiers: deleted }, line('后')] });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['甲']]);
  });

  it('leaves hidden text out and quotes it in a remark', () => {
    const reading = read({ paragraphs: [{ runs: [{ text: '见' }, { text: `填表说明${'略'.repeat(60)}`, modifiers: hidden }, { text: '完' }], mark: '\r' }] });
    expect(textsOf(reading)).toEqual(['见完']);
    expect(reading.remarks[0]).toMatch(/1 处隐藏文字.*填表说明略+…/u);
  });

  it('hides what a paragraph style or a character style hides, and shows what turns it round', () => {
    const sheet = styleSheet([
      { kind: 1, base: 0xfff, paragraph: [], character: [] },
      { kind: 1, base: 0, paragraph: [], character: hidden },
      { kind: 1, base: 1, paragraph: [], character: [] },
      { kind: 2, base: 0xfff, paragraph: [], character: [0x3c, 0x08, 0x81] },
    ]);
    const characterStyle = [0x30, 0x4a, ...word(3)];
    const reading = read({
      styleSheet: sheet,
      paragraphs: [
        { ...line('藏'), style: 2 },
        { ...line(''), style: 2, runs: [{ text: '显', modifiers: characterStyle }] },
        { ...line(''), style: 1, runs: [{ text: '现', modifiers: [0x3c, 0x08, 0x00] }, { text: '反', modifiers: [0x3c, 0x08, 0x81] }, { text: '同', modifiers: [0x3c, 0x08, 0x80] }] },
        { ...line('明'), style: 0 },
      ],
    });
    expect(textsOf(reading)).toEqual(['', '显', '现反', '明']);
  });
});

describe('symbols', () => {
  const fonts = fontTable(['宋体', 'Wingdings', 'Symbol']);
  it('reads known signs of symbol fonts and marks unknown ones', () => {
    const sign = (font: number, code: number): { text: string; modifiers: number[] } => ({ text: '(', modifiers: [...special, 0x09, 0x6a, ...word(font), ...word(code)] });
    const reading = read({ fonts, paragraphs: [{ runs: [sign(1, 0xf0fc), sign(2, 0xf0b3), sign(1, 0xf021), sign(0, 0x2264), { text: '(', modifiers: special }, { text: '(普通)' }], mark: '\r' }] });
    expect(textsOf(reading)).toEqual(['√≥\uFFFD≤((普通)']);
    expect(reading.remarks[0]).toContain('1 个符号字体的字符不认得');
  });

  it('reads private-range characters by the fonts of their run', () => {
    const runs = [
      { text: '\uf0a3', modifiers: [0x4f, 0x4a, ...word(2)] },
      { text: '\uf0fc', modifiers: [0x50, 0x4a, ...word(0), 0x51, 0x4a, ...word(1)] },
      { text: '\uf0fc', modifiers: [] },
    ];
    const reading = read({ fonts, paragraphs: [{ runs, mark: '\r' }] });
    expect(textsOf(reading)).toEqual(['≤√\uf0fc']);
  });
});

describe('automatic numbers', () => {
  it('puts them before the text with what parts them', () => {
    const reading = read({
      paragraphs: [line('甲', list(1)), line('子', list(1, 1)), line('丑', list(1, 1)), line('乙', list(1)), line('寅', list(1, 1)), line('点', list(1, 2))],
      ...numbering([decimalLevel('\0、', 2), decimalLevel('\0.\x01', 1), { ...decimalLevel('●', 0), format: 23 }]),
    });
    expect(textsOf(reading)).toEqual(['1、甲', '1.1 子', '1.2 丑', '2、乙', '2.1 寅', '点']);
  });

  it('counts in Chinese, and says when it does not know a format', () => {
    const reading = read({
      paragraphs: [line('甲', list(1)), line('乙', list(1)), line('丙', list(1, 1))],
      ...numbering([{ ...decimalLevel('（\0）', 0), format: 39, start: 10 }, { ...decimalLevel('\x01', 2), format: 53 }]),
    });
    expect(textsOf(reading)).toEqual(['（十）\t甲', '（十一）\t乙', '1丙']);
    expect(reading.remarks).toEqual(['有3段使用自动编号，编号已按 Word 的规则算出，写在段首。', '有的自动编号用的是本程序不认得的格式，已按 1、2、3 写出；请核对这些序号。']);
  });

  it('starts again where an override says so, and lets a style number its paragraphs', () => {
    const doc = numbering([decimalLevel('\0.', 2)], [{}, { start: 5 }, { start: 7, definition: { ...decimalLevel('\0)', 2), start: 7 } }]);
    const sheet = styleSheet([{ kind: 1, base: 0xfff, paragraph: [], character: [] }, { kind: 1, base: 0, paragraph: list(1), character: [] }]);
    const reading = read({ ...doc, styleSheet: sheet, paragraphs: [{ ...line('甲'), style: 1 }, { ...line('乙'), style: 1 }, line('丙', list(2)), line('丁', list(3)), line('戊', list(9)), { ...line('己', list(0)), style: 1 }] });
    expect(textsOf(reading)).toEqual(['1.甲', '2.乙', '5.丙', '7)丁', '戊', '己']);
  });

  it('numbers empty cells, as serial-number columns do', () => {
    const reading = read({ paragraphs: [cell('', { modifiers: [...inTable, ...list(1)] }), cell('甲'), rowEnd([0, 100, 200]), line('')], ...numbering([decimalLevel('\0', 2)]) });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['1', '甲']]);
  });

  it('says when a paragraph is numbered the old way', () => {
    expect(read({ paragraphs: [line('甲', [0x3e, 0xc6, 2, 0, 0])] }).remarks[0]).toContain('Word 95');
  });
});

describe('tables', () => {
  it('gives cells their grid columns from the edges of all rows, rounding forgiven', () => {
    const [table] = tablesOf(read({ paragraphs: [cell('a'), cell('b'), rowEnd([0, 2000, 3000]), cell('c'), cell('d'), cell('e'), rowEnd([3, 1000, 1996, 3001]), cell('f'), rowEnd([1000, 3000]), line('')] }));
    expect(table?.rows.map(({ cells }) => cells.map(({ column, columnSpan }) => [column, columnSpan]))).toEqual([[[0, 2], [2, 1]], [[0, 1], [1, 1], [2, 1]], [[1, 2]]]);
  });

  it('reads vertical merges', () => {
    const [table] = tablesOf(read({ paragraphs: [cell('a'), rowEnd([0, 100], [0x60]), cell(''), rowEnd([0, 100], [0x20]), cell('c'), rowEnd([0, 100]), line('')] }));
    expect(table?.rows.map(({ cells }) => cells[0]?.verticalMerge)).toEqual(['restart', 'continue', 'none']);
  });

  it('joins horizontally merged cells and loses no text of theirs', () => {
    const [table] = tablesOf(read({ paragraphs: [cell('a'), cell(''), cell('残'), cell('z'), rowEnd([0, 100, 200, 300, 400], [1, 2, 2, 0]), line('')] }));
    expect(table?.rows[0]?.cells.map(({ text, column, columnSpan, place }) => [text, column, columnSpan, place.cell])).toEqual([['a\n残', 0, 3, 1], ['z', 3, 1, 4]]);
  });

  it('reads row definitions that stand in the Data stream', () => {
    const { modifiers = [] } = rowEnd([0, 500, 1000, 1500], [0, 0, 0x60]);
    const [table] = tablesOf(read({ paragraphs: [cell('a'), cell('b'), cell('c'), { runs: [], mark: '\x07', longModifiers: modifiers }, line('')] }));
    expect(table?.rows[0]?.cells.map(({ verticalMerge }) => verticalMerge)).toEqual(['none', 'none', 'restart']);
  });

  it('reads such rows without the Data stream too, and says that places may be wrong', () => {
    const { modifiers = [] } = rowEnd([0, 500]);
    const reading = read({ paragraphs: [cell('a'), { runs: [], mark: '\x07', modifiers: [...inTable, 0x17, 0x24, 1], longModifiers: modifiers }, line('')], without: ['Data'] });
    expect(tablesOf(reading)[0]?.rows[0]?.cells[0]).toMatchObject({ text: 'a', column: 0, columnSpan: 1 });
    expect(reading.remarks[0]).toContain('表格行属性已损坏');
  });

  it('applies changes that follow the definition of a row', () => {
    const plain = [[0, 1, 'none'], [1, 1, 'none'], [2, 1, 'none']];
    expect(cellsAfter([0x2b, 0xd6, 2, 1, 3])).toEqual([[0, 1, 'none'], [1, 1, 'restart'], [2, 1, 'none']]);
    expect(cellsAfter([0x2b, 0xd6, 2, 1, 1, 0x2b, 0xd6, 2, 9, 1])).toEqual([[0, 1, 'none'], [1, 1, 'continue'], [2, 1, 'none']]);
    expect(cellsAfter([0x24, 0x56, 0, 2])).toEqual([[0, 2, 'none'], [2, 1, 'none']]);
    expect(cellsAfter([0x24, 0x56, 0, 2, 0x25, 0x56, 0, 2])).toEqual(plain);
    expect(cellsAfter([0x22, 0x56, 1, 2])).toEqual([[0, 1, 'none'], [1, 1, 'none'], [2, 1, 'none']]);
    expect(cellsAfter([0x22, 0x56, 2, 1])).toEqual(plain);
    expect(cellsAfter([0x23, 0x76, 0, 1, ...word(2000)])).toEqual([[0, 2, 'none'], [2, 1, 'none'], [3, 1, 'none']]);
    expect(cellsAfter([0x21, 0x76, 1, 1, ...word(1000)])).toEqual(plain);
    expect(cellsAfter([0x21, 0x76, 9, 80, ...word(10)])).toEqual(plain);
  });

  it('reads tables in cells, with the place of the outer cell', () => {
    const inner = (text: string, more: readonly number[] = []): ParagraphToWrite => line(text, [...inTable, ...depth(2), 0x4b, 0x24, 1, ...more]);
    const innerEnd = line('', [...inTable, ...depth(2), 0x4b, 0x24, 1, 0x4c, 0x24, 1, ...(rowEnd([0, 100, 200]).modifiers ?? []).slice(6)]);
    const [table] = tablesOf(read({ paragraphs: [cell('首'), { ...line('外', inTable) }, inner('n1'), inner('n2'), innerEnd, cell('尾'), rowEnd([0, 100, 900]), line('')] }));
    const outer = table?.rows[0]?.cells[1];
    expect(outer?.text).toBe('外\n尾');
    expect(textsOfTable(outer?.tables[0])).toEqual([['n1', 'n2']]);
    expect(outer?.tables[0]?.rows[0]?.cells[0]?.place).toEqual({ file: '甲.doc', table: 1, row: 1, cell: 2, paragraph: null, line: null });
    expect(outer?.tables[0]?.rows[0]?.cells[0]?.paragraphs[0]?.place).toEqual({ file: '甲.doc', table: 1, row: 1, cell: 2, paragraph: 1, line: null });
  });

  it('counts tables and paragraphs of the document and paragraphs of a cell', () => {
    const reading = read({ paragraphs: [line('甲'), cell('a'), rowEnd([0, 100]), line('乙'), line('x', inTable), cell('b'), rowEnd([0, 100]), line('丙')] });
    expect(paragraphsOf(reading).map(({ place }) => place.paragraph)).toEqual([1, 2, 3]);
    expect(tablesOf(reading).map(({ place }) => place.table)).toEqual([1, 2]);
    expect(tablesOf(reading)[1]?.rows[0]?.cells[0]?.paragraphs.map(({ place }) => place.paragraph)).toEqual([1, 2]);
  });

  it('keeps the cells of a row that has lost its end mark', () => {
    const reading = read({ paragraphs: [cell('a'), cell('b'), line('x', inTable), line('后')] });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['a', 'b', 'x']]);
    expect(textsOf(reading)).toEqual(['后']);
  });

  it('keeps text that stands before a row end, and takes a cell mark outside tables for a cell', () => {
    const reading = read({ paragraphs: [cell('a'), { ...rowEnd([0, 100, 200]), runs: [{ text: '余' }] }, { ...cell('b'), modifiers: [] }, line('')] });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['a', '余'], ['b']]);
  });

  it('takes depth steps and properties laid over a whole piece', () => {
    const shared = [...inTable, 0x4a, 0x66, ...doubleWord(1)];
    const reading = read({ paragraphs: [{ ...cell('a'), modifiers: [] }, rowEnd([0, 100]), line('后')], pieceStarts: [0, 2, 3], pieceProperties: [1, 0, 0], sharedModifiers: [shared] });
    expect(textsOfTable(tablesOf(reading)[0])).toEqual([['a']]);
    const struck = read({ paragraphs: [line('留删')], pieceStarts: [0, 1, 2], pieceProperties: [0, (0x41 << 1) | (1 << 8), 0] });
    expect(paragraphsOf(struck)[0]).toMatchObject({ text: '留', deleted: '删' });
  });
});

/** Column, span and merge of the cells of a row of three, after changes to its definition. */
function cellsAfter(more: readonly number[]): readonly (readonly [number, number, string])[] {
  const paragraphs = [cell('a'), cell('b'), cell('c'), rowEnd([0, 1000, 2000, 3000], [0, 0, 0], more), cell('x'), cell('y'), cell('z'), rowEnd([0, 1000, 2000, 3000]), line('')];
  return (tablesOf(read({ paragraphs }))[0]?.rows[0]?.cells ?? []).map(({ column, columnSpan, verticalMerge }) => [column, columnSpan, verticalMerge]);
}

function list(index: number, level = 0): number[] {
  return [0x0a, 0x26, level, 0x0b, 0x46, ...word(index)];
}

interface LevelToWrite {
  readonly start: number;
  readonly format: number;
  readonly text: string;
  readonly follow: number;
}

function decimalLevel(text: string, follow: number): LevelToWrite {
  return { start: 1, format: 0, text, follow };
}

function levelBytes({ start, format, text, follow }: LevelToWrite): number[] {
  return [...doubleWord(start), format, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, follow, ...Array.from({ length: 8 }, () => 0), 0, 0, 0, 0, ...word(text.length), ...wide(text)];
}

/** One list of nine levels, and overrides that refer to it. */
function numbering(levels: readonly LevelToWrite[], overrides: readonly { start?: number; definition?: LevelToWrite }[] = [{}]): Pick<DocToWrite, 'lists' | 'listOverrides'> {
  const nine = Array.from({ length: 9 }, (_, index) => levels[index] ?? decimalLevel('', 2));
  const heads = overrides.flatMap(({ start }) => [...doubleWord(77), 0, 0, 0, 0, 0, 0, 0, 0, start === undefined ? 0 : 1, 0, 0, 0]);
  const tails = overrides.flatMap(({ start, definition }) => [
    0xff, 0xff, 0xff, 0xff,
    ...(start === undefined ? [] : [...doubleWord(start), definition === undefined ? 0x10 : 0x30, 0, 0, 0]),
    ...(definition === undefined ? [] : levelBytes(definition)),
  ]);
  return {
    lists: { bytes: [...word(1), ...doubleWord(77), ...Array.from({ length: 24 }, () => 0)], levels: nine.flatMap(levelBytes) },
    listOverrides: [...doubleWord(overrides.length), ...heads, ...tails],
  };
}

function styleSheet(styles: readonly { kind: number; base: number; paragraph: readonly number[]; character: readonly number[] }[]): number[] {
  const written = styles.flatMap(({ kind, base, paragraph, character }, index) => {
    const body = [0, 0, ...word(kind | (base << 4)), 0, 0, 0, 0, 0, 0, ...word(1), ...wide('样'), 0, 0, ...(kind === 1 ? stylePart([...word(index), ...paragraph]) : []), ...stylePart(character)];
    return [...word(body.length), ...body];
  });
  return [...word(18), ...word(styles.length), ...word(10), ...Array.from({ length: 14 }, () => 0), ...written];
}

/** Length, bytes, filled up to an even number. */
function stylePart(bytes: readonly number[]): number[] {
  return [...word(bytes.length), ...bytes, ...(bytes.length % 2 === 0 ? [] : [0])];
}

function fontTable(names: readonly string[]): number[] {
  const fonts = names.flatMap((name) => {
    const body = [...Array.from({ length: 39 }, () => 0), ...wide(`${name}\0`)];
    return [body.length, ...body];
  });
  return [...word(names.length), 0, 0, ...fonts];
}
