// What was changed outside the projects that were given longer: compared with the text, and what stands beside its forms, as they stood at the end of the day on which the round was over
// for everything else, the department's part included, so that nothing else comes in under their extension.
import { touchedParts } from '../../domain/editing/index.ts';
import { outsideReopened, wholeProject, type BeyondExtension, type RoundLock } from '../../domain/lifecycle/index.ts';
import { besideChanged } from './beside-changed.ts';
import type { DeclarationPicture } from './declaration-store.ts';
import { shutPlaces } from './shut-places.ts';

export type ExtendedPicture = Pick<DeclarationPicture, 'draft' | 'draftAt' | 'eventOn' | 'projects' | 'costing' | 'activities' | 'targetDetails' | 'besideAt' | 'targetDetailsAt'>;

/** Null where the whole text may go on, or nothing else was changed. */
export async function beyondExtension(picture: ExtendedPicture, lock: RoundLock): Promise<BeyondExtension | null> {
  if (!lock.open || lock.only === null) return null;
  const { draft } = picture;
  const { closed, projects } = lock.only;
  const event = await picture.eventOn(closed);
  const before = event === null ? null : await picture.draftAt(event);
  if (event === null || before === null) return { kind: 'no-text-then', closed };
  const shut = outsideReopened(touchedParts(before, draft), { everything: false, additions: false, overall: [], projects: new Map(projects.map((id) => [id, wholeProject])) });
  const then = { ...(await picture.besideAt(event)), targetDetails: await picture.targetDetailsAt(event) };
  const places = [...(shut === null ? [] : shutPlaces(shut, draft)), ...besideChanged(then, picture, new Set(projects))];
  return places.length === 0 ? null : { kind: 'changed', places };
}
