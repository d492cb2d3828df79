// The accounts that somebody looks after, each with the posts it holds or will hold.
import { roles } from '../../domain/access/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { isNotOver, mayOnAccount } from '../account-access.ts';
import type { AccountStore, ListedAccount } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, today, type OrganisationPorts, type StoredAppointment } from '../organisation-store.ts';

export interface AccountOverview extends ListedAccount {
  readonly posts: readonly (StoredAppointment & { readonly title: string; readonly place: string })[];
}

export async function listAccounts(ports: OrganisationPorts & { readonly accounts: AccountStore }, actor: Actor): Promise<Result<readonly AccountOverview[], Fault>> {
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'account.manage', tree);
  if (refused !== null) return failed(refused);
  const [organisation, accounts] = await Promise.all([ports.organisation.read(), ports.accounts.list()]);
  const day = today(ports);
  const names = new Map(organisation.nodes.map(({ id, name }) => [id, name]));
  const mine = accounts.filter(({ id }) => mayOnAccount(actor, { accountId: id, action: 'account.manage', tree, organisation, today: day }) === null);
  return ok(
    mine.map((account) => ({
      ...account,
      posts: organisation.appointments
        .filter((one) => one.account === account.id && isNotOver(one, day))
        .map((one) => ({ ...one, title: roles[one.role].title, place: names.get(one.node) ?? '' })),
    })),
  );
}
