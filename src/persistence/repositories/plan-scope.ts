// The plans that somebody reaches, as a condition of SQL: lists are narrowed where they are read.
import type { CodeYears, PlanReach, PlanScope } from '../../application/plan-scope.ts';

/** SQL names of what a scope speaks of. */
export interface ScopeColumns {
  readonly division: string;
  /** Of the place in the organisation. */
  readonly place: string;
  /** Of the code under which a plan began. */
  readonly code: string;
  /** Of its fiscal year. */
  readonly year: string;
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
      return [
        `${columns.division} = ${value(reach.division)}`,
        ...(reach.exceptPlaces.length === 0 ? [] : [`(${columns.place} is null or ${columns.place} <> all(${value(reach.exceptPlaces)}::uuid[]))`]),
        ...(reach.exceptCodes.length === 0 ? [] : [`(${columns.place} is not null or not ${isUnder(reach.exceptCodes, columns, value)})`]),
      ];
    case 'places':
      return [`${columns.place} = any(${value(reach.places)}::uuid[])`];
    case 'codes':
      return [`${columns.place} is null`, `${columns.division} = ${value(reach.division)}`, isUnder(reach.codes, columns, value)];
    default:
      return reach satisfies never;
  }
}

/** A code alone goes by the list; its years are asked only of codes that more than one place bore in turn. */
function isUnder(codes: readonly CodeYears[], columns: ScopeColumns, value: (one: unknown) => string): string {
  const always = codes.filter(({ after, until }) => after === null && until === null).map(({ code }) => code);
  const years = codes.filter(({ after, until }) => after !== null || until !== null);
  const among = years.map(({ code, after, until }) => {
    const bounds = [...(after === null ? [] : [`${columns.year} > ${value(after)}::int`]), ...(until === null ? [] : [`${columns.year} <= ${value(until)}::int`])];
    return `(${[`${columns.code} = ${value(code)}::text`, ...bounds].join(' and ')})`;
  });
  return `(${[`${columns.code} = any(${value(always)}::text[])`, ...among].join(' or ')})`;
}
