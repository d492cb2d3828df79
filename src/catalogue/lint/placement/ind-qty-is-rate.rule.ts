// A share under 数量指标. Silent where the value counts after all (签约率 24694人: the name or unit is wrong there, not the place), and derived
// where ind-rotated already says where the row belongs.
import { clearClassOf } from '../../../domain/indicator/index.ts';
import { defineRowRule } from '../../../domain/lint/index.ts';
import { clearlyBetterBy, indicatorClassGround, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

export const indQtyIsRate = defineRowRule({
  id: 'ind-qty-is-rate',
  title: '数量指标填了比率',
  question: '数量指标写的是不是数量？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '数量指标反映产出的数量，质量指标反映产出的质量水平' }],
  columns: ['name', 'level2'],
  rootCause: 'wrong-class',
  oncePerProject: null,
  messages: {
    rate: '“{name}”是比率，却列在数量指标下；数量指标要看出做了多少件、次、批。请把它移到质量指标（按时完成一类的移到时效指标），另补一个数量，例如“完成（　）件”。',
  },
  check({ row, facts, indicatorClass }, report) {
    if (indicatorClass !== 'quantity' || facts.quantity !== 'share') return;
    if (facts.measure !== null && facts.measure !== 'share') return;
    const to = clearClassOf(row.name, ['quality', 'timeliness'], indicatorClassVocabulary, clearlyBetterBy) ?? 'quality';
    report({ message: 'rate', data: { name: row.name.trim() }, repair: { kind: 'reclass', moves: [{ indicator: row.ordinal, to }] } });
  },
});
