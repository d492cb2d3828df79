// Whether a change of a unit decides if its department looks at its texts: a department's own office (本级) passes the department, so who declares a unit to be one, or gives it such a code or name,
// takes its texts out of the department's hands or puts them there. That is for whoever looks after the department, and not for the unit alone.
import { isOwnOffice, type OrganisationNode } from '../domain/organisation/index.ts';

type Unit = Pick<OrganisationNode, 'code' | 'name' | 'parent' | 'ownOffice'>;

/** The department whose review begins or ends with the change; null where neither does. */
export function departmentOfReview(before: Pick<OrganisationNode, 'kind'> & Unit, after: Unit, nodes: readonly OrganisationNode[]): string | null {
  const departmentOf = (parent: string | null): OrganisationNode | undefined => nodes.find(({ id, kind }) => id === parent && kind === 'department');
  const [former, now] = [departmentOf(before.parent), departmentOf(after.parent)];
  if (before.kind !== 'unit' || former === undefined || now === undefined) return null;
  return isOwnOffice(before, former) === isOwnOffice(after, now) ? null : now.id;
}
