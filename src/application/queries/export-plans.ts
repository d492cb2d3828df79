// Every stored text of a year as Word files in one zip, made one after the other while it is read: the memory of one text, however many there are.
import { storedZip } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan, PlanStore } from '../plan-store.ts';
import { exportedPlan } from './export-plan.ts';

export interface ExportedPlans {
  /** Texts in the archive. */
  readonly plans: number;
  /** The archive as it is made; whoever stops reading stops the making. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** As they stand now, edits that no version holds yet included; 示范 is left out. */
export async function exportPlans(
  ports: OrganisationPorts & { readonly plans: PlanStore; readonly edition: RuleEdition },
  { actor, fiscalYear }: { readonly actor: Actor; readonly fiscalYear: number },
): Promise<Result<ExportedPlans, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const scope = planScope(actor, 'plan.export', await organisationToday(ports));
  const listed = (await ports.plans.list(ports.edition, scope)).filter((plan) => plan.fiscalYear === fiscalYear && !plan.demo);
  if (listed.length === 0) return failed(noTexts(fiscalYear));
  return ok({ plans: listed.length, pieces: archive(ports.plans, listed) });
}

async function* archive(plans: PlanStore, listed: readonly ListedPlan[]): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = storedZip();
  for (const entry of listed) {
    const content = await plans.load(entry, entry.lastChange);
    if (content === null) continue;
    const { name, bytes } = exportedPlan(content.plan);
    yield* zip.add({ name: `${entry.unitCode} ${name}`, bytes });
  }
  yield* zip.end();
}

function noTexts(fiscalYear: number): Fault {
  return { code: 'plan-not-found', what: `${fiscalYear}年没有已存的绩效文本`, where: '已存的绩效文本', remedy: '请核对年度；还没有存入的，先用 hengji import 导入。示范文本不在批量导出之列。' };
}
