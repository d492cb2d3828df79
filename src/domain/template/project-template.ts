// A project as it begins: the texts of a template, or those of an earlier year, in the form that this plan prints. What only the bureau knows stays blank, and no
// figure is carried into another year.
import type { Citation } from '../../kernel/citation.ts';
import { classifyIndicator, type IndicatorClass, type IndicatorTree } from '../indicator/index.ts';
import { textsOfProject, type DraftProject, type FieldText, type ProjectTexts } from '../editing/index.ts';
import { fieldAnchors, type FormDeclaration, type ProjectField } from '../form/index.ts';
import type { DepartmentPlan, IndicatorColumn } from '../plan/index.ts';

export interface TemplateRow {
  readonly indicatorClass: IndicatorClass;
  readonly name: string;
  readonly description: string;
  /** With `（　）` for every figure and date. */
  readonly value: string;
  readonly basis: string;
}

export interface ProjectTemplate {
  readonly id: string;
  readonly title: string;
  /** For which projects it is meant. */
  readonly when: string;
  readonly purpose: string;
  readonly goals: readonly string[];
  readonly rows: readonly TemplateRow[];
  readonly ground: readonly [Citation, ...Citation[]];
}

/** The plan into which a project is put. */
export interface ProjectSurroundings {
  readonly plan: DepartmentPlan;
  /** The form in which its table is printed. */
  readonly form: FormDeclaration;
  readonly trees: readonly IndicatorTree[];
  readonly newId: () => string;
}

/** A new project of a name. Its rows carry the class titles that this plan prints. */
export function projectFromTemplate(template: Pick<ProjectTemplate, 'purpose' | 'goals' | 'rows'>, name: string, surroundings: ProjectSurroundings): ProjectTexts {
  const { plan, form, trees, newId } = surroundings;
  const columns = form.indicatorColumns.filter(({ printed }) => printed).map(({ column }) => column);
  return {
    numbered: isNumbered(plan),
    unitCode: unitOf(plan),
    form: form.id,
    columns,
    fields: blankFields(form).map(({ field }) => ({ field, text: field === 'title' ? `${name}${form.titleEndings[0]}` : field === 'name' ? name : field === 'purpose' ? template.purpose : '' })),
    goals: template.goals.map((goal, index) => `${index + 1}、${goal}`),
    rows: template.rows.map(({ indicatorClass, ...texts }) => ({ id: newId(), texts: { ...classTitles(indicatorClass, plan, trees), ...texts } })),
  };
}

/**
 * A project of an earlier plan, going on: its texts stay, its code, amounts and spending plan are blank, and the year in its name is this one. Targets stay as they
 * were, to be looked at row by row.
 */
export function projectGoingOn(earlier: DraftProject, fromYear: number | null, surroundings: ProjectSurroundings): ProjectTexts {
  const { plan, newId } = surroundings;
  const texts = textsOfProject(earlier);
  const thisYear = (text: string): string => (fromYear === null || plan.fiscalYear === null ? text : text.replaceAll(`${fromYear}年`, `${plan.fiscalYear}年`));
  return {
    ...texts,
    numbered: isNumbered(plan),
    unitCode: unitOf(plan),
    fields: texts.fields.map(({ field, text }): FieldText => ({ field, text: field === 'name' || field === 'title' ? thisYear(text) : field === 'purpose' ? text : '' })),
    rows: texts.rows.map((row) => ({ ...row, id: newId() })),
  };
}

function isNumbered({ projects }: DepartmentPlan): boolean {
  return projects.every(({ number }) => number !== null);
}

/** The unit of the other projects, or the only one the text names. */
function unitOf({ projects, units }: DepartmentPlan): string | null {
  return projects.at(-1)?.unitCode ?? units[0]?.code ?? null;
}

function blankFields(form: FormDeclaration): readonly FieldText[] {
  const own = fieldAnchors(form).flatMap(({ field }) => editableField(field));
  return [{ field: 'title', text: '' }, ...own];
}

/** Fields that are written by hand; the goals are paragraphs of their own. */
function editableField(field: ProjectField): readonly FieldText[] {
  switch (field.kind) {
    case 'text':
      return field.name === 'goals' ? [] : [{ field: field.name, text: '' }];
    case 'money':
      return [{ field: `budget.${field.name}`, text: '' }];
    case 'spending':
      return [{ field: `spending.${field.checkpoint}`, text: '' }];
    case 'unit':
    case 'money-unit':
      return [];
  }
}

export type LevelTitles = { readonly [Level in Extract<IndicatorColumn, 'level1' | 'level2'>]?: string };

/** The titles of a class as the other projects print it, else as the first tree that knows it. */
export function classTitles(indicatorClass: IndicatorClass, { projects }: DepartmentPlan, trees: readonly IndicatorTree[]): LevelTitles {
  const printed = projects.flatMap(({ indicators }) => indicators).find(({ level1, level2 }) => classifyIndicator(level1, level2, trees) === indicatorClass);
  if (printed !== undefined) return { level1: printed.level1, level2: printed.level2 };
  const branch = trees.flatMap((tree) => tree.branches).find(({ leaves }) => leaves.some((leaf) => leaf.indicatorClass === indicatorClass));
  const leaf = branch?.leaves.find((candidate) => candidate.indicatorClass === indicatorClass);
  return branch === undefined || leaf === undefined ? {} : { level1: branch.titles[0], level2: leaf.titles[0] };
}
