// The plans that somebody reaches, as a condition of SQL: lists are narrowed where they are read.
import type { PlanScope } from '../../application/plan-scope.ts';

/** SQL names of what a scope speaks of. */
export interface ScopeColumns {
  readonly division: string;
  readonly unit: string;
  readonly state: string;
}

/** `(p.division = $2 and p.unit_code = any($3::text[])) or …`; the values are added to `values`. Without any part: `false`. */
export function scopeCondition(scope: PlanScope, columns: ScopeColumns, values: unknown[]): string {
  const place = (value: unknown): string => `$${values.push(value)}`;
  const parts = scope.map(({ division, units, states }) => {
    const conditions = [
      ...(division === null ? [] : [`${columns.division} = ${place(division)}`]),
      ...(units === null ? [] : [`${columns.unit} = any(${place(units)}::text[])`]),
      ...(states === null ? [] : [`${columns.state} = any(${place(states)}::text[])`]),
    ];
    return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
  });
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
}
