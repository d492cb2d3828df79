// The published JSON of a reading, `hengji.read/1`: plain values with the place of each, amounts in 分, percentages as numbers.
import { departmentFunds, taskAmounts, type DepartmentPlan, type DepartmentTable, type Field, type IndicatorRow, type NumberedParagraph, type Project } from '../../domain/plan/index.ts';
import type { Place } from '../../kernel/place.ts';

/** A JSON value: what `JSON.stringify` writes and every language reads. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The reading as the published document; field names are fixed in `docs/glossary.md`. */
export function readingToJson(plan: DepartmentPlan, remarks: readonly string[]): Json {
  return {
    schema: 'hengji.read/1',
    file: plan.file,
    units: plan.units.map((unit) => ({ code: unit.code, name: unit.name, place: placeToJson(unit.place) })),
    fiscalYear: plan.fiscalYear,
    fiscalYearFrom: plan.fiscalYearOrigin.from,
    fiscalYearExplanation: plan.fiscalYearOrigin.explanation,
    moneyUnit: plan.moneyUnit,
    overall: {
      goals: plan.overall.goals.map(paragraphToJson),
      dutyGoals: plan.overall.dutyGoals.map(paragraphToJson),
      safeguards: plan.overall.safeguards.map(paragraphToJson),
    },
    departmentTables: plan.departmentTables.map(departmentTableToJson),
    projects: plan.projects.map(projectToJson),
    contents: plan.contents.map((entry) => ({ text: entry.text, place: placeToJson(entry.place) })),
    unread: plan.unread.map((entry) => ({ place: placeToJson(entry.place), text: entry.text, reason: entry.reason })),
    remarks,
  };
}

/** A place without the parts its format does not have. */
export function placeToJson(place: Place): Json {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null));
}

/** Of an amount that the table does not print nothing is told; one that is blank or unreadable is null. */
function departmentTableToJson(table: DepartmentTable): Json {
  const amounts = <Key extends string>(keys: readonly Key[], cells: Readonly<Record<Key, Field<number> | null>>): { readonly [key: string]: Json } =>
    Object.fromEntries(keys.flatMap((key) => (cells[key] === null ? [] : [[key, cells[key].value]])));
  return {
    number: table.number,
    title: table.title,
    name: table.name?.text.trim() ?? null,
    unitCode: table.unitCode,
    moneyUnit: table.moneyUnit,
    funds: amounts(departmentFunds, table.funds),
    tasks: table.tasks.map((task) => ({ ordinal: task.ordinal, name: task.name?.text.trim() ?? null, content: task.content?.text ?? null, ...amounts(taskAmounts, task), place: placeToJson(task.place) })),
    taskSums: amounts(taskAmounts, table.taskSums),
    goals: table.goals.map(paragraphToJson),
    indicators: table.indicators.map(indicatorToJson),
    form: table.form,
    place: placeToJson(table.place),
  };
}

function projectToJson(project: Project): Json {
  const { budget } = project;
  const shares = { carryOver: budget.carryOver, central: budget.central, provincial: budget.provincial, municipal: budget.municipal, county: budget.county };
  return {
    number: project.number,
    ordinal: project.ordinal,
    unitCode: project.unitCode,
    title: project.title,
    code: project.code?.value ?? null,
    name: project.name?.value ?? null,
    budget: {
      total: budget.total?.value ?? null,
      fiscal: budget.fiscal?.value ?? null,
      other: budget.other?.value ?? null,
      ...Object.fromEntries(Object.entries(shares).flatMap(([key, share]) => (share === null ? [] : [[key, share.value]]))),
    },
    purpose: project.purpose?.text.trim() ?? null,
    spendingPlan: project.spendingPlan.map(({ checkpoint, cumulative }) => ({ checkpoint, cumulative: cumulative.value, place: placeToJson(cumulative.place) })),
    goals: project.goals.map(paragraphToJson),
    indicators: project.indicators.map(indicatorToJson),
    form: project.form,
    place: { ...objectOf(placeToJson(project.place)), cells: projectPlaces(project) },
  };
}

function projectPlaces(project: Project): Json {
  const fields: Readonly<Record<string, Field<unknown> | { readonly place: Place } | null>> = {
    code: project.code,
    name: project.name,
    purpose: project.purpose,
    total: project.budget.total,
    fiscal: project.budget.fiscal,
    other: project.budget.other,
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [[key, placeToJson(value.place)]])));
}

function indicatorToJson(row: IndicatorRow): Json {
  const known = new Set(['level1', 'level2', 'name', 'description', 'value', 'basis']);
  const further = Object.entries(row.columns).filter(([column]) => !known.has(column)).map(([column, { text }]) => [column, text] as const);
  const { target, source, notes, span } = row.target;
  return {
    ordinal: row.ordinal,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    description: row.description,
    basis: row.basis,
    ...Object.fromEntries(further),
    target: { source, ...targetFields(target), span: { start: span.start, end: span.end }, notes: notes.map((note) => note.id) },
    place: {
      ...objectOf(placeToJson(row.place)),
      cells: Object.fromEntries(Object.entries(row.columns).map(([column, { place }]) => [column, placeToJson(place)])),
    },
  };
}

/** A target is already plain data: its kind and the fields of that kind. */
function targetFields(target: IndicatorRow['target']['target']): { readonly [key: string]: Json } {
  return { ...target };
}

function paragraphToJson(paragraph: NumberedParagraph): Json {
  return { number: paragraph.number, text: paragraph.text, source: paragraph.source, place: placeToJson(paragraph.place) };
}

function objectOf(value: Json): { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
