// A lifecycle as declared data: states, and steps from one state to another with what must hold, whether a reason is asked for, and what the chain
// records. The engine knows no particular lifecycle; it collects every obstacle, so that a person learns all of them at once.

export interface LifecycleState<State extends string> {
  readonly id: State;
  /** As people say it: `业务股初审`. */
  readonly title: string;
  /** Who has it in hand, for work desks and the progress sheet: `单位`, `财政对口业务股`; null where nobody waits for anybody. */
  readonly inHandOf: string | null;
  /** Whether the content may be edited in this state: all of it, only what was reopened, or nothing. */
  readonly editable: 'all' | 'reopened' | 'nothing';
}

/** Something that must hold before a step: answers one Chinese sentence per obstacle, none where it holds. */
export interface Guard<Facts> {
  readonly id: string;
  /** What it asks, for the page that explains the lifecycle: `没有未解决的“阻止”问题`. */
  readonly title: string;
  obstacles(facts: Facts): readonly string[];
  /** What is told beside it without holding the step up; left out: nothing ever is. */
  advice?(facts: Facts): readonly string[];
}

export interface LifecycleStep<State extends string, Action extends string, Facts> {
  readonly action: Action;
  readonly from: readonly [State, ...State[]];
  readonly to: State;
  readonly guards: readonly Guard<Facts>[];
  /** Facts decide between two steps of one action (a unit with or without a department above it); null: always this one. */
  readonly where: ((facts: Facts) => boolean) | null;
  /** Whether the person must say why: returns, refusals, exceptions. */
  readonly reason: 'asked' | 'not-asked';
}

export interface Lifecycle<State extends string, Action extends string, Facts> {
  readonly id: string;
  readonly title: string;
  readonly initial: State;
  readonly states: readonly LifecycleState<State>[];
  readonly actions: Readonly<Record<Action, { readonly title: string }>>;
  readonly steps: readonly LifecycleStep<State, Action, Facts>[];
}

export interface StepRequest<State extends string, Action extends string, Facts> {
  readonly state: State;
  readonly action: Action;
  readonly facts: Facts;
  /** What the person says why; blank where nothing was said. */
  readonly reason: string;
}

export type StepOutcome<State extends string> =
  | { readonly taken: true; readonly to: State }
  | { readonly taken: false; readonly obstacles: readonly [string, ...string[]] };

/** Takes a step, or tells everything that stands in its way. */
export function takeStep<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  { state, action, facts, reason }: StepRequest<State, Action, Facts>,
): StepOutcome<State> {
  const step = stepFor(lifecycle, { state, action, facts });
  if (step === undefined) {
    return refused(`现在处于“${stateTitle(lifecycle, state)}”，不能${lifecycle.actions[action].title}。`, []);
  }
  const [first, ...others] = [
    ...step.guards.flatMap((guard) => guard.obstacles(facts)),
    ...(step.reason === 'asked' && reason.trim() === '' ? [`请写明${lifecycle.actions[action].title}的理由。`] : []),
  ];
  return first === undefined ? { taken: true, to: step.to } : refused(first, others);
}

/** The actions that a state knows, whether or not their guards hold now, in the order of the declaration. */
export function actionsFrom<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  facts: Facts,
): readonly Action[] {
  return [...new Set(lifecycle.steps.filter((step) => leads(step, state, facts)).map((step) => step.action))];
}

/** The step an action takes from a state under these facts; undefined where there is none. */
export function stepFor<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  { state, action, facts }: Omit<StepRequest<State, Action, Facts>, 'reason'>,
): LifecycleStep<State, Action, Facts> | undefined {
  return lifecycle.steps.find((step) => step.action === action && leads(step, state, facts));
}

/** The title of a state; the id itself where the lifecycle does not know it (a state of an older version). */
export function stateTitle<State extends string, Action extends string, Facts>(lifecycle: Lifecycle<State, Action, Facts>, state: State): string {
  return lifecycle.states.find(({ id }) => id === state)?.title ?? state;
}

function leads<State extends string, Action extends string, Facts>(step: LifecycleStep<State, Action, Facts>, state: State, facts: Facts): boolean {
  return step.from.includes(state) && (step.where === null || step.where(facts));
}

function refused(first: string, others: readonly string[]): { readonly taken: false; readonly obstacles: readonly [string, ...string[]] } {
  return { taken: false, obstacles: [first, ...others] };
}
