// What the law keeps out of work targets, or gives to other organs: each with its words, the day from which it applies, and its ground. A plan is
// judged by what applied when its year began; a plan without a year is not judged.
import type { Citation } from '../../kernel/citation.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { firstDay } from '../policies/first-day.ts';

export interface LegalLimit {
  /** Words that name what is limited. */
  readonly words: readonly string[];
  /** Words of the same clause beside which it is something else. */
  readonly unless: readonly string[];
  readonly since: CivilDate;
  readonly ground: Citation;
}

export const fineIncome: LegalLimit = {
  words: ['罚没收入', '罚款收入', '罚没款收入', '罚没金额', '罚款金额', '罚没总额', '罚款总额', '罚没任务', '罚款任务', '罚没指标', '罚没款增长', '罚没收入增长'],
  // Where the money goes and how it is booked is no target on its amount.
  unless: ['上缴', '入库', '缴库', '缴款', '缴纳', '收缴', '票据', '公示', '公开', '合规', '物品', '物资', '返还', '退还', '管理', '分离', '支出', '安排'],
  since: firstDay('2021-07-15'),
  ground: { source: '《中华人民共和国行政处罚法》（2021年修订）', clause: '第七十四条：罚款、没收违法所得等不得同作出行政处罚的行政机关及其工作人员的考核、考评直接或者变相挂钩', confidence: 'verified', since: firstDay('2021-07-15') },
};

export const householdGrowth: LegalLimit = {
  words: [
    '个体工商户增长', '个体工商户数量增长', '个体工商户净增', '个体工商户增幅', '个体工商户增速', '新增个体工商户', '个体工商户新增', '个体工商户年报率', '个体工商户年度报告率', '个体工商户年报公示率', '个体工商户年报完成率', '发展个体工商户', '净增个体工商户',
  ],
  unless: ['贷款', '补贴', '补助', '服务', '培训', '减免', '扶持', '知晓', '满意'],
  since: firstDay('2022-11-01'),
  ground: { source: '国务院令第755号《促进个体工商户发展条例》', clause: '第三十二条：不得将个体工商户数量增长率、年度报告率等作为绩效考核评价指标', confidence: 'verified', since: firstDay('2022-11-01') },
};

/** Whom the rule keeps from inspecting by themselves. */
export const helpers: readonly string[] = ['协管员', '辅助人员', '劳务派遣人员', '第三方机构', '第三方人员', '临时人员', '临聘人员', '网格员', '志愿者', '外聘人员'];

export const inspectionByHelpers: LegalLimit = {
  words: ['行政检查', '执法检查', '监督检查', '行政处罚', '行政执法', '现场执法', '日常监管检查'],
  unless: ['协助', '配合', '辅助执法', '陪同', '报告', '上报', '信息', '宣传', '线索', '技术支持', '检测', '检验', '评审', '评估', '审计', '协同', '不得', '严禁'],
  since: firstDay('2024-12-30'),
  ground: { source: '国办发〔2024〕54号《国务院办公厅关于严格规范涉企行政检查的意见》', clause: '严禁不具备主体资格的人员实施行政检查', confidence: 'verified', since: firstDay('2024-12-30') },
};

export const antitrust: LegalLimit = {
  words: ['反垄断执法', '垄断协议', '滥用市场支配地位', '经营者集中'],
  unless: ['线索', '配合', '协助', '移送', '宣传', '培训', '上报', '报送', '报告', '指导企业', '合规辅导', '普法'],
  since: firstDay('2008-08-01'),
  ground: { source: '《中华人民共和国反垄断法》', clause: '第十三条：国务院反垄断执法机构可以授权省、自治区、直辖市人民政府相应的机构负责有关反垄断执法工作', confidence: 'verified' },
};

/** Cities that are provinces themselves, so that what is given to provinces is given to them. */
export const provincialCities: readonly string[] = ['北京市', '天津市', '上海市', '重庆市'];
