// How many targets of the whole text state their number plainly. Told once for the plan; plans of a few rows are left alone, a share of them says nothing.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { statesPlainly } from '../../../domain/target/index.ts';
import { compareRatios, formatPercent, ratioOfPercent, type Ratio } from '../../../kernel/ratio.ts';
import { targetDemands } from '../../citations.ts';

export const indTooFewNumeric = definePlanRule({
  id: 'ind-too-few-numeric',
  title: '量化指标偏少',
  question: '指标值是不是以写成数的为主？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '细化量化：以定量为主' }],
  messages: {
    few: '全文{of}个指标值里，单独写成一个数或者日期的只有{count}个，占{share}%，不到{least}%，年底大多无法对照。请先改“阻止”的各格，再把能写数的定性指标写成数。',
  },
  check({ plan, policy }, report) {
    const targets = plan.projects.flatMap((project) => project.indicators.map((row) => row.target.target));
    if (targets.length < fewRows) return;
    const count = targets.filter(statesPlainly).length;
    const share: Ratio = { numerator: BigInt(count), denominator: BigInt(targets.length) };
    if (compareRatios(share, ratioOfPercent(policy.numericShare)) >= 0) return;
    report({ message: 'few', data: { of: targets.length, count, share: formatPercent(share), least: policy.numericShare } });
  },
});

/** Fewer rows than one table of the form has, and a share is no share. */
const fewRows = 6;
