// A row under 经济效益指标 without any word of an economic effect. The words are wide: where anything of money, trade, income or saving stands, nothing is said.
import { holdsMeaning } from '../../../domain/indicator/index.ts';
import { defineRowRule } from '../../../domain/lint/index.ts';
import { coreTargets } from '../../citations.ts';
import { economicMeaning } from '../../vocabulary/class-meanings.ts';
import { indicatorClassGround } from '../../vocabulary/indicator-classes.ts';
import { benefitRepair } from './benefit-repair.ts';
import { isBenefitOf } from './stated-benefit.ts';

export const indEconNotEcon = defineRowRule({
  id: 'ind-econ-not-econ',
  title: '经济效益指标没有经济效果',
  question: '经济效益指标说的是不是带来的经济效果？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '经济效益指标反映相关产出对经济效益带来的影响和效果' }, { ...coreTargets, clause: '效益指标按适用情况选用，不要求每类都填' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'wrong-class',
  oncePerProject: null,
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个）的经济效益指标看不出经济效果，共{rows}行。没有直接经济效益的项目不必设这一项，经财政部门同意后请整行删去；内容有用的移到对应的类别；确有效果的，写明节约、增收或者挽回多少。',
  messages: {
    unrelated: '“{said}”看不出带来什么经济效果，却列在经济效益指标下。项目没有直接经济效益的，经财政部门同意后请整行删去；内容有用的，移到对应的类别；确有效果的，写明节约、增收或者挽回多少。',
  },
  check(subject, report) {
    const stated = isBenefitOf(subject, 'economic');
    if (stated === null || subject.facts.measure === 'money' || holdsMeaning(stated.texts, economicMeaning)) return;
    report({ message: 'unrelated', data: { said: stated.shown }, repair: benefitRepair(subject.row, subject.project, stated.shown, 'economic') });
  },
});
