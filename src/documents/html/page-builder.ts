// From tags to paragraphs and tables. Only tables, rows and cells are kept on a stack; every other element merely parts paragraphs, so that
// wrongly nested pages, which are most pages, read as they look. Missing end tags of rows and cells are supplied. Linear in the page.
import { isBlankText } from '../../kernel/fold-width.ts';
import { isBlockElement, isForeignElement, isHidden, isVoidElement } from './html-elements.ts';
import type { HtmlAttributes, HtmlHandler } from './html-scanner.ts';

export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface PageCell {
  readonly columns: number;
  /** 0 reaches to the last row. */
  readonly rows: number;
  readonly items: PageItem[];
}

export interface PageTable {
  readonly kind: 'table';
  readonly rows: { readonly cells: PageCell[] }[];
}

export type PageItem = PageParagraph | PageTable;

export interface PageLimits {
  readonly characters: number;
  readonly cells: number;
  /** Beside one for each cell. */
  readonly paragraphs: number;
  readonly depth: number;
}

export type PageHalt = 'characters' | 'cells' | 'paragraphs' | 'depth';

export interface Page {
  readonly items: readonly PageItem[];
  readonly halt: PageHalt | null;
  /** Text was passed over because the page hides it. */
  readonly hasHiddenText: boolean;
}

interface OpenTable {
  readonly table: PageTable;
  row: { readonly cells: PageCell[] } | null;
  cell: PageCell | null;
}

/** What is passed over until its end tag: a hidden element, or one that holds no text of the page. */
interface Skip {
  readonly name: string;
  readonly isHidden: boolean;
  /** Elements of the same name open inside it, itself included. */
  depth: number;
  /** Tables, and blocks whose end tag may not be left out, open inside it. */
  tables: number;
  blocks: number;
}

/** Collects the events of one page; one use per page. */
export class PageBuilder implements HtmlHandler {
  readonly #limits: PageLimits;
  readonly #items: PageItem[] = [];
  readonly #open: OpenTable[] = [];
  /** Pieces of the paragraph that is open. */
  #line: string[] = [];
  /** Blanks here would stand at the beginning of a line or behind another blank. */
  #dropsBlank = true;
  #skip: Skip | null = null;
  #characters = 0;
  #cells = 0;
  #paragraphs = 0;
  #halt: PageHalt | null = null;
  #hasHiddenText = false;

  constructor(limits: PageLimits) {
    this.#limits = limits;
  }

  readonly isHalted = (): boolean => this.#halt !== null;

  readonly openTag = (name: string, attributes: HtmlAttributes, isEmpty: boolean): void => {
    if (this.#skip !== null && this.#staysSkipped(name, isEmpty)) return;
    if (name === 'br') {
      this.#line.push('\n');
      this.#dropsBlank = true;
      this.#countParagraph();
      return;
    }
    if (tableParts.has(name) || isBlockElement(name)) this.#endParagraph();
    if (isVoidElement(name)) return;
    const hidden = isHidden(attributes);
    if (hidden || isForeignElement(name)) {
      this.#closeBefore(name);
      if (!isEmpty) this.#skip = { name, isHidden: hidden, depth: 1, tables: 0, blocks: 0 };
      return;
    }
    if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
  };

  readonly closeTag = (name: string): void => {
    if (this.#skip !== null && this.#endsInside(name)) return;
    if (tableParts.has(name) || isBlockElement(name)) this.#endParagraph();
    if (name === 'table') this.#closeTable();
    else this.#closeBefore(name);
  };

  readonly text = (text: string): void => {
    if (this.#skip !== null) {
      this.#hasHiddenText ||= this.#skip.isHidden && text.trim() !== '';
      return;
    }
    const spaced = text.replaceAll(/[ \t\r\n\f]+/gu, ' ');
    const piece = this.#dropsBlank && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    if (piece === '') return;
    this.#line.push(piece);
    this.#dropsBlank = piece.endsWith(' ');
    this.#characters += piece.length;
    if (this.#characters > this.#limits.characters) this.#halt = 'characters';
  };

  finish(): Page {
    this.#skip = null;
    this.#endParagraph();
    while (this.#open.length > 0) this.#closeTable();
    return { items: this.#items, halt: this.#halt, hasHiddenText: this.#hasHiddenText };
  }

  /** A skipped row or cell without an end tag ends where the next one begins. */
  #staysSkipped(name: string, isEmpty: boolean): boolean {
    const skip = this.#skip;
    if (skip === null) return false;
    const isPart = this.#open.length > 0 && !tableParts.has(skip.name) && cellEnds.has(name);
    if (skip.tables === 0 && (isPart || endsBefore.get(skip.name)?.has(name) === true)) {
      this.#skip = null;
      return false;
    }
    if (isEmpty || isVoidElement(name)) return true;
    if (name === skip.name) skip.depth += 1;
    else if (isCountedBlock(name)) skip.blocks += 1;
    if (name === 'table') skip.tables += 1;
    return true;
  }

  /** Whether an end tag belongs to what is skipped. One that belongs to a block, row or table around it ends the skipping. */
  #endsInside(name: string): boolean {
    const skip = this.#skip;
    if (skip === null) return false;
    if (name === 'table') skip.tables -= 1;
    if (name === skip.name) {
      skip.depth -= 1;
      if (skip.depth === 0) this.#skip = null;
      return true;
    }
    if (isCountedBlock(name)) skip.blocks -= 1;
    const leaves = skip.blocks < 0 || skip.tables < 0 || (skip.tables === 0 && this.#open.length > 0 && tableParts.has(name) && name !== 'table');
    if (leaves) this.#skip = null;
    return !leaves;
  }

  #endParagraph(): void {
    if (this.#line.length === 0) return;
    const text = this.#line.join('').replaceAll(' \n', '\n').replaceAll(/^[ \n]+|[ \n]+$/gu, '');
    this.#line = [];
    this.#dropsBlank = true;
    if (isBlankText(text)) return;
    this.#countParagraph();
    this.#container().push({ kind: 'paragraph', text });
  }

  /** A line within a paragraph is one of its own to whoever reads it. */
  #countParagraph(): void {
    this.#paragraphs += 1;
    if (this.#paragraphs > this.#limits.paragraphs + this.#cells) this.#halt = 'paragraphs';
  }

  /** The cell that is open; outside of cells what is around the innermost table that has one open. */
  #container(): PageItem[] {
    return this.#open.findLast(({ cell }) => cell !== null)?.cell?.items ?? this.#items;
  }

  #openTable(): void {
    if (this.#open.length >= this.#limits.depth) this.#halt = 'depth';
    this.#open.push({ table: { kind: 'table', rows: [] }, row: null, cell: null });
  }

  #openRow(): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    open.cell = null;
    open.row = { cells: [] };
    open.table.rows.push(open.row);
    this.#countCell();
  }

  #openCell(attributes: HtmlAttributes): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (open.row === null) this.#openRow();
    open.cell = { columns: spanOf(attributes.get('colspan'), 1, 1000), rows: spanOf(attributes.get('rowspan'), 0, 65_534), items: [] };
    open.row?.cells.push(open.cell);
    this.#countCell();
  }

  /** Rows count as cells: a million empty ones take as much memory. */
  #countCell(): void {
    this.#cells += 1;
    if (this.#cells > this.#limits.cells) this.#halt = 'cells';
  }

  /** Ends the row or cell that `name` closes or takes the place of. */
  #closeBefore(name: string): void {
    const open = this.#open.at(-1);
    if (open === undefined || !tableParts.has(name)) return;
    open.cell = null;
    if (name !== 'td' && name !== 'th') open.row = null;
  }

  #closeTable(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { rows } = closed.table;
    const container = this.#container();
    if (!isFrame(rows)) {
      if (rows.some(({ cells }) => cells.length > 0)) container.push(closed.table);
      return;
    }
    for (const { cells } of rows) for (const { items } of cells) for (const item of items) container.push(item);
  }
}

/** Tables that only arrange the page: a single cell, or fewer cells of their own than the tables in them have. */
function isFrame(rows: readonly { readonly cells: readonly PageCell[] }[]): boolean {
  const own = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (own === 1) return true;
  let inner = 0;
  for (const { cells } of rows) {
    for (const { items } of cells) for (const item of items) if (item.kind === 'table') inner += item.rows.reduce((sum, row) => sum + row.cells.length, 0);
  }
  return inner > own;
}

const tableParts: ReadonlySet<string> = new Set(['table', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot']);

/** Blocks that a page closes itself: inside of what is skipped their tags come in pairs. */
function isCountedBlock(name: string): boolean {
  return isBlockElement(name) && !isVoidElement(name) && !closesUnsaid.has(name);
}

const closesUnsaid: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'dt', 'html', 'body']);

/** Tags before which an element without end tag ends. */
const cellEnds = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot']);
const rowEnds = new Set(['tr', 'tbody', 'thead', 'tfoot']);
const paragraphEnds = new Set(['p', 'div', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', ...cellEnds]);
const endsBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', cellEnds],
  ['th', cellEnds],
  ['tr', rowEnds],
  ['p', paragraphEnds],
  ['li', new Set(['li', ...cellEnds])],
  ['head', new Set(['body', 'table', 'div', 'p'])],
  ['option', new Set(['option', 'table', 'div', 'p', ...cellEnds])],
]);

/** A span as browsers count it, no larger than `most`; `least` is 0 where 0 has a meaning of its own. */
function spanOf(text: string | undefined, least: 0 | 1, most: number): number {
  const digits = /^\s*(\d{1,9})/u.exec(text ?? '')?.[1];
  const span = digits === undefined ? 1 : Number(digits);
  return span < least ? 1 : Math.min(span, most);
}
