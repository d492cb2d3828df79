// Saves what was edited in the form, or in a workbook that came back. The edits are laid over what stands now; where somebody else wrote at the same places
// nothing is written and the person decides. Sent again after a lost answer, they change nothing a second time.
import type { PlanEdit } from '../../domain/editing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayEdit } from '../declaration/edit-permission.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import type { PlanEditOutcome, PlanStore } from '../plan-store.ts';
import { rulesInForce } from '../rules-in-force.ts';

export interface SaveEditsPorts extends OrganisationPorts {
  readonly plans: PlanStore;
}

export interface SaveEditsInput {
  readonly actor: Actor;
  readonly planId: string;
  /** The event of the document on which the edits were made. */
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  /** What was done, in a few words: `粘贴12格`. */
  readonly title: string;
}

export async function saveEdits(ports: SaveEditsPorts, { actor, planId, baseEvent, edits, title }: SaveEditsInput): Promise<Result<PlanEditOutcome, Fault>> {
  const tree = await organisationToday(ports, actor);
  const refused = maySomewhere(actor, 'project.edit', tree);
  if (refused !== null && maySomewhere(actor, 'overall.edit', tree) !== null) return failed(refused);
  return ports.plans.edit(planId, {
    actor: auditName(actor),
    baseEvent,
    edits,
    title,
    rules: rulesInForce,
    mayRead: (plan) => mayReadPlan(actor, plan, tree),
    mayNow: (picture, touched) => mayEdit(picture, { actor, touched, tree, today: today(ports) }),
  });
}
