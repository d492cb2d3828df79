// Highest prices that rules on official spending set: cars, training, meetings. A price above them needs the reason the rule itself names, or is
// wrong. The papers on training and meetings bind central bodies; provinces set their own, most of them lower, so only what lies above the
// highest central class is asked about.
import type { EffectiveDated, VehiclePriceCaps } from '../../domain/policy/index.ts';
import { formatFen, type Fen } from '../../kernel/money.ts';
import { firstDay } from './first-day.ts';
import { yuan } from './whole-fen.ts';

export const vehiclePriceCaps: EffectiveDated<VehiclePriceCaps> = {
  id: 'vehicle-price-caps',
  title: '公务用车配备价格上限',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { ordinary: yuan(180_000), withReason: yuan(180_000), special: yuan(250_000) },
      citation: { source: '《党政机关公务用车配备使用管理办法》（2011年1月6日印发，2017年12月5日废止）', clause: '一般公务用车、执法执勤用车的配备标准', confidence: 'unverified' },
    },
    {
      from: firstDay('2017-12-05'),
      value: { ordinary: yuan(120_000), withReason: yuan(180_000), special: yuan(250_000) },
      citation: { source: '中办发〔2017〕71号《党政机关公务用车管理办法》', clause: '配备标准：机要通信、执法执勤用车12万元以内，因工作需要18万元以内，情况特殊的其他小型客车、中型客车25万元以内', confidence: 'secondary' },
    },
  ],
  describe: ({ ordinary, withReason, special }) => `${inWan(ordinary)}以内；因工作需要、应急保障和新能源轿车${inWan(withReason)}以内；情况特殊的其他小型客车、中型客车${inWan(special)}以内`,
};

export const trainingDayCap: EffectiveDated<Fen> = {
  id: 'training-day-cap',
  title: '培训费综合定额上限（每人每天）',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: yuan(450),
      citation: { source: '财行〔2013〕523号《中央和国家机关培训费管理办法》', clause: '综合定额标准', confidence: 'unverified' },
    },
    {
      from: firstDay('2017-01-01'),
      value: yuan(760),
      citation: { source: '财行〔2016〕540号《中央和国家机关培训费管理办法》', clause: '综合定额标准（一类培训，为各类中最高）', confidence: 'unverified' },
    },
  ],
  describe: inYuan,
};

export const meetingDayCap: EffectiveDated<Fen> = {
  id: 'meeting-day-cap',
  title: '会议费综合定额上限（每人每天）',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: yuan(660),
      citation: { source: '财行〔2013〕286号《中央和国家机关会议费管理办法》', clause: '综合定额标准（一类会议，为各类中最高）', confidence: 'unverified' },
    },
    {
      from: firstDay('2016-07-01'),
      value: yuan(760),
      citation: { source: '财行〔2016〕214号《中央和国家机关会议费管理办法》', clause: '综合定额标准（一类会议，为各类中最高）', confidence: 'unverified' },
    },
  ],
  describe: inYuan,
};

function inWan(amount: Fen): string {
  return `${formatFen(amount, '万元', 0)}万元`;
}

function inYuan(amount: Fen): string {
  return `${formatFen(amount, '元', 0)}元`;
}
