// premises-rent: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const premisesRent: ProjectTemplate = {
  id: 'premises-rent',
  title: '场所租赁',
  when: '办公用房、实验室、仓库等场所的租金和维护费。',
  purpose: '用于租用（　）作为（　）场所，支付租金和维护费。',
  goals: ['租用（　）平方米场所，保障（　）工作正常开展'],
  rows: [
    { indicatorClass: 'quantity', name: '租用场所面积', description: '合同约定租用的建筑面积', value: '（　）平方米', basis: '房屋租赁合同' },
    { indicatorClass: 'quality', name: '场所消防安全检查合格率', description: '消防安全检查合格的场所数占租用场所数的比例', value: '（　）%', basis: '消防安全检查记录' },
    { indicatorClass: 'timeliness', name: '租金支付时间', description: '本年度租金支付完毕的最晚日期', value: '（　）年（　）月（　）日前', basis: '房屋租赁合同约定的付款日期' },
    { indicatorClass: 'cost', name: '每平方米年租金', description: '年租金除以租用面积', value: '≤（　）元/平方米·年', basis: '房屋租赁合同和（　）租金评估报告' },
    { indicatorClass: 'social', name: '因场所中断工作的天数', description: '因场所原因不能开展（　）工作的天数', value: '≤（　）天', basis: '值班记录' },
    { indicatorClass: 'satisfaction', name: '办事群众满意度', description: '问卷中表示满意的办事群众占全部答卷办事群众的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
