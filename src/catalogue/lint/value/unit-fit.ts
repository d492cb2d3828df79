// Whether the unit of a value belongs to what a name speaks of. Answered only where both are certain: a name that tells no quantity, joins two, or is
// said to mean a change against an earlier year fits nothing and contradicts nothing.
import { specialRateOfName } from '../../../domain/indicator/index.ts';
import { quantityOfName, withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import { headDimension, unitOf, type TargetReading, type UnitReading } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { countedNouns, generalUnits, measureWordsOfNames, unitFamilies } from '../../vocabulary/counted-nouns.ts';
import { changeWords } from '../../vocabulary/share-words.ts';
import { specialRates } from '../../vocabulary/special-rates.ts';

export type UnitFit = 'fits' | 'contradicts' | 'unsure';

/** What a value is measured in: a point of the calendar (`12月底前`), or an amount in a unit. */
export type StatedMeasure = { readonly kind: 'calendar' } | { readonly kind: 'unit'; readonly unit: UnitReading };

/** What a value is measured in; null where it states no amount with a known unit and no date. `unit`: the unit its row states, see `statedUnit`. */
export function statedMeasure({ target }: TargetReading, unit: string | null): StatedMeasure | null {
  if (target.kind === 'deadline' || target.kind === 'period') return { kind: 'calendar' };
  const reading = unit === null ? null : unitOf(unit);
  return reading === null || !reading.known ? null : { kind: 'unit', unit: reading };
}

/** `抽检批次` and `≥120批次` fit; `抽检批次` and `≥12种`, `合格率` and `≤500元/家` contradict each other. */
export function unitFit(phrase: string, measure: StatedMeasure): UnitFit {
  const noun = withoutTrailingBracket(foldedKey(phrase));
  if (noun === '' || holdsOneOf(noun, changeWords.words) || joinsQuantities(noun)) return 'unsure';
  const special = specialRateOfName(noun, specialRates, []);
  if (special !== null) return measure.kind === 'unit' && measure.unit.canonical === special.unit ? 'fits' : 'unsure';
  const counted = unitsCounted(noun);
  if (counted !== null) return fitOfCount(counted, measure);
  switch (quantityOfName(noun)) {
    case 'share':
      return fitOfKind(measure, ['share'], ['count', 'money', 'time', 'calendar']);
    case 'money':
      return fitOfKind(measure, ['money'], ['count', 'share', 'time', 'calendar']);
    case 'time':
      return fitOfKind(measure, ['time', 'calendar'], ['count', 'share', 'money']);
    default:
      return 'unsure';
  }
}

type MeasuredKind = 'share' | 'money' | 'time' | 'count' | 'calendar';

function fitOfKind(measure: StatedMeasure, fitting: readonly MeasuredKind[], contradicting: readonly MeasuredKind[]): UnitFit {
  const kind = measure.kind === 'calendar' ? measure.kind : headDimension(measure.unit);
  if (fitting.some((each) => each === kind)) return 'fits';
  return contradicting.some((each) => each === kind) ? 'contradicts' : 'unsure';
}

function fitOfCount(counted: readonly string[], measure: StatedMeasure): UnitFit {
  if (measure.kind === 'calendar') return 'contradicts';
  switch (headDimension(measure.unit)) {
    case 'count': {
      const { base } = measure.unit;
      if (counted.some((unit) => unit === base || unitFamilies.some((family) => family.includes(unit) && family.includes(base)))) return 'fits';
      return generalUnits.has(base) ? 'unsure' : 'contradicts';
    }
    case 'share':
    case 'money':
    case 'time':
      return 'contradicts';
    default:
      return 'unsure';
  }
}

/** The units in which the thing is counted that a name ends in: `检查企业数` 家, 户, 个 …; `抽检批次`, `批次数` 批次. Null where the name does not tell. */
function unitsCounted(noun: string): readonly string[] | null {
  const tail = countingTails.find((each) => noun.endsWith(each));
  const thing = tail === undefined ? noun : noun.slice(0, -tail.length);
  const known = tail === undefined ? undefined : countedNouns.nouns.find((each) => thing.endsWith(each.noun));
  if (known !== undefined) return known.units;
  const unit = unitOf(thing.slice(-2));
  if (unit.known && unit.dimension === 'count' && unit.factor === '1' && thing.length > 1) return [unit.canonical];
  const word = tail === undefined ? undefined : measureWordsOfNames.find((each) => thing.endsWith(each));
  return word === undefined ? null : [unitOf(word).canonical];
}

const countingTails: readonly string[] = ['总数量', '数量', '总数', '数'];

/** `巡查次数及完成率` speaks of two quantities. */
function joinsQuantities(noun: string): boolean {
  let parts: readonly string[] = [noun];
  for (const joint of ['及', '和', '与', '、', '/', ',', ';']) parts = parts.flatMap((part) => part.split(joint));
  return new Set(parts.map((part) => quantityOfName(part)).filter((quantity) => quantity !== null)).size > 1;
}
