// A change of posts that somebody is about to make, weighed before it is made: asked of whoever may make it, and who could act before and after it on the day it holds from.
// Nothing is written. What the change itself would be refused for is told by the command.
import { addDays } from '../../kernel/day-count.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Role } from '../../domain/access/index.ts';
import { organisationOn, postsOn, type OrganisationTree, type Post } from '../../domain/organisation/index.ts';
import { isNotOver, mayOnAccount } from '../account-access.ts';
import type { ListedAccount } from '../account-store.ts';
import type { Actor } from '../actor.ts';
import { whyNotToEnd } from '../commands/end-place.command.ts';
import { accountUnknown } from '../commands/account-unknown.ts';
import { postsToHandOver, type PostPorts } from '../commands/posts.command.ts';
import { mayGivePost } from '../may-give-post.ts';
import { may, mayEnter } from '../may.ts';
import { noticePeople } from '../notices/notices-of.ts';
import { noSuchPost } from '../organisation-changes.ts';
import { organisationToday, today, type NewAppointment, type StoredAppointment, type StoredOrganisation } from '../organisation-store.ts';
import { endingTogether, organisationAfter, type PlaceToEnd } from '../place-ending.ts';
import { handsOf, type Hands } from './next-hands.ts';

export type PostChange =
  | ({ readonly kind: 'granted' } & Omit<NewAppointment, 'reason'>)
  | { readonly kind: 'ended'; readonly appointment: string; readonly lastDay: CivilDate }
  | { readonly kind: 'handed-over'; readonly from: string; readonly to: string; readonly lastDay: CivilDate }
  /** A place ends with everything under it, and the posts there with it. */
  | ({ readonly kind: 'place-ended' } & PlaceToEnd)
  /** 停用: the account cannot sign in from today on; its posts stay. */
  | { readonly kind: 'disabled'; readonly account: string };

export interface WeighedPosts {
  /** From which day it holds. */
  readonly day: CivilDate;
  /** Of that day. */
  readonly tree: OrganisationTree;
  /** Posts that come or go with it. */
  readonly moved: readonly Post<Role>[];
  readonly before: Hands;
  readonly after: Hands;
}

export async function weighedPosts(ports: PostPorts, actor: Actor, change: PostChange): Promise<Result<WeighedPosts, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [treeToday, organisation, accounts] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list()]);
  const made = await madeOf(ports, actor, { change, tree: treeToday, organisation, accounts });
  if (!made.ok) return made;
  const { day, appointments = organisation.appointments, disabled = null, moved } = made.value;
  const tree = await ports.organisation.treeOn(day);
  const { delegations } = organisation;
  const treeAfter = made.value.nodes === undefined ? tree : organisationOn(day, made.value.nodes);
  const able = accounts.map((one) => (one.id === disabled ? { ...one, state: 'disabled' as const } : one));
  return ok({
    day,
    tree,
    moved,
    before: handsOf(noticePeople(day, organisation, tree), accounts),
    after: handsOf(noticePeople(day, { appointments, delegations }, treeAfter), able),
  });
}

interface Asked {
  readonly change: PostChange;
  readonly tree: OrganisationTree;
  readonly organisation: StoredOrganisation;
  readonly accounts: readonly ListedAccount[];
}

/** What it comes to; what is left out stays as it stands. */
interface Made extends Pick<WeighedPosts, 'day' | 'moved'> {
  readonly appointments?: readonly StoredAppointment[];
  readonly nodes?: StoredOrganisation['nodes'];
  readonly disabled?: string;
}

async function madeOf(ports: PostPorts, actor: Actor, { change, tree, organisation, accounts }: Asked): Promise<Result<Made, Fault>> {
  const now = today(ports);
  const from = (first: CivilDate): CivilDate => (first > now ? first : now);
  const refusedAt = (node: string): Fault | null => may(actor, { action: 'post.grant', subject: { node, state: null, declaredBy: [] } }, tree);
  const { appointments } = organisation;
  switch (change.kind) {
    case 'granted': {
      const refused = mayGivePost(actor, 'post.grant', change, tree);
      if (refused !== null) return failed(refused);
      if (!accounts.some(({ id }) => id === change.account)) return failed(accountUnknown);
      const { account, role, node, serves } = change;
      const given = { id: ports.organisation.newId(), account, role, node, serves, from: change.from, to: change.to, reason: '' };
      return ok({ day: from(change.from), appointments: [...appointments, given], moved: [postOf(given)] });
    }
    case 'ended': {
      const standing = appointments.find(({ id }) => id === change.appointment);
      if (standing === undefined) return failed(noSuchPost);
      const refused = refusedAt(standing.node);
      if (refused !== null) return failed(refused);
      return ok({ day: from(addDays(change.lastDay, 1)), appointments: appointments.map((one) => (one === standing ? { ...one, to: change.lastDay } : one)), moved: [postOf(standing)] });
    }
    case 'handed-over': {
      const leaving = await postsToHandOver(ports, { actor, account: change.from, lastDay: change.lastDay });
      if (!leaving.ok) return leaving;
      if (!accounts.some(({ id }) => id === change.to)) return failed(accountUnknown);
      const firstDay = addDays(change.lastDay, 1);
      const gone = new Set(leaving.value.map(({ id }) => id));
      const taken = leaving.value.map((one) => ({ ...one, id: ports.organisation.newId(), account: change.to, from: one.from > firstDay ? one.from : firstDay }));
      return ok({ day: from(firstDay), appointments: [...appointments.map((one) => (gone.has(one.id) ? { ...one, to: change.lastDay } : one)), ...taken], moved: leaving.value.map(postOf) });
    }
    case 'place-ended': {
      const refused = await whyNotToEnd(ports, actor, change);
      if (refused !== null) return failed(refused);
      const { nodes, appointments: left } = organisationAfter(organisation, change);
      return ok({ day: from(addDays(change.lastDay, 1)), nodes, appointments: left, moved: endingTogether(organisation, change).posts.map(postOf) });
    }
    case 'disabled': {
      const refused = mayOnAccount(actor, { accountId: change.account, action: 'account.manage', tree, organisation, today: now });
      if (refused !== null) return failed(refused);
      if (!accounts.some(({ id }) => id === change.account)) return failed(accountUnknown);
      const later = appointments.filter((one) => one.account === change.account && one.from > now && isNotOver(one, now));
      return ok({ day: now, disabled: change.account, moved: [...postsOn(change.account, now, organisation), ...later.map(postOf)] });
    }
  }
}

function postOf({ id, role, node, serves }: StoredAppointment): Post<Role> {
  return { appointment: id, role, node, serves, onBehalfOf: null };
}
