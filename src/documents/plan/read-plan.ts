// Document → department plan: headings open the sections of part one, titles stand above project tables, tables become projects, and whatever
// no form claims is reported as unread with its place.
import type { DepartmentFormDeclaration, FormDeclaration, FormLayout, PartOneSection } from '../../domain/form/index.ts';
import { splitLeadingNumber, type ContentsEntry, type DepartmentPlan, type DepartmentTable, type NumberedParagraph, type Project, type Unit, type UnreadText } from '../../domain/plan/index.ts';
import { foldedKey, isBlankText } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import { readContentsEntry } from '../contents-entry.ts';
import type { DocumentReading, Paragraph, Table } from '../document-reading.ts';
import { headingKeysOf, type HeadingKeys } from './heading-keys.ts';
import { deriveFiscalYear, type PrintedYear } from './fiscal-year-origin.ts';
import { isMoneyUnitText, labelledValue } from './labelled-text.ts';
import { leftOver } from './left-over.ts';
import { readNumberedParagraph, withoutChineseOrdinal } from './numbered-paragraphs.ts';
import { coverLine, repeatedLines } from './repeated-lines.ts';
import { readDepartmentTable } from './read-department-table.ts';
import { carriesList, readProjectList } from './read-project-list.ts';
import { carriesForm, projectPieces, readProjectTable, type ProjectTitle } from './read-project-table.ts';
import { readMoneyUnit, readUnit } from './read-values.ts';
import { gridRows, labelKey, withNestedTables, type GridRow } from './table-grid.ts';
import { endsLikeTitle, printedYear, tableLead, yearBehindTitle } from './table-lead.ts';

/** Reads the plan by the first form each table carries. Total: every text of the document ends up in the plan or in `unread`. */
export function readPlan(reading: DocumentReading, forms: readonly FormDeclaration[], departmentForms: readonly DepartmentFormDeclaration[] = []): DepartmentPlan {
  const state = new PlanState(forms, departmentForms);
  for (const block of reading.blocks) {
    if (block.kind === 'paragraph') state.takeParagraph(block);
    else state.takeTable(block);
  }
  return state.finish(reading.file);
}

interface PendingParagraph {
  readonly paragraph: Paragraph;
  readonly isTitle: boolean;
  /** It stands in the first rows of a table. */
  readonly inTable: boolean;
  /** A heading that every document of the form prints: it may serve as title, and is no content otherwise. */
  readonly isHeading: boolean;
}

/** What the reader knows while it walks through the blocks; one use per document. */
class PlanState {
  private readonly forms: readonly FormDeclaration[];
  private readonly departmentForms: readonly DepartmentFormDeclaration[];
  private readonly headings: HeadingKeys;
  private readonly parts: Record<PartOneSection['part'], NumberedParagraph[]> = { goals: [], dutyGoals: [], safeguards: [] };
  private readonly departmentTables: DepartmentTable[] = [];
  private readonly projects: Project[] = [];
  private readonly units: Unit[] = [];
  private readonly contents: ContentsEntry[] = [];
  private readonly unread: UnreadText[] = [];
  private moneyUnit: MoneyUnit | null = null;
  /** The unit that the last line outside of tables names. */
  private unit: Unit | null = null;
  private section: PartOneSection['part'] | null = null;
  /** Paragraphs since the last section or table that may still become the title of the next table. */
  private pending: PendingParagraph[] = [];
  /** The year printed on the cover, or with the first table. */
  private printedYear: PrintedYear | null = null;
  /** The last paragraph of a section, where it ends like a title: it is one after all if a table follows at once. */
  private doubtful: Paragraph | null = null;

  constructor(forms: readonly FormDeclaration[], departmentForms: readonly DepartmentFormDeclaration[]) {
    this.forms = forms;
    this.departmentForms = departmentForms;
    this.headings = headingKeysOf(forms);
  }

  takeParagraph(paragraph: Paragraph, inTable = false): void {
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
    const isTitleLike = this.forms.some((form) => endsLikeTitle(paragraph.text, form));
    if (this.headings.document.has(key)) {
      this.section = null;
      if (inTable && isTitleLike) this.pending.push({ paragraph, isTitle: true, inTable, isHeading: true });
      else this.flushPending();
      return;
    }
    const cover = this.projects.length === 0 ? (coverLine(key, this.forms)?.year ?? null) : null;
    if (cover !== null) this.printedYear ??= { year: cover, on: 'cover' };
    if (this.section === null && (this.takesYear(printedYear(key)) || this.takesFields(paragraph))) return;
    const isListed = this.forms.some((form) => lists.includes(form.contentsLists.projects));
    const isTitle = isListed || isTitleLike;
    if (isListed) this.section = null;
    if (this.section === null) this.pending.push({ paragraph, isTitle, inTable, isHeading: false });
    else if (!this.headings.announcements.has(key)) {
      this.parts[this.section].push(readNumberedParagraph(paragraph));
      if (isTitle) this.doubtful = paragraph;
    }
  }

  takeTable(outer: Table): void {
    this.closeSection();
    for (const table of withNestedTables(outer)) {
      const rows = gridRows(table);
      const list = this.forms.find((candidate) => carriesList(rows, candidate));
      const form = isSummary(rows) ? undefined : this.forms.find((candidate) => candidate.projectColumns.length === 0 && carriesForm(rows, candidate));
      if (list !== undefined) this.takeList(this.belowLead(rows, list), list);
      else if (form !== undefined) for (const piece of projectPieces(rows, form)) this.takeProject(this.belowLead(piece, form), form, { ...(piece[0]?.row.place ?? table.place), row: null });
      else this.takeDepartmentOrUnknown(rows, table);
    }
  }

  private takeDepartmentOrUnknown(rows: readonly GridRow[], table: Table): void {
    const form = this.departmentForms.find((candidate) => carriesForm(rows, candidate));
    if (form === undefined) {
      this.takeUnknownTable(table);
      return;
    }
    const below = this.belowLead(rows, form);
    const place = { ...(rows[0]?.row.place ?? table.place), row: null };
    const read = readDepartmentTable(below, form, { title: this.takeTitle(), place, moneyUnit: this.moneyUnit });
    this.departmentTables.push(read.table);
    this.unread.push(...read.unread);
  }

  private takeProject(rows: readonly GridRow[], form: FormDeclaration, place: Place): void {
    const { moneyUnit, unit } = this;
    const read = readProjectTable(rows, form, { title: this.takeTitle(), ordinal: this.projects.length + 1, place, moneyUnit, unit });
    this.projects.push(read.project);
    this.unread.push(...read.unread);
    this.moneyUnit ??= read.moneyUnit;
    this.takeUnits(read.unit === null ? [] : [read.unit]);
  }

  private takeList(rows: readonly GridRow[], form: FormDeclaration): void {
    const { moneyUnit, unit } = this;
    const read = readProjectList(rows, form, { title: this.takeTitle().text, ordinal: this.projects.length + 1, moneyUnit, unit });
    this.projects.push(...read.projects);
    this.unread.push(...read.unread);
    this.moneyUnit ??= read.moneyUnit;
    this.takeUnits(read.units);
  }

  /** A section ends where a table begins; its last paragraph is the title of the table where it ends like one. */
  private closeSection(): void {
    if (this.section !== null && this.doubtful !== null) {
      this.parts[this.section].pop();
      this.pending.push({ paragraph: this.doubtful, isTitle: true, inTable: false, isHeading: false });
    }
    this.doubtful = null;
    this.section = null;
  }

  /** Takes the texts in the first rows of a project's table as if they stood above it; gives the rows that follow. */
  private belowLead(rows: readonly GridRow[], form: FormLayout): readonly GridRow[] {
    const lead = tableLead(rows, form);
    for (const cell of lead.cells) {
      const [first, ...further] = cell.paragraphs;
      if (first === undefined) continue;
      const isTitle = endsLikeTitle(cell.text, form);
      const fields = cell.paragraphs.flatMap((paragraph) => paragraph.fields);
      const paragraphs = isTitle ? [{ ...first, text: cell.text, fields }] : [first, ...further];
      for (const paragraph of paragraphs) this.takeParagraph({ ...paragraph, deleted: '' }, true);
    }
    this.closeSection();
    this.unread.push(...leftOver(rows.slice(0, lead.rows), ({ cell }) => lead.cells.includes(cell)));
    const below = rows.slice(lead.rows);
    for (const row of below) for (const { cell } of row.cells) this.takeCellFields(cell.paragraphs);
    return below;
  }

  private takeUnits(units: readonly Unit[]): void {
    for (const wanted of units) if (!this.units.some(({ code, name }) => code === wanted.code && name === wanted.name)) this.units.push(wanted);
  }

  finish(file: string): DepartmentPlan {
    this.flushPending();
    const { projects, contents, departmentTables } = this;
    const units = this.units.length > 0 ? this.units : unitsOfTables(departmentTables);
    const { fiscalYear, origin } = deriveFiscalYear(projects, this.printedYear);
    const isRepeated = repeatedLines({ units, projects, contents }, this.forms);
    return {
      file,
      units,
      fiscalYear,
      fiscalYearOrigin: origin,
      moneyUnit: this.moneyUnit,
      overall: this.parts,
      departmentTables,
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
   * The title of a table: the last paragraph above it that looks like one, else the last text in its first rows that does, else the last
   * paragraph. The other paragraphs have no place in the plan, unless they say the same.
   */
  private takeTitle(): ProjectTitle {
    const titles = this.pending.filter(({ isTitle }) => isTitle);
    const found = titles.findLast(({ inTable }) => !inTable) ?? titles.findLast(({ isHeading }) => !isHeading) ?? titles.at(-1) ?? this.pending.findLast(({ inTable }) => !inTable);
    const text = found?.paragraph.text ?? '';
    for (const { paragraph } of found === undefined ? titles : [found, ...titles]) this.takesYear(yearBehindTitle(labelKey(paragraph.text)));
    this.pending = this.pending.filter((candidate) => candidate !== found && !(candidate.inTable && foldedKey(candidate.paragraph.text) === foldedKey(text)));
    this.flushPending();
    const { number, rest } = splitLeadingNumber(text);
    return { number, text: text.slice(rest).trim() };
  }

  /** `预算单位：某某局　　金额单位：万元`: a line above a table that says nothing but whose it is and in which unit its amounts are. */
  private takesFields({ text, place }: Paragraph): boolean {
    const parts = text.split(/[\t\n\u3000]+| {2,}/u).filter((part) => !isBlankText(part));
    const moneyUnits = parts.flatMap((part) => (isMoneyUnitText(labelKey(part)) ? (readMoneyUnit(part) ?? []) : []));
    const units = parts.flatMap((part) => labelledValue(part, this.headings.units) ?? []);
    if (moneyUnits.length + units.length < parts.length) return false;
    const moneyUnit = this.moneyUnit ?? moneyUnits[0] ?? null;
    if (moneyUnits.some((printed) => printed !== moneyUnit) || units.length > 1) return false;
    this.moneyUnit = moneyUnit;
    for (const name of units) this.unit = readUnit({ text: name, place });
    return true;
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
    for (const { paragraph, isHeading } of this.pending) if (!isHeading) this.unread.push({ place: paragraph.place, text: paragraph.text, reason: 'outside-sections' });
    this.pending = [];
  }

  private sectionOpenedBy(key: string): PartOneSection['part'] | null {
    const heading = withoutChineseOrdinal(key);
    return heading === key ? null : (this.headings.sections.get(heading) ?? null);
  }
}

/** 汇总表, one row a project: it bears labels of a project's table in one row of headings and does not hold what a project is. */
function isSummary(rows: readonly GridRow[]): boolean {
  return rows.some(({ cells }) => cells.some(({ key }) => key === '主要绩效指标') && cells.some(({ key }) => key === '项目名称' || key === '项目编码'));
}

/** A document without a project is of the departments or units whose tables it holds. */
function unitsOfTables(tables: readonly DepartmentTable[]): readonly Unit[] {
  const units = tables.flatMap(({ name }) => (name === null ? [] : (readUnit(name) ?? [])));
  return units.filter((unit, index) => units.findIndex(({ code, name }) => code === unit.code && name === unit.name) === index);
}
