// retention-money: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const retentionMoney: ProjectTemplate = {
  id: 'retention-money',
  title: '质保金',
  when: '按合同支付设备、工程的质量保证金。',
  purpose: '用于支付（　）合同约定的质量保证金。',
  goals: ['（　）质保期满，经检验合格后支付质量保证金'],
  rows: [
    { indicatorClass: 'quantity', name: '质保设备数', description: '质保金对应的设备台套数', value: '（　）台', basis: '（　）采购合同' },
    { indicatorClass: 'quality', name: '质保期满检验合格率', description: '质保期满检验合格的设备数占质保设备数的比例', value: '（　）%', basis: '质保期满检验记录' },
    { indicatorClass: 'timeliness', name: '质保金支付时间', description: '质保金支付完毕的最晚日期', value: '（　）年（　）月（　）日前', basis: '（　）采购合同约定的付款条件' },
    { indicatorClass: 'cost', name: '质保金占合同价款的比例', description: '质保金除以合同价款', value: '≤（　）%', basis: '（　）采购合同' },
    { indicatorClass: 'social', name: '设备正常运行率', description: '设备正常运行的天数占应运行天数的比例', value: '≥（　）%', basis: '设备运行记录' },
    { indicatorClass: 'satisfaction', name: '送检企业满意度', description: '问卷中表示满意的送检企业占全部答卷送检企业的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
