// staff-costs: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const staffCosts: ProjectTemplate = {
  id: 'staff-costs',
  title: '人员经费',
  when: '发放工资、缴纳社会保险的项目，例如辅助执法人员、退役士官、聘用人员。',
  purpose: '用于发放（　）名（　）人员的工资、缴纳社会保险费和（　）。',
  goals: ['按月足额发放（　）名（　）人员的工资，缴纳社会保险费，保障（　）工作正常开展'],
  rows: [
    { indicatorClass: 'quantity', name: '保障人员数', description: '本项目发放工资、缴纳社会保险费的在岗人数', value: '（　）人', basis: '用工合同和人员名册' },
    { indicatorClass: 'quality', name: '工资足额发放率', description: '按标准足额发放工资的人数占应发放人数的比例', value: '（　）%', basis: '工资发放表和银行回单' },
    { indicatorClass: 'timeliness', name: '按时发放工资的月数', description: '在劳动合同约定的日期前足额发放工资的月数', value: '（　）个月', basis: '工资发放表和银行回单' },
    { indicatorClass: 'cost', name: '人均月支出标准', description: '每人每月工资和单位缴纳社会保险费的合计', value: '≤（　）元/人·月', basis: '（　）文件规定的工资标准' },
    { indicatorClass: 'social', name: '承担工作的办结率', description: '聘用人员承担的（　）工作中已办结的件数占受理件数的比例', value: '≥（　）%', basis: '（　）工作台账' },
    { indicatorClass: 'satisfaction', name: '办事群众满意度', description: '问卷中表示满意的办事群众占全部答卷办事群众的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
