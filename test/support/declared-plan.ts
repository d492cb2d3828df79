// A plan that can be submitted as it stands: two projects of a market-supervision bureau of no particular place, without a finding that blocks or asks for an
// explanation.
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { makePlan, withPartOne, type ProjectInput } from './plan-factory.ts';

const output = (level2: string) => ({ level1: '产出指标', level2 });

const foodTests: ProjectInput = {
  name: '2027年食品抽检经费', code: '13068227A1B2C3D4E5F6G', total: '59.50', fiscal: '59.50', other: '0', purpose: '用于全市食品抽样检验，支付检验费和样品购置费。',
  plan: ['10%', '40%', '80%', '100%'], goals: ['完成食品抽检200批次，检验费每批次2975元'],
  rows: [
    { ...output('数量指标'), name: '食品抽检批次', description: '全年完成食品抽样检验的批次数', value: '≥200批', basis: '《2027年食品安全抽检计划》' },
    { ...output('质量指标'), name: '抽检报告合规率', description: '符合规定格式和时限的检验报告占全部报告的比例', value: '≥98%', basis: '《食品安全抽样检验管理办法》' },
    { ...output('时效指标'), name: '抽检完成时间', description: '最后一批样品出具检验报告的时间', value: '2027年11月30日前', basis: '《2027年食品安全抽检计划》' },
    { ...output('成本指标'), name: '每批次抽检费用', description: '抽检费用除以抽检批次', value: '≤2975元/批', basis: '《2027年食品抽检采购合同》' },
    { level1: '效益指标', level2: '社会效益指标', name: '不合格食品核查处置率', description: '已核查处置的不合格批次占不合格批次的比例', value: '≥95%', basis: '《食品安全抽样检验管理办法》' },
    { level1: '满意度指标', level2: '服务对象满意度指标', name: '消费者对食品安全的满意度', description: '问卷中表示满意的消费者比例', value: '≥90%', basis: '《2027年食品安全满意度问卷调查方案》' },
  ],
};

const measuring: ProjectInput = {
  name: '2027年计量器具检定经费', code: '13068227B1B2C3D4E5F6H', total: '12', fiscal: '12', other: '0', purpose: '用于集贸市场计量器具免费检定，支付检定耗材费。',
  plan: ['10%', '40%', '80%', '100%'], goals: ['检定计量器具1200台'],
  rows: [
    { ...output('数量指标'), name: '检定计量器具数量', description: '全年检定的在用计量器具台数', value: '≥1200台', basis: '《2027年计量检定计划》' },
    { ...output('质量指标'), name: '检定证书出具率', description: '已出具检定证书的器具占检定器具的比例', value: '≥99%', basis: '《计量检定管理办法》' },
    { ...output('时效指标'), name: '检定完成时间', description: '最后一批器具完成检定的时间', value: '2027年10月31日前', basis: '《2027年计量检定计划》' },
    { ...output('成本指标'), name: '每台检定费用', description: '检定经费除以检定台数', value: '≤100元/台', basis: '《计量检定收费标准》' },
    { level1: '效益指标', level2: '社会效益指标', name: '集贸市场计量纠纷调解率', description: '已调解的计量纠纷占受理的计量纠纷的比例', value: '≥95%', basis: '《12315投诉统计制度》' },
    { level1: '满意度指标', level2: '服务对象满意度指标', name: '集贸市场经营者对检定服务的满意度', description: '问卷中表示满意的经营者比例', value: '≥90%', basis: '《2027年计量服务满意度问卷调查方案》' },
  ],
};

/** Of the unit 414001, or another, in the division 130682, for 2027: food tests (59.50 万元) and measuring instruments (12 万元). */
export function declaredPlan(unitCode = '414001'): DepartmentPlan {
  const plan = makePlan([foodTests, measuring], 2027);
  const ofUnit = { ...plan, units: plan.units.map((unit) => ({ ...unit, code: unitCode })), projects: plan.projects.map((project) => ({ ...project, unitCode })) };
  return withPartOne(ofUnit, {
    goals: ['完成食品抽检200批次，检定计量器具1200台'],
    dutyGoals: ['食品安全监管：完成食品抽检200批次', '计量监管：检定计量器具1200台'],
    safeguards: ['加强经费管理，按月核对支出进度'],
  });
}
