// What a person is shown. By default the root cause of each cell, whole-column faults once per project and habits of the whole text once for the
// plan, worst first; on request every finding of every rule. People stop reading a list that tells the same thing nine times.
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { numberedProjects, type DepartmentPlan } from '../plan/index.ts';
import { describePlaces } from './finding-place.ts';
import type { Finding } from './finding.ts';
import type { LintRule, MessageData } from './lint-rule.ts';
import { renderMessage } from './render-message.ts';
import { listOrdinals } from './row-list.ts';

export type Presentation = 'root-causes' | 'everything';

/** Findings to show, ordered by project (whole-plan findings last), severity, rule order of the catalogue, row. */
export function presentFindings(
  findings: readonly Finding[],
  plan: DepartmentPlan,
  rules: readonly LintRule[],
  presentation: Presentation,
): readonly Finding[] {
  const shown = presentation === 'everything' ? findings : rootCauses(findings, plan, rules);
  const projectOrder = new Map(numberedProjects(plan).map(({ number }, index) => [number, index]));
  const ruleOrder = new Map(rules.map((rule, index) => [rule.id, index]));
  return shown.toSorted(
    (a, b) =>
      orderOfProject(a, projectOrder) - orderOfProject(b, projectOrder) ||
      severitiesWorstFirst.indexOf(a.severity) - severitiesWorstFirst.indexOf(b.severity) ||
      (ruleOrder.get(a.rule) ?? 0) - (ruleOrder.get(b.rule) ?? 0) ||
      (a.indicator ?? 0) - (b.indicator ?? 0),
  );
}

/** The findings with those that tell several places at once taken apart again: what marks cells, comments and the pages of single projects. */
export function toldApart(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => finding.parts ?? [finding]);
}

function rootCauses(findings: readonly Finding[], plan: DepartmentPlan, rules: readonly LintRule[]): readonly Finding[] {
  const basic = findings.filter((finding) => !finding.derived);
  return toldForPlan(toldOnce(basic, plan, rules), plan, rules);
}

function orderOfProject(finding: Finding, order: ReadonlyMap<number, number>): number {
  return finding.project === null ? Number.MAX_SAFE_INTEGER : (order.get(finding.project) ?? 0);
}

interface Group {
  /** Sentence of the rule for several rows. */
  readonly sentence: string;
  readonly first: Finding;
  readonly indicators: number[];
}

function toldOnce(findings: readonly Finding[], plan: DepartmentPlan, rules: readonly LintRule[]): readonly Finding[] {
  const sentenceOf = new Map<string, string>();
  for (const rule of rules) if (rule.scope === 'row' && rule.oncePerProject !== null) sentenceOf.set(rule.id, rule.oncePerProject);
  const groups = new Map<string, Group>();
  const shown: (Finding | Group)[] = [];
  for (const finding of findings) {
    const sentence = sentenceOf.get(finding.rule);
    if (sentence === undefined) {
      shown.push(finding);
      continue;
    }
    const key = `${finding.rule}|${finding.project}|${finding.column}`;
    const group = groups.get(key);
    if (group !== undefined) group.indicators.push(...finding.indicators);
    else {
      const opened: Group = { sentence, first: finding, indicators: [...finding.indicators] };
      groups.set(key, opened);
      shown.push(opened);
    }
  }
  const rowsOf = new Map(numberedProjects(plan).map(({ project, number }) => [number, project.indicators.length]));
  return shown.map((entry) => ('sentence' in entry ? toldByRows(entry, rowsOf) : entry));
}

/** In how many projects the same fault must stand before it is the way the whole text is written. */
const severalProjects = 3;

/** Faults of rules that know a sentence for the whole plan, told by it where they stand in several projects. */
function toldForPlan(findings: readonly Finding[], plan: DepartmentPlan, rules: readonly LintRule[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const rule of rules) {
    if (rule.oncePerPlan === undefined) continue;
    const parts = findings.filter((finding) => finding.rule === rule.id);
    const [first] = parts;
    if (first === undefined) continue;
    const data = rule.scope === 'plan' ? placesOf(parts, plan) : projectsOf(parts, plan);
    if (data === null) continue;
    merged.set(rule.id, {
      ...first,
      id: `${rule.id}.${first.messageId}.plan`,
      project: null,
      indicator: null,
      indicators: [],
      column: null,
      span: null,
      rewrite: null,
      repair: null,
      message: renderMessage(rule.oncePerPlan, data),
      ground: [...new Set(parts.flatMap(({ ground }) => ground))],
      parts,
    });
  }
  return [...findings.filter(({ rule }) => !merged.has(rule)), ...merged.values()];
}

/** What a sentence for the whole plan says of the projects; null where they are too few to be a habit of the text. */
function projectsOf(parts: readonly Finding[], plan: DepartmentPlan): MessageData | null {
  const projects = [...new Set(parts.flatMap(({ project }) => project ?? []))].toSorted((a, b) => a - b);
  if (projects.length < severalProjects) return null;
  const rows = parts.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return { projects: listOrdinals(projects), count: projects.length, of: plan.projects.length, rows };
}

/** What the sentence of a plan rule says of its places; null where there is but one. */
function placesOf(parts: readonly Finding[], plan: DepartmentPlan): MessageData | null {
  return parts.length < 2 ? null : { where: describePlaces(parts, plan), count: parts.length };
}

function toldByRows({ sentence, first, indicators }: Group, rowsOf: ReadonlyMap<number | null, number>): Finding {
  if (indicators.length <= 1) return first;
  const data = { rows: listOrdinals(indicators), count: indicators.length, of: rowsOf.get(first.project) ?? indicators.length };
  const id = `${first.rule}.${first.messageId}.p${first.project}.column.${first.column}`;
  return { ...first, id, indicators, span: null, rewrite: null, repair: null, message: renderMessage(sentence, data) };
}
