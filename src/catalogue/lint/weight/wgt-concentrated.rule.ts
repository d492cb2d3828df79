// One indicator that decides the score: its points are above the bound, or more than its share of a head of three rows or more.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { statedWeights, sumOfWeights } from '../../../domain/weight/index.ts';
import { compareDecimals, decimalFromInteger, formatDecimal, multiplyDecimals } from '../../../kernel/decimal.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';

export const wgtConcentrated = defineProjectRule({
  id: 'wgt-concentrated',
  title: '权重过于集中',
  question: '有没有一个指标占了太多分？',
  severity: 'advice',
  reviewItem: 'indicators-sound',
  ground: [{ source: '一个指标决定成败，其余指标形同虚设', clause: null, confidence: 'inferred' }],
  columns: ['weight'],
  explains: [],
  messages: {
    points: '“{name}”一个指标占{weight}分，超过{bound}分，其余指标好坏差别不大。请把权重分散到主要的几个指标上。',
    share: '“{name}”占{weight}分，是{head}{sum}分的一半以上（{head}共{count}个指标）。请核对权重是不是与重要程度相称。',
  },
  check({ project, policy }, report) {
    const rows = statedWeights(project);
    if (rows === null || rows.length < fewRows) return;
    const { atMostPoints, atMostPercentOfHead } = policy.weightConcentration;
    for (const { row, weight } of rows) {
      const head = rows.filter((other) => foldedKey(other.row.level1) === foldedKey(row.level1));
      const sum = sumOfWeights(head);
      const data = { name: row.name.trim(), weight: formatDecimal(weight), sum: formatDecimal(sum), head: row.level1.trim(), count: head.length, bound: atMostPoints };
      const isAbove = compareDecimals(weight, decimalFromInteger(atMostPoints)) > 0;
      const isMost = head.length >= fewRows && compareDecimals(multiplyDecimals(weight, decimalFromInteger(100)), multiplyDecimals(sum, decimalFromInteger(atMostPercentOfHead))) > 0;
      if (isAbove) report({ message: 'points', data, column: 'weight', indicators: [row.ordinal] });
      else if (isMost) report({ message: 'share', data, column: 'weight', indicators: [row.ordinal] });
    }
  },
});

/** Among fewer, one of them always carries much. */
const fewRows = 3;
