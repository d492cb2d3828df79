// The indicators of every stored text of a year as one list in the layout of a system, written while it is read: the memory of one text, however many there are.
import { streamIndicatorList } from '../../documents/index.ts';
import type { ListLayout } from '../../domain/form/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan, PlanStore } from '../plan-store.ts';
import type { ExportPorts } from './export-plan.ts';
import { noTexts } from './export-plans.ts';

export interface ListSelection {
  readonly fiscalYear: number;
  readonly layout: ListLayout;
}

export interface ExportedList {
  /** Texts in the list. */
  readonly plans: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** As they stand now; 示范 is left out. */
export async function exportList(ports: ExportPorts, { actor, fiscalYear, layout }: ListSelection & { readonly actor: Actor }): Promise<Result<ExportedList, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const scope = planScope(actor, 'plan.export', await organisationToday(ports));
  const listed = (await ports.plans.list(ports.edition, scope)).filter((plan) => plan.fiscalYear === fiscalYear && !plan.demo);
  if (listed.length === 0) return failed(noTexts(fiscalYear));
  return ok({ plans: listed.length, pieces: streamIndicatorList(layout, `${fiscalYear}年${layout.title}`, loaded(ports.plans, listed)) });
}

async function* loaded(plans: PlanStore, listed: readonly ListedPlan[]): AsyncGenerator<DepartmentPlan> {
  for (const plan of listed) {
    const content = await plans.load(plan, plan.lastChange);
    if (content !== null) yield content.plan;
  }
}
