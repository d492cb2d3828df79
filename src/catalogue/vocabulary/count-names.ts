// Endings of names that count things for certain, with the unit the ending itself names (份数 → 份, 年限 → 年), null where it names none (企业数).
// A bare 数 is not enough: 预算数, 执行数 and 控制数 are amounts of money. Longer endings stand before those they end in.
import type { Citation } from '../../kernel/citation.ts';

export interface CountName {
  readonly ending: string;
  readonly unit: string | null;
}

export interface CountNameList {
  readonly title: string;
  readonly names: readonly CountName[];
  readonly ground: Citation;
}

const names: readonly CountName[] = [
  ...named('人次数 批次数 家次数 户次数 台次数 场次数 台(套)数 台套数 床位数', (ending) => ending.slice(0, -1)),
  ...named('人次 批次 家次 户次 台次 场次', (ending) => ending),
  ...named('企业数 单位数 机构数 学校数 项目数 平台数 案件数 事故数 发生数 数量', () => null),
  ...named('年限', () => '年'),
  ...named('次数 批数 人数 户数 家数 件数 个数 场数 台数 辆数 套数 份数 起数 宗数 例数 篇数 处数 座数 间数 册数 村数', (ending) => ending.slice(0, -1)),
];

export const countNames: CountNameList = {
  title: '数东西的名称词尾',
  names,
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

function named(endings: string, unitOf: (ending: string) => string | null): readonly CountName[] {
  return endings.split(' ').map((ending) => ({ ending, unit: unitOf(ending) }));
}
