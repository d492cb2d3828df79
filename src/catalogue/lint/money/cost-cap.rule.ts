// A price above what rules on official spending allow: official cars, training, meetings. The price is stated by a cost row, or, where the whole
// project buys cars of one stated number, follows from the budget. Exactly at the cap is within it.
import { defineProjectRule, type MessageData, type RowSubject } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import type { PolicyValues, VehiclePriceCaps } from '../../../domain/policy/index.ts';
import { countOf, unitPriceOf } from '../../../domain/spending/index.ts';
import { fen, formatFen, type Fen } from '../../../kernel/money.ts';
import { carPurchase, carUse, officialCars, specialCars } from '../../vocabulary/official-cars.ts';
import { firstOf, ownWords } from './payment-texts.ts';
import { firstDay } from '../../policies/first-day.ts';

export const costCap = defineProjectRule({
  id: 'cost-cap',
  title: '单价超过规定上限',
  question: '公务用车、培训、会议的单价有没有超过规定的上限？',
  severity: 'explain',
  reviewItem: 'funds-matched',
  ground: [
    { source: '中办发〔2017〕71号《党政机关公务用车管理办法》', clause: '公务用车配备标准', confidence: 'secondary', since: firstDay('2017-12-05') },
    { source: '财行〔2016〕540号《中央和国家机关培训费管理办法》', clause: '综合定额标准', confidence: 'unverified' },
    { source: '财行〔2016〕214号《中央和国家机关会议费管理办法》', clause: '综合定额标准', confidence: 'unverified' },
  ],
  columns: ['value', 'name'],
  explains: [],
  messages: {
    carWithReason: '{how}，超过公务用车一般标准{ordinary}万元。因工作需要、应急保障或新能源轿车可以到{withReason}万元。请写明车型、用途和理由，或者调整单价。',
    carAbove: '{how}，超过公务用车{withReason}万元的标准。只有情况特殊的其他小型客车、中型客车可以到{special}万元。请写明车型和批准文件，或者调整单价。',
    training: '{how}，超过培训费综合定额每人每天{cap}元（中央和国家机关最高一类的标准，待核实；本地标准一般更低）。请按本地标准核对，或者写明包含了什么。',
    meeting: '{how}，超过会议费综合定额每人每天{cap}元（中央和国家机关最高一类的标准，待核实；本地标准一般更低）。请按本地标准核对，或者写明包含了什么。',
  },
  check({ project, rows, policy }, report) {
    const words = ownWords(project);
    for (const subject of rows) {
      const found = overDayCap(subject, policy) ?? overCarCap(subject, words, policy.vehiclePriceCaps);
      if (found !== null) report({ message: found.message, data: found.data, column: 'value', indicators: [subject.row.ordinal] });
    }
    const bought = carsBought(project, rows, words);
    if (bought === null) return;
    const { count, total, ordinal } = bought;
    const how = `预算${formatFen(total, '万元')}万元买${count}辆，平均${formatFen(fen(Math.round(total / count / 10_000) * 10_000) ?? total, '万元')}万元/辆`;
    const over = carMessage(how, (cap) => total > cap * count, policy.vehiclePriceCaps);
    if (over !== null) report({ message: over.message, data: over.data, column: 'budget', indicators: [ordinal] });
  },
});

interface OverCap {
  readonly message: 'carWithReason' | 'carAbove' | 'training' | 'meeting';
  readonly data: MessageData;
}

function overCarCap({ row, indicatorClass, facts }: RowSubject, words: string, caps: VehiclePriceCaps): OverCap | null {
  const price = indicatorClass === 'cost' ? unitPriceOf(row.target.target) : null;
  if (price === null || price.per.join() !== '辆' || !isOfficialCar(`${facts.name}${facts.description}`, words) || firstOf(facts.name, carUse.words) !== null) return null;
  return carMessage(`“${row.name.trim()}”${row.target.source.trim()}`, (cap) => price.price > cap, caps);
}

/** The row names an official car itself, or speaks of a car in a project about them; a car with equipment of its own is another thing. */
function isOfficialCar(row: string, project: string): boolean {
  return firstOf(row, specialCars.words) === null && (firstOf(row, officialCars.words) !== null || (firstOf(project, officialCars.words) !== null && firstOf(project, specialCars.words) === null));
}

function carMessage(how: string, isOver: (cap: Fen) => boolean, { ordinary, withReason, special }: VehiclePriceCaps): OverCap | null {
  if (!isOver(ordinary)) return null;
  const data = { how, ordinary: formatFen(ordinary, '万元', 0), withReason: formatFen(withReason, '万元', 0), special: formatFen(special, '万元', 0) };
  return { message: isOver(withReason) ? 'carAbove' : 'carWithReason', data };
}

const dayUnits: readonly string[] = ['人,日', '日,人'];

function overDayCap({ row, indicatorClass, facts }: RowSubject, { trainingDayCap, meetingDayCap }: PolicyValues): OverCap | null {
  const price = indicatorClass === 'cost' ? unitPriceOf(row.target.target) : null;
  if (price === null || !dayUnits.includes(price.per.join())) return null;
  const said = `${facts.name}${facts.description}`;
  const how = `“${row.name.trim()}”${row.target.source.trim()}`;
  if (said.includes('培训') && price.price > trainingDayCap) return { message: 'training', data: { how, cap: formatFen(trainingDayCap, '元', 0) } };
  return said.includes('会议') && price.price > meetingDayCap ? { message: 'meeting', data: { how, cap: formatFen(meetingDayCap, '元', 0) } } : null;
}

interface CarsBought {
  readonly ordinal: number;
  readonly count: number;
  readonly total: Fen;
}

/** A project whose name says that it buys official cars and whose one quantity is their number: the whole budget is their price. */
function carsBought({ name, budget }: Project, rows: readonly RowSubject[], words: string): CarsBought | null {
  const total = budget.total?.value ?? null;
  const title = name?.text ?? '';
  if (total === null || firstOf(title, carPurchase.words) === null || !isOfficialCar(title, words) || firstOf(title, carUse.words) !== null) return null;
  const quantities = rows.filter(({ indicatorClass }) => indicatorClass === 'quantity');
  const [only] = quantities;
  const count = only === undefined || quantities.length > 1 ? null : countOf(only.row.target.target, '辆');
  return only === undefined || count === null ? null : { ordinal: only.row.ordinal, count, total };
}
