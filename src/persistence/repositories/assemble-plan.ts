// The way back: stored rows of one version become the department plan that was stored, equal in every text, value and place.
import type { DepartmentPlan, Field, IndicatorRow, NumberedParagraph, Project } from '../../domain/plan/index.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { fen, fenPerUnit, type Fen, type MoneyUnit } from '../../kernel/money.ts';
import type { indicatorVersionTable } from '../tables/indicator.table.ts';
import type { planVersionTable } from '../tables/plan.table.ts';
import type { projectVersionTable } from '../tables/project.table.ts';
import type { RowOfTable } from '../tables/table.ts';
import { decodeDepartmentTable, departmentTables } from './department-tables-json.ts';
import * as shape from './plan-json.ts';
import { decodePlace, type ArrangedIndicator, type ArrangedProject, type PlaceCode } from './plan-json.ts';
import { readTargetJson } from './target-json.ts';

/** Without the digests of its fields: they say nothing of the plan. */
type Content<Row> = Omit<Row, 'fieldDigests'>;
export type PlanVersionRow = Content<RowOfTable<typeof planVersionTable>>;
export type ProjectVersionRow = Content<RowOfTable<typeof projectVersionTable>>;
export type IndicatorVersionRow = Content<RowOfTable<typeof indicatorVersionTable>>;

/** Rows of one version. */
export interface PlanRows {
  readonly version: PlanVersionRow;
  readonly projects: readonly ProjectVersionRow[];
  readonly indicators: readonly IndicatorVersionRow[];
}

/** Identities of the projects and their indicators, in the order of the plan. */
export interface PlanIdentities {
  readonly projects: readonly { readonly id: string; readonly indicators: readonly string[] }[];
}

export interface IdentifiedPlan {
  readonly plan: DepartmentPlan;
  readonly identities: PlanIdentities;
}

export function assemblePlan({ version, projects, indicators }: PlanRows): IdentifiedPlan {
  const { file } = version;
  const projectById = new Map(projects.map((row) => [row.id, row]));
  const indicatorById = new Map(indicators.map((row) => [row.id, row]));
  const arranged = shape.arrangement.parse(version.arrangement);
  const overall = shape.overall.parse(version.overall);
  const paragraphs = (list: typeof overall.goals): NumberedParagraph[] => list.map((item) => ({ ...item, place: decodePlace(item.place, file) }));
  const plan: DepartmentPlan = {
    file,
    units: shape.units.parse(version.units).map((unit) => ({ ...unit, place: decodePlace(unit.place, file) })),
    fiscalYear: version.printedFiscalYear === null ? null : fiscalYear(version.printedFiscalYear),
    fiscalYearOrigin: shape.fiscalYearOrigin.parse(version.fiscalYearOrigin),
    moneyUnit: moneyUnit(version.moneyUnit),
    overall: { goals: paragraphs(overall.goals), dutyGoals: paragraphs(overall.dutyGoals), safeguards: paragraphs(overall.safeguards) },
    departmentTables: departmentTables.parse(shape.partOneTables.parse(version.overall)).map((table) => decodeDepartmentTable(table, file)),
    projects: arranged.map((places) =>
      assembleProject(found(projectById, places.id), { places, file, indicatorById }),
    ),
    contents: shape.contents.parse(version.contents).map((entry) => ({ ...entry, place: decodePlace(entry.place, file) })),
    unread: shape.unread.parse(version.unread).map((item) => ({ ...item, place: decodePlace(item.place, file) })),
  };
  return { plan, identities: { projects: arranged.map(({ id, indicators: rows }) => ({ id, indicators: rows.map((row) => row.id) })) } };
}

/** One project of the plan, where the rest is known already. */
export function assembleProjectAt({ version, projects, indicators }: PlanRows, id: string): Project {
  const places = shape.arrangedProjectOf(version.arrangement, id);
  const row = projects.find((one) => one.id === id);
  if (places === null || row === undefined) throw new Error(`the arrangement of a plan version and its projects differ about ${id}`);
  const own = new Set(places.indicators.map((indicator) => indicator.id));
  return assembleProject(row, { places, file: version.file, indicatorById: new Map(indicators.filter((one) => own.has(one.id)).map((one) => [one.id, one])) });
}

function assembleProject(
  row: ProjectVersionRow,
  context: { readonly places: ArrangedProject; readonly file: string; readonly indicatorById: ReadonlyMap<string, IndicatorVersionRow> },
): Project {
  const { places, file, indicatorById } = context;
  const texts = shape.cellTexts.parse(row.cells);
  const spending = shape.spendingTexts.parse(row.spendingPlan);
  const goals = shape.goalTexts.parse(row.goals);
  const field = <T>(key: string, value: T | null): Field<T> | null => {
    const text = texts[key];
    const place = places.cells[key];
    return text === undefined || place === undefined ? null : { text, place: decodePlace(place, file), value };
  };
  return {
    number: row.number,
    ordinal: places.ordinal,
    unitCode: row.unitCode,
    title: row.title,
    code: field('code', row.code),
    name: field('name', row.name),
    budget: {
      total: field('budget.total', money(row.budgetTotal)),
      fiscal: field('budget.fiscal', money(row.budgetFiscal)),
      other: field('budget.other', money(row.budgetOther)),
      carryOver: field('budget.carryOver', money(row.budgetCarryOver)),
      central: field('budget.central', money(row.budgetCentral)),
      provincial: field('budget.provincial', money(row.budgetProvincial)),
      municipal: field('budget.municipal', money(row.budgetMunicipal)),
      county: field('budget.county', money(row.budgetCounty)),
    },
    purpose: row.purpose === null || places.purpose === null ? null : { text: row.purpose, place: decodePlace(places.purpose, file) },
    spendingPlan: spending.map(({ checkpoint, text, cumulative }, index) => ({
      checkpoint,
      cumulative: { text, place: placeAt(places.spendingPlan, { index, file }), value: cumulative },
    })),
    goals: goals.map((goal, index) => ({ ...goal, place: placeAt(places.goals, { index, file }) })),
    indicators: places.indicators.map((indicator) => assembleIndicator(found(indicatorById, indicator.id), indicator, file)),
    printedColumns: shape.printedColumns.parse(row.printedColumns),
    form: row.form,
    place: decodePlace(places.place, file),
  };
}

function assembleIndicator(row: IndicatorVersionRow, places: ArrangedIndicator, file: string): IndicatorRow {
  const texts = shape.columnTexts.parse(row.columns);
  return {
    ordinal: places.ordinal,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    description: row.description,
    basis: row.basis,
    target: readTargetJson(row.value, row.target),
    columns: Object.fromEntries(places.columns.map(([column, place]) => [column, { text: texts[column] ?? '', place: decodePlace(place, file) }])),
    place: decodePlace(places.place, file),
  };
}

function placeAt(codes: readonly PlaceCode[], { index, file }: { readonly index: number; readonly file: string }) {
  const code = codes[index];
  if (code === undefined) throw new Error('the arrangement of a plan version lacks a place');
  return decodePlace(code, file);
}

function money(value: number | null): Fen | null {
  return value === null ? null : fen(value);
}

function moneyUnit(text: string | null): MoneyUnit | null {
  return text !== null && isMoneyUnit(text) ? text : null;
}

function isMoneyUnit(text: string): text is MoneyUnit {
  return Object.hasOwn(fenPerUnit, text);
}

function found<T>(byId: ReadonlyMap<string, T>, id: string): T {
  const row = byId.get(id);
  if (row === undefined) throw new Error(`the arrangement of a plan version names ${id}, which has no version then`);
  return row;
}
