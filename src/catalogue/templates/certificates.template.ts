// certificates: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const certificates: ProjectTemplate = {
  id: 'certificates',
  title: '证照印制',
  when: '营业执照、许可证、文书的印制和购买。',
  purpose: '用于印制（　）证照，支付印制费和运输费。',
  goals: ['印制（　）份证照，保障登记许可业务不断证'],
  rows: [
    { indicatorClass: 'quantity', name: '印制份数', description: '验收入库的证照份数', value: '≥（　）份', basis: '（　）年度业务量预测' },
    { indicatorClass: 'quality', name: '证照验收合格率', description: '验收合格的证照份数占印制份数的比例', value: '≥（　）%', basis: '验收单' },
    { indicatorClass: 'timeliness', name: '证照到货时间', description: '全部证照到货验收的最晚日期', value: '（　）年（　）月（　）日前', basis: '印制合同约定的交货日期' },
    { indicatorClass: 'cost', name: '每份印制费用', description: '印制费除以印制份数', value: '≤（　）元/份', basis: '印制合同' },
    { indicatorClass: 'social', name: '因缺证延误发证的件数', description: '因证照没有库存而未按期发出的件数', value: '≤（　）件', basis: '登记许可业务台账' },
    { indicatorClass: 'satisfaction', name: '办事群众满意度', description: '问卷中表示满意的办事群众占全部答卷群众的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
