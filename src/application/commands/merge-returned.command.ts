// Takes over what a workbook that came back says: nothing, what nobody else touched meanwhile, or everything.
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { acceptedEdits } from '../../domain/editing/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { PlanEditOutcome } from '../plan-store.ts';
import { compareReturned, type CompareReturnedPorts, type ReturnedComparison, type ReturnedFile } from '../queries/compare-returned.ts';
import { saveEdits } from './save-edits.command.ts';

/** `unopposed`: all but the conflicts; `all`: in a conflict the text of the workbook. */
export const acceptances = ['none', 'unopposed', 'all'] as const;
export type Acceptance = (typeof acceptances)[number];

export interface MergedReturned {
  readonly comparison: ReturnedComparison;
  /** Changes taken over; 0 where none were, or where somebody wrote in between. */
  readonly accepted: number;
  /** Null where nothing was to be saved. */
  readonly outcome: PlanEditOutcome['kind'] | null;
}

export async function mergeReturned(ports: CompareReturnedPorts, { accept, ...file }: ReturnedFile & { readonly accept: Acceptance }): Promise<Result<MergedReturned, Fault>> {
  const compared = await compareReturned(ports, file);
  if (!compared.ok) return compared;
  const comparison = compared.value;
  const keys = comparison.changes.filter(({ conflict }) => accept === 'all' || (accept === 'unopposed' && conflict === null)).map(({ key }) => key);
  const edits = acceptedEdits(comparison.now, comparison.changes, new Set(keys), indicatorTrees);
  if (edits.length === 0) return ok({ comparison, accepted: 0, outcome: null });
  const saved = await saveEdits(ports, { actor: file.actor, planId: comparison.plan.id, baseEvent: comparison.event, edits, title: mergeTitle(edits.length) });
  if (!saved.ok) return saved;
  return ok({ comparison, accepted: saved.value.kind === 'saved' ? edits.length : 0, outcome: saved.value.kind });
}

function mergeTitle(edits: number): string {
  return `导回工作簿${edits}处`;
}
