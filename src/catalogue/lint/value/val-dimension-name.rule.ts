// A value cell that names what would be counted (人数、金额) and states no amount.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { exampleFor } from './expected-unit.ts';

export const valDimensionName = defineRowRule({
  id: 'val-dimension-name',
  title: '只写了计数对象',
  question: '指标值是否写出了数量，而不只是“人数”“金额”这样的名目？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value'],
  rootCause: 'dimension-name',
  oncePerProject: null,
  messages: {
    one: '指标值“{text}”只写了计数对象，没有写数量。请写明数值和单位，例如“{example}”。',
    several: '指标值“{text}”只列出{count}项名目（{names}），没有一项写了数量。请拆成{count}个指标，各写一个数值和单位，例如“{example}”。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    if (target.kind !== 'dimension-name') return;
    const example = target.names.map((name) => exampleFor(name, '个')).join('”“');
    const data = { text: source.trim(), names: target.names.join('、'), count: target.names.length, example };
    report({ message: target.names.length === 1 ? 'one' : 'several', data, at: span });
  },
});
