// A project as the texts that stand in its form, without anything that was read from them: what can be sent, kept and put into another plan. Wherever it is
// put in, every text is read there anew, so that no value can contradict its text.
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import type { Field, IndicatorColumn, IndicatorRow, Project, ProjectBudget, SourceText } from '../plan/index.ts';
import { budgetKeys, fieldText, paragraphsOf, withField } from './edited-project.ts';
import { withCell } from './edited-row.ts';
import type { DraftProject } from './plan-draft.ts';
import type { EditableField, RowTexts } from './plan-edit.ts';

export interface ProjectTexts {
  /** Whether its number is printed before the title. */
  readonly numbered: boolean;
  readonly unitCode: string | null;
  readonly form: string;
  /** Columns that its indicator table prints. */
  readonly columns: readonly IndicatorColumn[];
  /** Fields that its form prints; one that is absent is not printed. */
  readonly fields: readonly FieldText[];
  /** 绩效目标, numbers included. */
  readonly goals: readonly string[];
  readonly rows: readonly IdentifiedRow[];
}

export interface FieldText {
  readonly field: EditableField;
  readonly text: string;
}

export interface IdentifiedRow {
  readonly id: string;
  readonly texts: RowTexts;
}

export function textsOfProject({ project, rows }: DraftProject): ProjectTexts {
  const fields: readonly EditableField[] = ['title', 'code', 'name', 'purpose', ...budgetKeys.map((key) => `budget.${key}` as const), ...project.spendingPlan.map(({ checkpoint }) => `spending.${checkpoint}` as const)];
  return {
    numbered: project.number !== null,
    unitCode: project.unitCode,
    form: project.form,
    columns: project.printedColumns,
    fields: fields.flatMap((field) => {
      const text = fieldText(project, field);
      return text === null ? [] : [{ field, text }];
    }),
    goals: project.goals.map(({ source }) => source),
    rows: project.indicators.flatMap((row, index) => rows.slice(index, index + 1).map((id) => ({ id, texts: textsOfRow(row) }))),
  };
}

export function textsOfRow(row: IndicatorRow): RowTexts {
  return Object.fromEntries(Object.entries(row.columns).map(([column, { text }]) => [column, ownText(row, column, text)]));
}

/** The text of a cell; where a level is inherited from the row above, the level: rows are put in one by one. */
export function ownText({ level1, level2 }: IndicatorRow, column: string, text: string): string {
  const level = column === 'level1' ? level1 : column === 'level2' ? level2 : '';
  return text.trim() === '' && level !== '' ? level : text;
}

export interface ProjectSetting {
  /** Where its cells point until it is printed. */
  readonly place: Place;
  readonly moneyUnit: MoneyUnit;
  readonly trees: readonly IndicatorTree[];
}

/** The project that these texts are. Its ordinal and number are those of no position yet. */
export function projectOfTexts(texts: ProjectTexts, { place, moneyUnit, trees }: ProjectSetting): Project {
  const blank: Project = {
    number: texts.numbered ? 0 : null,
    ordinal: 0,
    unitCode: texts.unitCode,
    title: '',
    code: fieldAt(texts, 'code', place),
    name: fieldAt(texts, 'name', place),
    budget: budgetAt(texts, place),
    purpose: isPrinted(texts, 'purpose') ? { text: '', place } : null,
    spendingPlan: texts.fields.flatMap(({ field }) => (field.startsWith(spendingPrefix) ? [{ checkpoint: field.slice(spendingPrefix.length), cumulative: blankField(place) }] : [])),
    goals: paragraphsOf(texts.goals, [], place),
    indicators: [],
    printedColumns: texts.columns,
    form: texts.form,
    place,
  };
  const written = texts.fields.reduce((project, { field, text }) => withField(project, field, text, moneyUnit), blank);
  return { ...written, indicators: texts.rows.map(({ texts: cells }, index) => ({ ...rowOfTexts(written, cells, trees), ordinal: index + 1 })) };
}

/** A row with the columns its project prints; what is not told is blank. Its cells point at the table until it is printed. */
export function rowOfTexts({ printedColumns, place }: Pick<Project, 'printedColumns' | 'place'>, texts: RowTexts, trees: readonly IndicatorTree[]): IndicatorRow {
  const columns: { [Column in IndicatorColumn]?: SourceText } = {};
  for (const column of printedColumns) columns[column] = { text: '', place };
  const blank: IndicatorRow = {
    ordinal: 0,
    level1: '',
    level2: '',
    name: '',
    description: '',
    basis: '',
    target: { source: '', target: { kind: 'empty' }, span: { start: 0, end: 0 }, notes: [] },
    columns,
    place,
  };
  return printedColumns.reduce((row, column) => withCell(row, column, texts[column] ?? '', trees), blank);
}

const spendingPrefix = 'spending.';

function budgetAt(texts: ProjectTexts, place: Place): ProjectBudget {
  const at = (key: keyof ProjectBudget) => fieldAt<never>(texts, `budget.${key}`, place);
  return { total: at('total'), fiscal: at('fiscal'), other: at('other'), carryOver: at('carryOver'), central: at('central'), provincial: at('provincial'), municipal: at('municipal'), county: at('county') };
}

/** A blank field to be written; null where the form prints none. */
function fieldAt<Value>(texts: ProjectTexts, field: EditableField, place: Place): Field<Value> | null {
  return isPrinted(texts, field) ? blankField(place) : null;
}

function isPrinted({ fields }: ProjectTexts, field: EditableField): boolean {
  return fields.some((printed) => printed.field === field);
}

function blankField<Value>(place: Place): Field<Value> {
  return { text: '', place, value: null };
}
