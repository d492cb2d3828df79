// A stored text as it stands, written as a file: with its check code where a version holds it, and in a workbook with the identities by which edits come back.
import type { ExportFormat } from '../../documents/index.ts';
import type { PlanStore, ListedPlan, PlanIdentity, StoredContent } from '../plan-store.ts';
import { workingCopy } from '../plan-store.ts';
import type { Secrets } from '../ports.ts';
import { checkCode } from './check-code.ts';
import { exportedPlan, type ExportedPlan } from './written-plan.ts';

export interface StoredPlanPorts {
  readonly plans: PlanStore;
  readonly secrets: Pick<Secrets, 'digest'>;
}

/** Of one text: which version it is, null where it holds edits that no version holds yet. */
export interface PrintedMoment {
  readonly plan: PlanIdentity;
  readonly event: number;
  readonly version: number | null;
}

export function presentMoment(plan: ListedPlan): PrintedMoment {
  return { plan, event: plan.lastChange.event, version: workingCopy(plan, plan.latest) === null ? plan.latest.number : null };
}

export function footOf({ plan, version }: PrintedMoment, content: StoredContent, secrets: StoredPlanPorts['secrets']): string {
  if (version === null) return '有未报送的修改，没有校验码';
  const { unitCode, fiscalYear, demo } = plan;
  return `${demo ? '示范　' : ''}校验码 ${checkCode({ unitCode, fiscalYear, version }, content.plan, secrets)}`;
}

/** Null where the text went meanwhile. */
export async function storedPlanFile(ports: StoredPlanPorts, moment: PrintedMoment, format: ExportFormat): Promise<ExportedPlan | null> {
  const { plan, event } = moment;
  const content = await ports.plans.load(plan, { event });
  if (content === null) return null;
  const identities = { plan: plan.id, event, projects: content.identities.projects };
  const written = exportedPlan(content.plan, { format, foot: footOf(moment, content, ports.secrets), identities });
  return { ...written, remarks: [...written.remarks, ...momentRemarks(moment)] };
}

/** What whoever takes the file away should know of the text in it. */
export function momentRemarks({ plan, version }: PrintedMoment): readonly string[] {
  return [...(version === null ? ['其中有还没有报送的修改。'] : []), ...(plan.demo ? ['这是示范文本，不是本单位的正式文本。'] : [])];
}
