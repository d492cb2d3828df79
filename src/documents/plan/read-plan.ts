// Document → department plan: headings open the sections of part one, titles stand above project tables, tables become projects, and whatever
// no form claims is reported as unread with its place.
import type { FormDeclaration, PartOneSection } from '../../domain/form/index.ts';
import type { ContentsEntry, DepartmentPlan, NumberedParagraph, Project, Unit, UnreadText } from '../../domain/plan/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { readContentsEntry } from '../contents-entry.ts';
import type { DocumentReading, Paragraph, Table } from '../document-reading.ts';
import { deriveFiscalYear } from './fiscal-year-origin.ts';
import { readNumberedParagraph, splitLeadingNumber, withoutChineseOrdinal } from './numbered-paragraphs.ts';
import { carriesForm, projectPieces, readProjectTable, type ProjectTitle } from './read-project-table.ts';
import { gridRows, labelKey, withNestedTables } from './table-grid.ts';

/** Reads the plan by the first form each table carries. Total: every text of the document ends up in the plan or in `unread`. */
export function readPlan(reading: DocumentReading, forms: readonly FormDeclaration[]): DepartmentPlan {
  const state = new PlanState(forms);
  for (const block of reading.blocks) {
    if (block.kind === 'paragraph') state.takeParagraph(block);
    else state.takeTable(block);
  }
  return state.finish(reading.file);
}

/** What the reader knows while it walks through the blocks; one use per document. */
class PlanState {
  private readonly forms: readonly FormDeclaration[];
  private readonly parts: Record<PartOneSection['part'], NumberedParagraph[]> = { goals: [], dutyGoals: [], safeguards: [] };
  private readonly projects: Project[] = [];
  private readonly units: Unit[] = [];
  private readonly contents: ContentsEntry[] = [];
  private readonly unread: UnreadText[] = [];
  private moneyUnit: MoneyUnit | null = null;
  private section: PartOneSection['part'] | null = null;
  /** Paragraphs since the last section or table that may still become the title of the next table. */
  private pending: Paragraph[] = [];

  constructor(forms: readonly FormDeclaration[]) {
    this.forms = forms;
  }

  takeParagraph(paragraph: Paragraph): void {
    const lists = this.takeFields(paragraph);
    if (paragraph.deleted !== '') this.unread.push({ place: paragraph.place, text: paragraph.deleted, reason: 'deleted-text' });
    if (isBlankText(paragraph.text)) return;
    const key = labelKey(paragraph.text);
    const opened = this.sectionOpenedBy(key);
    if (opened !== null) {
      this.flushPending();
      this.section = opened;
      return;
    }
    if (this.isProjectTitle(paragraph, lists)) {
      this.flushPending();
      this.section = null;
      this.pending.push(paragraph);
      return;
    }
    if (this.isDocumentHeading(key)) {
      this.section = null;
      return;
    }
    if (this.section === null) this.pending.push(paragraph);
    else if (!this.isAnnouncement(key)) this.parts[this.section].push(readNumberedParagraph(paragraph));
  }

  takeTable(outer: Table): void {
    this.section = null;
    for (const table of withNestedTables(outer)) {
      const rows = gridRows(table);
      const form = this.forms.find((candidate) => carriesForm(rows, candidate));
      if (form === undefined) {
        this.takeUnknownTable(table);
        continue;
      }
      for (const piece of projectPieces(rows, form)) {
        const place = piece[0]?.row.place ?? table.place;
        const title = this.takeTitle();
        const read = readProjectTable(piece, form, title, this.projects.length + 1, { ...place, row: null });
        this.projects.push(read.project);
        this.unread.push(...read.unread);
        this.moneyUnit ??= read.moneyUnit;
        if (read.unit !== null && !this.units.some((unit) => unit.code === read.unit?.code)) this.units.push(read.unit);
        this.takeCellFields(piece.flatMap((row) => row.cells.flatMap(({ cell }) => cell.paragraphs)));
      }
    }
  }

  finish(file: string): DepartmentPlan {
    this.flushPending();
    const { fiscalYear, origin } = deriveFiscalYear(this.projects);
    return {
      file,
      units: this.units,
      fiscalYear,
      fiscalYearOrigin: origin,
      moneyUnit: this.moneyUnit,
      overall: this.parts,
      projects: this.projects,
      contents: this.contents,
      unread: this.unread,
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

  private takeTitle(): ProjectTitle {
    const title = this.pending.pop();
    this.flushPending();
    if (title === undefined) return { number: null, text: '' };
    const { number, rest } = splitLeadingNumber(title.text);
    return { number, text: title.text.slice(rest).trim() };
  }

  private takeUnknownTable(table: Table): void {
    this.flushPending();
    const text = table.rows.map((row) => row.cells.map((cell) => cell.text).join('\t')).join('\n');
    if (!isBlankText(text)) this.unread.push({ place: table.place, text, reason: 'unknown-table' });
  }

  private flushPending(): void {
    for (const paragraph of this.pending) this.unread.push({ place: paragraph.place, text: paragraph.text, reason: 'outside-sections' });
    this.pending = [];
  }

  private isProjectTitle(paragraph: Paragraph, lists: readonly string[]): boolean {
    if (this.isDocumentHeading(labelKey(paragraph.text))) return false;
    return this.forms.some(
      (form) => lists.includes(form.contentsLists.projects) || form.titleEndings.some((ending) => labelKey(paragraph.text).endsWith(ending) && paragraph.text.length <= 120),
    );
  }

  private isDocumentHeading(key: string): boolean {
    return this.forms.some((form) => form.documentHeadings.some((heading) => labelKey(heading) === key));
  }

  private sectionOpenedBy(key: string): PartOneSection['part'] | null {
    const heading = withoutChineseOrdinal(key);
    if (heading === key) return null;
    for (const form of this.forms) {
      for (const section of form.partOne) if (section.headings.some((text) => labelKey(text) === heading)) return section.part;
    }
    return null;
  }

  private isAnnouncement(key: string): boolean {
    return this.forms.some((form) => form.partOne.some((section) => section.announcements.some((text) => labelKey(text) === key)));
  }
}
