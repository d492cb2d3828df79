// What quantity an indicator speaks of, told from its words alone: 完成率 a share, 批次数 a count, 工作时间 a time, 平均价格 money.
// In Chinese the head noun stands last, so the end of the name decides. One vocabulary for all who ask: usability, lint rules, class fit.
import { foldedKey } from '../../kernel/fold-width.ts';

/**
 * `share` a rate or degree in per cent, `count` a number of things, `score` points or another number that has no unit (指数, 排名, 容积率), `time` a duration or date, `money` an amount or a price,
 * `measure` a length, area, weight …, `progress` how far a work has come, `timely` being in time (a state, not a number).
 */
export type NamedQuantity = 'share' | 'count' | 'score' | 'time' | 'money' | 'measure' | 'progress' | 'timely';

/** The quantity that a name or noun phrase ends in: `药品检验批次数量` is a count. A bracket at its end (`结案率(%)`) is looked through; null where the words do not say. */
export function quantityOfName(phrase: string): NamedQuantity | null {
  const noun = withoutTrailingBracket(withoutTrailingSigns(foldedKey(phrase)));
  return endingsByLastCharacter.get(noun.slice(-1))?.find(([ending]) => noun.endsWith(ending))?.[1] ?? null;
}

/** What a name with this ending speaks of; null where the ending only looks like a quantity. */
type Ending = readonly [ending: string, quantity: NamedQuantity | null];

/** `案件结案率(%)` → `案件结案率`; a bracket closed alone is dropped too. Folded text expected. */
export function withoutTrailingBracket(text: string): string {
  if (!text.endsWith(')')) return text;
  const open = text.lastIndexOf('(');
  return open > 0 ? text.slice(0, open) : text.slice(0, -1);
}

function withoutTrailingSigns(text: string): string {
  let end = text.length;
  while (end > 0 && '。.,;、:?!%≥≤<>='.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Words ending in 率, 度, 数 or 次 that name no share and no count. */
const notQuantities: readonly string[] = words(
  '制度 力度 态度 角度 程度 年度 季度 月度 参数 基数 多数 少数 效率 频率 功率 分辨率 周转率 速率 层次 档次 坡度 湿度 硬度 精度 频度 广度',
);

/**
 * Degrees that are counted or asked for in a survey, so that their number is a share. 透明度, 便利度, 平整度 or 知名度 end in 度 as well but name a
 * state or are measured in units of their own; nothing is said about them.
 */
const measuredDegrees: readonly string[] = words(
  '满意度 知晓度 支持度 参与度 达标度 完成度 覆盖度 认可度 信任度 认同度 认知度 熟悉度 准确度 符合度 吻合度 公认度 好评度 幸福度',
);

/** Longest endings first; an ending that would be caught by a shorter one of another family stands before it. 天数 counts days, so its unit is told. */
const endings: readonly (readonly [string, NamedQuantity])[] = [
  ...all('timely', '及时性 时效性 及时'),
  ...all('progress', '进度'),
  ...all('count', '天数 月数 年数 工作日数'),
  ...all('time', '完成时间 最后期限 时间 时限 时长 期限 周期 工期 年限 时效 日期'),
  ...all('measure', '面积 里程 长度 宽度 高度 重量 体积 容量 产量 总量 距离 浓度 强度 温度 带宽 流量 用电量 用水量 排放量 能耗 储量 规模 幅度 跨度 深度 厚度 密度 速度'),
  ...all('score', '得分 分数 评分 分值 指数 系数 比值 倍数 排名 名次 位次 容积率 能效比 生师比 师生比 信噪比 抚养比 酸碱度 pH值 PH值 ph值 pH PH PUE值 PUE'),
  ...all('share', '百分比 百分率 比率 比例 比重 占比 覆盖面 率'),
  ...all('count', '数量 次数 批数 批次 人次 场次 总数 数目'),
  ...all('money', '成本 费用 金额 价格 单价 价款 经费 资金 总额 额度 补贴额 投资额 销售额 支出 收入 投入 产值 货值 补助 补贴 工资 租金 造价 标准 损失 投资 税收 利润 限额'),
  ...all('count', '数 次'),
];

function all(quantity: NamedQuantity, list: string): readonly (readonly [string, NamedQuantity])[] {
  return words(list).map((word) => [word, quantity]);
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** All endings in the order in which they are asked, by their last character: names are asked about many times, and few endings share theirs. */
const endingsByLastCharacter: ReadonlyMap<string, readonly Ending[]> = byLastCharacter([
  ...notQuantities.map((word): Ending => [word, null]),
  ...endings,
  ...measuredDegrees.map((word): Ending => [word, 'share']),
]);

function byLastCharacter(inOrder: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> {
  const sorted = new Map<string, Ending[]>();
  for (const ending of inOrder) {
    const character = ending[0].slice(-1);
    sorted.set(character, [...(sorted.get(character) ?? []), ending]);
  }
  return sorted;
}
