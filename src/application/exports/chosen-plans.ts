// Which of the texts of a year are meant by the code of a unit or department, in the order in which they stand in one file.
import { departmentCode } from '../plan-places.ts';
import type { ListedPlan } from '../plan-store.ts';

/** The text of the unit or department itself; else those of the department's units; else the department's text that holds the unit. */
export function chosenPlans(plans: readonly ListedPlan[], unit: string): readonly ListedPlan[] | null {
  const own = plans.filter(({ unitCode }) => unitCode === unit);
  if (own.length > 0) return own;
  const department = departmentCode(unit);
  const related = plans.filter(({ unitCode }) => (unit === department ? departmentCode(unitCode) === unit : unitCode === department));
  return related.length === 0 ? null : related.toSorted((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
}
