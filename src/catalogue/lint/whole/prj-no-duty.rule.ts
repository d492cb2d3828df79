// Duties of part one that no project of part two carries out. No form read so far has a place that links a project to a duty, so the link itself is not asked of a
// document; what a document shows is a duty that not one project speaks of. Advice: routine work is done without project money.
import { definePlanRule } from '../../../domain/lint/index.ts';
import type { DepartmentPlan } from '../../../domain/plan/index.ts';
import { shareConcept, sharedCount, topicOf, type Topic } from '../../../domain/wording/index.ts';
import { layeredBudget } from '../../citations.ts';
import { wording } from '../../vocabulary/wording.ts';
import { topicsOf } from '../relevance/project-topics.ts';

export const prjNoDuty = definePlanRule({
  id: 'prj-no-duty',
  title: '职责没有项目',
  question: '第一部分列的每项职责，第二部分有没有项目去落实？',
  severity: 'advice',
  reviewItem: 'goals-relevant',
  ground: [layeredBudget],
  messages: {
    unserved: '分项绩效目标第{duties}条，第二部分没有一个项目提到：{texts}。请说明靠什么经费落实（例如基本支出），或者补充项目；已经不承担的职责，从第一部分删去。',
  },
  check({ plan }, report) {
    const unserved = plan.overall.dutyGoals.filter((duty) => !isServed(duty.text, plan));
    const [first] = unserved;
    if (first === undefined || plan.projects.length === 0) return;
    const duties = unserved.map((duty) => String(duty.number ?? plan.overall.dutyGoals.indexOf(duty) + 1)).join('、');
    report({ message: 'unserved', data: { duties, texts: unserved.map((duty) => `“${shortened(duty.text)}”`) }, column: 'dutyGoals', place: first.place });
  },
});

/** A duty and a project that share so many bigrams, or one concept, belong together. */
const sharedByProject = 2;

function isServed(duty: string, { projects }: DepartmentPlan): boolean {
  const topic = topicOf([duty], wording);
  if (topic.bigrams.size < sharedByProject) return true;
  const serves = (other: Topic) => shareConcept(topic, other) || sharedCount(topic.bigrams, other.bigrams) >= sharedByProject;
  return projects.map(topicsOf).some(({ whole, indicators }) => serves(whole) || serves(indicators));
}

function shortened(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length > 30 ? `${characters.slice(0, 28).join('')}……` : characters.join('');
}
