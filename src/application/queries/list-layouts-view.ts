// The layouts of lists that can be used here: those that come with the program, then those that were saved.
import { listLayouts } from '../../catalogue/list-layouts/index.ts';
import type { ListLayout } from '../../domain/form/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { actorTitle, isAccountId } from '../actor-title.ts';
import type { Actor } from '../actor.ts';
import { mayChangeLayout, type ListLayoutPorts } from '../commands/list-layouts.command.ts';
import { layoutGone } from '../list-layouts/list-layout-faults.ts';
import type { ListLayoutStore } from '../list-layouts/list-layout-store.ts';
import { mayEnter, maySomewhere } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';

export interface ListLayoutsView {
  readonly stored: readonly { readonly layout: ListLayout; readonly savedBy: string; readonly mayChange: boolean }[];
  readonly builtIn: readonly ListLayout[];
  readonly maySave: boolean;
}

export async function listLayoutsView(ports: ListLayoutPorts & { readonly accounts: Pick<AccountStore, 'names'> }, actor: Actor): Promise<Result<ListLayoutsView, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports);
  const stored = await ports.layouts.list();
  const names = await ports.accounts.names([...new Set(stored.map(({ savedBy }) => savedBy).filter(isAccountId))]);
  return ok({
    stored: stored.map((one) => ({ layout: one.layout, savedBy: actorTitle(one.savedBy, names.get(one.savedBy) ?? null), mayChange: mayChangeLayout(actor, one, tree) })),
    builtIn: listLayouts,
    maySave: maySomewhere(actor, 'list-layout.save', tree) === null,
  });
}

/** A layout by its id: one of the program's, or a stored one. */
export async function layoutOfId(layouts: ListLayoutStore, id: string): Promise<Result<ListLayout, Fault>> {
  const known = listLayouts.find((layout) => layout.id === id) ?? (await layouts.list()).find(({ layout }) => layout.id === id)?.layout;
  return known === undefined ? failed(layoutGone) : ok(known);
}
