// The organisation as a person sees it: every place; the people and posts of their own units, and those within their reach if they look after posts,
// accounts or deadlines. Where nobody may be named, nobody is.
import type { AccessAction } from '../../catalogue/access/access-actions.ts';
import { accessSentences } from '../../catalogue/access/access-sentences.ts';
import { accessScopes } from '../../domain/access/index.ts';
import { isWithin, nearestOfKind, type Delegation, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { isNotOver } from '../account-access.ts';
import type { AccountStore, ListedAccount } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { mayEnter, maySomewhere } from '../may.ts';
import { organisationToday, today, type OrganisationPorts, type StoredAppointment, type StoredNode } from '../organisation-store.ts';

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

/** What makes the people of a place visible to somebody from elsewhere; whoever gives one person longer must be able to name him. */
const lookingAfter: readonly AccessAction[] = ['organisation.change', 'account.manage', 'post.grant', 'post.hand-over', 'emergency.open', 'audit.read', 'exception.grant'];

export async function organisationView(ports: OrganisationViewPorts, actor: Actor): Promise<Result<OrganisationView, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const [tree, { nodes, appointments, delegations }, accounts] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list()]);
  const day = today(ports);
  const own = actor.kind === 'account' ? actor.posts.flatMap(({ node }) => nearestOfKind(tree, node, 'unit')?.id ?? []) : [];
  const shownUnder = [...own, ...lookingAfter.flatMap((action) => rootsOf(actor, action, tree))];
  const isShown = ({ account, node }: StoredAppointment): boolean => isOwn(actor, account) || shownUnder.some((root) => isWithin(tree, node, root));
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

/** The only account and the owner of the data folder reach everything: every topmost place. */
function rootsOf(actor: Actor, action: AccessAction, tree: OrganisationTree): readonly string[] {
  const everywhere = [...tree.nodes.values()].filter(({ parent }) => parent === null).map(({ id }) => id);
  switch (actor.kind) {
    case 'anonymous':
      return [];
    case 'local':
    case 'setup':
      return everywhere;
    case 'account':
      return actor.alone ? everywhere : [...new Set(accessScopes(actor.posts, action, { sentences: accessSentences, tree }).map(({ root }) => root))];
  }
}
