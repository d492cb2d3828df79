// Takes the 示范 text away, for good: besides erasure by law the one removal there is. Its event stays.
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayRemoveDemo } from '../may.ts';
import type { PlanStore } from '../plan-store.ts';

/** Answers how many 示范 plans were taken away; 0 where there were none. */
export async function removeDemo(ports: { readonly plans: PlanStore }, input: { readonly actor: Actor }): Promise<Result<number, Fault>> {
  const refused = mayRemoveDemo(input.actor);
  if (refused !== null) return failed(refused);
  return ports.plans.removeDemo(auditName(input.actor));
}
