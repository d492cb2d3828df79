// What quantity an indicator speaks of, told from its words alone: 完成率 a share, 批次数 a count, 工作时间 a time, 平均价格 money.
// In Chinese the head noun stands last, so the end of the name decides.
import { foldWithoutBlanks } from '../../kernel/fold-width.ts';

export type NamedQuantity = 'share' | 'count' | 'score' | 'time' | 'money' | 'measure';

export interface QuantityWords {
  /** 三级指标 */
  readonly name: string;
  /** Words of the target cell itself, beside its number. */
  readonly words: string;
  /** 绩效指标描述 */
  readonly description: string;
  /** 二级指标 */
  readonly level2: string;
}

/** The quantity, from the first of name, cell, description and 二级指标 that tells one; null where none does. */
export function quantityNamed(words: QuantityWords): NamedQuantity | null {
  return (
    quantityOfNoun(words.name) ?? quantityOfNoun(words.words) ?? quantityOfNoun(words.description) ?? quantityOfClass(words.level2)
  );
}

/** The quantity that a noun phrase ends in: `quantityOfNoun('药品检验批次数量')` is `'count'`. */
export function quantityOfNoun(phrase: string): NamedQuantity | null {
  const noun = headOf(phrase);
  for (const [ending, quantity] of endings) if (noun.endsWith(ending)) return quantity;
  return null;
}

/** A 二级指标 says less than a name: counts under 数量, shares under 满意度, money under 成本, time under 时效. */
function quantityOfClass(level2: string): NamedQuantity | null {
  const name = foldWithoutBlanks(level2).text;
  for (const [word, quantity] of classes) if (name.includes(word)) return quantity;
  return null;
}

/** The phrase without closing brackets, signs and what they hold: 案件结案率(%) → 案件结案率. */
function headOf(phrase: string): string {
  const folded = foldWithoutBlanks(phrase).text;
  const bracket = folded.indexOf('(');
  let end = bracket > 0 ? bracket : folded.length;
  while (end > 0 && '。.,;、:)?!%≥≤<>='.includes(folded.charAt(end - 1))) end -= 1;
  return folded.slice(0, end);
}

/** Longest endings first within each family; time and money before counts (天数 and 金额 are settled by their own entries). */
const endings: readonly (readonly [string, NamedQuantity])[] = [
  ...all('count', '天数 月数 年数 工作日数 次数 人数 户数 件数 批数 批次 台数 辆数 套数 家数 个数 人次 数量 总数 数目 机构数 项目数'),
  ...all('measure', '面积 里程 长度 宽度 高度 重量 体积 容量 产量 总量 距离 浓度 强度 温度 带宽 流量 用电量 用水量 排放量 能耗 储量 规模 幅度 跨度 深度 厚度 密度 速度'),
  ...all('time', '时间 时限 时长 期限 周期 工期 年限 时效 进度时间 最后期限 日期'),
  ...all('money', '成本 费用 金额 价格 单价 经费 资金 总额 支出 收入 产值 补助 补贴 工资 租金 造价 标准 损失 投资 价款 税收 利润 限额'),
  ...all('score', '得分 分数 评分'),
  ...all('share', '率 比例 比重 占比 覆盖面 百分比 满意度 认可度 知晓度 达标度 完成度 支持度 知名度 参与度 匹配度 准确度 覆盖度 信任度 依从度'),
  ...all('count', '数'),
];

const classes: readonly (readonly [string, NamedQuantity])[] = [
  ['满意', 'share'],
  ['时效', 'time'],
  ['成本', 'money'],
  ['数量', 'count'],
];

function all(quantity: NamedQuantity, words: string): readonly (readonly [string, NamedQuantity])[] {
  return words.split(' ').map((word) => [word, quantity]);
}
