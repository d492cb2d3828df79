import { describe, expect, it } from 'vitest';
import {
  cellXml, docxFile, documentXml, fieldCharacterXml as mark, fieldCodeXml as code, paragraphXml as p, relationshipsXml, relationshipXml, runXml as r,
  strict, tableXml, type DocxParts,
} from '../../../../test/support/docx-file.ts';
import { defaultReadingLimits, type Block, type DocumentReading, type Paragraph, type Table, type TableCell } from '../../document-reading.ts';
import { readDocx } from './read-docx.ts';

function read(parts: DocxParts): DocumentReading {
  const result = readDocx(docxFile(parts), '绩效文本.docx', defaultReadingLimits);
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.where}`);
  return result.value;
}

function paragraphs(body: string): readonly Paragraph[] {
  return read({ body }).blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
}

function texts(body: string): readonly string[] {
  return paragraphs(body).map((paragraph) => paragraph.text);
}

function tableOf(blocks: readonly Block[]): Table {
  const table = blocks.find((block): block is Table => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

function cellsOf(body: string): readonly (readonly TableCell[])[] {
  return tableOf(read({ body }).blocks).rows.map((row) => row.cells);
}

describe('readDocx reads text', () => {
  it('joins runs split inside words and keeps blanks only where they are to be kept', () => {
    expect(texts(p(`${r('质量')}${r('合格率')}<w:r><w:t> ≥95 </w:t></w:r>${r(' % ')}`))).toEqual(['质量合格率≥95 % ']);
    expect(texts(p('<w:r><w:t xml:space="preserve">一\n二</w:t></w:r>'))).toEqual(['一 二']);
  });

  it('knows breaks, tabs, hyphens and leaves tab stops alone', () => {
    expect(texts(p('<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:tab/><w:t>三</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>四</w:t></w:r>', '<w:tabs><w:tab w:val="left"/></w:tabs>'))).toEqual(['一\n二\n\t三-四']);
  });

  it('takes page and column breaks as layout: they part text and vanish at the ends of a paragraph', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(texts(p(`${page}${r('甲')}${page}<w:r><w:br w:type="column"/></w:r>${r('乙')}${page}${page}`) + p(page) + p('<w:r><w:br/></w:r>'))).toEqual(['甲\n乙', '', '\n']);
  });

  it('reads through content controls, smart tags, hyperlinks, bidirectional wrappers, ruby and formulas', () => {
    const body = `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${p(
      `<w:smartTag>${r('甲')}</w:smartTag><w:hyperlink r:id="x">${r('乙')}</w:hyperlink><w:dir><w:bdo>${r('丙')}</w:bdo></w:dir><w:sdt><w:sdtContent>${r('丁')}</w:sdtContent></w:sdt>` +
        '<w:r><w:ruby><w:rt><w:r><w:t>wù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>戊</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>≥95</m:t></m:r></m:oMath>',
    )}</w:sdtContent></w:sdt>`;
    expect(texts(body)).toEqual(['甲乙丙丁戊≥95']);
  });

  it('takes one alternative, never both', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${r('新')}</mc:Choice><mc:Choice Requires="x">${r('次')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(p(`${both}${r('后')}`))).toEqual(['新后']);
    expect(texts(p(`<mc:AlternateContent><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`))).toEqual(['旧']);
  });

  it('reads text boxes after the paragraph that holds them', () => {
    const reading = read({ body: p(`${r('前')}${box}${r('尾')}`) + p(r('下一段')) });
    expect(reading.blocks.map((block) => (block.kind === 'paragraph' ? [block.text, block.place.paragraph] : []))).toEqual([['前尾', 1], ['框一', 2], ['框二', 3], ['下一段', 4]]);
    expect(reading.remarks.join()).toContain('1个文本框');
    expect(cellsOf(`<w:tbl><w:tr><w:tc>${p(`${r('前')}${box}`)}</w:tc></w:tr></w:tbl>`)[0]?.[0]?.text).toBe('前\n框一\n框二');
  });

  it('gives symbols their character and says where it knows none', () => {
    const body = p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings 2" w:char="00A3"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>');
    expect(texts(body)).toEqual(['√□≥']);
    expect(texts(p(r('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + r('ü', '<w:rFonts w:ascii="SimSun"/>')))).toEqual(['√ü']);
    const unknown = read({ body: p('<w:r><w:sym w:font="Wingdings" w:char="F001"/><w:sym w:font="Wingdings"/></w:r>') });
    expect(unknown.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['\uFFFD\uFFFD']);
    expect(unknown.remarks.join()).toContain('2个符号');
  });

  it('leaves hidden text out and reports it, direct or by style', () => {
    const styles = '<w:style w:styleId="b"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="h"><w:basedOn w:val="b"/></w:style>';
    const body = p(`${r('看得见')}${r('秘密', '<w:vanish/>')}${r('也看得见', '<w:vanish w:val="0"/>')}${r('样式', '<w:rStyle w:val="h"/>')}`) + p(r('段'), '<w:pStyle w:val="h"/>');
    const reading = read({ body, styles });
    expect(reading.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['看得见也看得见', '']);
    expect(reading.remarks).toEqual([
      '第1段有隐藏文字，页面和打印件上看不见，没有计入正文：“秘密样式”。',
      '第2段有隐藏文字，页面和打印件上看不见，没有计入正文：“段”。',
    ]);
  });

  it('ignores note references without losing text and remarks what it does not read', () => {
    const entries = {
      'word/vbaProject.bin': 'x', 'word/settings.xml': '<x/>',
      'word/_rels/settings.xml.rels': relationshipsXml(relationshipXml('t', 'attachedTemplate', 'file:///x.dotm', 'External')),
    };
    const links = relationshipXml('h', 'hyperlink', 'http://example.com', 'External') + relationshipXml('se', 'settings', 'settings.xml');
    const body = `${p(`${r('甲')}<w:r><w:footnoteReference w:id="1"/></w:r>${r('乙')}<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击')}</w:sdtContent></w:sdt>`)}<w:altChunk r:id="c"/>`;
    const reading = read({ body, links, entries });
    expect(reading.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['甲乙单击']);
    const remarks = reading.remarks.join('\n');
    for (const part of ['宏', '1个指向外部的超链接', '1处外部内容', '1处脚注', '1处图片', '1处内容放在嵌入', '1处内容控件']) expect(remarks).toContain(part);
  });
});

const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p(r('框一'))}${p(r('框二'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('框一'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const formField = (data: string, name: string): string => `${mark('begin', `<w:ffData>${data}</w:ffData>`)}${code(name)}${mark('end')}`;

describe('readDocx reads fields', () => {
  it('shows results, keeps codes, and nests', () => {
    const nested = `${mark('begin')}${code('IF ')}${mark('begin')}${code('PA')}${code('GE')}${mark('separate')}${r('3')}${mark('end')}${code(' = 3')}${mark('separate')}${r('是')}${mark('end')}`;
    const [paragraph] = paragraphs(p(`${r('甲')}${nested}${r('乙')}`));
    expect(paragraph?.text).toBe('甲是乙');
    expect(paragraph?.fields).toEqual([{ instruction: 'PAGE' }, { instruction: 'IF 3 = 3' }]);
  });

  it('never shows contents marks: complex, simple, with a result, in bits', () => {
    const complex = `${mark('begin')}${code(' T')}${code('C "总体')}${code('目标" \\f A ')}${mark('end')}`;
    const withResult = `${mark('begin')}${code('TC "一"')}${mark('separate')}${r('不显示')}${mark('end')}`;
    const simple = `<w:fldSimple w:instr=" TC &quot;二&quot; "/><w:fldSimple w:instr="TC x">${r('也不显示')}</w:fldSimple>`;
    const [paragraph] = paragraphs(p(`${r('题')}${complex}${withResult}${simple}${r('尾')}`));
    expect(paragraph?.text).toBe('题尾');
    expect(paragraph?.fields.map((field) => field.instruction)).toEqual(['TC "总体目标" \\f A', 'TC "一" 不显示', 'TC "二"', 'TC x 也不显示']);
  });

  it('follows a field over paragraphs and records its code where it began', () => {
    const body = p(`${r('甲')}${mark('begin')}${code('TOC \\o')}${mark('separate')}${r('第一行')}`) + p(`${r('第二行')}${mark('end')}${r('乙')}`) + p(`<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>`);
    expect(texts(body)).toEqual(['甲第一行', '第二行乙', '7']);
    expect(paragraphs(body).map((paragraph) => paragraph.fields.length)).toEqual([1, 0, 1]);
  });

  it('gives text back where a field never ends, and stays upright on stray marks', () => {
    const reading = read({ body: p(`${r('甲')}${mark('begin')}${code('X')}${r('乙')}`) + p(r('丙')) });
    expect(reading.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['甲乙', '丙']);
    expect(reading.remarks.join()).toContain('第1段的域代码没有结束标记');
    expect(texts(p(`${mark('end')}${mark('separate')}${r('甲')}${code('不显示')}`))).toEqual(['甲']);
    expect(texts(p(`${`${mark('begin')}${mark('separate')}`.repeat(70)}${r('深')}${mark('end').repeat(70)}${r('浅')}`))).toEqual(['深浅']);
    expect(paragraphs(p(`${mark('begin')}${code('REF a')}${mark('separate')}${r('甲')}`))[0]).toMatchObject({ text: '甲', fields: [{ instruction: 'REF a' }] });
  });

  it('shows what form fields show and reports drawn formulas', () => {
    expect(
      texts(
        p(
          formField('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', 'FORMCHECKBOX') + formField('<w:checkBox><w:default w:val="0"/></w:checkBox>', ' FORMCHECKBOX ') +
            formField('<w:ddList><w:result w:val="1"/><w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList>', 'FORMDROPDOWN'),
        ),
      ),
    ).toEqual(['☑□良']);
    expect(read({ body: p(`${mark('begin')}${code('EQ \\o\\ac(○,1)')}${mark('end')}`) }).remarks.join()).toContain('1处公式域');
  });
});

const row = (content: string, properties: string): string => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`;

describe('readDocx accepts tracked changes', () => {
  it('takes insertions, leaves deletions out and keeps them beside', () => {
    const body = p(`${r('甲')}<w:ins>${r('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${r('移')}</w:moveFrom><w:moveTo>${r('来')}</w:moveTo>`);
    const [paragraph] = paragraphs(body);
    expect(paragraph?.text).toBe('甲增来');
    expect(paragraph?.deleted).toBe('删移');
    expect(read({ body }).remarks).toEqual(['文件带修订痕迹（插入2处、删除2处）：按“接受所有修订”读取，删除的文字不计入正文。']);
  });

  it('joins paragraphs whose end mark is deleted, within their story', () => {
    const deletedMark = '<w:rPr><w:del/></w:rPr>';
    expect(paragraphs(p(r('上'), deletedMark) + p(r('下')) + p(r('后'))).map((paragraph) => [paragraph.text, paragraph.place.paragraph])).toEqual([['上下', 1], ['后', 2]]);
    expect(texts(p(r('上'), deletedMark) + tableXml(cellXml('格')) + p(r('下')))).toEqual(['上', '下']);
  });

  it('drops deleted rows and cells, keeps inserted ones, and says so', () => {
    const body = `<w:tbl>${row(cellXml('一'), '<w:ins/>')}${row(cellXml('二'), '<w:del/>')}${row(cellXml('三') + cellXml('四', '<w:cellDel/>') + cellXml('五', '<w:cellIns/>'), '')}</w:tbl>`;
    const reading = read({ body });
    expect(tableOf(reading.blocks).rows.map((each) => [each.place.row, ...each.cells.map((cell) => cell.text)])).toEqual([[1, '一'], [2, '三', '五']]);
    expect(reading.remarks.join()).toContain('第1张表第2行在修订中被整行删除，没有计入：“二”');
    expect(reading.remarks.join()).toContain('1个单元格在修订中被删除');
  });

  it('reads present properties, not the former ones', () => {
    const body = `<w:tbl><w:tr>${cellXml('甲', '<w:gridSpan w:val="2"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr></w:tcPrChange>')}${cellXml('乙', '<w:cellMerge w:vMerge="rest"/>')}</w:tr></w:tbl>${p(r('段', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'))}`;
    expect(cellsOf(body)[0]?.map((cell) => [cell.column, cell.columnSpan, cell.verticalMerge])).toEqual([[0, 2, 'none'], [2, 1, 'restart']]);
    expect(texts(body)).toEqual(['段']);
  });
});

describe('readDocx reads tables', () => {
  it('places cells on the grid with spans, merges and offsets', () => {
    const body = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cellXml('甲', '<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>')}${cellXml('乙')}</w:tr><w:tr>${cellXml('', '<w:vMerge w:val="continue"/>')}${cellXml('', '<w:vMerge/>')}</w:tr></w:tbl>`;
    const rows = cellsOf(body);
    expect(rows[0]?.map((cell) => [cell.text, cell.column, cell.columnSpan, cell.verticalMerge])).toEqual([['甲', 2, 3, 'restart'], ['乙', 5, 1, 'none']]);
    expect(rows[1]?.map((cell) => cell.verticalMerge)).toEqual(['continue', 'continue']);
  });

  it('joins cells of a legacy horizontal merge', () => {
    const rows = cellsOf(`<w:tbl><w:tr>${cellXml('甲', '<w:hMerge w:val="restart"/>')}${cellXml('', '<w:hMerge/>')}${cellXml('余', '<w:hMerge w:val="continue"/>')}${cellXml('乙')}</w:tr></w:tbl>`);
    expect(rows[0]?.map((cell) => [cell.text, cell.column, cell.columnSpan])).toEqual([['甲\n余', 0, 3], ['乙', 3, 1]]);
  });

  it('reads rows and cells inside content controls, and several paragraphs in a cell', () => {
    const body = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${p(r('一'))}${p(r('二'))}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(cellsOf(body)[0]?.[0]?.text).toBe('一\n二');
    expect(cellsOf(body)[0]?.[0]?.paragraphs.map((paragraph) => paragraph.place.paragraph)).toEqual([1, 2]);
  });

  it('keeps nested tables in their cell, at the place of that cell', () => {
    const inner = tableXml(cellXml('内一') + cellXml('内二'));
    const body = `${tableXml(cellXml('甲'))}${tableXml(cellXml('乙') + `<w:tc>${p(r('外'))}${inner}${p('')}</w:tc>`)}`;
    const second = read({ body }).blocks.filter((block): block is Table => block.kind === 'table')[1];
    const cell = second?.rows[0]?.cells[1];
    expect(cell?.text).toBe('外\n');
    expect(cell?.place).toMatchObject({ table: 2, row: 1, cell: 2, paragraph: null });
    expect(cell?.tables[0]?.rows[0]?.cells.map((each) => [each.text, each.place, each.paragraphs[0]?.place])).toEqual([
      ['内一', cell?.place, cell?.place],
      ['内二', cell?.place, cell?.place],
    ]);
  });

  it('stays upright when structure stands where it means nothing', () => {
    expect(texts(`<w:tr><w:tc>${p(r('甲'))}</w:tc></w:tr><w:tc>${p(r('乙'))}</w:tc><w:tbl>${p(r('丙'))}<w:tc/></w:tbl>${p(p(r('丁')))}<w:r><w:t>无主</w:t></w:r>`)).toEqual(['甲', '乙', '丙', '', '丁']);
  });
});

describe('readDocx finds the document', () => {
  it('reads strict documents, other prefixes, UTF-16 and a main part elsewhere', () => {
    const other = `<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>正文</d:t></d:r></d:p></d:body></d:document>`;
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...other].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])]);
    for (const content of [other, utf16, documentXml(p(r('正文')), strict)]) {
      const reading = read({ body: '', entries: { 'word/document.xml': content } });
      expect(reading.blocks).toEqual([{ kind: 'paragraph', text: '正文', fields: [], deleted: '', place: { file: '绩效文本.docx', table: null, row: null, cell: null, paragraph: 1, line: null } }]);
    }
    const elsewhere = { '_rels/.rels': relationshipsXml(relationshipXml('d', 'officeDocument', '/Doc/../Doc/Main.XML')), 'doc/main.xml': documentXml(p(r('别处'))) };
    expect(read({ body: p(r('不读')), entries: elsewhere }).blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['别处']);
  });

  it('falls back on the content types where relationships are lost', () => {
    expect(read({ body: p(r('正文')), entries: { '_rels/.rels': relationshipsXml('') } }).blocks).toHaveLength(1);
  });
});
