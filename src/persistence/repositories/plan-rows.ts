// Reads the rows of a plan as they stood after an event, in one statement: a plan has some 150 rows, and one answer of text is cheaper for driver and
// engine than 150 answers of 17 columns. The present is read as of the last event too, so that several statements see one state without a lock. The digests
// of the fields stay where they are: they are a third of the answer, and nobody but the verification of the chain asks for them.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { sqlName, type Column, type Columns, type RowOf } from '../tables/column.ts';
import { loadRow } from '../tables/row-codec.ts';
import { columnKeys, columnList } from '../tables/statements.ts';
import { indicatorVersionTable } from '../tables/indicator.table.ts';
import { planVersionTable, type planTable } from '../tables/plan.table.ts';
import { projectVersionTable } from '../tables/project.table.ts';
import type { RowOfTable, TableDeclaration } from '../tables/table.ts';

export type PlanRow = RowOfTable<typeof planTable>;

export interface PlanMoment {
  readonly division: string;
  readonly planId: string;
  /** As known after this event. */
  readonly asOf: number;
}

interface PlanTables<V extends Columns, P extends Columns, I extends Columns> {
  readonly version: TableDeclaration<V>;
  readonly projects: TableDeclaration<P>;
  readonly indicators: TableDeclaration<I>;
}

/** The tables of a plan as they are read. */
export const planTables = { version: withoutDigests(planVersionTable), projects: withoutDigests(projectVersionTable), indicators: withoutDigests(indicatorVersionTable) };

/** Null where the plan had no version then. */
export const readPlanRows = planReader(planTables);

const partRows = z.array(z.array(z.unknown())).nullable();
const parts = z.object({ projects: partRows, indicators: partRows });

function planReader<V extends Columns, P extends Columns, I extends Columns>(tables: PlanTables<V, P, I>) {
  // Reading by key, without a join: its plan would hang on statistics that fresh tables do not have.
  const ofIdentities = (table: TableDeclaration, ids: string): string =>
    `(select json_agg(json_build_array(${columnList(columnKeys(table), 'v')})) from ${table.name} v
      where v.division = $1 and v.id = any(array(${ids})) and ${knownAt('v')})`;
  const projectIds = 'select id from project where division = $1 and plan_id = $2';
  const indicatorIds = `select id from indicator where division = $1 and project_id = any(array(${projectIds}))`;
  const text = `select ${columnList(columnKeys(tables.version), 'plan')}, ${ofIdentities(tables.projects, projectIds)} as projects,
    ${ofIdentities(tables.indicators, indicatorIds)} as indicators
    from ${tables.version.name} plan where plan.division = $1 and plan.id = $2 and ${knownAt('plan')}`;
  return async (database: Queryable, { division, planId, asOf }: PlanMoment) => {
    const [row] = (await database.query(text, [division, planId, asOf])).rows;
    if (row === undefined) return null;
    const { projects, indicators } = parts.parse(row);
    return { version: loadRow(tables.version, row), projects: rowsOf(tables.projects, projects), indicators: rowsOf(tables.indicators, indicators) };
  };
}

function rowsOf<C extends Columns>(table: TableDeclaration<C>, rows: readonly (readonly unknown[])[] | null): readonly RowOf<C>[] {
  const names = columnKeys(table).map(sqlName);
  return (rows ?? []).map((values) => loadRow(table, Object.fromEntries(names.map((name, index) => [name, values[index]]))));
}

function withoutDigests<C extends Columns & { readonly fieldDigests: Column }>(table: TableDeclaration<C>): TableDeclaration<Omit<C, 'fieldDigests'>> {
  const { fieldDigests: _, ...columns } = table.columns;
  return { ...table, columns };
}

/** The range condition of the two clocks; `$3` is the event. */
function knownAt(alias: string): string {
  return `${alias}.from_event <= $3 and (${alias}.to_event is null or ${alias}.to_event > $3)`;
}
