// Whose names and posts a person sees: the people of their own units, and those within reach of what they look after. Where nobody may be named, nobody is.
import type { AccessAction } from '../catalogue/access/access-actions.ts';
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes } from '../domain/access/index.ts';
import { isWithin, nearestOfKind, type OrganisationTree } from '../domain/organisation/index.ts';
import type { Actor } from './actor.ts';

/** What makes the people of a place visible to somebody from elsewhere; whoever gives one person longer must be able to name him. */
const lookingAfter: readonly AccessAction[] = ['organisation.change', 'account.manage', 'post.grant', 'post.hand-over', 'emergency.open', 'audit.read', 'exception.grant'];

/** Whether the people who hold posts at a place are shown. */
export function shownPeople(actor: Actor, tree: OrganisationTree): (node: string) => boolean {
  const own = actor.kind === 'account' ? actor.posts.flatMap(({ node }) => nearestOfKind(tree, node, 'unit')?.id ?? []) : [];
  const shownUnder = [...new Set([...own, ...lookingAfter.flatMap((action) => rootsOf(actor, action, tree))])];
  return (node) => shownUnder.some((root) => isWithin(tree, node, root));
}

/** Places at and under which the actor may do it. The only account and the owner of the data folder reach everything: every topmost place. */
export function rootsOf(actor: Actor, action: AccessAction, tree: OrganisationTree): readonly string[] {
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
