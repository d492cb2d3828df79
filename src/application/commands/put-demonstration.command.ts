// Puts the completed sample plan in: the text as 示范, and beside it what a bureau fills in — how the money of every project comes about (测算), which
// duty it serves, and under which work activity. Written once, when the text was new; whoever tries it out afterwards is not overruled.
import type { CostingLine } from '../../domain/costing/index.ts';
import type { WorkActivity } from '../../domain/duty/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName } from '../actor.ts';
import type { ProjectRecord } from '../declaration/declaration-store.ts';
import { planFigures } from '../plan-figures.ts';
import { costedPlan } from '../plan-store.ts';
import { rulesInForce } from '../rules-in-force.ts';
import { importPlan, type ImportPlanPorts } from './import-plan.command.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

/** What is filled in about one project of the sample. */
export interface DemonstratedProject {
  /** Position of the project in the text, from 1. */
  readonly project: number;
  /** Name of the duty, as the paragraph of part one begins with it. */
  readonly duty: string;
  /** The work activity (工作活动) of that duty which it carries out. */
  readonly activity: string;
  readonly lines: readonly Omit<CostingLine, 'id'>[];
}

export interface Demonstration {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The costing that ships beside the text. */
  readonly costing: readonly DemonstratedProject[];
}

export async function putDemonstration(ports: ImportPlanPorts & DeclarationPorts, { bytes, fileName, costing }: Demonstration): Promise<Result<null, Fault>> {
  const actor = { kind: 'setup' } as const;
  const imported = await importPlan(ports, { actor, bytes, fileName, kind: 'demo' });
  if (!imported.ok) return imported;
  const { planId } = imported.value;
  const written = await ports.declarations.change({ planId, actor: auditName(actor), kind: 'costing.changed', key: null }, async (picture) => {
    if (picture.costing.size > 0) return ok({ value: null, ids: [], change: null });
    const lines = new Map<string, readonly CostingLine[]>();
    const duties = new Map<string, Partial<ProjectRecord>>();
    const activities: WorkActivity[] = [];
    picture.draft.projects.forEach(({ id }, index) => {
      const own = costing.find(({ project }) => project === index + 1);
      if (own === undefined) return;
      lines.set(id, own.lines.map((line) => ({ id: ports.declarations.newId(), ...line })));
      const duty = picture.draft.frame.overall.dutyGoals.find(({ text }) => text.startsWith(own.duty))?.number ?? null;
      if (duty === null) return;
      duties.set(id, { duties: [String(duty)] });
      activities.push({ name: own.activity, duty: String(duty), projects: [id] });
    });
    return ok({ value: null, ids: [], change: { detail: { projects: lines.size }, rules: rulesInForce(picture.plan), under: [], costing: lines, projects: duties, activities } });
  });
  if (!written.ok) return failed(written.fault);
  if (written.value.kind === 'done' && written.value.event !== null) await keepFigures(ports, planId);
  return ok(null);
}

/** So that the first look at the list tells what its 测算 explains; later changes are computed in the background. */
async function keepFigures({ plans, edition }: ImportPlanPorts, planId: string): Promise<void> {
  const plan = await plans.find(planId);
  const content = plan === null ? null : await plans.load(plan, plan.checkBasis);
  const figures = content === null ? null : planFigures(costedPlan(content));
  if (plan !== null && figures !== null) await plans.keepFigures({ planId, event: plan.checkBasis.event }, edition, figures);
}
