// Identities of a plan that can be told apart and are the same every time: UUIDs that count.
import type { DraftIdentities } from '../../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';

/** `group` 2 is that of projects, 3 and on the rows of the first project and on. */
export function numberedId(group: number, number: number): string {
  return `00000000-0000-7000-8000-${String(group).padStart(4, '0')}${String(number).padStart(8, '0')}`;
}

export function numberedIdentities({ projects }: Pick<DepartmentPlan, 'projects'>): DraftIdentities {
  return { projects: projects.map(({ indicators }, index) => ({ id: numberedId(2, index + 1), indicators: indicators.map((_, row) => numberedId(3 + index, row + 1)) })) };
}
