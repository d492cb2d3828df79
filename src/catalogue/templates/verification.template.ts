// verification: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const verification: ProjectTemplate = {
  id: 'verification',
  title: '计量检定',
  when: '集贸市场、医疗卫生等领域计量器具的检定和设备购置。',
  purpose: '用于（　）计量器具检定，支付检定耗材费、设备检修费和（　）。',
  goals: ['检定计量器具（　）台件，出具检定证书'],
  rows: [
    { indicatorClass: 'quantity', name: '检定计量器具台件数', description: '完成检定并出具证书的计量器具台件数', value: '≥（　）台件', basis: '（　）年度计量检定计划' },
    { indicatorClass: 'quality', name: '检定证书差错率', description: '有差错的检定证书份数占出具证书份数的比例', value: '≤（　）%', basis: '检定记录和证书抽查记录' },
    { indicatorClass: 'timeliness', name: '检定完成时间', description: '最后一批计量器具完成检定的日期', value: '（　）年（　）月（　）日前', basis: '（　）年度计量检定计划' },
    { indicatorClass: 'cost', name: '每台件检定费用', description: '检定支出除以检定台件数', value: '≤（　）元/台件', basis: '检定耗材采购合同' },
    { indicatorClass: 'social', name: '计量纠纷调解率', description: '已调解的计量纠纷件数占受理件数的比例', value: '≥（　）%', basis: '全国12315平台统计' },
    { indicatorClass: 'satisfaction', name: '经营者满意度', description: '问卷中表示满意的经营者占全部答卷经营者的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
