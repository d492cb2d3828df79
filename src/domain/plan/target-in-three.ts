// A target as sign, number and unit, as entry tables of other systems want it. What cannot be taken apart without losing a word stays whole in the middle.
import type { IndicatorColumn, IndicatorRow } from './department-plan.ts';

export interface TargetInThree {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
}

/** A form that prints them apart keeps its own. */
export function targetInThree({ columns, target: reading }: IndicatorRow): TargetInThree {
  const { target, span, source } = reading;
  const own = (column: IndicatorColumn) => columns[column]?.text ?? '';
  if (columns.sign !== undefined || columns.unit !== undefined) return { sign: own('sign'), value: own('value'), unit: own('unit') };
  const isWhole = source.slice(0, span.start).trim() === '' && source.slice(span.end).trim() === '';
  if (isWhole && target.kind === 'bound') return { sign: target.comparator, value: target.amount, unit: target.unit ?? '' };
  if (isWhole && target.kind === 'number') return { sign: '', value: target.amount, unit: target.unit ?? '' };
  return { sign: '', value: source, unit: '' };
}
