// Inspection by people who may not inspect: helpers, agencies, temporary staff. They may report, advise, test and accompany.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, textsOfPartOne, textsOfProject, type PlanText } from '../../../domain/plan/index.ts';
import { clausesOf } from '../../../domain/text/index.ts';
import type { Span } from '../../../kernel/span.ts';
import { helpers, inspectionByHelpers } from '../../vocabulary/legal-limits.ts';
import { applies, limitedWordIn } from './limit-applies.ts';

export const lawUnqualifiedInspection = definePlanRule({
  id: 'law-unqualified-inspection',
  title: '由没有资格的人检查',
  question: '有没有安排协管员、第三方或临时人员实施行政检查？',
  severity: 'explain',
  reviewItem: 'conditions-sufficient',
  ground: [inspectionByHelpers.ground],
  messages: {
    inspects: '“{words}”：行政检查、行政处罚只能由有执法资格的人员实施，不能由{helper}实施。请改为执法人员实施、{helper}协助，或者只写信息报告、宣传、检测一类的工作。',
  },
  check({ plan }, report) {
    if (!applies(inspectionByHelpers, plan.fiscalYear)) return;
    for (const text of textsOfPartOne(plan)) {
      for (const { helper, words, at } of inspectionsIn(text)) report({ message: 'inspects', data: { helper, words }, column: text.column, place: text.place, at });
    }
    for (const { project, number } of numberedProjects(plan)) {
      for (const text of textsOfProject(project)) {
        for (const { helper, words, at } of inspectionsIn(text)) report({ message: 'inspects', data: { helper, words }, project: number, column: text.column, place: text.place, at });
      }
    }
  },
});

/** Clauses in which a helper stands before the inspection. */
function inspectionsIn({ text }: PlanText): readonly { readonly helper: string; readonly words: string; readonly at: Span }[] {
  return clausesOf(text).flatMap((clause) => {
    const found = limitedWordIn(clause.text, inspectionByHelpers);
    const helper = found === null ? undefined : helpers.find((candidate) => clause.text.slice(0, found.at.start).includes(candidate));
    return helper === undefined ? [] : [{ helper, words: clause.text.trim(), at: clause.at }];
  });
}
