// What was changed outside the projects that were given longer: compared with the text as it stood at the end of the day on which the round was over for everything else, the department's part
// included, so that nothing else comes in under their extension.
import { touchedParts, type PlanDraft } from '../../domain/editing/index.ts';
import { outsideReopened, wholeProject, type RoundLock } from '../../domain/lifecycle/index.ts';
import type { DeclarationPicture } from './declaration-store.ts';
import { shutPlaces } from './shut-places.ts';

/** Empty where the whole text may go on, or nothing else was changed. */
export async function beyondExtension({ draft, draftOn }: Pick<DeclarationPicture, 'draft' | 'draftOn'>, lock: RoundLock): Promise<readonly string[]> {
  if (!lock.open || lock.only === null) return [];
  const before: PlanDraft | null = await draftOn(lock.only.closed);
  if (before === null) return [`${lock.only.closed}截止时还没有这份文本`];
  const shut = outsideReopened(touchedParts(before, draft), { everything: false, additions: false, overall: [], projects: new Map(lock.only.projects.map((id) => [id, wholeProject])) });
  return shut === null ? [] : shutPlaces(shut, draft);
}
