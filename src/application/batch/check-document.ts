// One document of a batch from its bytes to what the batch keeps of it. Proposals are not made: they cost as much as the check and nobody reads them by the
// hundred.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { readPlanFile, unitNameOf } from '../../documents/index.ts';
import { unitCheckOf, type UnitCheck } from '../../domain/batch/index.ts';
import { checkPlan } from '../../domain/check/index.ts';
import { scorePlan } from '../../domain/review/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';

export interface DocumentToCheck {
  readonly bytes: Uint8Array;
  /** Its name, without folders. */
  readonly file: string;
  /** Profile by name; null lets each document's division and year choose. */
  readonly profile: string | null;
}

export function checkDocument({ bytes, file, profile }: DocumentToCheck): Result<UnitCheck, Fault> {
  const reading = readPlanFile(bytes, file);
  if (!reading.ok) return reading;
  const { plan, remarks } = reading.value;
  const checked = checkPlan(plan, checkCatalogue, { profile, presentation: 'root-causes' });
  if (!checked.ok) return checked;
  const check = checked.value;
  const score = scorePlan(plan, check.all, checkCatalogue.rules, check.profile);
  return ok(unitCheckOf({ plan, check, score }, { unit: unitNameOf(plan), remarks }));
}
