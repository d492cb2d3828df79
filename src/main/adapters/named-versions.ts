// Versions and moments of plans with the names that people had then.
import { actorTitle } from '../../application/actor-title.ts';
import type { PlanMoment, PlanVersion } from '../../application/plan-store.ts';
import type { NameAt } from '../../persistence/repositories/account-names.ts';
import type { ListedVersion, PlanEvent } from '../../persistence/repositories/stored-plans.ts';

export function versionOf(version: ListedVersion, number: number, nameAt: NameAt): PlanVersion {
  return { number, ...version, ...momentOf(version, nameAt) };
}

export function momentOf({ event, at, actor }: PlanEvent, nameAt: NameAt): PlanMoment {
  return { event, at, actor, by: actorTitle(actor, nameAt(actor, at)) };
}
