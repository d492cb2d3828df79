// The declared lifecycle as a whole: every text that can come about can still come to its approval, by posts that exist; no step but those that begin or take back a
// round leaves it; and what is taken back ends where it began. Walked exhaustively, with and without a department above the unit.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjustedFrom,
  approvedFrom,
  declarationActions,
  declarationStates,
  isOpen,
  reopenedNow,
  roundsInOrder,
  shutProject,
  stepFor,
  submittedFrom,
  wholeProject,
  takeStep,
  type DeclarationAction,
  type DeclarationFacts,
  type DeclarationState,
  type Round,
  type OpenedProject,
  type RoundLock,
  type Standing,
  type TakenStep,
} from '../../domain/lifecycle/index.ts';
import { parseCivilDate } from '../../kernel/civil-date.ts';
import { accessSentences } from '../access/access-sentences.ts';
import { declarationLifecycle } from './declaration.lifecycle.ts';
import { roundAfter } from './rounds.ts';

const day = parseCivilDate('2026-09-30');
if (day === null) throw new Error('no such day');
const open: RoundLock = { open: true, until: day, exception: false, only: null };

interface Reached extends Standing {
  readonly steps: readonly TakenStep[];
}
interface Edge {
  readonly from: Reached;
  readonly action: DeclarationAction;
  readonly to: Reached;
}

/** Steps that begin a round, or take one back. */
const turning: readonly DeclarationAction[] = ['give-control', 'approve', 'revoke-approval', 'publish', 'adjust', 'cancel-adjustment'];

describe.each([true, false])('a text with a department above its unit: %s', (hasDepartment) => {
  const { reached, edges } = walk(hasDepartment);

  test('reaches every state, those that come back in every round', () => {
    expect(new Set([...reached.values()].map(({ state }) => state))).toEqual(new Set(declarationLifecycle.states.map(({ id }) => id).filter((id) => hasDepartment || id !== 'with-department')));
    const returned = new Set([...reached.values()].filter(({ state }) => state === 'returned').map(({ round }) => round));
    expect(returned).toEqual(new Set<Round>(['first-up', 'second-up', 'adjustment']));
  });

  test('comes to its approval from wherever it stands, each step by a post that exists', () => {
    const arrives = new Set([...reached].flatMap(([key, { state }]) => (state === 'approved' ? [key] : [])));
    for (let before = -1; before !== arrives.size; ) {
      before = arrives.size;
      for (const { from, action, to } of edges) if (arrives.has(keyOf(to)) && holders(action, from.state).length > 0) arrives.add(keyOf(from));
    }
    expect([...reached.keys()].filter((key) => !arrives.has(key))).toEqual([]);
  });

  test('stays in its round but by the steps that begin one or take one back', () => {
    const left = edges.filter(({ from, action, to }) => from.round !== to.round && !turning.includes(action));
    expect(left.map(({ from, action }) => [from.state, from.round, action])).toEqual([]);
    for (const { from, to } of edges.filter(({ from: { round } }) => round === 'adjustment')) {
      expect(['adjustment', 'approval', 'publication'], `${from.state} → ${to.state}`).toContain(to.round);
      expect(to.state).not.toBe('control-given');
    }
  });

  test('passes its department before finance, in every round', () => {
    const submitted = edges.filter(({ action }) => action === 'submit');
    expect(new Set(submitted.map(({ to }) => to.state))).toEqual(new Set([hasDepartment ? 'with-department' : 'with-first-review']));
    expect(new Set(submitted.map(({ from: { round } }) => round))).toEqual(new Set<Round>(['first-up', 'second-up', 'adjustment']));
  });

  test('goes back to where it was when a submission, an adjustment or an approval is taken back', () => {
    const origin = { withdraw: submittedFrom, 'cancel-adjustment': adjustedFrom, 'revoke-approval': approvedFrom };
    for (const action of ['withdraw', 'cancel-adjustment', 'revoke-approval'] as const) {
      const taken = edges.filter((edge) => edge.action === action);
      expect(taken.length).toBeGreaterThan(0);
      for (const { from, to } of taken) expect({ state: to.state, round: to.round }, action).toEqual(origin[action](from.steps));
    }
  });

  test('is never adjusted, revoked and published at once: what is published keeps its approval', () => {
    expect(edges.filter(({ from: { state }, action }) => state === 'published' && action !== 'adjust').map(({ action }) => action)).toEqual([]);
  });
});

const names = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊'), { maxLength: 5 });
const anyLock: fc.Arbitrary<RoundLock> = fc.oneof(fc.constant(open), fc.constantFrom('not-set', 'not-yet', 'over').map((why): RoundLock => ({ open: false, why, opens: day, closes: day })));
const anyFacts: fc.Arbitrary<DeclarationFacts> = fc.record({
  round: fc.constantFrom(...roundsInOrder), lock: anyLock, beyondExtension: fc.option(names.map((places) => ({ kind: 'changed' as const, places }))), adjustmentLock: anyLock, publicationLock: anyLock, hasDepartment: fc.boolean(), projects: fc.nat(3), blocking: fc.nat(2), unanswered: fc.nat(2),
  notAccepted: names, withoutContinuity: names, withoutExAnte: names, costingAmiss: names, unconfirmedCopies: names, copiesAsked: fc.boolean(), returnsLeft: fc.nat(2), overControl: names, notFunded: names, disclosureOpen: names,
  changedSinceApproval: fc.boolean(), submittedFrom: fc.constantFrom('drafting', 'returned', 'control-given', 'adjusting'), adjustedFrom: fc.constantFrom('approved', 'published'), emptyHands: fc.constant(new Map()), demonstration: fc.boolean(), everSubmitted: fc.boolean(), placeTakenBy: fc.constantFrom(null, '某单位2027年度的绩效文本'),
});

describe('whatever stands about a text', () => {
  test('a step is refused with whole sentences, and goes where it leads as soon as they are seen to', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...declarationStates), fc.constantFrom(...declarationActions), (facts, state, action) => {
        const step = stepFor(declarationLifecycle, { state, action, facts });
        const outcome = takeStep(declarationLifecycle, { state, action, facts, reason: '依据' });
        if (!outcome.taken) for (const obstacle of outcome.obstacles) expect(obstacle).toMatch(/。$/u);
        expect(outcome.taken).toBe(step?.guards.every((guard) => guard.obstacles(facts).length === 0) ?? false);
        if (step === undefined) return;
        const { round, hasDepartment, demonstration, submittedFrom: back, adjustedFrom: origin } = facts;
        const cleared = { ...factsOf({ state, round, steps: [] }, hasDepartment), demonstration, submittedFrom: back, adjustedFrom: origin };
        expect(takeStep(declarationLifecycle, { state, action, facts: cleared, reason: '依据' })).toEqual({ taken: true, to: step.to });
      }),
      { numRuns: 2_000 },
    );
  });

  test('a return of an adjustment opens no project beside those it is about, and lets none of them go', () => {
    const project = fc.boolean().map((adjusted): OpenedProject => ({ state: 'accepted', reopened: adjusted ? wholeProject : shutProject }));
    const place = fc.record({ project: fc.constantFrom(null, 'a', 'b', 'c'), row: fc.constantFrom(null, 'r'), field: fc.constantFrom(null, 'purpose', 'goals') });
    fc.assert(
      fc.property(fc.tuple(project, project, project), fc.array(place, { maxLength: 4 }), ([a, b, c], comments) => {
        const projects = new Map([['a', a], ['b', b], ['c', c]]);
        fc.pre([...projects.values()].some(({ reopened }) => reopened.whole));
        const opened = reopenedNow({ state: 'returned', round: 'adjustment', comments, projects });
        expect(opened?.everything).toBe(false);
        for (const [id, reopened] of opened?.projects ?? []) expect([projects.get(id)?.reopened.whole, reopened.removal, isOpen(reopened)]).toEqual([true, false, true]);
      }),
    );
  });
});

/** Everything that can come about; places that no later step tells apart are one. */
function walk(hasDepartment: boolean): { readonly reached: ReadonlyMap<string, Reached>; readonly edges: readonly Edge[] } {
  const first: Reached = { state: 'drafting', round: 'first-up', steps: [] };
  const reached = new Map([[keyOf(first), first]]);
  const edges: Edge[] = [];
  const waiting = [first];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const action of declarationActions) {
      const outcome = takeStep(declarationLifecycle, { state: from.state, action, facts: factsOf(from, hasDepartment), reason: '依据' });
      if (!outcome.taken) continue;
      const round = roundAfter(action, from);
      const to: Reached = { state: outcome.to, round, steps: [...from.steps, { action, to: outcome.to, round, event: from.steps.length + 1 }] };
      edges.push({ from, action, to });
      if (reached.has(keyOf(to))) continue;
      reached.set(keyOf(to), to);
      waiting.push(to);
    }
  }
  return { reached, edges };
}

function keyOf({ state, round, steps }: Reached): string {
  return JSON.stringify([state, round, submittedFrom(steps), adjustedFrom(steps), approvedFrom(steps)]);
}

/** Nothing is in the way: what is in the way is written, answered or granted, and every guard says by whom. */
function factsOf({ round, steps }: Reached, hasDepartment: boolean): DeclarationFacts {
  return {
    round, lock: open, beyondExtension: null, adjustmentLock: open, publicationLock: open, hasDepartment, projects: 1, blocking: 0, unanswered: 0, notAccepted: [], withoutContinuity: [], withoutExAnte: [], costingAmiss: [],
    unconfirmedCopies: [], copiesAsked: false, returnsLeft: 0, overControl: [], notFunded: [], disclosureOpen: [], changedSinceApproval: true, submittedFrom: submittedFrom(steps).state, adjustedFrom: adjustedFrom(steps).state, emptyHands: new Map(), demonstration: false, everSubmitted: steps.some(({ action }) => action === 'submit'), placeTakenBy: null,
  };
}

function holders(action: DeclarationAction, state: DeclarationState): readonly string[] {
  return accessSentences.filter(({ actions, states }) => actions.includes(`declaration.${action}`) && (states === null || states.includes(state))).flatMap(({ roles }) => roles);
}
