// What an export prints of a plan, whatever it is printed into: by which form, under which titles.
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import type { DepartmentPlan } from '../../../../domain/plan/index.ts';
import { officeName } from '../../../plan/office-name.ts';
import { coverTitle } from './front-pages.ts';

export interface PlanToPrint {
  readonly form: FormDeclaration;
  /** With a title of its own for each project. */
  readonly plan: DepartmentPlan;
  /** Office, year and kind of text. */
  readonly title: string;
}

export function planToPrint(plan: DepartmentPlan, forms: readonly FormDeclaration[]): PlanToPrint {
  const form = documentForm(plan, forms);
  return { form, plan: withOwnTitles(plan, form, forms), title: `${officeName(plan.units) ?? ''}${coverTitle(plan, form)}` };
}

/** A title as a name that every system of files takes. */
export function fileNameOf(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, '_');
}

/** The form of a project's table. A list of many projects is not drawn again: each gets the table of the document's form. */
export function tableForm(id: string, form: FormDeclaration, forms: readonly FormDeclaration[]): FormDeclaration {
  return forms.find((candidate) => candidate.id === id && candidate.projectColumns.length === 0) ?? form;
}

/** Projects of a list share its title; the table that each gets is called by its own name. */
function withOwnTitles(plan: DepartmentPlan, form: FormDeclaration, forms: readonly FormDeclaration[]): DepartmentPlan {
  const lists = new Set(forms.flatMap(({ id, projectColumns }) => (projectColumns.length > 0 ? [id] : [])));
  if (!plan.projects.some((project) => lists.has(project.form))) return plan;
  const projects = plan.projects.map((project) => {
    const name = project.name?.value ?? null;
    return name === null || !lists.has(project.form) ? project : { ...project, number: project.ordinal, title: `${name}${form.titleEndings[0]}` };
  });
  return { ...plan, projects };
}

/** The form of the first project where it is that of a whole text; else the first that is. */
function documentForm(plan: DepartmentPlan, forms: readonly FormDeclaration[]): FormDeclaration {
  const texts = forms.filter(({ partOne }) => partOne.length > 0);
  const form = texts.find(({ id }) => id === plan.projects[0]?.form) ?? texts.find(({ targetColumn }) => targetColumn === 'value');
  if (form === undefined) throw new Error('no form of a whole text is declared');
  return form;
}
