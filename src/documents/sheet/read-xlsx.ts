// The reader of Excel 2007+ workbooks (.xlsx, .xlsm): bytes in, one table per visible sheet out, every cell as it is shown; a sheet of one column
// is running text. Formulas are not calculated, macros not run, other workbooks not opened. Ground: ISO/IEC 29500 part 1 §18.
import { failed, ok } from '../../kernel/result.ts';
import { placeInFile } from '../../kernel/place.ts';
import type { Block, DocumentReader, Table } from '../document-reading.ts';
import { tooManyCells } from '../limit-faults.ts';
import type { PartSource } from '../package/scan-part.ts';
import { openZip } from '../zip/zip-archive.ts';
import { readCellStyles } from './cell-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetCells, type SheetCells } from './sheet-cells.ts';
import { takeMarks } from './sheet-marks.ts';
import { sheetTable } from './sheet-table.ts';
import { findWorkbookParts, type WorkbookParts } from './workbook-parts.ts';

export const readXlsx: DocumentReader = (bytes, file, limits) => {
  const archive = openZip(bytes, file, limits);
  if (!archive.ok) return archive;
  const source: PartSource = { archive: archive.value, budget: { remaining: limits.inflatedBytes }, depth: limits.depth, program: 'Excel' };
  // Relationships, styles and the list of sheets share a small budget: nothing in them is content.
  const beside: PartSource = { ...source, budget: { remaining: Math.min(limits.inflatedBytes, besideBytes) } };
  const parts = findWorkbookParts(beside);
  if (!parts.ok) return parts;
  const styles = readCellStyles(beside, parts.value.styles);
  if (!styles.ok) return styles;
  const strings = readSharedStrings(source, parts.value.sharedStrings, limits);
  if (!strings.ok) return strings;
  const count = { cells: 0, characters: 0 };
  const blocks: Block[] = [];
  let unsavedFormulas = 0;
  let roundedNumbers = 0;
  let tables = 0;
  let room = limits.tableCells;
  for (const { entry } of parts.value.sheets) {
    const read = readSheetCells(source, entry, { strings: strings.value, styles: styles.value, from1904: parts.value.from1904, limits, count });
    if (!read.ok) return read;
    unsavedFormulas += read.value.unsavedFormulas;
    roundedNumbers += read.value.roundedNumbers;
    const marked = takeMarks(read.value);
    const written = marked?.cells ?? read.value;
    if (written.rows.length === 0) continue;
    const table = sheetTable(written, { ...placeInFile(file), table: tables + 1 }, room, marked);
    if (table === null) return failed(tooManyCells(file, limits.tableCells));
    room -= table.rows.reduce((sum, row) => sum + row.cells.length, 0);
    tables += 1;
    const isTable = [...(marked?.marks.values() ?? [])].some((mark) => mark.isTable);
    blocks.push(...(!isTable && isRunningText(table) ? table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)) : [table]));
  }
  return ok({ file, format: 'xlsx', blocks, remarks: remarksOf(parts.value, { unsavedFormulas, roundedNumbers }) });
};

/** A sheet with one column holds text line by line. */
function isRunningText({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.length === 1);
}

/** The hidden sheet of our own workbooks that holds what their lists offer. */
export const choicesSheet = '选项（勿改）';

const besideBytes = 16 * 1024 * 1024;

function remarksOf(parts: WorkbookParts, { unsavedFormulas, roundedNumbers }: Pick<SheetCells, 'unsavedFormulas' | 'roundedNumbers'>): readonly string[] {
  const hidden = parts.hidden.flatMap(({ name }) => (name === choicesSheet ? [] : [name]));
  return [
    ...(hidden.length === 0 ? [] : [`隐藏的工作表没有读入：${hidden.slice(0, mostNames).join('、')}${hidden.length > mostNames ? `等${hidden.length}张` : ''}。`]),
    ...(unsavedFormulas === 0 ? [] : [`有${unsavedFormulas}个公式没有保存计算结果，按空白读取；请用 Excel 或 WPS 打开，重新计算并保存后再检查。`]),
    ...(roundedNumbers === 0 ? [] : [`有${roundedNumbers}个数超过15位，Excel 已把后面的数字存成0（多半是项目编码）；请把这些单元格设为文本格式，重新填写后再检查。`]),
    ...(parts.hasExternalLinks ? ['工作簿引用了别的工作簿，没有打开，按保存时的数值读取。'] : []),
    ...(parts.hasMacros ? ['文件含宏，没有运行，也不影响读取。'] : []),
  ];
}

const mostNames = 5;
