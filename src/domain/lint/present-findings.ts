// What a person is shown. By default the root cause of each cell, whole-column faults once per project and faults that run through the document
// once, worst first; on request every finding of every rule. People stop reading a list that tells the same thing nine times.
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { numberedProjects, type DepartmentPlan } from '../plan/index.ts';
import { describePlaces } from './finding-place.ts';
import type { Finding } from './finding.ts';
import type { LintRule } from './lint-rule.ts';
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
  const shown = presentation === 'everything' ? findings : toldOncePerPlan(toldOncePerProject(findings.filter((finding) => !finding.derived), plan, rules), plan, rules);
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

function orderOfProject(finding: Finding, order: ReadonlyMap<number, number>): number {
  return finding.project === null ? Number.MAX_SAFE_INTEGER : (order.get(finding.project) ?? 0);
}

interface Group {
  /** Sentence of the rule for several rows. */
  readonly sentence: string;
  readonly first: Finding;
  readonly indicators: number[];
}

function toldOncePerProject(findings: readonly Finding[], plan: DepartmentPlan, rules: readonly LintRule[]): readonly Finding[] {
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

function toldByRows({ sentence, first, indicators }: Group, rowsOf: ReadonlyMap<number | null, number>): Finding {
  if (indicators.length <= 1) return first;
  const data = { rows: listOrdinals(indicators), count: indicators.length, of: rowsOf.get(first.project) ?? indicators.length };
  const id = `${first.rule}.${first.messageId}.p${first.project}.column.${first.column}`;
  return { ...first, id, indicators, span: null, rewrite: null, repair: null, message: renderMessage(sentence, data) };
}

/** Findings of one rule in several places of the document become one, with the places as its parts; of one project alone they stay with it. */
function toldOncePerPlan(findings: readonly Finding[], plan: DepartmentPlan, rules: readonly LintRule[]): readonly Finding[] {
  const sentenceOf = new Map(rules.map((rule) => [rule.id, rule.oncePerPlan]));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) if (sentenceOf.get(finding.rule) !== undefined) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return findings.flatMap((finding) => {
    const group = groups.get(finding.rule);
    const sentence = sentenceOf.get(finding.rule);
    if (group === undefined || sentence === undefined || group.length === 1) return [finding];
    return finding === group[0] ? [toldByPlaces(finding, group, sentence, plan)] : [];
  });
}

function toldByPlaces(first: Finding, parts: readonly Finding[], sentence: string, plan: DepartmentPlan): Finding {
  const project = parts.every((part) => part.project === first.project) ? first.project : null;
  const count = parts.reduce((sum, part) => sum + Math.max(1, part.indicators.length), 0);
  const message = renderMessage(sentence, { where: describePlaces(parts, plan), count });
  const id = [first.rule, project === null ? 'plan' : `p${project}`, 'places'].join('.');
  return { ...first, id, project, indicator: null, indicators: [], column: null, span: null, message, rewrite: null, repair: null, parts };
}
