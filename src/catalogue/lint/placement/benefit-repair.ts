// What can honestly be done with a benefit row that does not belong to its class: move it where its name clearly belongs, move it to the social benefits
// where it says over again what the project aims at, or take it out. No wording would make it an indicator of its class.
import { clearClassOf, type IndicatorClass } from '../../../domain/indicator/index.ts';
import type { Repair } from '../../../domain/lint/index.ts';
import type { IndicatorRow, Project } from '../../../domain/plan/index.ts';
import { bigramsOf, sharedCount } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { clearlyBetterBy, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

const benefits: readonly IndicatorClass[] = ['economic', 'social', 'ecological', 'sustainable'];

export function benefitRepair(row: IndicatorRow, project: Project, said: string, printed: IndicatorClass): Repair {
  const others = benefits.filter((candidate) => candidate !== printed);
  const to = clearClassOf(said, others, indicatorClassVocabulary, clearlyBetterBy) ?? (repeatsGoal(said, project) ? 'social' : null);
  return to === null ? { kind: 'remove', rows: [row.ordinal] } : { kind: 'reclass', moves: [{ indicator: row.ordinal, to }] };
}

/** At least half of what it says stands in one sentence of the goals. */
function repeatsGoal(said: string, { goals }: Project): boolean {
  const bigrams = bigramsOf([foldedKey(said)]);
  return bigrams.size > 1 && goals.some((goal) => 2 * sharedCount(bigrams, bigramsOf([foldedKey(goal.text)])) >= bigrams.size);
}
