// Saves the changes that were taken, through the door of the editor. They are made on what the comparison saw: what came in since is never written over.
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { acceptedEdits, draftOf } from '../../domain/editing/index.ts';
import { savePlanEditsSchema } from '../../http/contract/edits.ts';
import type { ReturnedComparison } from '../../http/contract/returned.ts';
import { readStandingPlan, sendEdits } from '../api/plan-edits.ts';
import type { Decisions } from './decisions.ts';

export type SavedTaken = { readonly kind: 'saved'; readonly edits: number } | { readonly kind: 'conflict' };

export async function saveTaken({ planId, event, changes }: ReturnedComparison, decisions: Decisions): Promise<SavedTaken> {
  const { plan, identities } = await readStandingPlan(planId);
  const now = draftOf(plan, identities);
  if (now === null) throw new Error('the identities of a plan do not fit it');
  const taken = new Set(changes.filter(({ key }) => decisions.get(key) === 'take').map(({ key }) => key));
  const edits = acceptedEdits(now, changes, taken, indicatorTrees);
  if (edits.length === 0) return { kind: 'conflict' };
  const saved = await sendEdits(planId, savePlanEditsSchema.parse({ baseEvent: event, title: `导回工作簿${edits.length}处`, edits }));
  return saved.outcome === 'conflict' ? { kind: 'conflict' } : { kind: 'saved', edits: edits.length };
}
