// What the parts of a project are about, told once per project and handed to the rules that ask whether goals, money and indicators belong together.
import type { IndicatorRow, Project } from '../../../domain/plan/index.ts';
import { onceForRow } from '../../../domain/lint/index.ts';
import { pricedItemsOf } from '../../../domain/spending/index.ts';
import { joinTopics, topicOf, type Topic } from '../../../domain/wording/index.ts';
import { pricedItemWords } from '../../vocabulary/priced-item-words.ts';
import { wording } from '../../vocabulary/wording.ts';

export interface ProjectTopics {
  /** Name and purpose: what the project as a whole is about. */
  readonly theme: Topic;
  /** Name, purpose and goals. */
  readonly whole: Topic;
  /** Names, descriptions and values of all indicators. */
  readonly indicators: Topic;
  /** What the money is paid for, as far as the purpose says it. */
  readonly items: readonly string[];
}

const told = new WeakMap<Project, ProjectTopics>();

export function topicsOf(project: Project): ProjectTopics {
  const known = told.get(project);
  if (known !== undefined) return known;
  const theme = topicOf([project.name?.text ?? project.title, project.purpose?.text ?? ''], wording);
  const topics: ProjectTopics = {
    theme,
    whole: joinTopics([theme, topicOf(project.goals.map((goal) => goal.text), wording)]),
    indicators: joinTopics(project.indicators.map(topicOfRow)),
    items: pricedItemsOf(project.purpose?.text ?? '', pricedItemWords),
  };
  told.set(project, topics);
  return topics;
}

/** What one indicator is about. */
export const topicOfRow = onceForRow((row): Topic => topicOf(textsOf(row), wording));

function textsOf(row: IndicatorRow): readonly string[] {
  return [row.name, row.columns.description?.text ?? '', row.target.source];
}
