// What a handover would move and what waits for it: the posts, and the plans at which one of them has the next step in hand.
import { accessActionTitles, accessActions, type AccessAction } from '../../catalogue/access/access-actions.ts';
import { roles } from '../../domain/access/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { postsToHandOver, type PostPorts } from '../commands/posts.command.ts';
import { organisationToday } from '../organisation-store.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { planScope } from '../plan-scope.ts';
import type { PlanStore } from '../plan-store.ts';

export interface HandOverPreview {
  readonly posts: readonly { readonly id: string; readonly title: string; readonly place: string; readonly from: CivilDate; readonly to: CivilDate | null }[];
  readonly waiting: readonly { readonly action: string; readonly unitName: string; readonly fiscalYear: number | null }[];
}

/** What somebody may do at a stage and nobody waits for. */
const atWill: readonly AccessAction[] = ['declaration.withdraw', 'declaration.revoke-approval', 'declaration.adjust', 'declaration.cancel-adjustment', 'declaration.give-up', 'declaration.take-up'];

/** Steps that wait for somebody: those that a sentence binds to a stage. Filling in is everybody's of the section. */
const steps: readonly AccessAction[] = accessActions.filter((action) => action.startsWith('declaration.') && !atWill.includes(action));

export async function handOverPreview(
  ports: PostPorts & { readonly plans: PlanStore; readonly edition: RuleEdition },
  input: { readonly actor: Actor; readonly account: string; readonly lastDay: CivilDate },
): Promise<Result<HandOverPreview, Fault>> {
  const leaving = await postsToHandOver(ports, input);
  if (!leaving.ok) return leaving;
  const [tree, account] = await Promise.all([organisationToday(ports), ports.accounts.find(input.account)]);
  const holder = account === null ? null : ({ kind: 'account', account: { ...account, mustChangePassword: false }, posts: leaving.value.map(asPost), alone: false, emergencies: [] } as const);
  const waiting = holder === null ? [] : await Promise.all(
    steps.map(async (action) => {
      const plans = await ports.plans.list(ports.edition, planScope(holder, action, tree));
      return plans.filter(({ demo }) => !demo).map(({ unitName, fiscalYear }) => ({ action: accessActionTitles[action], unitName, fiscalYear }));
    }),
  );
  return ok({
    posts: leaving.value.map(({ id, role, node, from, to }) => ({ id, title: roles[role].title, place: tree.nodes.get(node)?.name ?? '', from, to })),
    waiting: waiting.flat(),
  });
}

function asPost({ id, role, node, serves }: { readonly id: string; readonly role: keyof typeof roles; readonly node: string; readonly serves: readonly string[] }) {
  return { appointment: id, role, node, serves, onBehalfOf: null };
}
