// Who holds which post, and who stands in for whom. A person may hold several posts; a delegation hands one of them to somebody else for some
// days, with a reason, and takes nothing away from its holder.
import type { CivilDate } from '../../kernel/civil-date.ts';

/** 任职: an account in a role at a place of the organisation, for some time. */
export interface Appointment<Role extends string = string> {
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  /** The section, office, unit, department or division at which the role is held. */
  readonly node: string;
  /** Departments that a finance section looks after; empty for every other role. */
  readonly serves: readonly string[];
  readonly from: CivilDate;
  /** Last day; null while it goes on. */
  readonly to: CivilDate | null;
}

/** 委托代办: another account acts in a post from one day to another. */
export interface Delegation {
  readonly id: string;
  readonly appointment: string;
  readonly to: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
}

/** A post in which an account can act on a day. */
export interface Post<Role extends string = string> {
  readonly appointment: string;
  readonly role: Role;
  readonly node: string;
  readonly serves: readonly string[];
  /** Account on whose behalf; null for a post of one's own. */
  readonly onBehalfOf: string | null;
}

export interface PostRecords<Role extends string> {
  readonly appointments: readonly Appointment<Role>[];
  readonly delegations: readonly Delegation[];
}

/** The posts of an account on a day: its own first, then those delegated to it. */
export function postsOn<Role extends string>(account: string, day: CivilDate, records: PostRecords<Role>): readonly Post<Role>[] {
  const holding = records.appointments.filter(({ from, to }) => from <= day && (to === null || day <= to));
  const delegated = new Set(records.delegations.filter((one) => one.to === account && one.from <= day && day <= one.until).map((one) => one.appointment));
  return [
    ...holding.filter((one) => one.account === account).map((one) => postOf(one, null)),
    ...holding.filter((one) => one.account !== account && delegated.has(one.id)).map((one) => postOf(one, one.account)),
  ];
}

/** The posts of everybody on a day: what `postsOn` says of each account, found in one pass. */
export function postsByAccount<Role extends string>(day: CivilDate, records: PostRecords<Role>): ReadonlyMap<string, readonly Post<Role>[]> {
  const holding = records.appointments.filter(({ from, to }) => from <= day && (to === null || day <= to));
  const byId = new Map(holding.map((one) => [one.id, one]));
  const posts = new Map<string, Post<Role>[]>();
  const give = (account: string, post: Post<Role>): void => void posts.set(account, [...(posts.get(account) ?? []), post]);
  for (const one of holding) give(one.account, postOf(one, null));
  for (const { appointment, to, from, until } of records.delegations) {
    const lent = byId.get(appointment);
    if (lent !== undefined && lent.account !== to && from <= day && day <= until) give(to, postOf(lent, lent.account));
  }
  return posts;
}

function postOf<Role extends string>({ id, role, node, serves }: Appointment<Role>, onBehalfOf: string | null): Post<Role> {
  return { appointment: id, role, node, serves, onBehalfOf };
}
