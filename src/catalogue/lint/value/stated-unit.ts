// The unit a row states for its value: in the value cell, in the form's own 度量单位 column, or in a bracket behind the indicator's name.
// Shared by the rules about units, so that all of them look in the same places.
import { onceForRow } from '../../../domain/lint/index.ts';
import { withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import { unitOf, type Target } from '../../../domain/target/index.ts';
import { isZero, parseDecimal } from '../../../kernel/decimal.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';

/** The unit of a stated amount in its canonical spelling; null where no place of the row states one, or the value states no amount. */
export const statedUnit = onceForRow((row): string | null => {
  const amount = amountOf(row.target.target);
  if (amount === null) return null;
  if (amount.unit !== null && unitOf(amount.unit).dimension !== 'magnitude') return amount.unit;
  const magnitude = amount.unit ?? '';
  const beside = unitOfColumn(row) ?? unitInName(row.name);
  return beside === null ? null : unitOf(magnitude + beside).canonical;
});

/** The amount a value states as it is printed (`≥95`, `60-80`) and its unit; null where the value states no amount. */
export function amountOf(target: Target): { readonly amount: string; readonly unit: string | null } | null {
  switch (target.kind) {
    case 'number':
      return { amount: target.amount, unit: target.unit };
    case 'bound':
      return { amount: `${target.comparator}${target.amount}`, unit: target.unit };
    case 'glued':
      return { amount: `${target.comparator ?? ''}${target.amount}`, unit: target.unit };
    case 'range':
      return { amount: `${target.low}-${target.high}`, unit: target.unit };
    case 'frequency':
      return { amount: `${target.comparator ?? ''}${target.amount}`, unit: target.unit };
    case 'count-in-words':
    case 'deadline':
    case 'period':
    case 'menu':
    case 'verdict':
    case 'trend':
    case 'unit-only':
    case 'dimension-name':
    case 'placeholder':
    case 'prose':
    case 'empty':
      return null;
  }
}

/** Whether the value states the amount zero, with or without a sign. */
export function isZeroAmount(target: Target): boolean {
  if (target.kind !== 'number' && target.kind !== 'bound' && target.kind !== 'glued') return false;
  const amount = parseDecimal(target.amount);
  return amount !== null && isZero(amount);
}

function unitOfColumn(row: IndicatorRow): string | null {
  const printed = foldedKey(row.columns.unit?.text ?? '');
  return printed === '' ? null : printed;
}

/** `检查企业数（家次）` → 家次, `资金投入（单位：万元）` → 万元; a bracket with other words (`结案率（行政）`) states no unit. */
function unitInName(name: string): string | null {
  const folded = foldedKey(name);
  const bare = withoutTrailingBracket(folded);
  if (!folded.endsWith(')') || bare.length + 2 >= folded.length) return null;
  const inside = folded.slice(bare.length + 1, -1).replace('单位:', '').replace('≥', '').replace('≤', '').replaceAll('*', '');
  const unit = unitOf(inside);
  return unit.known && inside !== '' ? unit.canonical : null;
}
