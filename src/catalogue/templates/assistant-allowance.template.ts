// assistant-allowance: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const assistantAllowance: ProjectTemplate = {
  id: 'assistant-allowance',
  title: '协管员补贴',
  when: '村级、社区协管员、信息员的补贴。',
  purpose: '用于发放（　）名（　）协管员的补贴。',
  goals: ['按时足额发放（　）名协管员补贴，协助开展（　）'],
  rows: [
    { indicatorClass: 'quantity', name: '发放补贴的协管员人数', description: '按名册发放补贴的协管员人数', value: '（　）人', basis: '协管员名册' },
    { indicatorClass: 'quality', name: '补贴足额发放率', description: '按标准足额发放补贴的人数占应发放人数的比例', value: '（　）%', basis: '补贴发放表和银行回单' },
    { indicatorClass: 'timeliness', name: '补贴发放时间', description: '补贴发放到人的最晚日期', value: '（　）年（　）月（　）日前', basis: '（　）协管员管理办法' },
    { indicatorClass: 'cost', name: '每人年补贴标准', description: '全年补贴总额除以协管员人数', value: '≤（　）元/人·年', basis: '（　）文件规定的补贴标准' },
    { indicatorClass: 'social', name: '协管员上报线索核实率', description: '核实属实的线索件数占上报线索件数的比例', value: '≥（　）%', basis: '线索登记台账' },
    { indicatorClass: 'satisfaction', name: '辖区群众满意度', description: '问卷中表示满意的辖区群众占全部答卷辖区群众的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
