// Figures of plans, kept beside the data: written after an import or a recomputation, read by the list. One row per plan, of the plan as it stands.
import type { PlanFigures } from '../../application/plan-figures.ts';
import { fen, type Fen } from '../../kernel/money.ts';
import { checkBasisKinds } from '../audit/event-kinds.ts';
import type { Queryable } from '../engine/database.ts';
import { planFiguresTable } from '../tables/plan-figures.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { columnKeys, columnList, rowSource } from '../tables/statements.ts';
import type { RowOfTable } from '../tables/table.ts';

type FiguresRow = RowOfTable<typeof planFiguresTable>;

export interface FiguresKey {
  readonly division: string;
  readonly planId: string;
  /** That changed last what a check rests on: the content, or the 测算. */
  readonly event: number;
  readonly edition: string;
}

/** Keeps them where nothing changed since: figures of a state that was superseded meanwhile, or of a plan that went, are no use to anyone. */
export async function keepPlanFigures(database: Queryable, key: FiguresKey, figures: PlanFigures): Promise<void> {
  const values: unknown[] = [];
  const keys = columnKeys(planFiguresTable);
  const source = rowSource({ table: planFiguresTable, keys, alias: 'source' }, [rowOf(key, figures)], values);
  values.push(checkBasisKinds);
  const replaced = keys.filter((name) => !planFiguresTable.primaryKey.includes(name)).map((name) => `${columnList([name])} = ${columnList([name], 'excluded')}`);
  await database.query(
    `insert into plan_figures (${columnList(keys)}) select ${columnList(keys, 'source')} from ${source}
     where exists (select from plan where division = source.division and id = source.plan_id)
       and source.event = (select max(number) from event where division = source.division and subject = source.plan_id and kind = any($${values.length}::text[]))
     on conflict (division, plan_id) do update set ${replaced.join(', ')}`,
    values,
  );
}

/** Those that are kept of plans as they stand, by plan. */
export async function keptFigures(database: Queryable, { edition, plans }: { readonly edition: string; readonly plans: readonly Omit<FiguresKey, 'edition'>[] }): Promise<ReadonlyMap<string, PlanFigures>> {
  if (plans.length === 0) return new Map();
  const answer = await database.query(
    `select g.* from unnest($2::text[], $3::uuid[], $4::bigint[]) as k(division, id, event)
     cross join lateral (select * from plan_figures where division = k.division and plan_id = k.id and plan_figures.event = k.event and edition = $1 limit 1) g`,
    [edition, plans.map(({ division }) => division), plans.map(({ planId }) => planId), plans.map(({ event }) => event)],
  );
  return new Map(answer.rows.map((row) => [loadRow(planFiguresTable, row).planId, readPlanFigures(row)]));
}

/** Takes away those of the demonstration plans of a division. */
export async function dropDemoFigures(database: Queryable, division: string): Promise<void> {
  await database.query('delete from plan_figures where division = $1 and plan_id in (select id from plan where division = $1 and demo)', [division]);
}

/** Figures out of a row of the table; `row` by its SQL names. */
export function readPlanFigures(row: unknown): PlanFigures {
  const { profile, projects, targets, statedTargets, usableTargets, usableUnblockedTargets, totalBudget, reviewPoints, ...stored } = loadRow(planFiguresTable, row);
  const explained = amountOf(stored.explainedMoney);
  const budget = amountOf(stored.explainedBudget);
  return {
    profile,
    projects,
    targets,
    statedTargets,
    usableTargets,
    usableUnblockedTargets,
    totalBudget: amountOf(totalBudget),
    bySeverity: { blocks: stored.blocks, explain: stored.explain, advice: stored.advice },
    moneyExplained: explained === null || budget === null ? null : { projects: stored.explainedProjects, explained, budget },
    reviewPoints,
  };
}

function rowOf({ division, planId, event, edition }: FiguresKey, figures: PlanFigures): FiguresRow {
  const { bySeverity, moneyExplained, ...counts } = figures;
  return {
    division,
    planId,
    event,
    edition,
    ...counts,
    ...bySeverity,
    explainedProjects: moneyExplained?.projects ?? 0,
    explainedMoney: moneyExplained?.explained ?? null,
    explainedBudget: moneyExplained?.budget ?? null,
  };
}

function amountOf(value: number | null): Fen | null {
  return value === null ? null : fen(value);
}
