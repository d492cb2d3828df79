// A row under 生态效益指标 without any word of the living environment: a box filled because it stood there. Silent where the project itself is one of
// the environment: there 治理长度 is no stranger.
import { holdsMeaning } from '../../../domain/indicator/index.ts';
import { defineRowRule } from '../../../domain/lint/index.ts';
import { coreTargets } from '../../citations.ts';
import { ecologicalMeaning } from '../../vocabulary/class-meanings.ts';
import { indicatorClassGround } from '../../vocabulary/indicator-classes.ts';
import { benefitRepair } from './benefit-repair.ts';
import { isBenefitOf } from './stated-benefit.ts';

export const indEcoNotEco = defineRowRule({
  id: 'ind-eco-not-eco',
  title: '生态效益指标与生态无关',
  question: '生态效益指标说的是不是对生态环境的影响？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...indicatorClassGround, clause: '生态效益指标反映相关产出对自然环境带来的影响和效果' }, { ...coreTargets, clause: '效益指标按适用情况选用，不要求每类都填' }],
  columns: ['name', 'level2', 'value'],
  rootCause: 'wrong-class',
  oncePerProject: null,
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个）的生态效益指标与生态环境无关，共{rows}行，不反映生态影响。没有生态影响的项目不必设这一项，经财政部门同意后请整行删去；确有影响的，写明影响什么、达到多少。',
  messages: {
    unrelated: '“{said}”与生态环境无关，列在生态效益指标下不能说明生态效果。项目没有生态影响的，经财政部门同意后请整行删去；内容有用的，移到对应的类别；确有生态影响的，写明影响什么、达到多少。',
  },
  check(subject, report) {
    const stated = isBenefitOf(subject, 'ecological');
    if (stated === null || holdsMeaning([...stated.texts, subject.project.name?.text ?? subject.project.title], ecologicalMeaning)) return;
    report({ message: 'unrelated', data: { said: stated.shown }, repair: benefitRepair(subject.row, subject.project, stated.shown, 'ecological') });
  },
});
