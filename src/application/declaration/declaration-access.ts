// Of what places and stages a declaration and its projects are, for the sentences of access; and who above the unit sees the text before finance does.
import type { AccessState } from '../../catalogue/access/access-actions.ts';
import type { AccessSubject } from '../../domain/access/index.ts';
import { nearestOfKind, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { StoredOrganisation } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';
import type { DeclarationPicture, DeclaredPlan } from './declaration-store.ts';
import { unitStates } from './declaration-facts.ts';

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

/** A department looks at a unit's text where somebody holds the post for it today; a text of the department itself goes to finance. */
export function hasDepartmentReview(plan: Pick<DeclaredPlan, 'division' | 'unitCode'>, tree: OrganisationTree, { appointments }: Pick<StoredOrganisation, 'appointments'>, today: CivilDate): boolean {
  const unit = tree.nodes.get(placeOf(plan, tree));
  const department = unit?.kind === 'unit' ? nearestOfKind(tree, unit.id, 'department') : null;
  return department !== null && appointments.some(({ role, node, from, to }) => role === 'department-finance' && node === department.id && from <= today && (to === null || today <= to));
}
