// Whether an actor may do something to a plan as a whole. A 示范 plan is nobody's business content: whoever is signed in reads it.
import type { AccessAction } from '../catalogue/access/access-actions.ts';
import { divisionOfCode, holderOfText, standingPlace, type OrganisationTree } from '../domain/organisation/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Actor } from './actor.ts';
import { may, mayEnter } from './may.ts';
import type { PlanPlace } from './plan-store.ts';

export function mayReadPlan(actor: Actor, plan: PlanPlace, tree: OrganisationTree): Fault | null {
  return plan.demo ? mayEnter(actor) : mayOnPlan(actor, 'plan.read', plan, tree);
}

/** For what does not depend on who declared it; the declaration's own steps ask with their declarers. */
export function mayOnPlan(actor: Actor, action: AccessAction, plan: PlanPlace, tree: OrganisationTree): Fault | null {
  return may(actor, { action, subject: { node: placeOf(plan, tree), state: plan.state, declaredBy: [] } }, tree);
}

/** The node of the unit for which the plan began, or of the one that took it over; its division where neither stands (any more); '' where nothing does. */
export function placeOf(plan: PlanOrigin, tree: OrganisationTree): string {
  const origin = originOf(plan, tree);
  return ((origin === null ? null : standingPlace(tree, origin)) ?? divisionOfCode(tree, plan.division))?.id ?? '';
}

/** The place for which the plan began, whether it stands today or not; null where the organisation never held it. */
export function originOf({ division, unit, unitCode, fiscalYear }: PlanOrigin, tree: OrganisationTree): string | null {
  return unit ?? holderOfText(tree.memory, { division, code: unitCode }, fiscalYear);
}

type PlanOrigin = Pick<PlanPlace, 'division' | 'unit' | 'unitCode' | 'fiscalYear'>;
