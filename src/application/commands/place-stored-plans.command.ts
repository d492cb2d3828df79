// Gives a place in the organisation to plans that were stored before there was one, or restored from such a time: without it nobody's post would reach them.
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { originOf } from '../plan-access.ts';
import { placesOfPlan } from '../plan-places.ts';
import { everyPlan } from '../plan-scope.ts';
import type { PlanStore } from '../plan-store.ts';

export interface PlaceStoredPlansPorts extends OrganisationPorts {
  readonly plans: PlanStore;
  readonly edition: RuleEdition;
}

/** Answers how many plans were given a place; stops at the first that cannot have one. */
export async function placeStoredPlans(ports: PlaceStoredPlansPorts, actor: Actor): Promise<Result<number, Fault>> {
  let placed = 0;
  for (const listed of await ports.plans.list(ports.edition, everyPlan)) {
    const tree = await organisationToday(ports);
    if (originOf(listed, tree) !== null) continue;
    const content = await ports.plans.load(listed, listed.lastChange);
    if (content === null) continue;
    const places = placesOfPlan(tree, { division: listed.division, ownerCode: listed.unitCode, units: content.plan.units }, () => ports.organisation.newId());
    const saved = await ports.organisation.saveNodes({ actor: auditName(actor), changes: places, demo: listed.demo, today: today(ports) });
    if (!saved.ok) return saved;
    placed += 1;
  }
  return ok(placed);
}
