// The people asked are the office's own: its staff, the departments that use what was bought, or those whose wage the project pays. Their answer
// says little about the public. Where the project serves staff by its nature (training), it may be right: advice only.
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { reviewDimensions } from '../../citations.ts';
import { equipmentUsers, insiders, outsiders, payWords, purchases } from '../../vocabulary/respondents.ts';
import { isSatisfactionName, namesNobody, wordsBeforeSatisfaction } from './satisfaction-name.ts';

export const indSatInsider = defineRowRule({
  id: 'ind-sat-insider',
  title: '满意度调查的是本单位人员',
  question: '满意度的调查对象是不是项目服务的人，而不是本单位人员或领取资金的人员？',
  severity: 'advice',
  reviewItem: 'indicators-sound',
  ground: [reviewDimensions],
  columns: ['name'],
  rootCause: null,
  oncePerProject: null,
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个）的满意度调查的是本单位的人员、部门或者领取资金的人员，结果几乎总是满意，不能反映群众和企业的感受。请改为调查项目的服务对象；没有的，可以不设满意度指标，先向财政部门确认。',
  messages: {
    staff: '“{name}”问的是本单位的人员或部门，说明不了群众和企业是否满意。项目另有服务对象的，请改问他们，例如“办事群众满意度”；只服务内部的，可以不设满意度指标，先向财政部门确认。',
    paid: '本项目的资金是发给人员的，“{name}”调查的是领取资金的人员或者同事，几乎总是满意。请改为调查他们的服务对象；没有的，可以不设满意度指标，先向财政部门确认。',
  },
  check({ row, facts, project }, report) {
    if (!isSatisfactionName(facts.bareName) || namesNobody(facts.bareName) || asksOutsiders(facts)) return;
    const data = { name: row.name.trim() };
    if (paysPeople(project)) report({ message: 'paid', data });
    else if (asksInsiders(facts, project)) report({ message: 'staff', data });
  },
});

/** A project whose money is wages: who is asked there, and is not of the public, is paid by it or a colleague. */
function paysPeople({ name }: Project): boolean {
  const words = foldedKey(name?.value ?? '');
  return holdsOneOf(words, payWords.words);
}

function asksOutsiders({ bareName }: RowFacts): boolean {
  const words = wordsBeforeSatisfaction(bareName);
  return holdsOneOf(words, outsiders.words);
}

function asksInsiders({ bareName }: RowFacts, project: Project): boolean {
  const words = wordsBeforeSatisfaction(bareName);
  return holdsOneOf(words, insiders.words) || (holdsOneOf(words, equipmentUsers.words) && holdsOneOf(foldedKey(project.name?.value ?? ''), purchases.words));
}
