// Whom an administrator may look after: accounts whose posts, lent ones among them, all stand within their reach, and accounts without posts. And what must not be lost: once posts
// are kept apart, somebody who looks after accounts and somebody who gives posts must remain.
import type { AccessAction } from '../catalogue/access/access-actions.ts';
import { roles, type Role } from '../domain/access/index.ts';
import type { OrganisationTree } from '../domain/organisation/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Fault } from '../kernel/fault.ts';
import type { ListedAccount } from './account-store.ts';
import type { Actor } from './actor.ts';
import { may, maySomewhere } from './may.ts';
import type { StoredAppointment, StoredOrganisation } from './organisation-store.ts';

export interface AccountQuestion {
  readonly accountId: string;
  readonly action: AccessAction;
  readonly tree: OrganisationTree;
  readonly organisation: StoredOrganisation;
  readonly today: CivilDate;
}

/** An account without posts is within everybody's reach who may do it somewhere. */
export function mayOnAccount(actor: Actor, { accountId, action, tree, organisation, today }: AccountQuestion): Fault | null {
  // A post that was lent to it counts: whoever takes the account over would act in it.
  const lent = new Set(organisation.delegations.filter(({ to, until }) => to === accountId && until >= today).map(({ appointment }) => appointment));
  const nodes = new Set(organisation.appointments.filter((one) => (one.account === accountId || lent.has(one.id)) && isNotOver(one, today)).map(({ node }) => node));
  if (nodes.size === 0) return maySomewhere(actor, action, tree);
  for (const node of nodes) {
    const refused = may(actor, { action, subject: { node, state: null, declaredBy: [] } }, tree);
    if (refused !== null) return refused;
  }
  return null;
}

export function isNotOver({ to }: { readonly to: CivilDate | null }, today: CivilDate): boolean {
  return to === null || to >= today;
}

/** The administrations without which nobody could make accounts or give posts any more. */
const needed: readonly Role[] = ['system-administrator', 'security-administrator'];

export interface Administrators {
  readonly appointments: readonly StoredAppointment[];
  readonly accounts: readonly ListedAccount[];
  /** The day on which somebody must hold them. */
  readonly day: CivilDate;
}

/** Which administration a change would leave without anybody who can sign in; null where it leaves both as they were. */
export function whyNobodyLeft(before: Administrators, after: Administrators): Fault | null {
  const missing = needed.find((role) => isHeld(before, role) && !isHeld(after, role));
  return missing === undefined ? null : nobodyLeft(roles[missing].title);
}

function isHeld({ appointments, accounts, day }: Administrators, role: Role): boolean {
  const active = new Set(accounts.filter(({ state }) => state === 'active').map(({ id }) => id));
  return appointments.some((one) => one.role === role && active.has(one.account) && one.from <= day && isNotOver(one, day));
}

function nobodyLeft(title: string): Fault {
  return { code: 'last-administrator', what: `这样就没有人担任“${title}”了`, where: '岗位', remedy: `请先把“${title}”授予另一个能登录的账号，再办理这件事。` };
}
