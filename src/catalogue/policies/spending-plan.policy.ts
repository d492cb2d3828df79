// The spending plan of a form: at which checkpoints a cumulative percentage must stand, and where it must end.
import type { EffectiveDated } from '../../domain/policy/index.ts';
import { foundingForm } from '../citations.ts';
import { firstDay } from './first-day.ts';

const hebeiCheckpoints: readonly string[] = ['03-31', '06-30', '10-31', '12-31'];

export const spendingCheckpointsHebei: EffectiveDated<readonly string[]> = {
  id: 'spending-checkpoints-hebei',
  title: '资金支出计划的时点',
  versions: [{ from: firstDay('2015-01-01'), value: hebeiCheckpoints, citation: { source: '河北省2021年以外各年的表样没有读到，沿用2021年的时点', clause: null, confidence: 'unverified' } }],
  describe: checkpointsInWords,
};

export const spendingCheckpointsHebei2021: EffectiveDated<readonly string[]> = {
  id: 'spending-checkpoints-hebei-2021',
  title: '资金支出计划的时点',
  versions: [{ from: firstDay('2021-01-01'), value: hebeiCheckpoints, citation: { ...foundingForm, clause: '资金支出计划（%）3月底、6月底、10月底、12月底' } }],
  describe: checkpointsInWords,
};

/** The national form prints no spending plan; where one is printed, its own checkpoints are taken. */
export const spendingCheckpointsNational: EffectiveDated<readonly string[]> = {
  id: 'spending-checkpoints-national',
  title: '资金支出计划的时点',
  versions: [{ from: firstDay('2015-01-01'), value: [], citation: { source: '全国通用表不列资金支出计划', clause: null, confidence: 'inferred' } }],
  describe: checkpointsInWords,
};

export const spendingFinalPercent: EffectiveDated<number> = {
  id: 'spending-final-percent',
  title: '资金支出计划年末累计比例',
  versions: [{ from: firstDay('2015-01-01'), value: 100, citation: { ...foundingForm, clause: '15个项目12月底均为100.00%' } }],
  describe: (value) => `${value}%`,
};

function checkpointsInWords(checkpoints: readonly string[]): string {
  return checkpoints.length === 0 ? '不要求' : checkpoints.map((checkpoint) => `${Number(checkpoint.slice(0, 2))}月底`).join('、');
}
