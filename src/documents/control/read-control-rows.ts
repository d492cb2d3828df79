// Reads the rows of control figures out of a workbook, or out of what was copied from one: the list is found by its headings, whatever stands above it.
import type { Fault } from '../../kernel/fault.ts';
import { foldCharacter, foldedKey } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { pastedBlock, type PastedTexts } from '../clipboard/pasted-block.ts';
import { defaultReadingLimits, type ReadingLimits, type Table, type TableRow } from '../document-reading.ts';
import { readXlsx } from '../sheet/read-xlsx.ts';
import { sniffFormat } from '../sniff-format.ts';
import { controlHeadings, type ControlRow, type ControlRows } from './control-sheet.ts';

/** A county has some hundred units with some thousand projects. */
const limits: ReadingLimits = { ...defaultReadingLimits, fileBytes: 2 * 1024 * 1024, inflatedBytes: 40 * 1024 * 1024, tableCells: 200_000 };

interface NumberedCells {
  readonly row: number;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, string>;
}

interface NumberedTable {
  /** Among the sheets that hold something. */
  readonly table: number;
  readonly rows: readonly NumberedCells[];
}

export function readControlWorkbook(bytes: Uint8Array, file: string): Result<ControlRows, Fault> {
  if (bytes.byteLength > limits.fileBytes || sniffFormat(bytes, file) !== 'zip') return failed(noWorkbook(file));
  const reading = readXlsx(bytes, file, limits);
  if (!reading.ok) return reading;
  const tables = reading.value.blocks.filter((block): block is Table => block.kind === 'table');
  return controlRows(tables.map(({ rows, place }) => ({ table: place.table ?? 0, rows: unmerged(rows) })), reading.value.remarks, file);
}

/** Copied with its headings; the rows are counted from the first one copied. */
export function pastedControlRows(pasted: PastedTexts): Result<ControlRows, Fault> {
  const block = pastedBlock(pasted) ?? [];
  return controlRows([{ table: 1, rows: block.map((texts, index) => ({ row: index + 1, cells: new Map(texts.map((cell, column) => [column, cell])) })) }], [], '粘贴的内容');
}

/** A cell merged downwards says the same in every row it covers, as it does where it is copied. */
function unmerged(rows: readonly TableRow[]): readonly NumberedCells[] {
  let above: ReadonlyMap<number, string> = new Map();
  return rows.map(({ cells, place }) => {
    const over = above;
    above = new Map(cells.map(({ column, text, verticalMerge }) => [column, verticalMerge === 'continue' ? (over.get(column) ?? '') : text]));
    return { row: place.row ?? 0, cells: above };
  });
}

type Found =
  | { readonly kind: 'list'; readonly unit: MoneyUnit; readonly rows: readonly ControlRow[] }
  | { readonly kind: 'no-money-unit' }
  /** A table of something else. */
  | { readonly kind: 'none'; readonly table: number };

/** The list may go on from sheet to sheet, each under its own headings. */
function controlRows(tables: readonly NumberedTable[], remarks: readonly string[], file: string): Result<ControlRows, Fault> {
  const found = tables.map(listIn);
  const lists = found.filter((one) => one.kind === 'list');
  if (found.some(({ kind }) => kind === 'no-money-unit')) return failed(noMoneyUnit(file));
  const [first] = lists;
  if (first === undefined) return failed(noList(file));
  if (lists.some(({ unit }) => unit !== first.unit)) return failed(manyMoneyUnits(file));
  const rows = lists.flatMap((list) => list.rows);
  const left = found.flatMap((one) => (one.kind === 'none' ? [`第${one.table}张表`] : []));
  return ok({
    unit: first.unit,
    rows: lists.length > 1 ? rows : rows.map((row) => ({ ...row, table: null })),
    remarks: [...remarks, ...(left.length === 0 ? [] : [`${left.join('、')}里没有控制数的表头，没有读入。`])],
  });
}

function listIn({ table, rows }: NumberedTable): Found {
  let withoutUnit = false;
  for (const [index, heading] of rows.entries()) {
    const columns = new Map([...heading.cells].map(([column, text]) => [foldedKey(text), column]));
    const titles = [...columns.keys()];
    const written = titles.find((title) => unitOf(title) !== null) ?? titles.find((title) => title.startsWith(controlHeadings.control));
    const code = columns.get(controlHeadings.unitCode);
    if (written === undefined || code === undefined || (!columns.has(controlHeadings.number) && !columns.has(controlHeadings.name))) continue;
    const unit = unitOf(written);
    if (unit === null) {
      withoutUnit = true;
      continue;
    }
    const at = { unitCode: code, number: columns.get(controlHeadings.number), name: columns.get(controlHeadings.name), control: columns.get(written) };
    return {
      kind: 'list',
      unit,
      rows: rows.slice(index + 1).flatMap((row): readonly ControlRow[] => {
        const one = { table, row: row.row, unitCode: folded(textIn(row, at.unitCode)), number: folded(textIn(row, at.number)), name: textIn(row, at.name), control: folded(textIn(row, at.control)) };
        return [one.unitCode, one.number, one.name, one.control].every((cell) => cell === '') ? [] : [one];
      }),
    };
  }
  return withoutUnit ? { kind: 'no-money-unit' } : { kind: 'none', table };
}

function textIn({ cells }: NumberedCells, column: number | undefined): string {
  return column === undefined ? '' : (cells.get(column) ?? '').replace(/\s+/gu, ' ').trim();
}

/** Figures and codes as they were typed with a Chinese keyboard: `１２．５` is 12.5. */
function folded(text: string): string {
  return Array.from(text, foldCharacter).join('');
}

const units: Readonly<Record<string, MoneyUnit>> = { 元: '元', 千元: '千元', 万元: '万元' };

/** `控制数(万元)`, folded. */
function unitOf(heading: string): MoneyUnit | null {
  const written = /^控制数\((.+)\)$/u.exec(heading)?.[1] ?? '';
  return Object.hasOwn(units, written) ? (units[written] ?? null) : null;
}

function noWorkbook(file: string): Fault {
  return { code: 'control-no-workbook', what: '不是可读的 Excel 工作簿，或超过2兆字节', where: file, remedy: '请用 Excel 或 WPS 另存为 .xlsx；要填的表可以在这一页下载。' };
}

function noList(file: string): Fault {
  return { code: 'control-no-list', what: '没有找到控制数的表', where: file, remedy: '表头要有“单位代码”“项目序号”（或“项目名称”）和“控制数（万元）”；粘贴的，连同表头一起复制。' };
}

function noMoneyUnit(file: string): Fault {
  return { code: 'control-no-money-unit', what: '控制数一栏没有写明金额单位', where: file, remedy: '请把表头写成“控制数（万元）”“控制数（千元）”或“控制数（元）”。' };
}

function manyMoneyUnits(file: string): Fault {
  return { code: 'control-many-money-units', what: '几张工作表的控制数用了不同的金额单位', where: file, remedy: '请改为同一个金额单位，再选一次。' };
}
