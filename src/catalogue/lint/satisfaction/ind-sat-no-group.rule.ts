// A satisfaction of 服务对象 without saying who that is: it is the title of the box, not a group that can be asked. Silent where the description names
// somebody, or the basis the survey.
import { defineRowRule, type Repair, type RowFacts } from '../../../domain/lint/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { coreTargets, reviewDimensions } from '../../citations.ts';
import { withRespondents } from '../../proposals/respondents.ts';
import { surveyWords } from '../../vocabulary/respondents.ts';
import { isSatisfactionName, namesNobody } from './satisfaction-name.ts';

export const indSatNoGroup = defineRowRule({
  id: 'ind-sat-no-group',
  title: '满意度未写明调查对象',
  question: '满意度指标是否写明了调查对象，而不只是“服务对象”？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [
    { ...coreTargets, clause: '满意度指标反映服务对象或项目受益人及其他相关群体的认可程度' },
    reviewDimensions,
  ],
  columns: ['name'],
  rootCause: null,
  oncePerProject: null,
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个）的满意度只写了“服务对象”，没有写明调查对象和人数，结果无法复核。请逐个项目写出调查对象，例如“办事企业满意度”，并在绩效指标描述里写明调查方式和人数，例如“抽样问卷，不少于（　）份”。',
  messages: {
    nobody: '“{name}”没有写明调查对象。“服务对象”是表上的类别，不是可以调查的一类人。请写出调查对象，例如“办事企业满意度”“参训人员满意度”，并在绩效指标描述里写明调查方式和人数，例如“抽样问卷，不少于（　）份”。',
  },
  check({ row, facts }, report) {
    if (!isSatisfactionName(facts.bareName) || !namesNobody(facts.bareName) || !namesNobody(facts.description) || namesSurvey(facts)) return;
    const description = row.columns.description?.text;
    const repair: Repair | null = description === undefined ? null : { kind: 'rewrite', cells: [{ indicator: row.ordinal, column: 'description', text: withRespondents(description) }], safe: false };
    report({ message: 'nobody', data: { name: row.name.trim() }, ...(repair === null ? {} : { repair }) });
  },
});

function namesSurvey({ basis }: RowFacts): boolean {
  return holdsOneOf(basis, surveyWords.words);
}
