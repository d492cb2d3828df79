// The list of plans as people read it: numbered versions and the names their writers had. A plan that did not change, and whose writers bear the names they bore, is the same
// object as before, so that whatever is made of it can be kept beside it.
import { isAccountId } from '../../application/actor-title.ts';
import type { ListedPlan } from '../../application/plan-store.ts';
import type { PlanWatch } from '../../persistence/audit/plan-watch.ts';
import type { Queryable } from '../../persistence/engine/database.ts';
import { accountNames, type NameAt } from '../../persistence/repositories/account-names.ts';
import { keptList } from '../../persistence/repositories/kept-list.ts';
import type { ListedPlan as StoredRow } from '../../persistence/repositories/stored-plans.ts';
import { momentOf, versionOf } from './named-versions.ts';

interface KnownNames {
  readonly edition: number;
  readonly of: ReadonlySet<string>;
  readonly nameAt: NameAt;
}

interface NamedPlan {
  readonly names: KnownNames;
  readonly plan: ListedPlan;
}

/** `homeDivision` keeps the accounts. */
export function namedList(database: Queryable, homeDivision: string, watch: PlanWatch): (edition: string) => Promise<readonly ListedPlan[]> {
  const list = keptList(database, watch);
  const named = new WeakMap<StoredRow, NamedPlan>();
  let known: KnownNames = { edition: -1, of: new Set(), nameAt: () => null };
  const namesOf = async (rows: readonly StoredRow[]): Promise<KnownNames> => {
    const edition = watch.namesEdition();
    const actors = new Set(rows.flatMap(({ latest, lastChange }) => [latest.actor, lastChange.actor]).filter(isAccountId));
    if (edition === known.edition && [...actors].every((actor) => known.of.has(actor))) return known;
    known = { edition, of: actors, nameAt: await accountNames(database, { division: homeDivision, accountIds: [...actors] }) };
    return known;
  };
  return async (edition) => {
    const rows = await list(edition);
    const names = await namesOf(rows);
    return rows.map((row) => {
      const before = named.get(row);
      if (before?.names === names) return before.plan;
      const plan = namedPlan(row, names.nameAt, before?.plan ?? null);
      named.set(row, { names, plan });
      return plan;
    });
  };
}

function namedPlan({ latest, lastChange, versions, ...plan }: StoredRow, nameAt: NameAt, before: ListedPlan | null): ListedPlan {
  const now: ListedPlan = { ...plan, latest: versionOf(latest, versions, nameAt), lastChange: momentOf(lastChange, nameAt), versions };
  return before !== null && before.latest.by === now.latest.by && before.lastChange.by === now.lastChange.by ? before : now;
}
