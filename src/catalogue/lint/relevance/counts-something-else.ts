// A quantity that counts something the project does not speak of, where the purpose states what is paid for: what is counted should be what is bought. Any word,
// any concept, any single character shared with name, purpose or goals is enough to belong.
import type { RowSubject } from '../../../domain/lint/index.ts';
import { shareAnything } from '../../../domain/wording/index.ts';
import { topicOfRow, topicsOf } from './project-topics.ts';

export function countsSomethingElse(subject: RowSubject): boolean {
  return subject.indicatorClass === 'quantity' && topicsOf(subject.project).items.length > 0 && isForeign(subject);
}

/** Whether what a row says shares nothing with name, purpose and goals of its project. A row that names nothing is no stranger. */
export function isForeign({ row, project }: RowSubject): boolean {
  const topic = topicOfRow(row);
  return topic.runs.length > 0 && !shareAnything(topic, topicsOf(project).whole);
}
