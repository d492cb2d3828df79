// The plans of a list, kept in memory: whoever opens a list, a desk or a queue reads what stands of all plans, and most of them are as they were a moment ago. One small
// statement tells which are not (`audit/plan-watch.ts`), and only those are read. Figures come without an event, so plans that have none are asked about each time.
// Ground: docs/adr/0034-lists-from-memory.md.
import type { PlanKey, PlanWatch } from '../audit/plan-watch.ts';
import { sharedLook } from '../audit/shared-look.ts';
import type { Queryable } from '../engine/database.ts';
import { keptFigures } from './plan-figures.ts';
import { planKeys, readListedPlans, type ListedPlan } from './stored-plans.ts';

/** Real ones by unit and year, the newest year first, demonstration ones last. A plan that did not change is the same object as before. */
export type KeptList = (edition: string) => Promise<readonly ListedPlan[]>;

/** So many are read at a time, so that nobody waits long for whoever is first. */
const readAtOnce = 100;

export function keptList(database: Queryable, watch: PlanWatch): KeptList {
  let editionKept: string | null = null;
  let list = listUnder(database, watch, '');
  return (edition) => {
    // A program knows one edition; another one is another list.
    if (edition !== editionKept) {
      list = listUnder(database, watch, edition);
      editionKept = edition;
    }
    return list();
  };
}

function listUnder(database: Queryable, watch: PlanWatch, edition: string): () => Promise<readonly ListedPlan[]> {
  let listed: readonly ListedPlan[] = [];
  let upTo = -1;
  const freshen = sharedLook(async () => {
    await watch.look();
    // What happens from here on has a higher serial, and is read the next time if not already now.
    const serial = watch.serial();
    const touched = upTo < 0 ? null : watch.touchedSince(upTo);
    const keys = touched ?? (await planKeys(database));
    const anew = new Map<string, ListedPlan>();
    for (let first = 0; first < keys.length; first += readAtOnce) for (const plan of await readListedPlans(database, { edition, keys: keys.slice(first, first + readAtOnce) })) anew.set(plan.id, plan);
    if (touched === null) listed = [...anew.values()].toSorted(inOrder);
    else if (touched.length > 0) listed = withAnew(listed, touched, anew);
    upTo = serial;
    listed = await withFigures(database, edition, listed);
  });
  return async () => {
    await freshen();
    return listed;
  };
}

function withAnew(listed: readonly ListedPlan[], touched: readonly PlanKey[], anew: ReadonlyMap<string, ListedPlan>): readonly ListedPlan[] {
  const ids = new Set(touched.map(({ id }) => id));
  const stood = new Set<string>();
  const standing = listed.flatMap((plan) => {
    if (!ids.has(plan.id)) return [plan];
    stood.add(plan.id);
    return anew.get(plan.id) ?? [];
  });
  const come = [...anew.values()].filter(({ id }) => !stood.has(id));
  return come.length === 0 ? standing : [...standing, ...come].toSorted(inOrder);
}

async function withFigures(database: Queryable, edition: string, listed: readonly ListedPlan[]): Promise<readonly ListedPlan[]> {
  const without = listed.filter(({ figures }) => figures === null);
  if (without.length === 0) return listed;
  const found = await keptFigures(database, { edition, plans: without.map(({ division, id, checkBasis }) => ({ division, planId: id, event: checkBasis.event })) });
  return found.size === 0 ? listed : listed.map((plan) => (plan.figures === null && found.has(plan.id) ? { ...plan, figures: found.get(plan.id) ?? null } : plan));
}

function inOrder(a: ListedPlan, b: ListedPlan): number {
  return Number(a.demo) - Number(b.demo) || compare(a.unitCode, b.unitCode) || b.fiscalYear - a.fiscalYear || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
