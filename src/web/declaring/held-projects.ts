// While only some projects of a text were given longer: which of the others stay as they are on the page 申报, and why. The server refuses them all the same; here it is seen before anything is pressed.
import { roundTitles } from '../../domain/lifecycle/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';

export interface HeldProjects {
  readonly holds: (project: string) => boolean;
  /** Whether projects may be taken out. */
  readonly frame: boolean;
  /** Why, and what to do. */
  readonly sentence: string;
}

/** Null: nothing is held. */
export function heldProjects({ hold, round, projects }: Pick<Declaration, 'hold' | 'round' | 'projects'>): HeldProjects | null {
  if (hold === null) return null;
  const open = projects.filter(({ id }) => hold.projects.includes(id)).map(({ name }) => `“${name}”`);
  return {
    holds: (project) => !hold.projects.includes(project),
    frame: hold.frame,
    sentence: `“${roundTitles[round]}”已于${hold.closed}截止，只准${open.join('、')}延至${hold.until}；其余项目保持截止时的样子。确需修改的，请财政绩效股准予整份文本或另外的项目延期。`,
  };
}
