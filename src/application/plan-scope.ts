// Which plans an actor reaches for an action, in the terms in which plans are kept: division, place in the organisation, stage. Lists are narrowed by it before
// they are read; `may` gives the same answer for a single plan.
import type { AccessAction, AccessState } from '../catalogue/access/access-actions.ts';
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes, type Role } from '../domain/access/index.ts';
import { firstHolders, idsUnder, nearestOfKind, standingPlace, type OrganisationKind, type OrganisationTree, type Post } from '../domain/organisation/index.ts';
import type { Actor } from './actor.ts';
import type { PlanPlace } from './plan-store.ts';

export type PlanReach =
  | { readonly kind: 'everything' }
  | { readonly kind: 'division'; readonly division: string }
  /** Plans that began for one of these places. */
  | { readonly kind: 'places'; readonly places: readonly string[] }
  /** Plans of which no place was kept, by the code they began under. */
  | { readonly kind: 'codes'; readonly division: string; readonly codes: readonly string[] };

export type PlanScopePart = PlanReach & {
  /** Stages; null: any. */
  readonly states: readonly AccessState[] | null;
};

/** The union of its parts; without any, nothing. */
export type PlanScope = readonly PlanScopePart[];

export const everyPlan: PlanScope = [{ kind: 'everything', states: null }];
export const noPlan: PlanScope = [];

/** A post at a section reaches no plan as a whole: plans are of units. */
export function planScope(actor: Actor, action: AccessAction, tree: OrganisationTree): PlanScope {
  switch (actor.kind) {
    case 'anonymous':
      return noPlan;
    case 'local':
    case 'setup':
      return everyPlan;
    case 'account':
      if (actor.account.mustChangePassword) return noPlan;
      if (actor.alone) return accessSentences.filter(({ actions }) => actions.includes(action)).map(({ states }) => ({ kind: 'everything', states }));
      return scopeOfPosts(actor.posts, action, tree);
  }
}

/** What posts reach for an action, whoever holds them. */
export function scopeOfPosts(posts: readonly Post<Role>[], action: AccessAction, tree: OrganisationTree): PlanScope {
  return accessScopes(posts, action, { sentences: accessSentences, tree }).flatMap(({ root, states }) => reachUnder(tree, root).map((reach) => ({ ...reach, states })));
}

/** Whether a scope takes in a plan. */
export function isInScope(scope: PlanScope, plan: Pick<PlanPlace, 'division' | 'unit' | 'unitCode' | 'state'>): boolean {
  return scope.some((part) => isReached(part, plan) && (part.states === null || part.states.includes(plan.state)));
}

function isReached(reach: PlanReach, { division, unit, unitCode }: Pick<PlanPlace, 'division' | 'unit' | 'unitCode'>): boolean {
  switch (reach.kind) {
    case 'everything':
      return true;
    case 'division':
      return reach.division === division;
    case 'places':
      return unit !== null && reach.places.includes(unit);
    case 'codes':
      return unit === null && reach.division === division && reach.codes.includes(unitCode);
    default:
      return reach satisfies never;
  }
}

function reachUnder(tree: OrganisationTree, root: string): readonly PlanReach[] {
  const standing = new Set(idsUnder(tree, root));
  const divisions = new Set([...standing].flatMap((id) => codeOf(tree, id, ['division']) ?? []));
  // A division reaches all that is kept under it.
  const isApart = (id: string): boolean => !divisions.has(nearestOfKind(tree, id, 'division')?.code ?? '');
  const isHere = (id: string): boolean => {
    const place = standingPlace(tree, id);
    return place !== null && standing.has(place.id) && isApart(place.id);
  };
  const places = [...standing].filter((id) => codeOf(tree, id, ['unit', 'department']) !== null && isApart(id));
  // A place that ended is found under the one that took over.
  const taken = [...tree.memory.successors.keys()].filter((id) => !standing.has(id) && isHere(id));
  const codes = new Map<string, string[]>();
  for (const { division, code, node } of firstHolders(tree.memory)) if (isHere(node)) codes.set(division, [...(codes.get(division) ?? []), code]);
  return [
    ...[...divisions].map((division): PlanReach => ({ kind: 'division', division })),
    ...(places.length + taken.length === 0 ? [] : [{ kind: 'places' as const, places: [...places, ...taken] }]),
    ...[...codes].map(([division, list]): PlanReach => ({ kind: 'codes', division, codes: list })),
  ];
}

function codeOf(tree: OrganisationTree, id: string, kinds: readonly OrganisationKind[]): string | null {
  const node = tree.nodes.get(id);
  return node !== undefined && kinds.includes(node.kind) ? node.code : null;
}
