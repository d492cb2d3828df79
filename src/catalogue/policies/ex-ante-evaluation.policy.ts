// Which new projects are evaluated before they are asked for (事前绩效评估). The paper demands it of new major policies and projects and names no amount: what
// counts as major is set by each place. Amount and pass mark are ours until a county tells its own.
import type { EffectiveDated, ExAnteEvaluation } from '../../domain/policy/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { firstDay } from './first-day.ts';
import { yuan } from './whole-fen.ts';

export const exAnteEvaluation: EffectiveDated<ExAnteEvaluation> = {
  id: 'ex-ante-evaluation',
  title: '须作事前绩效评估的新增项目',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { from: null, passScore: null },
      citation: { source: '2018年9月以前没有统一要求', clause: null, confidence: 'inferred' },
    },
    {
      from: firstDay('2018-09-01'),
      value: { from: yuan(1_000_000), passScore: 60 },
      citation: { source: '中发〔2018〕34号《关于全面实施预算绩效管理的意见》', clause: '对新出台重大政策、项目开展事前绩效评估；金额和合格分数为本系统设定，各地另有规定的按其规定', confidence: 'unverified' },
    },
  ],
  describe: ({ from, passScore }) => (from === null ? '不要求' : `预算数${formatFen(from, '万元', 0)}万元以上的新增项目，评估${passScore === null ? '须附报告' : `不低于${passScore}分`}`),
};
