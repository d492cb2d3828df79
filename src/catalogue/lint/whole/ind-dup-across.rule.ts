// The same indicators in projects that are not alike: names that stand in several of them to the letter, and pairs of tables that are mostly the same. Told once for
// the plan, as advice: some names (满意度) come back by nature.
import { definePlanRule, listOrdinals, type PlanSubject } from '../../../domain/lint/index.ts';
import { numberedProjects, type NumberedProject } from '../../../domain/plan/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { areUnlike } from './unlike-projects.ts';

export const indDupAcross = definePlanRule({
  id: 'ind-dup-across',
  title: '不同项目的指标雷同',
  question: '指标是按各项目的内容设的，还是一套话到处填？',
  severity: 'advice',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '指向明确：绩效指标与项目的用途和目标直接相关' }],
  messages: {
    names: '{count}个指标在{least}个以上互不相同的项目里原样出现：{names}。看不出各项目自己要做成什么，请按项目换成各自的指标。',
    tables: '内容不同的项目，指标大半相同：{pairs}。看不出各项目自己要做成什么，请按项目换成各自的指标。',
  },
  check(subject, report) {
    const names = repeatedNames(subject);
    if (names.length > 0) report({ message: 'names', data: { count: names.length, least: subject.policy.boilerplate.projects, names } });
    const pairs = sameTables(subject);
    if (pairs.length > 0) report({ message: 'tables', data: { pairs } });
  },
});

/** `“服务对象满意度”（项目4、5、7）`, the most frequent first. */
function repeatedNames({ plan, policy }: PlanSubject): readonly string[] {
  const holders = new Map<string, { readonly name: string; readonly projects: NumberedProject[] }>();
  for (const numbered of numberedProjects(plan)) {
    const own = new Map(numbered.project.indicators.map((row) => [foldedKey(row.name), row.name.trim()]));
    for (const [key, name] of own) {
      if (key === '') continue;
      const known = holders.get(key);
      if (known === undefined) holders.set(key, { name, projects: [numbered] });
      else known.projects.push(numbered);
    }
  }
  const { projects: least, unlikePercent } = policy.boilerplate;
  return [...holders.values()]
    .filter(({ projects }) => projects.length >= least && countUnlike(projects, unlikePercent, least) >= least)
    .toSorted((a, b) => b.projects.length - a.projects.length)
    .map(({ name, projects }) => `“${name}”（项目${listOrdinals(projects.map(({ number }) => number).toSorted((a, b) => a - b))}）`);
}

/** How many of the projects are unlike one another, counted up to `enough`. */
function countUnlike(projects: readonly NumberedProject[], unlikePercent: number, enough: number): number {
  const found: NumberedProject[] = [];
  for (const candidate of projects) {
    if (found.every((other) => areUnlike(candidate.project, other.project, unlikePercent))) found.push(candidate);
    if (found.length >= enough) break;
  }
  return found.length;
}

/** Fewer rows the same are chance. */
const fewRows = 3;

/** `项目4与项目5（9个指标中7个相同）` */
function sameTables({ plan, policy }: PlanSubject): readonly string[] {
  const { unlikePercent, sameRowsPercent } = policy.boilerplate;
  const tables = numberedProjects(plan).map(({ project, number }) => ({
    project,
    number,
    rows: new Set(project.indicators.map((row) => `${foldedKey(row.name)}|${foldedKey(row.target.source)}`)),
  }));
  return tables.flatMap((a, index) =>
    tables.slice(index + 1).flatMap((b) => {
      const of = Math.max(a.rows.size, b.rows.size);
      const same = [...a.rows].filter((row) => b.rows.has(row)).length;
      if (same < fewRows || 100 * same < sameRowsPercent * of || !areUnlike(a.project, b.project, unlikePercent)) return [];
      return [`项目${a.number}与项目${b.number}（${of}个指标中${same}个相同）`];
    }),
  );
}
