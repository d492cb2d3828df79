// Grades from the best to the worst; words on one step are equal. A ladder that people paste as a target can be held against it.
import type { Citation } from '../../kernel/citation.ts';

export interface GradeLadder {
  /** One step per entry. */
  readonly steps: readonly (readonly string[])[];
}

export const gradeLadders: readonly GradeLadder[] = [
  { steps: [['优', '优秀'], ['良', '良好'], ['中', '中等', '一般'], ['合格', '及格'], ['基本合格'], ['低', '较差'], ['差', '不合格', '不及格']] },
  { steps: [['最好', '非常好'], ['很好'], ['好', '良好'], ['较好'], ['一般', '中'], ['较差'], ['差'], ['很差', '不好', '坏']] },
  { steps: [['非常满意', '很满意'], ['满意'], ['比较满意', '较满意'], ['基本满意'], ['一般'], ['较不满意'], ['不满意'], ['很不满意', '非常不满意']] },
  { steps: [['很高'], ['高'], ['较高'], ['中', '中等', '一般'], ['较低'], ['低'], ['很低']] },
  { steps: [['显著', '明显'], ['较显著', '较明显'], ['一般'], ['不显著', '不明显']] },
  { steps: [['强'], ['较强'], ['一般'], ['较弱'], ['弱']] },
  { steps: [['大'], ['较大'], ['一般'], ['较小'], ['小']] },
  { steps: [['达标', '达成', '完成'], ['基本达标', '基本达成', '基本完成'], ['部分达成', '部分完成'], ['不达标', '未达标', '未达成', '未完成']] },
  { steps: [['及时'], ['较及时'], ['基本及时'], ['一般'], ['不及时']] },
];

export const gradeLadderGround: Citation = { source: '等次从高到低的通常说法', clause: null, confidence: 'inferred' };
