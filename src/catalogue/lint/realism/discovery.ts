// Discoveries (问题发现率) whose row leaves open whether more or less is wanted: shared by the rule that asks and the wordings that must not decide it.
import type { RowFacts } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import type { Target } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { lessIsWanted, moreIsWanted, symptomEndings, symptomThings } from '../../vocabulary/symptoms.ts';
import { amountOf, isZeroAmount } from '../value/stated-unit.ts';

/** A sign, 0, 100 %, a direction column or a description that says so answers it. */
export function leavesDirectionOpen(row: IndicatorRow, facts: RowFacts): boolean {
  return isDiscovery(facts) && !tellsDirection(row, facts);
}

/** A discovery whose description says that fewer are wanted. */
export function wantsFewer(facts: RowFacts): boolean {
  return isDiscovery(facts) && holdsOneOf(facts.description, lessIsWanted.words);
}

function isDiscovery({ bareName }: RowFacts): boolean {
  return symptomEndings.words.some((ending) => bareName.endsWith(ending)) && holdsOneOf(bareName, symptomThings.words);
}

function tellsDirection(row: IndicatorRow, { description }: RowFacts): boolean {
  const { target } = row.target;
  if (isZeroAmount(target) || isWhole(target) || hasSign(target)) return true;
  if (!isBlankText(row.columns.direction?.text ?? '')) return true;
  return holdsOneOf(description, moreIsWanted.words) || holdsOneOf(description, lessIsWanted.words);
}

function hasSign(target: Target): boolean {
  return 'comparator' in target && target.comparator !== null && target.comparator !== '=';
}

function isWhole(target: Target): boolean {
  return Number(amountOf(target)?.amount) === 100;
}
