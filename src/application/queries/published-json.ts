// A published text for programs, `hengji.published/1`: every key is written here by name, so nothing that a plan gains later goes out with it. Amounts in 分, percentages
// as numbers, texts as printed; no places, no file names, no persons.
import { reuseNote } from '../../catalogue/publication/publication-notes.ts';
import type { IndicatorRow, Project, ProjectBudget } from '../../domain/plan/index.ts';
import type { PublishedList, PublishedText } from './published-texts.ts';
import type { Json } from './read-json.ts';

export function publishedToJson({ publication, plan, checkCode, withheld }: PublishedText): Json {
  const sources = (paragraphs: readonly { readonly source: string }[]) => paragraphs.map(({ source }) => source);
  return {
    schema: 'hengji.published/1',
    licence: reuseNote,
    division: publication.division,
    unitCode: publication.unitCode,
    unitName: publication.unitName,
    fiscalYear: publication.fiscalYear,
    version: publication.version,
    publishedOn: publication.on,
    checkCode,
    withheld,
    units: plan.units.map(({ code, name }) => ({ code, name })),
    moneyUnit: plan.moneyUnit,
    overall: { goals: sources(plan.overall.goals), dutyGoals: sources(plan.overall.dutyGoals), safeguards: sources(plan.overall.safeguards) },
    projects: plan.projects.map(projectToJson),
  };
}

export function publishedListToJson({ texts }: PublishedList, addressOf: (text: PublishedList['texts'][number]) => string): Json {
  return {
    schema: 'hengji.published-list/1',
    licence: reuseNote,
    texts: texts.map((text) => ({
      division: text.division,
      unitCode: text.unitCode,
      unitName: text.unitName,
      fiscalYear: text.fiscalYear,
      version: text.version,
      publishedOn: text.on,
      address: addressOf(text),
    })),
  };
}

function projectToJson(project: Project): Json {
  return {
    number: project.number,
    unitCode: project.unitCode,
    title: project.title,
    code: project.code?.value ?? null,
    name: project.name?.value ?? null,
    budget: budgetToJson(project.budget),
    purpose: project.purpose?.text ?? null,
    spendingPlan: project.spendingPlan.map(({ checkpoint, cumulative }) => ({ checkpoint, cumulative: cumulative.value })),
    goals: project.goals.map(({ source }) => source),
    indicators: project.indicators.map((row) => indicatorToJson(row, project)),
  };
}

/** A share that the form does not print is absent, which is not null: null is a blank cell. */
function budgetToJson({ total, fiscal, other, carryOver, central, provincial, municipal, county }: ProjectBudget): Json {
  const shares = { total, fiscal, other, carryOver, central, provincial, municipal, county };
  return Object.fromEntries(Object.entries(shares).flatMap(([key, share]) => (share === null ? [] : [[key, share.value]])));
}

/** The columns that the form prints, and the value as it is read: its kind with the fields of that kind. */
function indicatorToJson({ level1, level2, columns, target }: IndicatorRow, { printedColumns }: Project): Json {
  const printed = printedColumns.filter((column) => column !== 'level1' && column !== 'level2');
  return { level1, level2, columns: Object.fromEntries(printed.map((column) => [column, columns[column]?.text ?? ''])), target: { ...target.target } };
}
