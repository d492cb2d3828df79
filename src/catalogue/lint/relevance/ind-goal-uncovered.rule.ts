// A goal that no indicator answers. A goal is told by its clauses, and a clause by its words beyond the theme of the project; an indicator answers it that shares a
// word, a concept or two characters. Where hardly any clause is answered, nobody will know at the end of the year whether the goal was reached. Goals that only
// name an aim (保障…, 促进…) are left alone: many an indicator serves them in words of its own. Advice, because words alone do not tell what serves what.
import { defineProjectRule, listOrdinals } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import { longestSharedRun, sharedThings, shareCharacters, shareWords, topicBeyond, topicOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { aims } from '../../vocabulary/aims.ts';
import { wording } from '../../vocabulary/wording.ts';
import { topicOfRow, topicsOf } from './project-topics.ts';

export const indGoalUncovered = defineProjectRule({
  id: 'ind-goal-uncovered',
  title: '目标没有指标',
  question: '每一条绩效目标是否都有指标来考核？',
  severity: 'advice',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '指向明确、相应匹配：绩效指标是绩效目标的细化' }],
  columns: ['name', 'value'],
  explains: [],
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个）有绩效目标没有指标来考核。请各补一个能核对的指标；不打算考核的，从目标里删去。',
  messages: {
    uncovered: '第{goals}条绩效目标没有指标来考核：{texts}。请各补一个能核对的指标；不打算考核的，从目标里删去。',
  },
  check({ project }, report) {
    if (project.indicators.length === 0) return;
    const missing = project.goals.filter((goal) => !onlyAims(goal.text) && !isAnswered(goal.text, project));
    const [first] = missing;
    if (first === undefined) return;
    const ordinals = missing.map((goal) => project.goals.indexOf(goal) + 1);
    report({ message: 'uncovered', data: { goals: listOrdinals(ordinals), texts: missing.map((goal) => `“${goal.text.trim()}”`) }, column: 'goals', place: first.place });
  },
});

function onlyAims(text: string): boolean {
  const goal = withoutNumber(foldedKey(text));
  return aims.words.some((word) => goal.startsWith(word));
}

/** `目标4:加强宣传` → `加强宣传`. */
function withoutNumber(goal: string): string {
  return goal.replace(/^(?:目标)?[\d(]*\d[).、:：]*/u, '');
}

/** Fewer bigrams of its own than this, and a goal says only what the project says as a whole. */
const leastOwnBigrams = 2;
/** Of so many clauses of a goal one must be answered, or the goal is not. */
const clausesPerAnswer = 4;
/** A clause and one indicator that share so many things, or a stretch of so many characters, belong together whatever the theme. */
const thingsInOneRow = 2;
const charactersInOneRow = 4;

function isAnswered(text: string, project: Project): boolean {
  const { theme } = topicsOf(project);
  if (topicBeyond(topicOf([text], wording), theme).bigrams.size < leastOwnBigrams) return true;
  const clauses = text.split(/[，,；;。、：:]/u).filter((clause) => topicBeyond(topicOf([clause], wording), theme).bigrams.size > 0);
  return clausesPerAnswer * clauses.filter((clause) => isClauseAnswered(clause, project)).length >= clauses.length;
}

function isClauseAnswered(clause: string, project: Project): boolean {
  const { theme, indicators } = topicsOf(project);
  const topic = topicOf([clause], wording);
  const own = topicBeyond(topic, theme);
  if (shareWords(own, indicators)) return true;
  return project.indicators.some((row) => {
    const said = topicOfRow(row);
    if (shareCharacters(own, said, 2) || sharedThings(topic, said) >= thingsInOneRow) return true;
    return longestSharedRun(foldedKey(clause), foldedKey(row.name)) >= charactersInOneRow;
  });
}
