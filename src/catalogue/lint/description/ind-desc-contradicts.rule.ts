// Name and description speak of different qualities of the same thing: one of them was typed wrong.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { otherQuality } from './other-quality.ts';

export const indDescContradicts = defineRowRule({
  id: 'ind-desc-contradicts',
  title: '描述与名称不符',
  question: '绩效指标描述解释的是不是名称说的那一项？',
  severity: 'explain',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '指向明确' }],
  columns: ['description', 'name'],
  rootCause: null,
  oncePerProject: null,
  messages: {
    other: '名称“{name}”说的是“{named}”，描述“{description}”说的却是“{described}”，考核哪一项看不出来。请定下一项，把名称、描述和指标值改成一致。',
  },
  check({ row, facts }, report) {
    const other = otherQuality(facts.name, facts.description);
    if (other !== null) report({ message: 'other', data: { name: row.name.trim(), description: row.description.trim(), ...other } });
  },
});
