// How a spending plan should run: how much by which checkpoint, how evenly where people are paid by the month, and how the money lies against the
// deadlines of the outputs. No national paper states these for plans; what one province states for execution is that province's.
import type { EffectiveDated, SpendingAgainstDeadline, SpendingCurvePoint } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const spendingCurveNational: EffectiveDated<readonly SpendingCurvePoint[]> = {
  id: 'spending-curve-national',
  title: '支出计划在各时点至少应达到的累计比例',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: [{ checkpoint: '10-31', atLeastPercent: 50 }],
      citation: { source: '一半以上支出压在最后两个月，视为进度过慢；界线为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: describeCurve,
};

/** The warning lines of execution in Sichuan, taken as the least a plan should set out for. */
export const spendingCurveSichuan: EffectiveDated<readonly SpendingCurvePoint[]> = {
  id: 'spending-curve-sichuan',
  title: '支出计划在各时点至少应达到的累计比例',
  versions: [
    {
      from: firstDay('2025-01-01'),
      value: [
        { checkpoint: '04-30', atLeastPercent: 25 },
        { checkpoint: '06-30', atLeastPercent: 40 },
        { checkpoint: '08-31', atLeastPercent: 60 },
        { checkpoint: '10-31', atLeastPercent: 80 },
      ],
      citation: { source: '川财绩〔2025〕10号（据第三方摘录）', clause: '执行进度预警线：1–4月25%、1–6月40%、1–8月60%、1–10月80%', confidence: 'secondary' },
    },
  ],
  describe: describeCurve,
};

export const defaultCurveProjects: EffectiveDated<number> = {
  id: 'default-curve-projects',
  title: '几个项目的支出计划都是四等分，才视为照默认值填写',
  versions: [{ from: firstDay('2015-01-01'), value: 3, citation: { source: '个别项目恰好四等分不足为怪；界线为本系统设定', clause: null, confidence: 'inferred' } }],
  describe: (value) => `${value}个项目以上`,
};

export const evenSpendingTolerance: EffectiveDated<number> = {
  id: 'even-spending-tolerance',
  title: '按月发放的支出允许落后于月份进度多少',
  versions: [{ from: firstDay('2015-01-01'), value: 5, citation: { source: '工资一般按月足额发放；留出调资、年终结算的余地，界线为本系统设定', clause: null, confidence: 'inferred' } }],
  describe: (value) => `${value}个百分点`,
};

export const spendingAgainstDeadline: EffectiveDated<SpendingAgainstDeadline> = {
  id: 'spending-against-deadline',
  title: '支出时间与完成期限的配合',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { payWithinMonths: 2, laterAtMostPercent: 50, aheadMonths: 6 },
      citation: { source: '验收、结算一般两个月内办完；界线为本系统设定', clause: null, confidence: 'inferred' },
    },
  ],
  describe: ({ payWithinMonths, laterAtMostPercent, aheadMonths }) => `完成${payWithinMonths}个月以后仍有${laterAtMostPercent}%以上未安排支出，或者比完成期限早${aheadMonths}个月以上就全部支出，提示核对`,
};

function describeCurve(curve: readonly SpendingCurvePoint[]): string {
  return curve.map(({ checkpoint, atLeastPercent }) => `${Number(checkpoint.slice(0, 2))}月底${atLeastPercent}%`).join('、');
}
