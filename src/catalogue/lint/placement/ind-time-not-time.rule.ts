// A row under 时效指标 that says nothing about time and clearly speaks of something else. Both are asked: a row without words of time that speaks for no
// other class stays unaccused.
import { clearClassOf, holdsMeaning, indicatorClassTitles } from '../../../domain/indicator/index.ts';
import { defineRowRule } from '../../../domain/lint/index.ts';
import { timeMeaning } from '../../vocabulary/class-meanings.ts';
import { clearlyBetterBy, indicatorClassGround, indicatorClassVocabulary } from '../../vocabulary/indicator-classes.ts';

export const indTimeNotTime = defineRowRule({
  id: 'ind-time-not-time',
  title: '时效指标没有时间',
  question: '时效指标说的是不是什么时候完成、多久完成？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '时效指标反映预期产出的及时程度和效率' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'wrong-class',
  oncePerProject: null,
  messages: {
    other: '“{name}”说的不是时间，像{like}；时效指标要看出什么时候完成、多久完成。请把它移到{like}，时效另写完成的期限，例如“（　）月底前”“≤（　）个工作日”。',
  },
  check({ row, facts, indicatorClass }, report) {
    if (indicatorClass !== 'timeliness' || facts.measure === 'time' || facts.measure === 'calendar' || row.target.target.kind === 'frequency') return;
    if (holdsMeaning([facts.name, facts.description], timeMeaning)) return;
    const to = clearClassOf(row.name, ['quantity', 'quality', 'cost'], indicatorClassVocabulary, clearlyBetterBy);
    if (to === null) return;
    report({ message: 'other', data: { name: row.name.trim(), like: indicatorClassTitles[to] }, repair: { kind: 'reclass', moves: [{ indicator: row.ordinal, to }] } });
  },
});
