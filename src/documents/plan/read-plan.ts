// Document → department plan: headings open the sections of part one, titles stand above project tables, tables become projects, and whatever
// no form claims is reported as unread with its place.
import type { FormDeclaration, PartOneSection } from '../../domain/form/index.ts';
import { splitLeadingNumber, type ContentsEntry, type DepartmentPlan, type NumberedParagraph, type Project, type Unit, type UnreadText } from '../../domain/plan/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { readContentsEntry } from '../contents-entry.ts';
import type { DocumentReading, Paragraph, Table } from '../document-reading.ts';
import { headingKeysOf, type HeadingKeys } from './heading-keys.ts';
import { deriveFiscalYear } from './fiscal-year-origin.ts';
import { readNumberedParagraph, withoutChineseOrdinal } from './numbered-paragraphs.ts';
import { coverLine, repeatedLines } from './repeated-lines.ts';
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
  /** The year printed on the cover. */
  private printedYear: number | null = null;
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
    if (this.projects.length === 0) this.printedYear ??= coverLine(key, this.forms)?.year ?? null;
    const isListed = this.forms.some((form) => lists.includes(form.contentsLists.projects));
    const isTitle = isListed || this.endsLikeTitle(paragraph);
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
      const form = this.forms.find((candidate) => carriesForm(rows, candidate));
      if (form === undefined) {
        this.takeUnknownTable(table);
        continue;
      }
      for (const piece of projectPieces(rows, form)) {
        const place = piece[0]?.row.place ?? table.place;
        const read = readProjectTable(piece, form, {
          title: this.takeTitle(),
          ordinal: this.projects.length + 1,
          place: { ...place, row: null },
          moneyUnit: this.moneyUnit,
        });
        this.projects.push(read.project);
        this.unread.push(...read.unread);
        this.moneyUnit ??= read.moneyUnit;
        if (read.unit !== null && !this.knowsUnit(read.unit)) this.units.push(read.unit);
        for (const row of piece) for (const { cell } of row.cells) this.takeCellFields(cell.paragraphs);
      }
    }
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

  /** The last pending paragraph that looks like a title, else the last one; the others have no place in the plan. */
  private takeTitle(): ProjectTitle {
    const found = this.pending.findLast(({ isTitle }) => isTitle) ?? this.pending.at(-1);
    this.pending = this.pending.filter((candidate) => candidate !== found);
    this.flushPending();
    if (found === undefined) return { number: null, text: '' };
    const title = found.paragraph;
    const { number, rest } = splitLeadingNumber(title.text);
    return { number, text: title.text.slice(rest).trim() };
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

  private endsLikeTitle(paragraph: Paragraph): boolean {
    const key = labelKey(paragraph.text);
    return paragraph.text.length <= 120 && this.forms.some((form) => form.titleEndings.some((ending) => key.endsWith(ending)));
  }

  private knowsUnit(wanted: Unit): boolean {
    return this.units.some((unit) => unit.code === wanted.code && unit.name === wanted.name);
  }

  private sectionOpenedBy(key: string): PartOneSection['part'] | null {
    const heading = withoutChineseOrdinal(key);
    return heading === key ? null : (this.headings.sections.get(heading) ?? null);
  }
}
