// The text of `hengji check`: first the whole on one screen, then project by project, worst first, the same fault told once.
import { onlyTitle, type CheckReport, type CheckResult, type ProjectSummary, type TargetExclusion } from '../domain/check/index.ts';
import type { AnsweredFindings } from '../domain/follow-up/index.ts';
import { cellOf, listOrdinals, type Finding, type Presentation } from '../domain/lint/index.ts';
import { numberedProjects, unitTitle, type DepartmentPlan, type IndicatorRow, type Project } from '../domain/plan/index.ts';
import { lintRules } from '../catalogue/lint/index.ts';
import { formatFen } from '../kernel/money.ts';
import { describePlace } from '../kernel/place.ts';
import { cutDisplay, displayWidth, padDisplay, wrapDisplay } from './display-width.ts';
import { renderAnswers } from './render-answers.ts';
import { renderComparison } from './render-comparison.ts';
import { renderFirstSteps } from './render-first-steps.ts';
import { renderOverview, worstProjectsFirst } from './render-overview.ts';
import { renderProposals, renderRowCounts } from './render-proposals.ts';
import { renderScore } from './render-score.ts';
import { ruleTitle } from './rule-title.ts';
import { severityMark } from './severity-mark.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

const indent = '          ';

export interface CheckView {
  readonly remarks: readonly string[];
  readonly presentation: Presentation;
  /** Whether the proposals are listed under each project. */
  readonly proposals: boolean;
  /** Null where no answers were named. */
  readonly answers: AnsweredFindings | null;
}

export function renderCheck(report: CheckReport, view: CheckView, terminal: Terminal): string {
  const { plan, check, made } = report;
  const { presentation } = view;
  const lines = [...renderHead(report, view, terminal), '', ...renderFirstSteps(check, terminal), ...(view.answers === null ? [] : renderAnswers(view.answers, terminal)), ...renderOverview(report, terminal)];
  const ofPlan = check.findings.filter((finding) => finding.project === null);
  const wholeText = ofPlan.length === 0 ? [] : ['', inked(terminal, 'bold', '整个文本'), ...ofPlan.flatMap((finding) => renderGroup([finding], null, ofPlan, terminal))];
  const blocksAll = ofPlan.some(({ severity }) => severity === 'blocks');
  if (blocksAll) lines.push(...wholeText);
  for (const summary of worstProjectsFirst(report)) {
    const number = summary.project;
    const findings = check.findings.filter((finding) => finding.project === number);
    const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
    const untestable = untestableRows(findings, check.summary.exclusions.filter((exclusion) => exclusion.project === number));
    const proposals = view.proposals ? made.proposals.filter((proposal) => proposal.project === number) : [];
    if (findings.length + untestable.length + proposals.length === 0 || project === undefined) continue;
    lines.push('', ...renderProject(project, summary, findings, presentation, terminal), ...untestable.flatMap((text) => renderUntestable(text, terminal)));
    lines.push(...renderProposals(project, proposals, terminal));
  }
  if (!blocksAll) lines.push(...wholeText);
  lines.push('', ...renderUnread(plan, terminal), ...renderFoot(check, presentation));
  return `${lines.join('\n').trimEnd()}\n`;
}

function renderHead(report: CheckReport, { remarks, presentation }: CheckView, terminal: Terminal): readonly string[] {
  const { plan, check, made, score } = report;
  const { summary, profile, findings } = check;
  const only = onlyTitle(report);
  const units = plan.units.map(unitTitle).join('，');
  const year = plan.fiscalYear === null ? '年度未知' : `${plan.fiscalYear}年度`;
  const budget = summary.totalBudget === null ? '预算合计不明（有项目预算数空白）' : `预算 ${formatFen(summary.totalBudget, '万元')} 万元`;
  const { blocks, explain, advice } = summary.bySeverity;
  const merged = presentation === 'everything' ? '（全部，逐行）' : '';
  return [
    inked(terminal, 'bold', `衡绩检查  ${terminalSafe(plan.file)}`),
    terminalSafe(`${units === '' ? '单位未写' : units} · ${year}（${plan.fiscalYearOrigin.explanation}）`),
    ...(only === null ? [] : [inked(terminal, 'bold', `${only}（全文 ${plan.projects.length} 个项目都查过；其他项目和整个文本的问题不在内）`)]),
    `${summary.projects} 个项目 · ${budget} · 口径 ${profile.id}（${profile.title}）`,
    `指标值 ${summary.targets} 个：写明数值或日期的 ${summary.statedTargets} 个，能看出考核什么的 ${summary.usableTargets} 个，其中没有“阻止”问题的 ${inked(terminal, 'bold', String(summary.usableUnblockedTargets))} 个`,
    `发现问题 ${findings.length} 条${merged}：${inked(terminal, 'red', `阻止 ${blocks}`)} · ${inked(terminal, 'yellow', `须说明 ${explain}`)} · ${inked(terminal, 'cyan', `建议 ${advice}`)}`,
    ...renderRowCounts(made.rows),
    ...renderScore(score, terminal, only === null ? 'whole' : 'part'),
    ...(check.comparison === null ? [] : renderComparison(check.comparison, only === null ? 'whole' : 'part')),
    ...remarks.map((remark) => `说明：${terminalSafe(remark)}`),
  ];
}

function renderProject(project: Project, summary: ProjectSummary, findings: readonly Finding[], presentation: Presentation, terminal: Terminal): readonly string[] {
  const money = summary.total === null ? '' : `  ${formatFen(summary.total, '万元')}万元`;
  const title = `项目${summary.project}  ${terminalSafe(summary.name)}${money}  可用 ${summary.usableTargets}/${summary.targets}，其中无阻止 ${summary.usableUnblockedTargets}`;
  const groups = presentation === 'everything' ? findings.map((finding) => [finding]) : groupedByFault(findings);
  return [inked(terminal, 'bold', title), ...groups.flatMap((group) => renderGroup(group, project, findings, terminal))];
}

/** Findings of one rule and message in one project stand together. */
function groupedByFault(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity}|${finding.rule}|${finding.messageId}|${finding.column}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function renderGroup(group: readonly Finding[], project: Project | null, among: readonly Finding[], terminal: Terminal): readonly string[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const title = ruleTitle(first.rule);
  const derived = first.derived ? `（${reasonOfDerived(first, among)}）` : '';
  const severity = severityMark(first.severity, terminal);
  const width = Math.max(40, terminal.columns - displayWidth(indent));
  const sentences = wrapDisplay(terminalSafe(`${rowsOf(project, first)}${first.message}`), width);
  const same = others.length === 0 ? [] : wrapDisplay(terminalSafe(`同样：${others.map((finding) => sameFault(project, finding, group.some((other) => other.rewrite !== first.rewrite))).join('；')}`), width);
  return [
    `  ${severity}  ${title}${derived}  ${inked(terminal, 'dim', first.place === null ? first.rule : `${first.rule} · ${describePlace(first.place)}`)}`,
    ...sentences.map((line) => indent + line),
    ...same.map((line) => indent + line),
  ];
}

/** A derived finding is answered by a finding of a project rule on its row, or by a more basic one of its cell. */
function reasonOfDerived(finding: Finding, among: readonly Finding[]): string {
  const explaining = lintRules.find(
    (rule) => rule.scope === 'project' && rule.explains.includes(finding.rule) && among.some((other) => other.rule === rule.id && other.indicators.includes(finding.indicator ?? 0)),
  );
  if (explaining !== undefined) return `已由“${explaining.title}”说明`;
  const own = lintRules.find((rule) => rule.id === finding.rule);
  return own?.scope === 'project' && own.followsFromRows === true ? '各行已逐格说明' : '由同格更根本的问题引起';
}

/** Rows that cannot be tested and of whose value no finding speaks, told by reason: `第6–8行只有方向，没有基数和幅度`. */
function untestableRows(findings: readonly Finding[], exclusions: readonly TargetExclusion[]): readonly string[] {
  const told = new Set(findings.flatMap(({ column, indicators }) => (column === 'value' ? indicators : [])));
  const rowsByText = new Map<string, number[]>();
  for (const { indicator, text } of exclusions) if (!told.has(indicator)) rowsByText.set(text, [...(rowsByText.get(text) ?? []), indicator]);
  const parts = [...rowsByText].map(([text, rows]) => `第${listOrdinals(rows)}行${text}`);
  return parts.length === 0 ? [] : [`${parts.join('；')}。能写数的请写数；只能定性的，请在绩效指标描述里写明怎样认定完成。`];
}

function renderUntestable(text: string, terminal: Terminal): readonly string[] {
  const width = Math.max(40, terminal.columns - displayWidth(indent));
  return [`  ${padDisplay('不能考核', 8)}  ${inked(terminal, 'dim', '没有列为问题，但年底没有数或日期可以对照')}`, ...wrapDisplay(terminalSafe(text), width).map((line) => indent + line)];
}

/** Which rows a sentence is about, as far as the sentence does not say it itself: `第3行“抽检批次” `. */
function rowsOf(project: Project | null, { indicators, indicator, message }: Finding): string {
  const rows = `第${listOrdinals(indicators)}行`;
  if (indicators.length === 0 || message.startsWith(rows)) return '';
  const row = indicators.length === 1 ? rowOf(project, indicator) : null;
  return row === null || message.includes(`“${row.name}”`) ? `${rows}：` : `${rows}“${row.name}”：`;
}

/** `第3行“各项任务完成及时率”（≥95优）改为“≥95%”`: the row, what its cell says, and what it should say where the first row's advice does not fit all. */
function sameFault(project: Project | null, finding: Finding, withRewrite: boolean): string {
  const row = rowOf(project, finding.indicator);
  if (row === null || finding.column === null) return finding.message;
  const text = finding.column === 'name' ? undefined : cellOf(row, finding.column)?.text.trim();
  const said = text === undefined ? '' : `（${text === '' ? '空白' : cutDisplay(text, 40)}）`;
  const rewrite = finding.rewrite === null || !withRewrite ? '' : `改为“${finding.rewrite}”`;
  return `第${row.ordinal}行“${row.name}”${said}${rewrite}`;
}

function rowOf(project: Project | null, ordinal: number | null): IndicatorRow | null {
  return project?.indicators.find((row) => row.ordinal === ordinal) ?? null;
}

function renderUnread(plan: DepartmentPlan, terminal: Terminal): readonly string[] {
  if (plan.unread.length === 0) return [];
  const lines = plan.unread.map((entry) => `  ${describePlace(entry.place)}：${cutDisplay(terminalSafe(entry.text), Math.max(20, terminal.columns - 30))}`);
  return [inked(terminal, 'dim', `没有读入的内容 ${plan.unread.length} 处（原文保留）`), ...lines, ''];
}

function renderFoot(result: CheckResult, presentation: Presentation): readonly string[] {
  const hidden = presentation === 'everything' || result.summary.hidden === 0 ? [] : [`另有 ${result.summary.hidden} 条由同格更根本的问题引起或已并入一条，--all 可看全部。`];
  return [...hidden, '规则的道理和正误例：./hengji explain 规则编号'];
}
