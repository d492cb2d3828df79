// sampling: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const sampling: ProjectTemplate = {
  id: 'sampling',
  title: '抽检',
  when: '食品、药品、化妆品、医疗器械、工业产品的监督抽检。',
  purpose: '用于（　）监督抽检，支付样品购置费和检验费。',
  goals: ['完成（　）抽检（　）批次，每批次检验费（　）元，不合格的全部核查处置'],
  rows: [
    { indicatorClass: 'quantity', name: '抽检批次', description: '完成抽样并出具检验报告的批次数', value: '≥（　）批次', basis: '（　）年度抽检计划' },
    { indicatorClass: 'quality', name: '检验报告合规率', description: '内容、格式和时限符合规定的检验报告占全部检验报告的比例', value: '≥（　）%', basis: '（　）抽样检验管理办法' },
    { indicatorClass: 'timeliness', name: '抽检完成时间', description: '最后一批样品出具检验报告的日期', value: '（　）年（　）月（　）日前', basis: '（　）年度抽检计划' },
    { indicatorClass: 'cost', name: '每批次抽检费用', description: '样品购置费与检验费之和除以抽检批次', value: '≤（　）元/批次', basis: '（　）年度抽检采购合同' },
    { indicatorClass: 'social', name: '不合格产品核查处置率', description: '已核查处置的不合格批次占不合格批次的比例', value: '≥（　）%', basis: '（　）抽样检验管理办法' },
    { indicatorClass: 'satisfaction', name: '消费者满意度', description: '问卷中表示满意的消费者占全部答卷消费者的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
