// Which plans an actor reaches for an action, in the terms in which plans are kept: division, place in the organisation, stage. Lists are narrowed by it before
// they are read; `may` gives the same answer for a single plan.
import type { AccessAction, AccessState } from '../catalogue/access/access-actions.ts';
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes, type Role } from '../domain/access/index.ts';
import { idsUnder, standingPlace, textHoldings, type OrganisationKind, type OrganisationTree, type Post, type TextHolding } from '../domain/organisation/index.ts';
import type { Actor } from './actor.ts';
import type { PlanPlace } from './plan-store.ts';

export type PlanReach =
  | { readonly kind: 'everything' }
  /** Plans of the division, except those that are elsewhere by now: began for one of these places, or under one of these codes with no place kept. */
  | { readonly kind: 'division'; readonly division: string; readonly exceptPlaces: readonly string[]; readonly exceptCodes: readonly CodeYears[] }
  /** Plans that began for one of these places. */
  | { readonly kind: 'places'; readonly places: readonly string[] }
  /** Plans of which no place was kept, by the code they began under and their year. */
  | { readonly kind: 'codes'; readonly division: string; readonly codes: readonly CodeYears[] };

/** A code in the years of which its texts are one place's. */
export type CodeYears = Pick<TextHolding, 'code' | 'after' | 'until'>;

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
export function isInScope(scope: PlanScope, plan: Omit<PlanPlace, 'demo'>): boolean {
  return scope.some((part) => isReached(part, plan) && (part.states === null || part.states.includes(plan.state)));
}

function isReached(reach: PlanReach, plan: Omit<PlanPlace, 'demo'>): boolean {
  const { division, unit } = plan;
  switch (reach.kind) {
    case 'everything':
      return true;
    case 'division':
      return reach.division === division && (unit === null ? !isUnder(reach.exceptCodes, plan) : !reach.exceptPlaces.includes(unit));
    case 'places':
      return unit !== null && reach.places.includes(unit);
    case 'codes':
      return unit === null && reach.division === division && isUnder(reach.codes, plan);
    default:
      return reach satisfies never;
  }
}

function isUnder(codes: readonly CodeYears[], { unitCode, fiscalYear }: Pick<PlanPlace, 'unitCode' | 'fiscalYear'>): boolean {
  const year = fiscalYear ?? Number.NEGATIVE_INFINITY;
  return codes.some(({ code, after, until }) => code === unitCode && (after === null || year > after) && (until === null || year <= until));
}

function reachUnder(tree: OrganisationTree, root: string): readonly PlanReach[] {
  const standing = new Set(idsUnder(tree, root));
  // A place that ended is found under the one that took over.
  const whereIs = (id: string): 'here' | 'elsewhere' | 'nowhere' => {
    const place = standingPlace(tree, id);
    return place === null ? 'nowhere' : standing.has(place.id) ? 'here' : 'elsewhere';
  };
  const bearers = [...tree.nodes.keys()].filter((id) => codeOf(tree, id, ['unit', 'department']) !== null);
  const gone = [...tree.memory.successors.keys()].filter((id) => !tree.nodes.has(id));
  const holdings = textHoldings(tree.memory);
  // What was kept under a division is reached with it, also where nobody has it any more; not what went over to another one.
  const under = new Set([...standing].flatMap((id) => codeOf(tree, id, ['division']) ?? []));
  const divisions = [...under].map((division): PlanReach => ({
    kind: 'division',
    division,
    exceptPlaces: [...bearers.filter((id) => !standing.has(id)), ...gone].filter((id) => whereIs(id) === 'elsewhere'),
    exceptCodes: holdings.filter((one) => one.division === division && whereIs(one.node) === 'elsewhere').map(yearsOf),
  }));
  const places = bearers.filter((id) => standing.has(id));
  const taken = gone.filter((id) => whereIs(id) === 'here');
  const codes = new Map<string, CodeYears[]>();
  for (const one of holdings) if (!under.has(one.division) && whereIs(one.node) === 'here') codes.set(one.division, [...(codes.get(one.division) ?? []), yearsOf(one)]);
  return [
    ...divisions,
    ...(places.length + taken.length === 0 ? [] : [{ kind: 'places' as const, places: [...places, ...taken] }]),
    ...[...codes].map(([division, list]): PlanReach => ({ kind: 'codes', division, codes: list })),
  ];
}

function yearsOf({ code, after, until }: CodeYears): CodeYears {
  return { code, after, until };
}

function codeOf(tree: OrganisationTree, id: string, kinds: readonly OrganisationKind[]): string | null {
  const node = tree.nodes.get(id);
  return node !== undefined && kinds.includes(node.kind) ? node.code : null;
}
