// Files that cannot be checked, as people and attackers send them, and what the command must say of each. Used by test/bad-input.test.ts
// and, compiled, by bench/bad-input.mjs; imports nothing of the program itself.
import { strToU8, zipSync } from 'fflate';
import { writeCompoundFile } from './compound-file.ts';
import { cell, line, rowEnd, writeDoc } from './doc-file.ts';
import { cellXml, docxFile, paragraphXml, relationshipsXml, relationshipXml, runXml, tableXml, zipFile } from './docx-file.ts';
import { textRows, xlsxEntries, xlsxFile } from './xlsx-file.ts';

export interface BadFile {
  /** What is wrong, and with which file: the title of the test. */
  readonly title: string;
  readonly name: string;
  /** Words of the finding that no other fault has. */
  readonly says: string;
  /** Words of the remedy. */
  readonly remedy: string;
  readonly bytes: () => Uint8Array;
}

const plainDocx = docxFile({ body: tableXml(cellXml('项目编码')) + paragraphXml(runXml('部门整体绩效目标'.repeat(40))) });
const plainDoc = writeDoc({ paragraphs: [line('部门整体绩效目标'.repeat(200)), cell('甲'), rowEnd([0, 100])] });
const filler = new Uint8Array(5000).fill(1);
const container = (...names: readonly string[]): Uint8Array => writeCompoundFile(names.map((name) => ({ name, bytes: filler })));
const withMain = (content: string | Uint8Array): Uint8Array => docxFile({ body: '', entries: { 'word/document.xml': content } });
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const megabyte = 2 ** 20;
const manyCells = (count: number): string => `<w:tbl>${`<w:tr>${'<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'.repeat(1000)}</w:tr>`.repeat(count / 1000)}</w:tbl>`;
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "哈">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><w:document xmlns:w="x">&j;</w:document>`;
const plainXlsx = xlsxFile({ sheets: [{ rows: textRows(['项目名称', '指标值'], ['部门整体绩效目标'.repeat(200), '一']) }] });
const workbookWith = (entries: Record<string, string | Uint8Array>): Uint8Array => xlsxFile({ sheets: [{ rows: textRows(['甲', '乙']) }], entries });
const diagonal = (count: number): string => Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="${columnAt(index + 1)}${index + 1}"><v>1</v></c></row>`).join('');
const columnAt = (column: number): string => (column > 26 ? columnAt(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
const page = '<html><head><meta charset="utf-8"></head><body><table><tr><td>绩效</td></tr></table></body></html>';
const mht = 'From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<table></table>';
const word2003 = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>';
const packageOf = (target: string, part: string): Uint8Array => zipFile({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  '_rels/.rels': strToU8(relationshipsXml(relationshipXml('d', 'officeDocument', target))),
  [part]: strToU8('<x/>'),
});

/** A package whose directory and local header give the main part another size than it has. */
function lyingAboutSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 && name.every((byte, index) => copy[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
    if (signature === 0x04034b50 && name.every((byte, index) => copy[at + 30 + index] === byte)) view.setUint32(at + 22, size, true);
  }
  return copy;
}

const bomb = (bytes: number): Uint8Array => withMain(new Uint8Array(bytes).fill(0x20));

const nameKinds: readonly BadFile[] = [
  { title: 'an empty .docx', name: '空.docx', says: '文件是空的（0字节）', remedy: '重新取得文件', bytes: () => new Uint8Array(0) },
  { title: 'an empty .doc', name: '空.doc', says: '文件是空的（0字节）', remedy: '重新取得文件', bytes: () => new Uint8Array(0) },
  { title: 'an empty .txt', name: '空.txt', says: '文件是空的（0字节）', remedy: '重新取得文件', bytes: () => new Uint8Array(0) },
  { title: 'a picture called .docx', name: '图片.docx', says: '这是图片文件', remedy: 'Word 原件', bytes: () => png },
  { title: 'a PDF', name: '公开.pdf', says: '这是 PDF 文件', remedy: 'Word 原件', bytes: () => strToU8('%PDF-1.7\n1 0 obj') },
  { title: 'a PDF called .docx', name: '公开.docx', says: '这是 PDF 文件', remedy: 'Word 原件', bytes: () => strToU8('%PDF-1.7\n1 0 obj') },
  { title: 'an OFD', name: '公文.ofd', says: '这是 OFD 版式文件', remedy: 'Word 原件', bytes: () => zipFile({ 'OFD.xml': strToU8('<x/>') }) },
  { title: 'an OFD called .docx', name: '公文.docx', says: '这是 OFD 版式文件', remedy: 'Word 原件', bytes: () => zipFile({ 'OFD.xml': strToU8('<x/>') }) },
  { title: 'a .wps', name: '文字.wps', says: '这是 WPS 文字的 .wps 文件', remedy: '用 WPS 打开', bytes: () => plainDoc },
  { title: 'an .xls', name: '表.xls', says: '这是 Excel 97–2003 工作簿（.xls）', remedy: 'Excel 工作簿（*.xlsx）', bytes: () => container('Workbook') },
  { title: 'an .xls called .doc', name: '表.doc', says: '内容是 Excel 或 WPS 表格的旧版工作簿', remedy: 'Excel 工作簿（*.xlsx）', bytes: () => container('Workbook') },
  { title: 'a binary workbook', name: '表.xlsb', says: '二进制格式的 Excel 工作簿（.xlsb）', remedy: 'Excel 工作簿（*.xlsx）', bytes: () => packageOf('xl/workbook.bin', 'xl/workbook.bin') },
  { title: 'an .et', name: '表.et', says: '这是 WPS 表格的 .et 文件', remedy: 'Excel 工作簿（*.xlsx）', bytes: () => container('Workbook') },
  { title: 'slides called .docx', name: '演示.docx', says: '这是 PowerPoint 演示文稿', remedy: 'Word 原件', bytes: () => packageOf('ppt/presentation.xml', 'ppt/presentation.xml') },
  { title: 'an RTF called .doc', name: '富文本.doc', says: '这是 RTF 文件', remedy: '另存为 Word 文档', bytes: () => strToU8('{\\rtf1\\ansi x}') },
  { title: 'a web page called .doc without a table', name: '导出.doc', says: '文档里没有表格', remedy: '确认选对了文件', bytes: () => strToU8(page) },
  { title: 'a bare table of a web page called .xls', name: '系统导出.xls', says: '没有能识别的项目绩效目标表', remedy: '增加该表样', bytes: () => strToU8('\ufeff\r\n<table border="1"><tr><td>绩效<td>目标</td></tr></table>') },
  { title: 'a web archive called .doc', name: '单文件网页.doc', says: '这是单个文件的网页（MHT）', remedy: '另存为网页', bytes: () => strToU8(mht) },
  { title: 'a web archive', name: '单文件网页.mht', says: '这是单个文件的网页（MHT）', remedy: '另存为网页', bytes: () => strToU8(mht) },
  { title: 'Word 2003 XML called .docx', name: '旧版.docx', says: 'Word 2003 XML', remedy: '另存为 .docx', bytes: () => strToU8(word2003) },
  { title: 'Word 2003 XML called .doc', name: '旧版.doc', says: 'Word 2003 XML', remedy: '另存为 .docx', bytes: () => strToU8(word2003) },
  { title: 'other XML called .docx', name: '数据.docx', says: '这是 XML 文件，不是 Word 文档', remedy: '另存为 Word 文档', bytes: () => strToU8('<?xml version="1.0"?><a/>') },
  { title: 'an archive of files', name: '打包.docx', says: '这是一个压缩包，里面没有 Word 正文', remedy: '先解压', bytes: () => zipFile({ '说明.txt': strToU8('x') }) },
  { title: 'bytes of no known kind', name: '未知.docx', says: '文件内容不是文本', remedy: '另存为 Word 文档', bytes: () => Uint8Array.from([1, 2, 3, 4, 5, 6, 7]) },
];

const damaged: readonly BadFile[] = [
  { title: 'a truncated .docx', name: '截断.docx', says: '文件不完整，后半部分缺失', remedy: '重新索取', bytes: () => plainDocx.slice(0, plainDocx.length >> 1) },
  { title: 'a truncated .xlsx', name: '截断.xlsx', says: '文件不完整，后半部分缺失', remedy: '重新索取', bytes: () => plainXlsx.slice(0, plainXlsx.length >> 1) },
  { title: 'a truncated .doc', name: '截断.doc', says: '多半是复制或下载中断', remedy: '重新复制', bytes: () => plainDoc.slice(0, plainDoc.length >> 1) },
  { title: 'an encrypted .docx', name: '加密.docx', says: '这是加了打开密码的 .docx', remedy: '输入密码', bytes: () => container('EncryptionInfo', 'EncryptedPackage') },
  { title: 'an encrypted .xlsx', name: '加密.xlsx', says: '加了打开密码', remedy: '输入密码', bytes: () => container('EncryptionInfo', 'EncryptedPackage') },
  { title: 'an encrypted .doc', name: '加密.doc', says: '文档加了打开密码', remedy: '输入密码', bytes: () => writeDoc({ paragraphs: [line('甲')], flags: 0x1300 }) },
  { title: 'a .docx without its main part', name: '空壳.docx', says: '缺少 Word 正文部分', remedy: '打开并修复', bytes: () => packageOf('word/document.xml', 'word/other.xml') },
  {
    title: 'a .docx whose main part lies elsewhere on the network', name: '外部正文.docx', says: '缺少 Word 正文部分', remedy: '打开并修复',
    bytes: () => zipFile({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(relationshipsXml(relationshipXml('d', 'officeDocument', 'http://127.0.0.1:9/document.xml', 'External'))),
    }),
  },
  { title: 'an .xlsx without its sheets', name: '空壳.xlsx', says: '缺少工作簿或工作表', remedy: '打开并修复', bytes: () => zipFile(Object.fromEntries(Object.entries(xlsxEntries({ sheets: [{ rows: '' }] })).filter(([name]) => !name.includes('sheet1')))) },
  { title: 'an .xlsx whose workbook is something else', name: '别样.xlsx', says: '工作簿部分无法识别', remedy: '打开并修复', bytes: () => workbookWith({ 'xl/workbook.xml': '<x/>' }) },
  {
    title: 'an .xlsx whose sheets lie elsewhere on the network', name: '外部工作表.xlsx', says: '缺少工作簿或工作表', remedy: '打开并修复',
    bytes: () => workbookWith({ 'xl/_rels/workbook.xml.rels': relationshipsXml(relationshipXml('rId1', 'worksheet', 'http://127.0.0.1:9/sheet.xml', 'External')) }),
  },
  { title: 'XML entities in an .xlsx', name: '实体.xlsx', says: 'DOCTYPE', remedy: '确认文件来源', bytes: () => workbookWith({ 'xl/worksheets/sheet1.xml': billionLaughs }) },
  { title: 'an .xlsx of one column', name: '一列.xlsx', says: '文档里没有表格', remedy: '确认选对了文件', bytes: () => xlsxFile({ sheets: [{ rows: textRows(['只有一段文字']) }] }) },
  { title: 'a web page without a table', name: '无表格.html', says: '文档里没有表格', remedy: '确认选对了文件', bytes: () => strToU8('<!doctype html><p>只有一段文字<script>document.write("<table>")</script>') },
  { title: 'unknown sheets only', name: '通讯录.xlsx', says: '没有能识别的项目绩效目标表', remedy: '增加该表样', bytes: () => xlsxFile({ sheets: [{ rows: textRows(['姓名', '电话']) }] }) },
  { title: 'XML entities (billion laughs)', name: '实体.docx', says: 'DOCTYPE', remedy: '确认文件来源', bytes: () => withMain(billionLaughs) },
  {
    title: 'an external XML entity', name: '外部实体.docx', says: 'DOCTYPE', remedy: '确认文件来源',
    bytes: () => withMain('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  },
  { title: 'a .docx without a table', name: '无表格.docx', says: '文档里没有表格', remedy: '确认选对了文件', bytes: () => docxFile({ body: paragraphXml(runXml('只有一段文字')) }) },
  { title: 'a .doc without a table', name: '无表格.doc', says: '文档里没有表格', remedy: '确认选对了文件', bytes: () => writeDoc({ paragraphs: [line('只有一段文字')] }) },
  { title: 'a .txt without a table', name: '无表格.txt', says: '文档里没有表格', remedy: '确认选对了文件', bytes: () => strToU8('只有一段文字') },
  { title: 'unknown tables only', name: '通讯录.docx', says: '没有能识别的项目绩效目标表', remedy: '增加该表样', bytes: () => docxFile({ body: tableXml(cellXml('姓名') + cellXml('电话')) }) },
];

const hostile: readonly BadFile[] = [
  { title: 'a zip bomb that says its size', name: '炸弹.docx', says: '解开后的内容超过允许的上限', remedy: '大图片', bytes: () => bomb(201 * megabyte) },
  { title: 'a zip bomb below the limit', name: '小炸弹.docx', says: '单个标记或单段文字过长', remedy: '打开并修复', bytes: () => bomb(100 * megabyte) },
  { title: 'a zip bomb that says it is small', name: '谎报小.docx', says: '声明的大小与实际大小不符', remedy: '确认文件来源', bytes: () => lyingAboutSize(bomb(20 * megabyte), 'word/document.xml', 10_000) },
  { title: 'a part that says it is large', name: '谎报大.docx', says: '声明的大小与实际大小不符', remedy: '确认文件来源', bytes: () => lyingAboutSize(plainDocx, 'word/document.xml', 150 * megabyte) },
  {
    title: 'a zip bomb beside the main part', name: '样式炸弹.docx', says: '解开后的内容超过允许的上限', remedy: '大图片',
    bytes: () => docxFile({ body: '', entries: { 'word/_rels/document.xml.rels': new Uint8Array(17 * megabyte).fill(0x20) } }),
  },
  { title: 'a million cells in a .docx', name: '百万单元格.docx', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => docxFile({ body: manyCells(1_000_000) }) },
  { title: 'a zip bomb in a sheet', name: '炸弹.xlsx', says: '解开后的内容超过允许的上限', remedy: '大图片', bytes: () => workbookWith({ 'xl/worksheets/sheet1.xml': new Uint8Array(201 * megabyte).fill(0x20) }) },
  { title: 'a zip bomb in the styles of a workbook', name: '样式炸弹.xlsx', says: '解开后的内容超过允许的上限', remedy: '大图片', bytes: () => xlsxFile({ sheets: [{ rows: '' }], formats: ['0'], entries: { 'xl/styles.xml': new Uint8Array(17 * megabyte).fill(0x20) } }) },
  { title: 'a sheet that says it is small', name: '谎报小.xlsx', says: '声明的大小与实际大小不符', remedy: '确认文件来源', bytes: () => lyingAboutSize(workbookWith({ 'xl/worksheets/sheet1.xml': new Uint8Array(20 * megabyte).fill(0x20) }), 'xl/worksheets/sheet1.xml', 10_000) },
  { title: 'a million cells in an .xlsx', name: '百万单元格.xlsx', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => xlsxFile({ sheets: [{ rows: `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(1000) }] }) },
  { title: 'few cells that span a wide sheet', name: '对角.xlsx', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => xlsxFile({ sheets: [{ rows: diagonal(800) }] }) },
  { title: 'a million merged ranges', name: '合并.xlsx', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => xlsxFile({ sheets: [{ rows: textRows(['甲', '乙']), merges: Array.from({ length: 1_000_000 }, () => 'A1:XFD1048576') }] }) },
  { title: 'a million shared texts', name: '共享文本.xlsx', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => xlsxFile({ sheets: [{ rows: '' }], strings: Array.from({ length: 1_000_000 }, () => '<t/>') }) },
  { title: 'a shared text in very many cells', name: '同一文本.xlsx', says: '文字超过20000000个字符', remedy: '拆成几个文件', bytes: () => xlsxFile({ sheets: [{ rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(3000)}</row>` }], strings: [`<t>${'x'.repeat(10_000)}</t>`] }) },
  { title: 'millions of cells that hold nothing', name: '空单元格.xlsx', says: '格式标记超过', remedy: '空白文档', bytes: () => xlsxFile({ sheets: [{ rows: '<c/>'.repeat(20_000_000) }] }) },
  { title: 'just fewer cells than the limit in a small .xlsx', name: '近上限.xlsx', says: '读取所需内存超过', remedy: '空白文档', bytes: () => xlsxFile({ sheets: [{ rows: `<row>${'<c><v>1</v></c>'.repeat(499)}</row>`.repeat(1000) }] }) },
  { title: 'a million cells in a web page', name: '百万单元格.html', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => strToU8(`<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(1000)}`) },
  { title: 'spans that make millions of cells', name: '跨行.html', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => strToU8(`<table><tr>${'<td rowspan=65534>1'.repeat(1000)}${'<tr><td>1'.repeat(1000)}`) },
  { title: 'tables in tables without end', name: '嵌套.html', says: '内容嵌套超过64层', remedy: '新建的空白文档', bytes: () => strToU8('<table><tr><td>'.repeat(100_000)) },
  { title: 'millions of paragraphs in a web page', name: '段落.html', says: '段落和行超过500000个', remedy: '空行', bytes: () => strToU8(`<html>${'<p>x'.repeat(3_000_000)}`) },
  { title: 'millions of line breaks in a web page', name: '换行.html', says: '段落和行超过500000个', remedy: '空行', bytes: () => strToU8(`<table><tr><td>${'<br>'.repeat(5_000_000)}`) },
  { title: 'tens of millions of characters in a web page', name: '长文.html', says: '文字超过20000000个字符', remedy: '拆成几个文件', bytes: () => strToU8(`<html>${'&lt;x'.repeat(10_100_000)}`) },
  { title: 'a million cells in a .txt', name: '百万单元格.txt', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => strToU8('\t1\n'.repeat(1_000_000)) },
  { title: 'a million cell marks in a .doc', name: '百万单元格.doc', says: '表格单元格超过500000个', remedy: '拆成几个文件', bytes: () => millionMarks() },
  { title: 'just fewer cells than the limit in a few kilobytes', name: '近上限.docx', says: '读取所需内存超过', remedy: '空白文档', bytes: () => docxFile({ body: manyCells(499_000) }) },
  { title: 'just fewer cells than the limit in a .txt', name: '近上限.txt', says: '读取所需内存超过', remedy: '空白文档', bytes: () => strToU8('\t1\n\n'.repeat(499_000)) },
  { title: 'millions of empty paragraphs in a .docx', name: '空段落.docx', says: '段落和行超过500000个', remedy: '空行', bytes: () => docxFile({ body: '<w:p/>'.repeat(2_000_000) }) },
  { title: 'millions of empty rows in a .docx', name: '空行.docx', says: '段落和行超过500000个', remedy: '空行', bytes: () => docxFile({ body: `<w:tbl>${'<w:tr/>'.repeat(2_000_000)}</w:tbl>` }) },
  { title: 'millions of fields in a .docx', name: '域.docx', says: '段落和行超过500000个', remedy: '空行', bytes: () => docxFile({ body: `<w:p>${'<w:fldSimple w:instr="TC"/>'.repeat(1_000_000)}</w:p>` }) },
  { title: 'millions of lines in a .txt', name: '空行.txt', says: '段落和行超过500000个', remedy: '空行', bytes: () => strToU8('x\n'.repeat(3_000_000)) },
  { title: 'millions of runs in a .docx', name: '标记.docx', says: '格式标记超过', remedy: '空白文档', bytes: () => docxFile({ body: '<w:r/>'.repeat(10_000_000) }) },
  { title: 'tens of millions of characters', name: '长文.txt', says: '文字超过20000000个字符', remedy: '拆成几个文件', bytes: () => strToU8('x'.repeat(21_000_000)) },
  { title: 'nesting without end', name: '嵌套.docx', says: '内容嵌套超过64层', remedy: '新建的空白文档', bytes: () => docxFile({ body: '<w:sdt>'.repeat(100_000) }) },
  { title: 'a file of more than 50 MiB', name: '大文件.docx', says: '超过50.0兆字节的上限', remedy: '删去文档里的图片', bytes: () => new Uint8Array(51 * megabyte) },
  { title: 'too many parts', name: '碎片.docx', says: '内部的部分数量超过允许的上限', remedy: '确认文件来源', bytes: () => zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, new Uint8Array(0)]))) },
];

export const badFiles: readonly BadFile[] = [...nameKinds, ...damaged, ...hostile];

/** A document that is read although it points out of itself: a template and a picture on a server. */
export function withExternalRelationships(body: string): Uint8Array {
  const links = relationshipXml('t', 'attachedTemplate', 'http://127.0.0.1:9/t.dotm', 'External') + relationshipXml('i', 'image', 'file://127.0.0.1/share/i.png', 'External');
  return docxFile({ body, links });
}

/** A text file with one project whose names, values and remarks hold `text`. */
export function projectText(text: string): string {
  const rows = [
    ['项目编码', '130682210000000000001', '项目名称', text],
    ['预算规模及资金用途', '预算数', '1', '其中：财政资金', '1', '其他资金', '0'],
    ['绩效目标', text],
    ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'],
    ['产出指标', '数量指标', `甲${text}`, `乙${text}`, `≥20${text}`, `丙${text}`],
    ['产出指标', '质量指标', `${text}合格率`, `${text}合格率`, `${text}合格率`, ''],
  ];
  return `${text}\n${rows.map((cells) => cells.map((value) => `\t${value}\n`).join('')).join('\n')}\n`;
}

/** Cell marks without end in a text of one byte per character. */
function millionMarks(): Uint8Array {
  return writeDoc({ paragraphs: [{ runs: [{ text: 'x\x07'.repeat(1_000_001) }], mark: '\r' }], compressed: 'compressed' });
}
