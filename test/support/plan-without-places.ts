// A plan as plain data without places and file, for comparing what was written with what was read again.
import type { DepartmentPlan, UnreadText } from '../../src/domain/plan/index.ts';

/** Unread texts stand in a fixed order, since an export gathers some at the end. */
export function withoutPlaces(plan: DepartmentPlan): Record<string, unknown> {
  const kept = plan.unread.filter(({ reason }) => reason !== 'deleted-text').toSorted(byReasonAndText);
  // A cell merged over several rows is printed in each of them, and a stray mark in it then counts once per row.
  const unread = kept.filter((item, index) => item.reason !== 'stray-in-cell' || kept[index - 1]?.text !== item.text);
  // A year told by the titles alone is printed on the cover of an export.
  const explanation = plan.fiscalYearOrigin.explanation.replace(/^表名里/u, '封面');
  return { ...stripped({ ...plan, unread, fiscalYearOrigin: { ...plan.fiscalYearOrigin, explanation } }) };
}

function byReasonAndText(a: UnreadText, b: UnreadText): number {
  const [left, right] = [a.reason + a.text, b.reason + b.text];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two forms of the same layout are told apart by a class of indicators, which may be gone. */
export function withoutForms(plan: DepartmentPlan): DepartmentPlan {
  return { ...plan, projects: plan.projects.map((project) => ({ ...project, form: '' })) };
}

/**
 * What is written and read again of any form. A year that a table printed now stands on the cover, which the explanation says; contents marks are the export's own
 * where a text had none; unread texts keep their content, not their order.
 */
export function comparable(plan: DepartmentPlan): unknown {
  const unread = plan.unread.map(({ reason, text }) => `${reason} ${text}`).toSorted();
  return stripped({ ...plan, unread, contents: null, fiscalYearOrigin: null });
}

export function stripped(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === 'place' || key === 'file' ? undefined : item)));
}
