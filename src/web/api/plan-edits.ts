// Sending what was edited, and reading the plan on which it is edited on.
import { savedEditsSchema, type SavedEdits, type SavePlanEdits } from '../../http/contract/edits.ts';
import { planDocumentSchema, type PlanDocument } from '../../http/contract/plans.ts';
import { ask } from './client.ts';

/** A conflict is an answer too. */
export function sendEdits(planId: string, body: SavePlanEdits): Promise<SavedEdits> {
  return ask(`/api/plans/${encodeURIComponent(planId)}/edits`, savedEditsSchema, { method: 'POST', body, answersAt: [409] });
}

/** As it stands now. */
export function readStandingPlan(planId: string): Promise<PlanDocument> {
  return ask(`/api/plans/${encodeURIComponent(planId)}`, planDocumentSchema);
}
