// A row with another sign: in the value cell where the sign stands there, in the form's own column where it stands apart.
import type { IndicatorColumn, IndicatorRow } from '../../../domain/plan/index.ts';
import { readTarget, type Comparator } from '../../../domain/target/index.ts';

export interface SignRewrite {
  readonly column: Extract<IndicatorColumn, 'value' | 'sign'>;
  readonly rewrite: string;
}

/** `<0.5%` with ≤ is the value cell `≤0.5%`; 0.5 with a sign column that says ＜ is that column with ≤. Null where the value cell holds more than a bound. */
export function withSign(row: IndicatorRow, comparator: Comparator): SignRewrite | null {
  const own = readTarget(row.target.source).target;
  if (own.kind === 'number' && row.columns.sign !== undefined) return { column: 'sign', rewrite: comparator };
  return own.kind === 'bound' || own.kind === 'glued' ? { column: 'value', rewrite: `${comparator}${own.amount}${own.unit ?? ''}` } : null;
}
