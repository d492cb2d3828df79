import { describe, expect, it } from 'vitest';
import { docxFile, paragraphXml as p, runXml as r, tableXml, type DocxParts } from '../../../../test/support/docx-file.ts';
import { defaultReadingLimits, type DocumentReading } from '../../document-reading.ts';
import { readDocx } from './read-docx.ts';

function read(parts: DocxParts): DocumentReading {
  const result = readDocx(docxFile(parts), 'a.docx', defaultReadingLimits);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

function texts(parts: DocxParts): readonly string[] {
  return read(parts).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('|')));
}

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="nothing"/>${more}</w:lvl>`;
}

function list(numId: number, levels: string, more = ''): string {
  return `<w:abstractNum w:abstractNumId="a${numId}">${levels}</w:abstractNum><w:num w:numId="${numId}"><w:abstractNumId w:val="a${numId}"/>${more}</w:num>`;
}

function item(text: string, numId: number, ilvl = 0): string {
  return p(text === '' ? '' : r(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

const bare = (suffix: string): string => `<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>${suffix}<w:lvlText w:val="%1."/></w:lvl>`;

const styled = (style: string, more = ''): string => p(r(style), `<w:pStyle w:val="${style}"/>${more}`);

describe('automatic numbers', () => {
  it('stand before the text, also of an empty paragraph in a cell', () => {
    const numbering = list(1, level(0, 'decimal', '%1、'));
    expect(texts({ body: item('甲', 1) + tableXml(`<w:tc>${item('', 1)}</w:tc>`) + item('乙', 1), numbering })).toEqual(['1、甲', '2、', '3、乙']);
    expect(read({ body: item('甲', 1), numbering }).remarks).toEqual(['有1段使用自动编号，编号已按 Word 的规则算出，写在段首。']);
  });

  it.each([
    ['decimal', ['1', '2', '11']], ['chineseCounting', ['一', '二', '十一']], ['chineseCountingThousand', ['一', '二', '十一']], ['japaneseCounting', ['一', '二', '十一']],
    ['ideographDigital', ['一', '二', '一一']], ['chineseLegalSimplified', ['壹', '贰', '壹拾壹']], ['lowerLetter', ['a', 'b', 'k']], ['upperLetter', ['A', 'B', 'K']],
    ['upperRoman', ['I', 'II', 'XI']], ['lowerRoman', ['i', 'ii', 'xi']], ['decimalEnclosedCircle', ['①', '②', '⑪']], ['decimalEnclosedCircleChinese', ['①', '②', '⑪']],
    ['decimalZero', ['01', '02', '11']], ['decimalFullWidth', ['１', '２', '１１']], ['ideographTraditional', ['甲', '乙', '甲']],
  ])('are written as %s', (format, expected) => {
    const all = texts({ body: Array.from({ length: 11 }, () => item('', 1)).join(''), numbering: list(1, level(0, format, '%1')) });
    expect([all[0], all[1], all[10]]).toEqual(expected);
  });

  it('show 1, 2, 3 for a format that is not known, and say so; bullets show nothing', () => {
    const numbering = list(1, level(0, 'thaiCounting', '%1.')) + list(2, level(0, 'bullet', '●'));
    const reading = read({ body: item('甲', 1) + item('乙', 2), numbering });
    expect(reading.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['1.甲', '乙']);
    expect(reading.remarks.join()).toContain('thaiCounting');
  });

  it('count levels, restart deeper ones, and write several levels together', () => {
    const numbering = list(1, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2 ', '<w:isLgl/>') + level(2, 'decimal', '%3)', '<w:lvlRestart w:val="0"/>') + level(3, 'decimal', '%4]', '<w:lvlRestart w:val="1"/>'));
    const levels = [1, 0, 1, 1, 2, 3, 0, 1, 2, 3, 1, 3];
    expect(texts({ body: levels.map((each) => item('', 1, each)).join(''), numbering })).toEqual(['1.1 ', '一、', '1.1 ', '1.2 ', '1)', '1]', '二、', '2.1 ', '2)', '1]', '2.2 ', '2]']);
  });

  it('keep what parts number and text: tab by default, a blank or nothing', () => {
    expect(texts({ body: item('甲', 1) + item('乙', 2), numbering: list(1, bare('')) + list(2, bare('<w:suff w:val="space"/>')) })).toEqual(['3.\t甲', '3. 乙']);
  });

  it('share a counter between lists of one definition and start anew where a list says so', () => {
    const numbering =
      list(1, level(0, 'decimal', '%1.')) + '<w:num w:numId="2"><w:abstractNumId w:val="a1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="a1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>' +
      `<w:num w:numId="4"><w:abstractNumId w:val="a1"/><w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '(%1)')}</w:lvlOverride></w:num>`;
    expect(texts({ body: [1, 2, 3, 3, 4].map((each) => item('', each)).join(''), numbering })).toEqual(['1.', '2.', '7.', '8.', '(I)']);
  });

  it('come from styles, their bases and the levels bound to them; number 0 takes them away', () => {
    const numbering = list(5, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="H2"/>'));
    const styles =
      '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="X"><w:basedOn w:val="H1"/></w:style><w:style w:styleId="ring"><w:basedOn w:val="ring"/></w:style>';
    const body = styled('H1') + styled('H2') + styled('X') + styled('X', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('ring') + styled('none') + styled('H1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(texts({ body, numbering, styles })).toEqual(['1.H1', '1.1.H2', '2.X', 'X', 'ring', 'none', '2.1.H1']);
  });

  it('follow a list that only points to a numbering style', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'decimal', '第%1条')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="S"/></w:abstractNum>` +
      '<w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="77"/></w:num>';
    expect(texts({ body: item('甲', 9) + item('乙', 8) + item('丙', 9, 12), numbering })).toEqual(['第1条甲', '乙', '丙']);
  });

  it('do not count paragraphs that are deleted with their mark or row, nor show on a hidden mark', () => {
    const numbering = list(1, level(0, 'decimal', '%1.'));
    const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      item('甲', 1) + p('<w:del><w:r><w:delText>删</w:delText></w:r></w:del>', `${numPr}<w:rPr><w:del/></w:rPr>`) + item('乙', 1) +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${item('行', 1)}</w:tc></w:tr><w:tr><w:tc>${item('丙', 1)}</w:tc></w:tr></w:tbl>` + p(r('隐'), `${numPr}<w:rPr><w:vanish/></w:rPr>`) + item('丁', 1);
    expect(texts({ body, numbering })).toEqual(['1.甲', '2.乙', '3.丙', '隐', '5.丁']);
  });

  it('are missed with a remark where the definitions are damaged or absent', () => {
    const reading = read({ body: item('甲', 1), numbering: '<w:lvl>' });
    expect(reading.blocks).toMatchObject([{ text: '甲' }]);
    expect(reading.remarks.join()).toContain('word/numbering.xml 已损坏');
    expect(texts({ body: item('甲', 1) })).toEqual(['甲']);
  });
});
