// What of a list was not read, row by row, with the address of each cell and why: nothing of a list is passed over in silence.
import { indicatorColumnTitles, projectTextTitles, type UnreadText } from '../../domain/plan/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import type { Place } from '../../kernel/place.ts';
import { labelKey } from '../plan/table-grid.ts';
import { columnLetters } from '../sheet/cell-address.ts';
import type { UsedLayout } from './mapped-lists.ts';

export interface UnreadRow {
  /** As the file numbers it. */
  readonly row: number;
  readonly cells: readonly { readonly address: string; readonly text: string }[];
  readonly why: string;
}

export function unreadRows({ table, mapped }: UsedLayout, unread: readonly UnreadText[]): readonly UnreadRow[] {
  const rows = new Map<number, UnreadText[]>();
  for (const one of unread) if (one.place.table === table && one.place.row !== null) rows.set(one.place.row, [...(rows.get(one.place.row) ?? []), one]);
  if (rows.size === 0) return [];
  const head = mapped.rows.findIndex(({ cells }) => cells.some(({ text }) => keyHeadings.has(labelKey(text))));
  const columnsOf = (headings: ReadonlySet<string>): readonly number[] => (mapped.rows[head]?.cells ?? []).flatMap(({ text, column }) => (headings.has(labelKey(text)) ? [column] : []));
  const keys = columnsOf(keyHeadings);
  const targets = columnsOf(targetHeadings);
  const found: UnreadRow[] = [];
  let isBelowProject = false;
  for (const [index, row] of mapped.rows.entries()) {
    const says = (columns: readonly number[]): boolean => row.cells.some(({ column, text }) => columns.includes(column) && !isBlankText(text));
    const number = row.place.row;
    const left = number === null ? undefined : rows.get(number);
    if (index > head) isBelowProject ||= says(keys);
    if (number === null || left === undefined || index === head) continue;
    const why = index < head ? '在表头上面' : !isBelowProject ? '上面还没有项目，不知道是哪个项目的' : !says(targets) ? '没有三级指标，也没有指标值' : '与同一个项目前面的行写得不一样，按前面的读';
    found.push({ row: number, cells: left.map(({ place, text }) => ({ address: cellAddressOf(place), text })), why });
  }
  return found;
}

/** `C5`, as a spreadsheet names the cell. */
export function cellAddressOf({ cell, row }: Place): string {
  return `${cell === null ? '' : columnLetters(cell)}${row ?? ''}`;
}

const keyHeadings: ReadonlySet<string> = new Set([projectTextTitles.code, projectTextTitles.name]);
const targetHeadings: ReadonlySet<string> = new Set([indicatorColumnTitles.name, indicatorColumnTitles.value]);
