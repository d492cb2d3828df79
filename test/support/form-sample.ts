// The forms by what their tables are, and a small plan of each form: of the founding document its first project and two paragraphs of each section; of the other forms the document made after
// published tables.
import { readFileSync } from 'node:fs';
import { readPlanFile } from '../../src/documents/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { departmentForms, formDeclarations } from '../../src/catalogue/forms/index.ts';

/** Forms with a table for each project, of a department as a whole, with a row for each indicator of many projects. */
export const formIds = {
  tables: formDeclarations.filter(({ projectColumns }) => projectColumns.length === 0).map(({ id }) => id),
  departments: departmentForms.map(({ id }) => id),
  lists: formDeclarations.filter(({ projectColumns }) => projectColumns.length > 0).map(({ id }) => id),
};

export const foundingForm = 'project-targets-hebei-2021';

export function planOfForm(id: string): DepartmentPlan {
  const file = id === foundingForm ? '../../data/samples/dingzhou-2021.docx' : `../forms/${id}.html`;
  const read = readPlanFile(new Uint8Array(readFileSync(new URL(file, import.meta.url))), file);
  if (!read.ok) throw new Error(read.fault.what);
  const { plan } = read.value;
  if (id !== foundingForm) return plan;
  const { goals, dutyGoals, safeguards } = plan.overall;
  return {
    ...plan,
    overall: { goals: goals.slice(0, 2), dutyGoals: dutyGoals.slice(0, 2), safeguards: safeguards.slice(0, 2) },
    projects: plan.projects.slice(0, 1),
    contents: plan.contents.filter(({ list }) => list === 'A').concat(plan.contents.find(({ list }) => list === 'C') ?? []),
    unread: [],
  };
}
