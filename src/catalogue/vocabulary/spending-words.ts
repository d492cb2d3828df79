// What the arithmetic of quantity × price must know of words. Units that count the same thing under two names: a quantity in 批次 and a price in
// 元/批 belong together; 人 and 人次, 家 and 家次 do not: a shop inspected twice is one 家 and two 家次. Generic words name only who or what is
// counted, so sharing them does not tie a price to a quantity: 检查企业300家 and 示范企业奖补2万元/家 are about different shops. A project has
// one kind of 批, so a price per 批 and the only quantity in 批 belong together by their unit.
import type { SpendingWords } from '../../domain/spending/index.ts';

export const spendingWords: SpendingWords = {
  equalUnits: [
    ['批', '批次'],
    ['台', '台套', '台(套)', '套', '台(件)'],
    ['场', '场次'],
  ],
  tying: ['批', '批次'],
  generic: [
    '企业', '单位', '机构', '人员', '学校', '群众', '居民', '农户', '商户', '家庭', '对象', '项目', '数量', '标准', '平均', '工作', '任务', '完成', '年度', '每年',
  ],
};
