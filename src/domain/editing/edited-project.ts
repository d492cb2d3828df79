// A project with one field written anew; what was read from the text is read again. A field the form does not print cannot be written.
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Place } from '../../kernel/place.ts';
import { readMoneyText, readPercentText, readPlainText, splitLeadingNumber, type NumberedParagraph, type Project, type ProjectBudget } from '../plan/index.ts';
import type { EditableField } from './plan-edit.ts';

/** The text of a field as it stands; null where the form has no such field. */
export function fieldText(project: Project, field: EditableField): string | null {
  if (field === 'title') return project.title;
  if (field === 'code' || field === 'name' || field === 'purpose') return project[field]?.text ?? null;
  const budget = budgetKey(field);
  if (budget !== null) return project.budget[budget]?.text ?? null;
  return project.spendingPlan.find(({ checkpoint }) => `spending.${checkpoint}` === field)?.cumulative.text ?? null;
}

/** The project with the field's new text; the same project where the form has no such field. */
export function withField(project: Project, field: EditableField, text: string, unit: MoneyUnit): Project {
  // A title is a line between blank space, on paper and in a sheet: readers take it without the blanks around it.
  if (field === 'title') return { ...project, title: text.trim() };
  if (field === 'purpose') return project.purpose === null ? project : { ...project, purpose: { ...project.purpose, text } };
  if (field === 'code' || field === 'name') {
    const standing = project[field];
    return standing === null ? project : { ...project, [field]: { ...standing, text, value: readPlainText(text) } };
  }
  const key = budgetKey(field);
  if (key !== null) {
    const standing = project.budget[key];
    return standing === null ? project : { ...project, budget: { ...project.budget, [key]: { ...standing, text, value: readMoneyText(text, unit) } } };
  }
  return {
    ...project,
    spendingPlan: project.spendingPlan.map((point) =>
      `spending.${point.checkpoint}` === field ? { ...point, cumulative: { ...point.cumulative, text, value: readPercentText(text) } } : point,
    ),
  };
}

/** Numbered paragraphs of typed texts; a paragraph that stood at the same position keeps its place, a new one points where the others stand. */
export function paragraphsOf(texts: readonly string[], standing: readonly NumberedParagraph[], elsewhere: Place): readonly NumberedParagraph[] {
  return texts.map((source, index) => {
    const former = standing[index];
    if (former !== undefined && former.source === source) return former;
    const { number, rest } = splitLeadingNumber(source);
    return { number, text: source.slice(rest).trim(), source, place: former?.place ?? standing.at(-1)?.place ?? elsewhere };
  });
}

export const budgetKeys: readonly (keyof ProjectBudget)[] = ['total', 'fiscal', 'other', 'carryOver', 'central', 'provincial', 'municipal', 'county'];

function budgetKey(field: EditableField): keyof ProjectBudget | null {
  return budgetKeys.find((key) => `budget.${key}` === field) ?? null;
}
