// A department plan taken apart for storing: what a project and an indicator say (content) on one side, where it stands in this file (places,
// order) on the other. Content that stayed the same needs no new version when only the lines above it moved.
import { indicatorColumnNames, type DepartmentPlan, type Field, type IndicatorRow, type NumberedParagraph, type Project, type ProjectBudget } from '../../domain/plan/index.ts';
import type { Fen } from '../../kernel/money.ts';
import type { JsonValue, StoredRow } from '../tables/column.ts';
import { encodeDepartmentTable } from './department-tables-json.ts';
import { encodePlace, type ArrangedIndicator, type ArrangedProject } from './plan-json.ts';
import { targetJson } from './target-json.ts';

export interface IndicatorContents {
  /** Own columns of `indicator_version`. */
  readonly content: StoredRow;
  readonly places: Omit<ArrangedIndicator, 'id'>;
}

export interface ProjectContents {
  /** Own columns of `project_version`. */
  readonly content: StoredRow;
  readonly places: Omit<ArrangedProject, 'id' | 'indicators'>;
  readonly indicators: readonly IndicatorContents[];
}

/** Own columns of `plan_version` but for the file, its format and remarks, and the arrangement. */
export function planContent(plan: DepartmentPlan): StoredRow {
  const { file, overall } = plan;
  const paragraphs = (list: readonly NumberedParagraph[]): JsonValue =>
    list.map(({ number, text, source, place }) => ({ number, text, source, place: encodePlace(place, file) }));
  return {
    units: plan.units.map(({ code, name, place }) => ({ code, name, place: encodePlace(place, file) })),
    moneyUnit: plan.moneyUnit,
    printedFiscalYear: plan.fiscalYear,
    fiscalYearOrigin: { from: plan.fiscalYearOrigin.from, explanation: plan.fiscalYearOrigin.explanation },
    overall: {
      goals: paragraphs(overall.goals),
      dutyGoals: paragraphs(overall.dutyGoals),
      safeguards: paragraphs(overall.safeguards),
      ...(plan.departmentTables.length === 0 ? {} : { departmentTables: plan.departmentTables.map((table) => encodeDepartmentTable(table, file)) }),
    },
    contents: plan.contents.map(({ text, list, level, place }) => ({ text, list, level, place: encodePlace(place, file) })),
    unread: plan.unread.map(({ place, text, reason }) => ({ place: encodePlace(place, file), text, reason })),
  };
}

export function projectContents(project: Project, file: string): ProjectContents {
  const fields = Object.entries(singleCells(project)).filter(([, field]) => field !== null);
  const cells = fields.flatMap(([key, field]) => (field === null ? [] : [{ key, text: field.text, place: encodePlace(field.place, file) }]));
  const { budget } = project;
  return {
    content: {
      number: project.number,
      unitCode: project.unitCode,
      title: project.title,
      code: project.code?.value ?? null,
      name: project.name?.value ?? null,
      budgetTotal: amount(budget.total),
      budgetFiscal: amount(budget.fiscal),
      budgetOther: amount(budget.other),
      budgetCarryOver: amount(budget.carryOver),
      budgetCentral: amount(budget.central),
      budgetProvincial: amount(budget.provincial),
      budgetMunicipal: amount(budget.municipal),
      budgetCounty: amount(budget.county),
      cells: Object.fromEntries(cells.map(({ key, text }) => [key, text])),
      purpose: project.purpose?.text ?? null,
      spendingPlan: project.spendingPlan.map(({ checkpoint, cumulative }) => ({ checkpoint, text: cumulative.text, cumulative: cumulative.value })),
      goals: project.goals.map(({ number, text, source }) => ({ number, text, source })),
      printedColumns: [...project.printedColumns],
      form: project.form,
    },
    places: {
      ordinal: project.ordinal,
      place: encodePlace(project.place, file),
      cells: Object.fromEntries(cells.map(({ key, place }) => [key, place])),
      purpose: project.purpose === null ? null : encodePlace(project.purpose.place, file),
      spendingPlan: project.spendingPlan.map(({ cumulative }) => encodePlace(cumulative.place, file)),
      goals: project.goals.map(({ place }) => encodePlace(place, file)),
    },
    indicators: project.indicators.map((row) => indicatorContents(row, file)),
  };
}

/** Fields that are one cell of the form, by the key under which text and place are stored. */
export function singleCells(project: Project): Readonly<Record<string, Field<string> | Field<Fen> | null>> {
  const budget = Object.entries(project.budget satisfies ProjectBudget).map(([key, field]) => [`budget.${key}`, field] as const);
  return { code: project.code, name: project.name, ...Object.fromEntries(budget) };
}

export function indicatorContents(row: IndicatorRow, file: string): IndicatorContents {
  const columns = indicatorColumnNames.flatMap((column) => {
    const cell = row.columns[column];
    return cell === undefined ? [] : [{ column, cell }];
  });
  return {
    content: {
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      description: row.description,
      value: row.target.source,
      basis: row.basis,
      target: targetJson(row.target),
      columns: Object.fromEntries(columns.map(({ column, cell }) => [column, cell.text])),
    },
    places: {
      ordinal: row.ordinal,
      place: encodePlace(row.place, file),
      columns: columns.map(({ column, cell }) => [column, encodePlace(cell.place, file)]),
    },
  };
}

function amount(field: Field<Fen> | null): number | null {
  return field?.value ?? null;
}
