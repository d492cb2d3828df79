// The lists of a document that a layout fits, laid out as lists are read. Which layout: the one that knows the most of the headings.
import { isProjectSummary, type ListColumn, type ListLayout } from '../../domain/form/index.ts';
import type { UnreadText } from '../../domain/plan/index.ts';
import type { Block, DocumentReading, Paragraph, Table } from '../document-reading.ts';
import { labelKey } from '../plan/table-grid.ts';
import type { LayoutChoice } from './layout-choice.ts';
import { deepestHead, filledColumns, headAt, type ListHead, type ListHeading } from './list-head.ts';
import { mappedTable, type PlacedColumn } from './mapped-table.ts';

export interface MappedLists {
  readonly document: DocumentReading;
  /** One for each list that was laid out anew, by table. */
  readonly used: readonly UsedLayout[];
  readonly unread: readonly UnreadText[];
}

export interface UsedLayout {
  /** Ordinal of the table in the document. */
  readonly table: number;
  readonly layout: string;
  readonly title: string;
  /** The table as it is read. */
  readonly mapped: Table;
}

export function withMappedLists(document: DocumentReading, { layouts, fit }: LayoutChoice): MappedLists {
  // A summary is written and not read: of its rows projects without indicators would come.
  const choice: LayoutChoice = { layouts: layouts.filter((layout) => !isProjectSummary(layout)), fit };
  if (choice.layouts.length === 0) return { document, used: [], unread: [] };
  const used: UsedLayout[] = [];
  const unread: UnreadText[] = [];
  const blocks = document.blocks.flatMap((block): readonly Block[] => {
    const best = block.kind === 'table' ? bestFit(block, choice) : null;
    if (block.kind !== 'table' || best === null) return [block];
    const mapped = mappedTable(block, best.head, best.layout, best.placed);
    used.push({ table: block.place.table ?? used.length + 1, layout: best.layout.id, title: best.layout.title, mapped: mapped.table });
    unread.push(...mapped.unread);
    return [...(mapped.fiscalYear === null ? [] : [yearLine(mapped.fiscalYear, block)]), mapped.table];
  });
  return { document: { ...document, blocks }, used, unread };
}

interface Fit {
  readonly layout: ListLayout;
  readonly head: ListHead;
  readonly placed: readonly PlacedColumn[];
  /** Headings that the layout knows. */
  readonly known: number;
}

function bestFit(table: Table, { layouts, fit }: LayoutChoice): Fit | null {
  const filled = filledColumns(table);
  let best: Fit | null = null;
  for (let index = 0; index < Math.min(deepestHead, table.rows.length - 1); index += 1) {
    const head = headAt(table, index, filled);
    if (head === null) continue;
    for (const layout of layouts) {
      const placed = placedColumns(layout.columns, head.headings);
      const isWhole = placed.every(({ content, found }) => found !== null || (fit === 'mapped-headings' && content.kind === 'nothing'));
      const known = placed.filter(({ found }) => found !== null).length;
      if (!isWhole || known === 0 || (fit === 'every-heading' && known < head.headings.length)) continue;
      if (best === null || known > best.known) best = { layout, head, placed, known };
    }
  }
  return best;
}

/** Columns of the same heading are taken in their order. */
export function placedColumns(columns: readonly ListColumn[], headings: readonly ListHeading[]): readonly PlacedColumn[] {
  const waiting = new Map<string, ListHeading[]>();
  for (const heading of headings) waiting.set(heading.key, [...(waiting.get(heading.key) ?? []), heading]);
  return columns.map((column) => ({ ...column, found: waiting.get(labelKey(column.heading))?.shift() ?? null }));
}

/** The year stands in a column; readers find it in a line above the table. */
function yearLine(year: string, { place }: Table): Paragraph {
  return { kind: 'paragraph', text: `（${year}年度）`, fields: [], deleted: '', place };
}
