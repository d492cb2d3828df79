// The score offered to the reviewer, in three lines: the points, what follows, and what the machine did not see.
import { dimensionScores, type GradedSheet, type Hundredths, type ReviewScore } from '../domain/review/index.ts';
import { reviewDimensionTitles, reviewGradeTitles, reviewItemTitles } from '../domain/review-sheet/index.ts';
import { displayWidth, wrapDisplay } from './display-width.ts';
import { inked, type Terminal } from './terminal.ts';

const head = '打分建议 ';

export function renderScore(score: ReviewScore, terminal: Terminal, extent: 'whole' | 'part' = 'whole'): readonly string[] {
  if (score.projects.length === 0) return [];
  const dimensions = dimensionScores(score).map(({ dimension, of, points }) => `${reviewDimensionTitles[dimension]} ${points1(points)}/${of / 100}`);
  const grade = reviewGradeTitles[score.grade];
  const unseen = score.items.filter(({ examined }) => !examined).map(({ item }) => `“${reviewItemTitles[item]}”`);
  const notes = [
    `${score.blocking === 0 ? '' : `有“阻止”问题，改完才能报送；`}按“${grade}”：${score.consequence}。`,
    `${extent === 'whole' ? '各项目平均，再扣整个文本的问题' : '所列项目平均，整个文本的问题没有扣'}；${unseen.length === 0 ? '' : `${unseen.join('、')}没有规则可查，未扣分；`}供审核人参考，不是审核结论。`,
  ];
  const width = Math.max(40, terminal.columns - displayWidth(head));
  const lines = wrapDisplay(notes.join(''), width).map((line) => ' '.repeat(displayWidth(head)) + line);
  return [`${head}${inked(terminal, 'bold', `${points1(score.points)} 分（${grade}）`)}：${dimensions.join(' · ')}`, ...lines];
}

/** `74.5 中`: points and grade of one project. */
export function scoreCell({ projects }: ReviewScore, number: number): string {
  const sheet: GradedSheet | undefined = projects.find(({ project }) => project === number);
  return sheet === undefined ? '—' : `${points1(sheet.points)} ${reviewGradeTitles[sheet.grade]}`;
}

/** One decimal: 5919 → 59.2. */
export function points1(points: Hundredths): string {
  return (Math.round(points / 10) / 10).toFixed(1);
}
