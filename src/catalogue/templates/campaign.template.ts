// campaign: what such a project always has to say. Every figure and date is left to the bureau.
import type { ProjectTemplate } from '../../domain/template/index.ts';
import { foundingForm, targetDemands } from '../citations.ts';

export const campaign: ProjectTemplate = {
  id: 'campaign',
  title: '专项整治',
  when: '按上级部署或本地问题开展的专项检查、整治行动。',
  purpose: '用于开展（　）专项整治，支付检查、检测、宣传和（　）费用。',
  goals: ['检查（　）经营主体（　）家次，发现的问题整改到位'],
  rows: [
    { indicatorClass: 'quantity', name: '检查经营主体家次', description: '本次整治实地检查的经营主体家次', value: '≥（　）家次', basis: '（　）专项整治方案' },
    { indicatorClass: 'quality', name: '问题整改完成率', description: '已整改的问题数占发现问题数的比例', value: '≥（　）%', basis: '（　）专项整治方案' },
    { indicatorClass: 'timeliness', name: '整治完成时间', description: '检查和整改复查全部结束的日期', value: '（　）年（　）月（　）日前', basis: '（　）专项整治方案' },
    { indicatorClass: 'cost', name: '每家次检查费用', description: '检查支出除以检查家次', value: '≤（　）元/家次', basis: '差旅费管理办法和（　）合同' },
    { indicatorClass: 'social', name: '相关投诉举报按期办结率', description: '按期办结的（　）类投诉举报件数占受理件数的比例', value: '≥（　）%', basis: '全国12315平台统计' },
    { indicatorClass: 'satisfaction', name: '群众满意度', description: '问卷中表示满意的群众占全部答卷群众的比例', value: '≥（　）%', basis: '（　）年度满意度问卷调查方案' },
  ],
  ground: [targetDemands, foundingForm],
};
