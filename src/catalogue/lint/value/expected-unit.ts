// The unit a name asks for, and an example of a value in it: shared by the rules whose advice names a unit, so that nobody who follows one rule
// is stopped by the next (a rate per ten thousand cars is never told to write %).
import { specialRateOfName } from '../../../domain/indicator/index.ts';
import { onceForRow } from '../../../domain/lint/index.ts';
import { quantityOfName } from '../../../domain/quantity/index.ts';
import { changeWords } from '../../vocabulary/share-words.ts';
import { specialRates } from '../../vocabulary/special-rates.ts';
import { countedThing } from './counted-thing.ts';

/** `完成率` → %, `万车死亡率` → 人/万车, `培训人次` → 人次; null where the name does not tell. */
export function expectedUnit(name: string): string | null {
  const special = specialRateOfName(name, specialRates, changeWords.words);
  if (special !== null) return special.unit;
  return quantityOfName(name) === 'share' ? '%' : (countedThing(name)?.unit ?? null);
}

/** The unit the name of a row asks for; asked by several rules and told once. */
export const expectedUnitOf = onceForRow((row) => expectedUnit(row.name));

/** An example of a value with a blank for the number: `≥（　）人次`; money and time are capped. `fallback` stands where the name does not tell the unit. */
export function exampleFor(name: string, fallback: string): string {
  const kind = quantityOfName(name);
  if (kind === 'money') return '≤（　）万元';
  if (kind === 'time' && countedThing(name) === null) return '≤（　）天';
  const unit = expectedUnit(name) ?? (kind === 'measure' ? (measures.find(([ending]) => name.trim().endsWith(ending))?.[1] ?? null) : null);
  return `≥（　）${unit ?? fallback}`;
}

/** Customary units of the physical measures that a name can be alone. */
const measures: readonly (readonly [string, string])[] = [
  ['面积', '平方米'],
  ['里程', '公里'],
  ['长度', '公里'],
  ['产量', '吨'],
  ['重量', '吨'],
];
