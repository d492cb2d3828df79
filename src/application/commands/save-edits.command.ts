// Saves what was edited in the form, or in a workbook that came back. The edits are laid over what stands now; where somebody else wrote at the same places
// nothing is written and the person decides. Sent again after a lost answer, they change nothing a second time.
import type { PlanEdit } from '../../domain/editing/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import type { DeclarationStore } from '../declaration/declaration-store.ts';
import { mayEdit } from '../declaration/edit-permission.ts';
import { takenProjects, type TakenProjects } from '../declaration/taken-projects.ts';
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

export async function saveEdits(ports: SaveEditsPorts, input: SaveEditsInput): Promise<Result<PlanEditOutcome, Fault>> {
  const tree = await organisationToday(ports, input.actor);
  return save(ports, { ...input, tree, taken: new Map() });
}

/** Those of the form, which may put in projects of other texts as well. */
export async function saveFormEdits(ports: SaveEditsPorts & { readonly declarations: Pick<DeclarationStore, 'picture'> }, input: SaveEditsInput): Promise<Result<PlanEditOutcome, Fault>> {
  const tree = await organisationToday(ports, input.actor);
  return save(ports, { ...input, tree, taken: await takenProjects(ports, { ...input, tree }) });
}

async function save(ports: SaveEditsPorts, { actor, planId, baseEvent, edits, title, tree, taken }: SaveEditsInput & { readonly tree: OrganisationTree; readonly taken: TakenProjects }): Promise<Result<PlanEditOutcome, Fault>> {
  const refused = maySomewhere(actor, 'project.edit', tree);
  if (refused !== null && maySomewhere(actor, 'overall.edit', tree) !== null) return failed(refused);
  return ports.plans.edit(planId, {
    actor: auditName(actor),
    baseEvent,
    edits,
    taken,
    title,
    rules: rulesInForce,
    mayRead: (plan) => mayReadPlan(actor, plan, tree),
    mayNow: (picture, touched) => mayEdit(picture, { actor, touched, tree, today: today(ports) }),
  });
}
