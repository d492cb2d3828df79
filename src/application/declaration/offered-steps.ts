// The steps that a declaration and its projects know from where they stand: who may take them, what each asks first, and what of it is missing. What a page
// offers and what a command refuses is told by the same sentences and guards.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { projectLifecycle } from '../../catalogue/lifecycle/project.lifecycle.ts';
import { actionsFrom, stateTitle, stepFor, type DeclarationAction, type DeclarationFacts, type Lifecycle, type ProjectAction, type ProjectFacts } from '../../domain/lifecycle/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../actor.ts';
import { may, type AccessAsked } from '../may.ts';
import type { CheckedPicture } from './checked-picture.ts';
import { declarationSubject, projectSubject } from './declaration-access.ts';
import { projectFacts } from './declaration-facts.ts';
import type { DeclarationPicture } from './declaration-store.ts';
import type { Hands, WhoTakes } from './next-hands.ts';

/** Something a step asks first, and what of it is missing. */
export interface AskedFirst {
  /** Id of the guard. */
  readonly guard: string;
  readonly title: string;
  readonly obstacles: readonly string[];
  /** What is told beside it without holding the step up. */
  readonly advice: readonly string[];
}

export interface OfferedStep<Action extends string> {
  readonly action: Action;
  readonly title: string;
  /** Title of the state it leads to. */
  readonly to: string;
  readonly asksReason: boolean;
  /** Why the actor may not take it; null where they may. */
  readonly refusal: Fault | null;
  /** Who takes it, where the actor may not: 由单位财务办理：某某; null where nobody can today. */
  readonly by: string | null;
  readonly asked: readonly AskedFirst[];
}

export interface OffersFor {
  readonly actor: Actor;
  readonly hands: Hands;
  /** Of what the actor may not do. */
  readonly whoTakes: WhoTakes;
}

export function offeredSteps(picture: DeclarationPicture, facts: DeclarationFacts, { actor, hands: { tree }, whoTakes }: OffersFor): readonly OfferedStep<DeclarationAction>[] {
  const subject = declarationSubject(picture, tree);
  return offersOf(declarationLifecycle, { state: picture.declaration.state, facts }, (action) => whoMay(actor, { action: `declaration.${action}`, subject }, { tree, whoTakes }));
}

export function offeredProjectSteps(picture: DeclarationPicture, id: string, checked: CheckedPicture, { actor, hands, whoTakes }: OffersFor): readonly OfferedStep<ProjectAction>[] {
  const { tree } = hands;
  const record = picture.projects.get(id);
  if (record === undefined) return [];
  const facts: ProjectFacts = projectFacts(picture, id, { checked, hands });
  const subject = projectSubject(picture, id, tree);
  return offersOf(projectLifecycle, { state: record.state, facts }, (action) => whoMay(actor, { action: `project.${action}`, subject }, { tree, whoTakes }));
}

type Permission = Pick<OfferedStep<string>, 'refusal' | 'by'>;

function whoMay(actor: Actor, asked: AccessAsked, { tree, whoTakes }: Pick<Hands, 'tree'> & Pick<OffersFor, 'whoTakes'>): Permission {
  const refusal = may(actor, asked, tree);
  return { refusal, by: refusal === null ? null : whoTakes(asked.action, asked.subject) };
}

function offersOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  { state, facts }: { readonly state: State; readonly facts: Facts },
  permissionOf: (action: Action) => Permission,
): readonly OfferedStep<Action>[] {
  return actionsFrom(lifecycle, state, facts).flatMap((action) => {
    const step = stepFor(lifecycle, { state, action, facts });
    if (step === undefined) return [];
    return [
      {
        action,
        title: lifecycle.actions[action].title,
        to: stateTitle(lifecycle, step.to),
        asksReason: step.reason === 'asked',
        ...permissionOf(action),
        asked: step.guards.map((guard) => ({ guard: guard.id, title: guard.title, obstacles: guard.obstacles(facts), advice: guard.advice?.(facts) ?? [] })),
      },
    ];
  });
}
