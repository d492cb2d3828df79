import { atLeast, share, subject } from './drafts.ts';

export const commonIndicators = subject('common', [
  {
    id: 'tasks-in-time', name: '各项任务按期完成率', alsoCalled: ['各项任务完成及时率', '按时完成率'], indicatorClass: 'timeliness', definition: '在计划日期前完成的任务项数÷到期的任务项数', formula: '以年初批准的任务清单为准；尚未到期的不计入分母。', target: atLeast('%'), accumulation: share, evidence: ['任务清单', '完成记录'],
    basis: '年初批准的任务清单（　）项；上年（　）%', cautions: ['先有批准的任务清单和日期，再用这个指标。'],
  },
  {
    id: 'service-recipients-satisfaction', name: '服务对象满意度', alsoCalled: ['服务对象的满意度', '群众满意度'], indicatorClass: 'satisfaction', definition: '接受调查的服务对象中回答满意和比较满意的人数占比', formula: '五级答案前两级÷有效答卷；写明对象是谁、访问多少人、问什么、怎样访问。', target: atLeast('%'), accumulation: share,
    evidence: ['调查方案', '有效答卷'], basis: '上年调查结果（　）%；本年访问（　）人', cautions: ['本单位的职工不是服务对象。', '对象名称要写具体，如办事群众、被检查企业。'],
  },
]);
