// Of what places and stages a declaration and its projects are, for the sentences of access; and who above the unit sees the text before finance does.
import type { AccessState } from '../../catalogue/access/access-actions.ts';
import type { AccessSubject } from '../../domain/access/index.ts';
import { reviewingDepartment, type OrganisationTree } from '../../domain/organisation/index.ts';
import { placeOf } from '../plan-access.ts';
import type { DeclarationPicture, DeclaredPlan } from './declaration-store.ts';
import { unitStates } from './unit-states.ts';

export function declarationSubject({ plan, declaration }: Pick<DeclarationPicture, 'plan' | 'declaration'>, tree: OrganisationTree): AccessSubject<AccessState> {
  return { node: placeOf(plan, tree), state: declaration.state, declaredBy: declaration.declaredBy };
}

/** A project nobody was given belongs to the unit itself; while the text is out of the unit's hands it is locked. */
export function projectSubject({ plan, declaration, projects }: Pick<DeclarationPicture, 'plan' | 'declaration' | 'projects'>, id: string, tree: OrganisationTree): AccessSubject<AccessState> {
  const record = projects.get(id);
  const section = record?.section ?? null;
  const state = unitStates.includes(declaration.state) ? (record?.state ?? 'editing') : 'locked';
  return { node: section !== null && tree.nodes.has(section) ? section : placeOf(plan, tree), state, declaredBy: declaration.declaredBy };
}

/** A unit passes its department, whether somebody holds the post there today or not: who is missing is told, never passed over. A text of the department itself,
 * or of its own office, goes to finance. */
export function hasDepartmentReview(plan: Pick<DeclaredPlan, 'division' | 'unit' | 'unitCode' | 'fiscalYear'>, tree: OrganisationTree): boolean {
  return reviewingDepartment(tree, placeOf(plan, tree)) !== null;
}
