// A discovery rate without a direction: are more problems found good (a keener look) or bad (a worse state)? A sign, 0, 100 %, a direction column
// or a description that says so answers it.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { leavesDirectionOpen } from './discovery.ts';

export const indSymptomUp = defineRowRule({
  id: 'ind-symptom-up',
  title: '发现率未明确方向',
  question: '问题发现率一类的指标，是否说明以高为好还是以低为好？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [
    { ...targetDemands, clause: '指向明确' },
    { source: '审核绩效目标时的通常读法', clause: '单独考核发现率，可能促使少查或乱报', confidence: 'inferred' },
  ],
  columns: ['name', 'value'],
  rootCause: null,
  oncePerProject: null,
  messages: {
    unclear: '“{name}”多了，可能是查得细，也可能是问题多，看不出以高为好还是以低为好。请在指标值前写明“≥”或“≤”，并另设一个相配的指标，例如检查批次或问题整改率，一起考核。',
  },
  check({ row, facts }, report) {
    if (leavesDirectionOpen(row, facts)) report({ message: 'unclear', data: { name: row.name.trim() } });
  },
});
