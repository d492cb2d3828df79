// What a text took over from another one, when it was begun or with a project put in later, and nobody has confirmed. The pages hold the cells against what stands while somebody types; of what is filled in beside
// the forms only what still stands is told.
import { amongThese, isBeside, type CopiedCell } from '../../domain/template/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { TakenRecord } from '../declaration/declaration-store.ts';
import { openCopies, standingBeside } from '../declaration/copied-values.ts';
import { mayEnter } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import type { FillingPorts } from './filling-view.ts';
import { noSuchPlan } from './plan-queries.ts';

export interface CopiedView {
  /** Year of the text from which it was begun; null where it was not begun from one. */
  readonly fromYear: number | null;
  /** Projects taken from other texts since: which one there, and what that text was called. */
  readonly taken: readonly Pick<TakenRecord, 'project' | 'source' | 'from'>[];
  readonly cells: readonly CopiedCell[];
}

export async function copiedView(ports: FillingPorts, { actor, planId }: { readonly actor: Actor; readonly planId: string }): Promise<Result<CopiedView, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const picture = await ports.declarations.picture(planId);
  if (picture === null) return failed(noSuchPlan);
  const refused = mayReadPlan(actor, { ...picture.plan, state: picture.declaration.state }, await organisationToday(ports));
  if (refused !== null) return failed(refused);
  const open = await openCopies(picture);
  const taken = picture.taken.map(({ project, source, from }) => ({ project, source, from }));
  return ok({ fromYear: picture.begun?.fromYear ?? null, taken, cells: [...open.filter((cell) => !isBeside(cell)), ...amongThese(open, standingBeside(picture))] });
}
