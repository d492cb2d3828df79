// A rate with a unit that cannot be right: a percentage for a rate per so many things or heads, or a number of things for a share.
// Silent where name, description or value speak of a change (较上年下降10%), where the name also counts (巡查次数及完成率), where the number is 0 (none
// of anything), and where val-pct-for-count speaks.
import { specialRateOfName } from '../../../domain/indicator/index.ts';
import { quantityOfName } from '../../../domain/quantity/index.ts';
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { unitOf, type Target } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { isZero, parseDecimal } from '../../../kernel/decimal.ts';
import { targetDemands } from '../../citations.ts';
import { changeWords } from '../../vocabulary/share-words.ts';
import { ratesInOwnUnits, specialRates } from '../../vocabulary/special-rates.ts';
import { firstDay } from '../../policies/first-day.ts';

export const valRateUnitWrong = defineRowRule({
  id: 'val-rate-unit-wrong',
  title: '比率的单位不对',
  question: '比率类指标的单位是否与它的定义一致？',
  severity: 'blocks',
  reviewItem: 'achievable',
  ground: [
    { source: '市场监管总局2021年全国特种设备安全状况的通告', clause: '万台特种设备死亡人数，单位为人/万台', confidence: 'secondary', since: firstDay('2023-01-01') },
    { ...targetDemands, clause: '合理可行：数值与单位相符' },
  ],
  columns: ['value', 'name'],
  rootCause: 'impossible-unit',
  oncePerProject: null,
  messages: {
    perBase: '“{name}”按每{base}计算，单位是“{unit}”，指标值“{text}”却写成“{found}”，大小完全不同。请核对数值，改用“{unit}”；要考核升降幅度的，请在名称或指标值里写明。',
    countForShare: '“{name}”是比率，指标值“{text}”却以“{found}”为单位。请写成百分比；要考核数量的，请把名称改成相应的数量。',
  },
  check({ row, facts }, report) {
    const found = unitOfNumber(row.target.target);
    if (found === null || facts.quantity === 'count') return;
    const data = { name: row.name.trim(), text: row.target.source.trim(), found: found.unit };
    const special = specialRateOfName(row.name, specialRates, []);
    if (special !== null) {
      if (!speaksOfChange(facts) && special.wrongUnits.includes(found.unit)) report({ message: 'perBase', data: { ...data, base: special.base, unit: special.unit }, at: row.target.span });
      return;
    }
    if (unitOf(found.unit).dimension !== 'count' || found.isZero || !isShare(facts)) return;
    report({ message: 'countForShare', data, at: row.target.span });
  },
});

/** A growth of the income or a fall of the death rate is a percentage after all; the value or the description may be where it is said. */
function speaksOfChange({ name, description, value }: RowFacts): boolean {
  const said = name + description + value;
  return holdsOneOf(said, changeWords.words);
}

function unitOfNumber(target: Target): { readonly unit: string; readonly isZero: boolean } | null {
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'glued':
    case 'count-in-words':
      return target.unit === null ? null : { unit: target.unit, isZero: isZero(parseDecimal(target.amount) ?? { digits: 1n, scale: 0 }) };
    case 'range':
      return target.unit === null ? null : { unit: target.unit, isZero: false };
    default:
      return null;
  }
}

/** Whether the whole name is a share: it ends in 率 or a degree measured in per cent, and none of its parts is a count. */
function isShare({ bareName, quantity }: RowFacts): boolean {
  if (quantity !== 'share' || !['率', '度', '占比', '百分比'].some((word) => bareName.endsWith(word))) return false;
  if (ratesInOwnUnits.some((word) => bareName.endsWith(word))) return false;
  return !partsOf(bareName).some((part) => quantityOfName(part) === 'count');
}

/** The parts of a name that joins several quantities: `巡查次数及完成率` has two. */
function partsOf(name: string): readonly string[] {
  let parts: readonly string[] = [name];
  for (const joint of ['及', '和', '与', '、', '/', ',', ';']) parts = parts.flatMap((part) => part.split(joint));
  return parts;
}
