// Which projects must have a satisfaction row. The guide of 2021 asks for one where the public or beneficiaries are served directly; its text was not read.
import type { EffectiveDated, SatisfactionAsked } from '../../domain/policy/index.ts';
import { coreTargets } from '../citations.ts';
import { firstDay } from './first-day.ts';

export const satisfactionAsked: EffectiveDated<SatisfactionAsked> = {
  id: 'satisfaction-asked',
  title: '哪些项目要有满意度指标',
  versions: [{ from: firstDay('2015-01-01'), value: 'where-public', citation: { ...coreTargets, clause: '直接面向社会公众或受益对象的项目设置满意度指标' } }],
  describe: (asked) => descriptions[asked],
};

const descriptions: Readonly<Record<SatisfactionAsked, string>> = { always: '所有项目', 'where-public': '直接面向公众和受益对象的项目', never: '不要求' };
