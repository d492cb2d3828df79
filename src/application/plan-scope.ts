// Which plans an actor reaches for an action, in the terms in which plans are kept: division, code of the unit, stage. Lists are narrowed by it before they
// are read; `may` gives the same answer for a single plan.
import type { AccessAction, AccessState } from '../catalogue/access/access-actions.ts';
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes } from '../domain/access/index.ts';
import { idsUnder, nearestOfKind, type OrganisationTree } from '../domain/organisation/index.ts';
import type { Actor } from './actor.ts';

export interface PlanScopePart {
  /** Null: every division. */
  readonly division: string | null;
  /** Codes of units and departments; null: all of the division. */
  readonly units: readonly string[] | null;
  /** Stages; null: any. */
  readonly states: readonly AccessState[] | null;
}

/** The union of its parts; without any, nothing. */
export type PlanScope = readonly PlanScopePart[];

export const everyPlan: PlanScope = [{ division: null, units: null, states: null }];
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
      if (actor.alone) return accessSentences.filter(({ actions }) => actions.includes(action)).map(({ states }) => ({ division: null, units: null, states }));
      return accessScopes(actor.posts, action, { sentences: accessSentences, tree }).flatMap(({ root, states }) => partsUnder(tree, root).map((part) => ({ ...part, states })));
  }
}

/** Whether a scope takes in a plan. */
export function isInScope(scope: PlanScope, plan: { readonly division: string; readonly unitCode: string; readonly state: AccessState }): boolean {
  return scope.some(
    ({ division, units, states }) =>
      (division === null || division === plan.division) && (units === null || units.includes(plan.unitCode)) && (states === null || states.includes(plan.state)),
  );
}

function partsUnder(tree: OrganisationTree, root: string): readonly Omit<PlanScopePart, 'states'>[] {
  const divisions: string[] = [];
  const units = new Map<string, string[]>();
  for (const id of idsUnder(tree, root)) {
    const node = tree.nodes.get(id);
    if (node === undefined || node.code === null) continue;
    if (node.kind === 'division') divisions.push(node.code);
    const division = nearestOfKind(tree, id, 'division')?.code ?? null;
    if (division === null || node.kind === 'division' || divisions.includes(division)) continue;
    const codes = units.get(division);
    if (codes === undefined) units.set(division, [node.code]);
    else codes.push(node.code);
  }
  return [...divisions.map((division) => ({ division, units: null })), ...[...units].map(([division, codes]) => ({ division, units: codes }))];
}
