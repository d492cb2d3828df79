// Reads the rows of control figures out of a workbook, or out of what was copied from one: the list is found by its headings, whatever stands above it.
import type { Fault } from '../../kernel/fault.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { pastedBlock, type PastedTexts } from '../clipboard/pasted-block.ts';
import { defaultReadingLimits, type ReadingLimits, type Table } from '../document-reading.ts';
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

export function readControlWorkbook(bytes: Uint8Array, file: string): Result<ControlRows, Fault> {
  if (bytes.byteLength > limits.fileBytes || sniffFormat(bytes, file) !== 'zip') return failed(noWorkbook(file));
  const reading = readXlsx(bytes, file, limits);
  if (!reading.ok) return reading;
  const tables = reading.value.blocks.filter((block): block is Table => block.kind === 'table');
  return controlRows(tables.map(({ rows }) => rows.map(({ cells, place }) => ({ row: place.row ?? 0, cells: new Map(cells.map(({ column, text }) => [column, text])) }))), file);
}

/** Copied with its headings; the rows are counted from the first one copied. */
export function pastedControlRows(pasted: PastedTexts): Result<ControlRows, Fault> {
  const block = pastedBlock(pasted) ?? [];
  return controlRows([block.map((texts, index) => ({ row: index + 1, cells: new Map(texts.map((cell, column) => [column, cell])) }))], '粘贴的内容');
}

function controlRows(tables: readonly (readonly NumberedCells[])[], file: string): Result<ControlRows, Fault> {
  let withoutUnit = false;
  for (const rows of tables) {
    for (const [index, heading] of rows.entries()) {
      const columns = new Map([...heading.cells].map(([column, text]) => [plain(text), column]));
      const written = [...columns.keys()].find((title) => title.startsWith(controlHeadings.control));
      const code = columns.get(controlHeadings.unitCode);
      if (written === undefined || code === undefined || (!columns.has(controlHeadings.number) && !columns.has(controlHeadings.name))) continue;
      const unit = unitOf(written);
      if (unit === null) {
        withoutUnit = true;
        continue;
      }
      const textIn = ({ cells }: NumberedCells, column: number | undefined): string => (column === undefined ? '' : (cells.get(column) ?? '').replace(/\s+/gu, ' ').trim());
      const found = rows.slice(index + 1).flatMap((row): readonly ControlRow[] => {
        const one = { row: row.row, unitCode: textIn(row, code), number: textIn(row, columns.get(controlHeadings.number)), name: textIn(row, columns.get(controlHeadings.name)), control: textIn(row, columns.get(written)) };
        return [one.unitCode, one.number, one.name, one.control].every((cell) => cell === '') ? [] : [one];
      });
      return ok({ unit, rows: found });
    }
  }
  return failed(withoutUnit ? noMoneyUnit(file) : noList(file));
}

function plain(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）');
}

const units: Readonly<Record<string, MoneyUnit>> = { 元: '元', 千元: '千元', 万元: '万元' };

/** `控制数（万元）` */
function unitOf(heading: string): MoneyUnit | null {
  const written = /^控制数（(.+)）$/u.exec(heading)?.[1] ?? '';
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
