// One step for several texts, each by itself: those that cannot go yet are told one by one, and the others go. Each is its own event, so that none rests on
// another, and each has its own key, so that the whole can be sent again after a lost connection.
import type { DeclarationAction, DeclarationState } from '../../domain/lifecycle/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../actor.ts';
import { takeDeclarationStep, type DeclarationPorts } from './take-declaration-step.command.ts';

export interface StepsTogether {
  readonly actor: Actor;
  readonly action: Extract<DeclarationAction, 'pass' | 'approve'>;
  readonly plans: readonly { readonly planId: string; readonly key: string }[];
}

export interface OneOfSeveral {
  readonly planId: string;
  /** Null where it was refused, or done before. */
  readonly state: DeclarationState | null;
  readonly fault: Fault | null;
}

export async function takeStepsTogether(ports: DeclarationPorts, { actor, action, plans }: StepsTogether): Promise<readonly OneOfSeveral[]> {
  const outcomes: OneOfSeveral[] = [];
  for (const { planId, key } of plans) {
    const taken = await takeDeclarationStep(ports, { actor, planId, action, key, reason: '', controls: new Map(), projects: [], until: null, dropComments: false });
    if (!taken.ok) outcomes.push({ planId, state: null, fault: taken.fault });
    else outcomes.push({ planId, state: taken.value.kind === 'done' ? taken.value.value.state : null, fault: null });
  }
  return outcomes;
}
