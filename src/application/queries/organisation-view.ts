// The organisation as a person sees it: every place; the people and posts of their own units, and those within their reach if they look after posts,
// accounts or deadlines. Where nobody may be named, nobody is.
import type { AccessAction } from '../../catalogue/access/access-actions.ts';
import type { Delegation } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { isNotOver } from '../account-access.ts';
import type { AccountStore, ListedAccount } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { mayEnter, maySomewhere } from '../may.ts';
import { organisationToday, today, type OrganisationPorts, type StoredAppointment, type StoredNode } from '../organisation-store.ts';
import { rootsOf, shownPeople } from '../shown-people.ts';

export interface OrganisationView {
  readonly today: CivilDate;
  /** Ended places too for whoever looks after the organisation. */
  readonly nodes: readonly StoredNode[];
  /** Posts that are held or will be, at the places whose people are shown. */
  readonly appointments: readonly StoredAppointment[];
  readonly delegations: readonly Delegation[];
  /** The accounts that these name; all of them for whoever gives posts or looks after accounts. */
  readonly people: readonly ListedAccount[];
  /** Nodes under which the actor may do it. */
  readonly reach: Readonly<Record<'change' | 'grant' | 'handOver' | 'emergency', readonly string[]>>;
}

export interface OrganisationViewPorts extends OrganisationPorts {
  readonly accounts: AccountStore;
}

export async function organisationView(ports: OrganisationViewPorts, actor: Actor): Promise<Result<OrganisationView, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const [tree, { nodes, appointments, delegations }, accounts] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list()]);
  const day = today(ports);
  const showsPeopleOf = shownPeople(actor, tree);
  const isShown = ({ account, node }: StoredAppointment): boolean => isOwn(actor, account) || showsPeopleOf(node);
  const shown = appointments.filter((one) => isNotOver(one, day) && isShown(one));
  const ids = new Set(shown.map(({ id }) => id));
  const lent = delegations.filter((one) => one.until >= day && (ids.has(one.appointment) || isOwn(actor, one.to)));
  const seesAll = (['account.manage', 'post.grant', 'emergency.open'] as const).some((action) => maySomewhere(actor, action, tree) === null);
  const named = new Set([...shown.map(({ account }) => account), ...lent.map(({ to }) => to)]);
  const changes = rootsOf(actor, 'organisation.change', tree);
  // The only account has nobody to give posts to, and needs none.
  const among = (action: AccessAction): readonly string[] => (actor.kind === 'account' && actor.alone ? [] : rootsOf(actor, action, tree));
  return ok({
    today: day,
    nodes: changes.length > 0 ? nodes : nodes.filter(({ id }) => tree.nodes.has(id)),
    appointments: shown,
    delegations: lent,
    people: accounts.filter(({ id }) => seesAll || named.has(id) || isOwn(actor, id)),
    reach: { change: changes, grant: among('post.grant'), handOver: among('post.hand-over'), emergency: among('emergency.open') },
  });
}

function isOwn(actor: Actor, account: string): boolean {
  return actor.kind === 'account' && actor.account.id === account;
}
