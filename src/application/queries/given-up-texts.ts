// 已放弃的文本: those that were given up and left every other list, for whoever could read them: by whom, when, why.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { actorTitle, isAccountId } from '../actor-title.ts';
import type { DeclarationStore } from '../declaration/declaration-store.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';
import { planScope } from '../plan-scope.ts';
import type { PlanStore } from '../plan-store.ts';

export interface GivenUpPorts extends OrganisationPorts {
  readonly plans: Pick<PlanStore, 'givenUp'>;
  readonly declarations: Pick<DeclarationStore, 'courses'>;
  readonly accounts: Pick<AccountStore, 'names'>;
}

export interface GivenUpText {
  readonly id: string;
  readonly unitCode: string;
  /** As the organisation calls it today. */
  readonly unitName: string;
  readonly fiscalYear: number | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export async function givenUpTexts(ports: GivenUpPorts, actor: Actor): Promise<Result<readonly GivenUpText[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports);
  const plans = await ports.plans.givenUp(planScope(actor, 'plan.read', tree));
  const courses = await ports.declarations.courses(plans.map(({ id }) => id));
  const told = plans.flatMap((plan) => (courses.get(plan.id) ?? []).slice(-1).map((step) => ({ plan, step })));
  const names = await ports.accounts.names([...new Set(told.map(({ step }) => step.actor))].filter(isAccountId));
  return ok(told.map(({ plan, step: { at, actor: by, reason } }) => ({ id: plan.id, unitCode: plan.unitCode, unitName: tree.nodes.get(placeOf(plan, tree))?.name ?? plan.unitName, fiscalYear: plan.fiscalYear, at, by: actorTitle(by, names.get(by) ?? null), reason })));
}
