// How a version is called: by its number and by what made it one.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import type { StoredVersion } from '../../http/contract/shapes.ts';

/** The plan as it stands, where edits stand behind the latest version. */
export const workingTitle = '当前（有未报送的修改）';

/** `第3版`; a step of the declaration tells itself: `第4版·报送`. */
export function versionTitle({ number, origin }: Pick<StoredVersion, 'number' | 'origin'>): string {
  return `第${number}版${origin === 'import' ? '' : `·${originTitle(origin)}`}`;
}

export function originTitle(origin: StoredVersion['origin']): string {
  if (origin === 'begin') return '起草';
  return origin === 'import' ? '导入' : declarationLifecycle.actions[origin].title;
}
