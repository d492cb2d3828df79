// 项目支出绩效目标汇总表 as its rows, from a file that this program wrote and somebody went over. Read to be compared only: no plan comes of it.
import { projectSummaryLayout } from '../../catalogue/list-layouts/project-summary.layout.ts';
import type { SummaryRow } from '../../domain/editing/index.ts';
import type { ListContent } from '../../domain/form/index.ts';
import { readMoneyText, splitUnitCode } from '../../domain/plan/index.ts';
import { foldedKey, isBlankText } from '../../kernel/fold-width.ts';
import type { DocumentReading, Table, TableRow } from '../document-reading.ts';
import { cellAtColumn, deepestHead, filledColumns, headAt } from './list-head.ts';
import { placedColumns } from './mapped-lists.ts';
import type { PlacedColumn } from './mapped-table.ts';

/** Null where no table has the headings of the summary. */
export function readSummary({ blocks }: Pick<DocumentReading, 'blocks'>): readonly SummaryRow[] | null {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? (summaryTable(block) ?? []) : []));
  return tables.length === 0 ? null : tables.flatMap(({ placed, rows }) => rows.flatMap((row) => summaryRow(placed, row) ?? []));
}

interface SummaryTable {
  readonly placed: readonly PlacedColumn[];
  readonly rows: readonly TableRow[];
}

function summaryTable(table: Table): SummaryTable | null {
  const filled = filledColumns(table);
  for (let index = 0; index < Math.min(deepestHead, table.rows.length); index += 1) {
    const head = headAt(table, index, filled);
    if (head === null) continue;
    const placed = placedColumns(projectSummaryLayout.columns, head.headings);
    // Whole headings: an amount in another unit is another column.
    if (placed.every(({ heading, found }) => found !== null && foldedKey(found.text) === foldedKey(heading))) return { placed, rows: table.rows.slice(index + head.rows) };
  }
  return null;
}

/** Null for a row without a project: blank, or a sum. */
function summaryRow(placed: readonly PlacedColumn[], row: TableRow): SummaryRow | null {
  const textOf = (content: ListContent): string => {
    const column = placed.find((one) => JSON.stringify(one.content) === JSON.stringify(content))?.found?.column;
    return column === undefined ? '' : (cellAtColumn(row, column)?.text ?? '');
  };
  const field = (name: 'code' | 'name' | 'goals') => textOf({ kind: 'project', field: { kind: 'text', name } });
  const amount = (name: 'total' | 'fiscal' | 'other') => {
    const text = textOf({ kind: 'project', field: { kind: 'money', name } });
    return { text, value: readMoneyText(text, projectSummaryLayout.moneyUnit) };
  };
  const [code, name] = [field('code').trim(), field('name').trim()];
  if ((isBlankText(code) && isBlankText(name)) || (isBlankText(code) && sums.has(foldedKey(name)))) return null;
  return {
    unitCode: splitUnitCode(textOf({ kind: 'project', field: { kind: 'unit' } })).code,
    code,
    name,
    amounts: { total: amount('total'), fiscal: amount('fiscal'), other: amount('other') },
    goals: field('goals'),
    indicators: textOf({ kind: 'main-indicators' }),
  };
}

const sums: ReadonlySet<string> = new Set(['合计', '总计', '小计']);
