// A weight of nought or below: the row counts for nothing, or takes points away.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { readWeight } from '../../../domain/weight/index.ts';
import { formatDecimal } from '../../../kernel/decimal.ts';
import { weightGround } from './weight-ground.ts';

export const wgtZero = defineRowRule({
  id: 'wgt-zero',
  title: '权重为零',
  question: '每个指标的权重是不是都大于零？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [weightGround],
  columns: ['weight'],
  rootCause: null,
  oncePerProject: '第{rows}行（共{of}行中的{count}行）权重是0或者负数，这些指标做好做坏都不影响得分。请逐行给出权重；不需要的指标整行删去。',
  messages: {
    zero: '权重是{weight}，这个指标做好做坏都不影响得分。请给出权重；不需要的指标整行删去。',
  },
  check({ row }, report) {
    const weight = readWeight(row.columns.weight?.text ?? '');
    if (weight !== null && weight.digits <= 0n) report({ message: 'zero', data: { weight: formatDecimal(weight) } });
  },
});
