// operation-maintenance: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const operationMaintenance: ProjectTemplate = {
  id: 'operation-maintenance',
  title: '运行维护',
  when: '应急中心、信息系统、检验设备的运行维护。',
  purpose: '用于（　）的运行维护，支付维护服务费、通信费和（　）。',
  goals: ['保障（　）全年正常运行，故障按时修复'],
  rows: [
    { indicatorClass: 'quantity', name: '维护的系统和设备数', description: '维护合同列明的系统和设备台套数', value: '（　）套', basis: '维护服务合同' },
    { indicatorClass: 'quality', name: '故障按时修复率', description: '在约定时间内修复的故障次数占故障次数的比例', value: '≥（　）%', basis: '维护服务合同和维修记录' },
    { indicatorClass: 'timeliness', name: '故障响应时间', description: '从报修到维护人员到场或远程处理的时间', value: '≤（　）小时', basis: '维护服务合同' },
    { indicatorClass: 'cost', name: '每套年维护费用', description: '年维护费除以维护的系统和设备数', value: '≤（　）元/套', basis: '维护服务合同' },
    { indicatorClass: 'social', name: '系统正常运行率', description: '系统正常运行的小时数占应运行小时数的比例', value: '≥（　）%', basis: '系统运行日志' },
    { indicatorClass: 'satisfaction', name: '办事群众满意度', description: '问卷中表示满意的办事群众占全部答卷办事群众的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
