// Whether what stands beside the form of a project may be filled in now: the text is in the unit's hands, the project is open in this state, and the person
// reaches it.
import { isOpen, shutProject } from '../../domain/lifecycle/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../actor.ts';
import { borrowedFor, type BorrowedPost } from '../borrowed-post.ts';
import { may } from '../may.ts';
import { projectSubject } from './declaration-access.ts';
import { unitStates } from './unit-states.ts';
import type { EditPicture } from './declaration-store.ts';
import { notInHand, reopenedIn } from './edit-permission.ts';
import { besideHeld, type ExtensionHold } from './extension-hold.ts';
import { titleOf } from './shut-places.ts';

export interface AskedFilling {
  readonly actor: Actor;
  readonly project: string;
  readonly tree: OrganisationTree;
  /** What an extension of some projects holds; null: nothing. */
  readonly hold: ExtensionHold | null;
}

/** Posts of others in which somebody fills projects in. */
export function borrowedToFillIn(picture: EditPicture, { actor, projects, tree }: Pick<AskedFilling, 'actor' | 'tree'> & { readonly projects: readonly string[] }): readonly BorrowedPost[] {
  return borrowedFor(actor, projects.map((project) => ({ action: 'project.edit', subject: projectSubject(picture, project, tree) })), tree);
}

/** Null where it may. */
export function mayFillIn(picture: EditPicture, { actor, project, tree, hold }: AskedFilling): Fault | null {
  if (!picture.draft.projects.some(({ id }) => id === project)) return projectGone;
  if (!unitStates.includes(picture.declaration.state)) return notInHand(picture);
  const reopened = reopenedIn(picture);
  // How the money comes about goes with every part: something of the project was opened, whatever it is.
  if (reopened !== null && !reopened.everything && !isOpen(reopened.projects.get(project) ?? shutProject)) return stillShut;
  const refused = may(actor, { action: 'project.edit', subject: projectSubject(picture, project, tree) }, tree);
  return refused ?? (hold === null || hold.projects.has(project) ? null : besideHeld(hold, `项目“${titleOf(picture.draft, project)}”`));
}

const projectGone: Fault = { code: 'project-not-found', what: '没有这个项目', where: '项目', remedy: '它可能已被删去；请刷新页面后重新选择。没有写入任何内容。' };
const stillShut: Fault = { code: 'part-not-reopened', what: '这个项目没有开放', where: '项目', remedy: '退回、下达控制数和调整时，只能改开放的项目。没有写入任何内容。' };
