// Takes the 示范 text away, for good: besides erasure by law the one removal there is. Its event stays.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import type { PlanStore } from '../plan-store.ts';

/** Answers how many 示范 plans were taken away; 0 where there were none. */
export async function removeDemo(ports: OrganisationPorts & { readonly plans: PlanStore }, input: { readonly actor: Actor }): Promise<Result<number, Fault>> {
  const refused = maySomewhere(input.actor, 'demo.remove', await organisationToday(ports));
  if (refused !== null) return failed(refused);
  const removed = await ports.plans.removeDemo(auditName(input.actor));
  if (!removed.ok) return removed;
  const places = await ports.organisation.removeDemo({ actor: auditName(input.actor) });
  return places.ok ? removed : places;
}
