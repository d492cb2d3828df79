// The plans that somebody reaches, as a condition of SQL: lists are narrowed where they are read.
import type { PlanReach, PlanScope } from '../../application/plan-scope.ts';

/** SQL names of what a scope speaks of. */
export interface ScopeColumns {
  readonly division: string;
  /** Of the place in the organisation. */
  readonly place: string;
  /** Of the code under which a plan began. */
  readonly code: string;
  readonly state: string;
}

/** `(p.unit_id = any($2::uuid[]) and …) or …`; the values are added to `values`. Without any part: `false`. */
export function scopeCondition(scope: PlanScope, columns: ScopeColumns, values: unknown[]): string {
  const value = (one: unknown): string => `$${values.push(one)}`;
  const parts = scope.map((part) => {
    const conditions = [...reachConditions(part, columns, value), ...(part.states === null ? [] : [`${columns.state} = any(${value(part.states)}::text[])`])];
    return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
  });
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
}

function reachConditions(reach: PlanReach, columns: ScopeColumns, value: (one: unknown) => string): readonly string[] {
  switch (reach.kind) {
    case 'everything':
      return [];
    case 'division':
      return [`${columns.division} = ${value(reach.division)}`];
    case 'places':
      return [`${columns.place} = any(${value(reach.places)}::uuid[])`];
    case 'codes':
      return [`${columns.place} is null`, `${columns.division} = ${value(reach.division)}`, `${columns.code} = any(${value(reach.codes)}::text[])`];
    default:
      return reach satisfies never;
  }
}
