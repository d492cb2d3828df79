// Document → department plan: headings open the sections of part one, titles stand above project tables, tables become projects, and whatever
// no form claims is reported as unread with its place.
import type { FormDeclaration, PartOneSection } from '../../domain/form/index.ts';
import { splitLeadingNumber, type ContentsEntry, type DepartmentPlan, type NumberedParagraph, type Project, type Unit, type UnreadText } from '../../domain/plan/index.ts';
import { foldedKey, isBlankText } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { readContentsEntry } from '../contents-entry.ts';
import type { DocumentReading, Paragraph, Table } from '../document-reading.ts';
import { headingKeysOf, type HeadingKeys } from './heading-keys.ts';
import { deriveFiscalYear, type PrintedYear } from './fiscal-year-origin.ts';
import { readNumberedParagraph, withoutChineseOrdinal } from './numbered-paragraphs.ts';
import { coverLine, repeatedLines } from './repeated-lines.ts';
import { carriesList, readProjectList } from './read-project-list.ts';
import { carriesForm, projectPieces, readProjectTable, type ProjectTitle } from './read-project-table.ts';
import { gridRows, labelKey, withNestedTables, type GridCell, type GridRow } from './table-grid.ts';
import { endsLikeTitle, printedYear, tableOpening, yearBehindTitle, type TableOpening } from './table-opening.ts';

/** Reads the plan by the first form each table carries. Total: every text of the document ends up in the plan or in `unread`. */
export function readPlan(reading: DocumentReading, forms: readonly FormDeclaration[]): DepartmentPlan {
  const state = new PlanState(forms);
  for (const block of reading.blocks) {
    if (block.kind === 'paragraph') state.takeParagraph(block);
    else state.takeTable(block);
  }
  return state.finish(reading.file);
}

interface PendingParagraph {
  readonly paragraph: Paragraph;
  readonly isTitle: boolean;
}

/** What the reader knows while it walks through the blocks; one use per document. */
class PlanState {
  private readonly forms: readonly FormDeclaration[];
  private readonly headings: HeadingKeys;
  private readonly parts: Record<PartOneSection['part'], NumberedParagraph[]> = { goals: [], dutyGoals: [], safeguards: [] };
  private readonly projects: Project[] = [];
  private readonly units: Unit[] = [];
  private readonly contents: ContentsEntry[] = [];
  private readonly unread: UnreadText[] = [];
  private moneyUnit: MoneyUnit | null = null;
  private section: PartOneSection['part'] | null = null;
  /** Paragraphs since the last section or table that may still become the title of the next table. */
  private pending: PendingParagraph[] = [];
  /** The year printed on the cover, or with the first table. */
  private printedYear: PrintedYear | null = null;
  /** The last paragraph of a section, where it ends like a title: it is one after all if a table follows at once. */
  private doubtful: Paragraph | null = null;

  constructor(forms: readonly FormDeclaration[]) {
    this.forms = forms;
    this.headings = headingKeysOf(forms);
  }

  takeParagraph(paragraph: Paragraph): void {
    const lists = this.takeFields(paragraph);
    if (paragraph.deleted !== '') this.unread.push({ place: paragraph.place, text: paragraph.deleted, reason: 'deleted-text' });
    if (isBlankText(paragraph.text)) return;
    this.doubtful = null;
    const key = labelKey(paragraph.text);
    const opened = this.sectionOpenedBy(key);
    if (opened !== null) {
      this.flushPending();
      this.section = opened;
      return;
    }
    if (this.headings.document.has(key)) {
      this.flushPending();
      this.section = null;
      return;
    }
    const cover = this.projects.length === 0 ? (coverLine(key, this.forms)?.year ?? null) : null;
    if (cover !== null) this.printedYear ??= { year: cover, on: 'cover' };
    if (this.section === null && this.takesYear(printedYear(key))) return;
    const isListed = this.forms.some((form) => lists.includes(form.contentsLists.projects));
    const isTitle = isListed || this.forms.some((form) => endsLikeTitle(paragraph.text, form));
    if (isListed) this.section = null;
    if (this.section === null) this.pending.push({ paragraph, isTitle });
    else if (!this.headings.announcements.has(key)) {
      this.parts[this.section].push(readNumberedParagraph(paragraph));
      if (isTitle) this.doubtful = paragraph;
    }
  }

  takeTable(outer: Table): void {
    if (this.section !== null && this.doubtful !== null) {
      this.parts[this.section].pop();
      this.pending.push({ paragraph: this.doubtful, isTitle: true });
    }
    this.doubtful = null;
    this.section = null;
    for (const table of withNestedTables(outer)) {
      const rows = gridRows(table);
      const list = this.forms.find((candidate) => carriesList(rows, candidate));
      const form = this.forms.find((candidate) => candidate.projectColumns.length === 0 && carriesForm(rows, candidate));
      if (list !== undefined) this.takeList(rows, list);
      else if (form !== undefined) for (const piece of projectPieces(rows, form)) this.takeProject(piece, form, table);
      else {
        this.takeUnknownTable(table);
        continue;
      }
      for (const row of rows) for (const { cell } of row.cells) this.takeCellFields(cell.paragraphs);
    }
  }

  private takeProject(piece: readonly GridRow[], form: FormDeclaration, table: Table): void {
    const place = piece[0]?.row.place ?? table.place;
    const { title, claimed } = this.takeOpening(tableOpening(piece, form));
    const read = readProjectTable(piece, form, {
      title,
      opening: claimed,
      ordinal: this.projects.length + 1,
      place: { ...place, row: null },
      moneyUnit: this.moneyUnit,
    });
    this.projects.push(read.project);
    this.unread.push(...read.unread);
    this.moneyUnit ??= read.moneyUnit;
    this.takeUnits(read.unit === null ? [] : [read.unit]);
  }

  private takeList(rows: readonly GridRow[], form: FormDeclaration): void {
    const { title, claimed } = this.takeOpening(tableOpening(rows, form));
    const read = readProjectList(rows, form, { title: title.text, opening: claimed, ordinal: this.projects.length + 1, moneyUnit: this.moneyUnit });
    this.projects.push(...read.projects);
    this.unread.push(...read.unread);
    this.moneyUnit ??= read.moneyUnit;
    this.takeUnits(read.units);
  }

  private takeUnits(units: readonly Unit[]): void {
    for (const wanted of units) if (!this.units.some(({ code, name }) => code === wanted.code && name === wanted.name)) this.units.push(wanted);
  }

  finish(file: string): DepartmentPlan {
    this.flushPending();
    const { units, projects, contents } = this;
    const { fiscalYear, origin } = deriveFiscalYear(projects, this.printedYear);
    const isRepeated = repeatedLines({ units, projects, contents }, this.forms);
    return {
      file,
      units,
      fiscalYear,
      fiscalYearOrigin: origin,
      moneyUnit: this.moneyUnit,
      overall: this.parts,
      projects,
      contents,
      unread: this.unread.filter(({ reason, text }) => reason !== 'outside-sections' || !isRepeated(text)),
    };
  }

  private takeFields(paragraph: Paragraph): readonly string[] {
    const lists: string[] = [];
    for (const field of paragraph.fields) {
      const entry = readContentsEntry(field.instruction, paragraph.place);
      if (entry === null) continue;
      this.contents.push(entry);
      if (entry.list !== null) lists.push(entry.list);
    }
    return lists;
  }

  private takeCellFields(paragraphs: readonly Paragraph[]): void {
    for (const paragraph of paragraphs) if (paragraph.fields.length > 0) this.takeFields(paragraph);
  }

  /**
   * The title of a table: the last pending paragraph that looks like one, else the title in the table itself, else the last paragraph. The other
   * paragraphs have no place in the plan; a title or year of the table that says something else stays unclaimed.
   */
  private takeOpening({ title: inTable, year, claimed }: TableOpening): { readonly title: ProjectTitle; readonly claimed: readonly GridCell[] } {
    const found = this.pending.findLast(({ isTitle }) => isTitle) ?? (inTable === null ? this.pending.at(-1) : undefined);
    this.pending = this.pending.filter((candidate) => candidate !== found);
    this.flushPending();
    const text = found?.paragraph.text ?? inTable?.cell.text ?? '';
    this.takesYear(yearBehindTitle(labelKey(text)));
    const isYearTaken = year === null || this.takesYear(year);
    const { number, rest } = splitLeadingNumber(text);
    return {
      title: { number, text: text.slice(rest).trim() },
      claimed: claimed.filter((cell) => (cell === inTable ? foldedKey(cell.cell.text) === foldedKey(text) || this.headings.document.has(cell.key) : isYearTaken)),
    };
  }

  /** Whether a printed year is that of the document: the first one is. */
  private takesYear(year: number | null): boolean {
    if (year === null) return false;
    this.printedYear ??= { year, on: 'table' };
    return this.printedYear.year === year;
  }

  private takeUnknownTable(table: Table): void {
    const text = table.rows.map((row) => row.cells.map((cell) => cell.text).join('\t')).join('\n');
    if (!isBlankText(text)) {
      this.flushPending();
      this.unread.push({ place: table.place, text, reason: 'unknown-table' });
    }
    const paragraphs = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
    for (const { deleted, place } of paragraphs) if (deleted !== '') this.unread.push({ place, text: deleted, reason: 'deleted-text' });
    this.takeCellFields(paragraphs);
  }

  private flushPending(): void {
    for (const { paragraph } of this.pending) this.unread.push({ place: paragraph.place, text: paragraph.text, reason: 'outside-sections' });
    this.pending = [];
  }

  private sectionOpenedBy(key: string): PartOneSection['part'] | null {
    const heading = withoutChineseOrdinal(key);
    return heading === key ? null : (this.headings.sections.get(heading) ?? null);
  }
}
