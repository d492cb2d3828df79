// Layouts of lists of other systems: saved, renamed, changed and removed by those whom the access sentences name; used by everybody who reads or writes lists.
import { doubledContents, lackOfColumns, type ListLayout } from '../../domain/form/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedSomewhere, type BorrowedPost } from '../borrowed-post.ts';
import { layoutGone, layoutIncomplete, layoutOfOthers, layoutTwice } from '../list-layouts/list-layout-faults.ts';
import type { ListLayoutStore, StoredLayout } from '../list-layouts/list-layout-store.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';

export interface ListLayoutPorts extends OrganisationPorts {
  readonly layouts: ListLayoutStore;
}

/** The id is the caller's for a new one; of one that was removed, saving brings it back. */
export async function saveListLayout(ports: ListLayoutPorts, { actor, ...layout }: Omit<ListLayout, 'ground'> & { readonly actor: Actor }): Promise<Result<null, Fault>> {
  const permitted = await mayChange(ports, actor, layout.id);
  if (!permitted.ok) return permitted;
  const lacks = lackOfColumns(layout.columns);
  if (lacks.length > 0) return failed(layoutIncomplete(lacks));
  const twice = doubledContents(layout.columns);
  if (twice.length > 0) return failed(layoutTwice(twice));
  return ports.layouts.save({ ...layout, title: layout.title.trim(), actor: auditName(actor), under: permitted.value });
}

export async function removeListLayout(ports: ListLayoutPorts, { actor, id }: { readonly actor: Actor; readonly id: string }): Promise<Result<null, Fault>> {
  const permitted = await mayChange(ports, actor, id);
  if (!permitted.ok) return permitted;
  if (!(await ports.layouts.list()).some(({ layout }) => layout.id === id)) return failed(layoutGone);
  return ports.layouts.remove({ id, actor: auditName(actor), under: permitted.value });
}

/** Whether the actor may change this one: who saved it may, and who looks after all of them. */
export function mayChangeLayout(actor: Actor, { savedBy }: StoredLayout, tree: OrganisationTree): boolean {
  if (maySomewhere(actor, 'list-layout.save', tree) !== null) return false;
  return savedBy === auditName(actor) || maySomewhere(actor, 'list-layout.manage', tree) === null;
}

/** Answers the posts of others in which it is done. */
async function mayChange(ports: ListLayoutPorts, actor: Actor, id: string): Promise<Result<readonly BorrowedPost[], Fault>> {
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'list-layout.save', tree);
  if (refused !== null) return failed(refused);
  const standing = (await ports.layouts.list()).find(({ layout }) => layout.id === id);
  if (standing !== undefined && !mayChangeLayout(actor, standing, tree)) return failed(layoutOfOthers);
  const managed = standing !== undefined && standing.savedBy !== auditName(actor);
  return ok(borrowedSomewhere(actor, managed ? 'list-layout.manage' : 'list-layout.save', tree));
}
