// What a text is called after: its one unit, or the office whose units stand in it.
import { officeName } from './office-name.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';

/** Null where the text names no unit. */
export function unitNameOf({ units }: Pick<DepartmentPlan, 'units'>): string | null {
  const [only, ...others] = units;
  if (only === undefined) return null;
  return others.length === 0 ? only.name : (officeName(units) ?? units.map(({ name }) => name).join('、'));
}
