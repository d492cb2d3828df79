// The reader of web pages (.html, and what systems export as .xls or .doc but is a page): bytes in, paragraphs and tables with their places
// out. Scripts do nothing, nothing is fetched, what the page hides is not read. Ground: HTML Living Standard; published target tables are
// tables of pages that no two systems write alike.
import { failed, ok } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import { placeInFile, type Place } from '../../kernel/place.ts';
import { detachedText } from '../detached-text.ts';
import type { Block, DocumentReader, Paragraph, ReadingLimits, Table } from '../document-reading.ts';
import { mostParagraphs, tooDeep, tooManyCells, tooManyCharacters, tooManyParagraphs } from '../limit-faults.ts';
import { decodeHtml } from './html-charset.ts';
import { scanHtml } from './html-scanner.ts';
import { gridOf, type SpannedRow } from './html-table-grid.ts';
import { PageBuilder, type PageHalt, type PageItem, type PageTable } from './page-builder.ts';

export const readHtml: DocumentReader = (bytes, file, limits) => {
  const decoded = decodeHtml(bytes, file);
  if (!decoded.ok) return decoded;
  const builder = new PageBuilder({ characters: limits.characters, cells: limits.tableCells, paragraphs: mostParagraphs(limits), depth: limits.depth });
  scanHtml(decoded.value.text, builder);
  const page = builder.finish();
  if (page.halt !== null) return failed(haltFault(page.halt, file, limits));
  const blocks = new BlockReader(file, limits).read(page.items);
  if (blocks === null) return failed(tooManyCells(file, limits.tableCells));
  const { encoding } = decoded.value;
  const remarks = [
    ...(encoding === 'UTF-8' ? [] : [`按 ${encoding} 编码读取。`]),
    ...(page.hasHiddenText ? ['网页里有隐藏的文字，没有读入。'] : []),
  ];
  return ok({ file, format: 'html', blocks, remarks });
};

function haltFault(halt: PageHalt, file: string, limits: ReadingLimits): Fault {
  switch (halt) {
    case 'characters':
      return tooManyCharacters(file, limits.characters);
    case 'cells':
      return tooManyCells(file, limits.tableCells);
    case 'paragraphs':
      return tooManyParagraphs(file, mostParagraphs(limits));
    case 'depth':
      return tooDeep(file, limits.depth);
  }
}

/** Gives every paragraph and table its place; one use per page. */
class BlockReader {
  readonly #file: string;
  readonly #mostCells: number;
  #tables = 0;
  #cells = 0;

  constructor(file: string, limits: ReadingLimits) {
    this.#file = file;
    this.#mostCells = limits.tableCells;
  }

  /** Null where spans make more cells of the page than may be read. */
  read(items: readonly PageItem[]): readonly Block[] | null {
    let paragraphs = 0;
    const blocks: Block[] = [];
    for (const item of items) {
      if (item.kind === 'paragraph') blocks.push(paragraphAt(item.text, { ...placeInFile(this.#file), paragraph: (paragraphs += 1) }));
      else {
        const table = this.#table(item, null);
        if (table === null) return null;
        blocks.push(table);
      }
    }
    return blocks;
  }

  /** A table within a cell stands at the place of the cell. */
  #table(item: PageTable, within: Place | null): Table | null {
    this.#tables += within === null ? 1 : 0;
    const place = within ?? { ...placeInFile(this.#file), table: this.#tables };
    const spanned: SpannedRow[] = [];
    for (const [index, { cells }] of item.rows.entries()) {
      const rowPlace = within ?? { ...place, row: index + 1 };
      const read: SpannedRow['cells'][number][] = [];
      for (const [position, cell] of cells.entries()) {
        const cellPlace = within ?? { ...rowPlace, cell: position + 1 };
        const paragraphs: Paragraph[] = [];
        const tables: Table[] = [];
        for (const inner of cell.items) {
          if (inner.kind === 'paragraph') paragraphs.push(paragraphAt(inner.text, { ...cellPlace, paragraph: paragraphs.length + 1 }));
          else {
            const table = this.#table(inner, cellPlace);
            if (table === null) return null;
            tables.push(table);
          }
        }
        read.push({ paragraphs, tables, place: cellPlace, columns: cell.columns, rows: cell.rows });
      }
      spanned.push({ cells: read, place: rowPlace });
    }
    const rows = gridOf(spanned, this.#mostCells - this.#cells);
    if (rows === null) return null;
    this.#cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    return { kind: 'table', rows, place };
  }
}

function paragraphAt(text: string, place: Place): Paragraph {
  return { kind: 'paragraph', text: detachedText(text), fields: [], deleted: '', place };
}
