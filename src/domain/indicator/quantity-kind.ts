// What an indicator's name says it measures: a share, a count, an amount of money, a time, or a state. Read from the last words of the
// name, because Chinese names put the measured quantity at the end (`投诉举报处置率`, `抽检批次数`, `样品平均价格`).
import { foldedKey } from '../../kernel/fold-width.ts';

/**
 * `rate` a share or degree (满意度, 完成率, 占比), `count` a number of things, `money` an amount or unit price, `time` a duration or date,
 * `timely` being in time (及时性: a state, not a number), null where the name does not say.
 */
export type QuantityKind = 'rate' | 'count' | 'money' | 'time' | 'timely';

interface Ending {
  readonly kind: QuantityKind;
  readonly endings: readonly string[];
}

// Longer endings first within the list, so that 次数比率 is a rate and 及时率 a rate, not a time.
const endings: readonly Ending[] = [
  { kind: 'rate', endings: ['覆盖面', '百分比', '百分率', '比率', '比例', '比重', '占比', '满意度', '知晓度', '支持度', '幸福度', '达标度', '完成度', '率'] },
  { kind: 'timely', endings: ['及时性', '时效性', '及时'] },
  {
    kind: 'time',
    endings: ['完成时间', '时间', '时限', '期限', '时长', '工期', '周期', '天数', '日期', '月数', '年限', '进度'],
  },
  {
    kind: 'money',
    endings: ['成本', '费用', '金额', '价格', '单价', '价款', '资金', '经费', '支出', '投入', '损失', '收入', '产值', '货值', '标准', '造价', '补贴额', '投资额', '投资', '销售额', '额度', '总额'],
  },
  {
    kind: 'count',
    endings: ['批次数量', '数量', '人次数', '次数', '批次', '批数', '人数', '户数', '家数', '件数', '个数', '场次', '台数', '辆数', '套数', '份数', '起数', '企业数', '单位数', '项目数', '人次', '次', '数'],
  },
];

/** Words ending in 率, 度, 数 or 次 that name no share and no count. */
const notQuantities: readonly string[] = [
  '制度', '力度', '深度', '态度', '角度', '程度', '年度', '季度', '月度', '进度', '幸福指数', '指数', '系数', '参数', '倍数', '分数', '基数',
  '多数', '少数', '效率', '频率', '功率', '分辨率', '层次', '档次', '名次', '位次',
  '长度', '宽度', '高度', '厚度', '坡度', '温度', '湿度', '浓度', '密度', '速度', '强度', '硬度', '精度', '频度', '广度', '速率', '周转率',
];

/** The kind of quantity a name speaks of; a bracket at its end (`案件结案率(%)`) is looked through. */
export function quantityKindOfName(name: string): QuantityKind | null {
  const text = withoutTrailingBracket(foldedKey(name));
  if (notQuantities.some((word) => text.endsWith(word)) && !text.endsWith('进度')) return null;
  for (const { kind, endings: words } of endings) {
    if (words.some((word) => text.endsWith(word))) return kind;
  }
  return text.endsWith('度') && text.length >= 3 ? 'rate' : null;
}

/** `案件结案率(%)` → `案件结案率`; a bracket left open or closed alone is dropped too. */
export function withoutTrailingBracket(text: string): string {
  if (!text.endsWith(')')) return text;
  const open = text.lastIndexOf('(');
  return open > 0 ? text.slice(0, open) : text.slice(0, -1);
}
