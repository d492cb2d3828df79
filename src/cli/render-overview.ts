// The projects of a check on one screen: one line each, the worst first, in columns, with what the columns mean.
import type { CheckReport, ProjectSummary } from '../domain/check/index.ts';
import type { ResolvedProfile } from '../domain/policy/index.ts';
import { formatFen } from '../kernel/money.ts';
import { compareRatios, formatPercent, ratioOfPercent } from '../kernel/ratio.ts';
import { cutDisplay, displayWidth, padDisplay, wrapDisplay } from './display-width.ts';
import { scoreCell } from './render-score.ts';
import { inked, type Ink, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

/** The order of the overview and of the sections under it: by the score offered, which weighs each row; a merged finding would count but once. */
export function worstProjectsFirst({ check, score }: CheckReport): readonly ProjectSummary[] {
  const pointsOf = new Map(score.projects.map(({ project, points }) => [project, points]));
  const pointsIn = ({ project }: ProjectSummary) => pointsOf.get(project) ?? 0;
  return check.summary.byProject.toSorted((a, b) => pointsIn(a) - pointsIn(b) || b.bySeverity.blocks - a.bySeverity.blocks || a.project - b.project);
}

/** One line per project. */
export function renderOverview(report: CheckReport, terminal: Terminal): readonly string[] {
  const { score } = report;
  const { profile } = report.check;
  const projects = worstProjectsFirst(report);
  const nameWidth = Math.min(Math.max(8, ...projects.map((project) => displayWidth(project.name))), Math.max(20, terminal.columns - 74));
  const head = `  项目  ${padDisplay('名称', nameWidth)}  预算(万元)    可用  无阻止  阻止  须说明  建议  打分建议  金额可解释`;
  const lines = projects.map((project) => {
    const money = project.total === null ? '不明' : formatFen(project.total, '万元');
    const explained = project.moneyExplained === null ? '—' : `${formatPercent(project.moneyExplained)}%`;
    return [
      `  ${String(project.project).padStart(4)}  ${padDisplay(cutDisplay(terminalSafe(project.name), nameWidth), nameWidth)}`,
      padDisplay(money, 10, 'right'),
      padDisplay(`${project.usableTargets}/${project.targets}`, 6, 'right'),
      padDisplay(String(project.usableUnblockedTargets), 6, 'right'),
      countCell(project.bySeverity.blocks, 4, 'red', terminal),
      countCell(project.bySeverity.explain, 6, 'yellow', terminal),
      countCell(project.bySeverity.advice, 4, 'cyan', terminal),
      padDisplay(scoreCell(score, project.project), 8, 'right'),
      inkedShare(padDisplay(explained, 10, 'right'), project, profile, terminal),
    ].join('  ');
  });
  const width = Math.max(40, terminal.columns - 2);
  return [inked(terminal, 'dim', head), ...lines, ...legendOf(report).flatMap((text) => wrapDisplay(text, width)).map((line) => inked(terminal, 'dim', `  ${line}`))];
}

const legend: readonly string[] = [
  '按打分建议由低到高排列。可用：能看出考核什么的指标值／全部指标值；无阻止：其中指标值一格没有“阻止”问题的个数。',
  '金额可解释：数量×单价的合计占预算数的比例；“—”表示没有能互相对上的数量和单价。',
];

/** What the columns mean; where faults of several projects are told once, also where to look for them. */
function legendOf({ plan, check: { findings } }: CheckReport): readonly string[] {
  const throughout = findings.some(({ project, parts }) => project === null && parts?.some((part) => part.project !== null) === true);
  const costed = plan.projects.some(({ costing }) => costing !== undefined) ? ['有测算的项目，金额可解释按测算明细的合计。'] : [];
  return throughout ? [...legend, ...costed, '几个项目都有的同一问题，合并列在“整个文本”一节；上表仍按项目分别计数。'] : [...legend, ...costed];
}

/** A share of the budget outside the bounds of the profile stands out. */
function inkedShare(text: string, { moneyExplained }: ProjectSummary, { values }: ResolvedProfile, terminal: Terminal): string {
  if (moneyExplained === null) return inked(terminal, 'dim', text);
  const { atLeastPercent, atMostPercent } = values.moneyExplained;
  const expected = compareRatios(moneyExplained, ratioOfPercent(atLeastPercent)) >= 0 && compareRatios(moneyExplained, ratioOfPercent(atMostPercent)) <= 0;
  return expected ? text : inked(terminal, 'yellow', text);
}

function countCell(count: number, width: number, ink: Ink, terminal: Terminal): string {
  const text = String(count).padStart(width);
  return count === 0 ? inked(terminal, 'dim', text) : inked(terminal, ink, text);
}
