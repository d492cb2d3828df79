// vehicles: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const vehicles: ProjectTemplate = {
  id: 'vehicles',
  title: '车辆购置',
  when: '购置执法执勤用车、检测车等车辆。',
  purpose: '用于购置（　）辆（　）用车，支付购车款、购置税和（　）。',
  goals: ['购置（　）用车（　）辆并投入使用，保障（　）'],
  rows: [
    { indicatorClass: 'quantity', name: '购置车辆数', description: '验收入账的车辆数', value: '（　）辆', basis: '（　）文件批准的购置编制' },
    { indicatorClass: 'quality', name: '车辆验收合格率', description: '验收合格的车辆数占购置车辆数的比例', value: '（　）%', basis: '政府采购合同和验收单' },
    { indicatorClass: 'timeliness', name: '车辆交付时间', description: '全部车辆验收交付的最晚日期', value: '（　）年（　）月（　）日前', basis: '政府采购合同约定的交付日期' },
    { indicatorClass: 'cost', name: '每辆购置价格', description: '购车款除以购置车辆数', value: '≤（　）万元/辆', basis: '（　）文件规定的车辆配备价格标准' },
    { indicatorClass: 'social', name: '执法检查用车满足率', description: '按需派出车辆的次数占申请用车次数的比例', value: '≥（　）%', basis: '用车申请和派车记录' },
    { indicatorClass: 'satisfaction', name: '投诉举报人满意度', description: '问卷中表示满意的投诉举报人占全部答卷投诉举报人的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
