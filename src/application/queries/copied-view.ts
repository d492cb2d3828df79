// What a begun text took over from an earlier year and nobody has confirmed. The pages hold the cells against what stands while somebody types; of what is filled in beside
// the forms only what still stands is told.
import { amongThese, isBeside, type CopiedCell } from '../../domain/template/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { openCopies, standingBeside } from '../declaration/copied-values.ts';
import { mayEnter } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import type { FillingPorts } from './filling-view.ts';
import { noSuchPlan } from './plan-queries.ts';

export interface CopiedView {
  /** Year of the text it took over; null where nothing was taken over. */
  readonly fromYear: number | null;
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
  if (open === null) return ok({ fromYear: null, cells: [] });
  return ok({ fromYear: picture.begun?.fromYear ?? null, cells: [...open.filter((cell) => !isBeside(cell)), ...amongThese(open, standingBeside(picture))] });
}
