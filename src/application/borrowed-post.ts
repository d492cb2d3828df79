// In whose post somebody acts where it is not their own: a delegated one (受托), or one of an emergency (紧急授权). It is written into the event beside the actor and told wherever
// the act is told. An own post comes first: whoever may do something in it acts in no other. Ground: docs/adr/0031-acts-in-borrowed-posts.md.
import type { AccessAction } from '../catalogue/access/access-actions.ts';
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes, isRole, judgeAccess, roles, type Role } from '../domain/access/index.ts';
import type { OrganisationTree, Post } from '../domain/organisation/index.ts';
import type { AccountActor, Actor } from './actor.ts';
import type { AccessAsked } from './may.ts';

export interface BorrowedPost {
  readonly kind: 'delegation' | 'emergency';
  /** Id of the post that was lent, or of the emergency. */
  readonly post: string;
  readonly role: string;
  /** Name of the place at which it is held, as it was called then. */
  readonly place: string;
  /** Account for whom; null in an emergency. */
  readonly account: string | null;
  /** Why the emergency was opened; null for a delegation. */
  readonly reason: string | null;
}

/** The borrowed posts that what was asked rests on, none twice; none where own posts allow it, or nothing does. */
export function borrowedFor(actor: Actor, asked: readonly AccessAsked[], tree: OrganisationTree): readonly BorrowedPost[] {
  return withoutDoubles(asked.flatMap((one) => borrowed(actor, tree, (posts, account) => {
    const judgement = judgeAccess({ account, posts, ...one }, { sentences: accessSentences, tree });
    return judgement.allowed ? judgement.post : null;
  })));
}

/** The same for what a post allows wherever it is held. */
export function borrowedSomewhere(actor: Actor, action: AccessAction, tree: OrganisationTree): readonly BorrowedPost[] {
  return borrowed(actor, tree, (posts) => posts.find((post) => accessScopes([post], action, { sentences: accessSentences, tree }).length > 0) ?? null);
}

/** For whom somebody acts: what is done in a lent post is theirs as well, so that nobody reviews what another declared for them. */
export function lendersIn(under: readonly BorrowedPost[]): readonly string[] {
  return under.flatMap(({ account }) => account ?? []);
}

export function withoutDoubles(posts: readonly BorrowedPost[]): readonly BorrowedPost[] {
  return [...new Map(posts.map((one) => [one.post, one])).values()];
}

/** As it is read behind the name of who acted: （受托：代某某 某科经办人）; empty where nothing was borrowed. */
export function borrowedTitle(under: readonly BorrowedPost[], nameOf: (account: string) => string | null): string {
  const told = under.map(({ kind, role, place, account, reason }) => {
    switch (kind) {
      case 'delegation':
        return `受托：代${(account === null ? null : nameOf(account)) ?? '姓名已删除的账号'} ${place}${roleTitle(role)}`;
      case 'emergency':
        return `紧急授权：${reason ?? ''}`;
    }
  });
  return told.length === 0 ? '' : `（${told.join('；')}）`;
}

/** A role of a later program is told as it is written. */
export function roleTitle(role: string): string {
  return isRole(role) ? roles[role].title : role;
}

function borrowed(actor: Actor, tree: OrganisationTree, allowedIn: (posts: readonly Post<Role>[], account: string) => Post<Role> | null): readonly BorrowedPost[] {
  if (actor.kind !== 'account' || actor.alone) return [];
  const id = actor.account.id;
  const found = groupsOf(actor).map((posts) => allowedIn(posts, id)).find((post) => post !== null) ?? null;
  if (found === null) return [];
  const emergency = actor.emergencies.find((one) => one.id === found.appointment);
  if (emergency === undefined && found.onBehalfOf === null) return [];
  const place = tree.nodes.get(found.node)?.name ?? '';
  const { appointment: post, role, onBehalfOf: account } = found;
  return [emergency === undefined ? { kind: 'delegation', post, role, place, account, reason: null } : { kind: 'emergency', post, role, place, account: null, reason: emergency.reason }];
}

/** Own posts, those in which the account stands in for somebody, those of an emergency. */
function groupsOf({ posts, emergencies }: AccountActor): readonly (readonly Post<Role>[])[] {
  const urgent = new Set(emergencies.map(({ id }) => id));
  const regular = posts.filter(({ appointment }) => !urgent.has(appointment));
  return [regular.filter(({ onBehalfOf }) => onBehalfOf === null), regular.filter(({ onBehalfOf }) => onBehalfOf !== null), posts.filter(({ appointment }) => urgent.has(appointment))];
}
