// The lint engine: runs a catalogue of rules over a plan and returns findings in document order. Pure and total: it knows no rule, holds
// no number, and a rule sees only its subject.
import type { Citation } from '../../kernel/citation.ts';
import type { Place } from '../../kernel/place.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { Span } from '../../kernel/span.ts';
import type { PlanComparison } from '../comparison/index.ts';
import { classifyIndicator, type IndicatorTree } from '../indicator/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn, type IndicatorRow, type NumberedProject, type Project } from '../plan/index.ts';
import type { ResolvedProfile } from '../policy/index.ts';
import type { Finding } from './finding.ts';
import type { FindingColumn, LintRule, MessageData, ProjectReport, ProjectSubject, RowReport, RowSubject } from './lint-rule.ts';
import { comparedSubject } from './compared-subject.ts';
import { cellOf } from './finding-cell.ts';
import { markDerived } from './mark-derived.ts';
import { renderMessage } from './render-message.ts';
import type { Repair } from './repair.ts';
import { dimensionOf } from '../review-sheet/index.ts';
import { factsOfRow } from './row-facts.ts';

export interface LintCatalogue {
  readonly rules: readonly LintRule[];
  readonly trees: readonly IndicatorTree[];
}

/**
 * Every finding of every rule, one per cell and fault, with `derived` set on those whose cell has a more basic fault. Rules that hold projects against
 * last year's speak only where a comparison is given.
 */
export function runRules(plan: DepartmentPlan, catalogue: LintCatalogue, profile: ResolvedProfile, comparison: PlanComparison | null = null): readonly Finding[] {
  const projects = numberedProjects(plan);
  const findings = projects.flatMap((numbered) => [
    ...runProjectRules(plan, numbered, catalogue, profile),
    ...(comparison === null ? [] : runComparisonRules(plan, numbered, comparison, catalogue, profile)),
  ]);
  const policy = profile.values;
  for (const rule of catalogue.rules) {
    if (rule.scope !== 'plan') continue;
    const severity = profile.severities.get(rule.id) ?? rule.severity;
    rule.check({ plan, policy }, ({ message, data = {}, project: number = null, column = null, indicators = [], place = null, at = null, repair = null, ground = rule.ground }) => {
      const told = projects.find((candidate) => candidate.number === number)?.project;
      const pointed = place ?? (told === undefined ? null : placeIn(told, column, indicators));
      findings.push(makeFinding({ rule, severity, message, data, project: number, indicators, column, place: pointed, at, rewrite: null, repair, ground }));
    });
  }
  return withUniqueIds(findings);
}

/** A rule that speaks twice about one place is told apart by a number behind the id: `….p4.purpose.2`. */
function withUniqueIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}.${count}` };
  });
}

/**
 * The findings of the row and project rules on one project of a plan. The project may be another version of the one that stands there: what would
 * the rules say if its cells were written differently? `asked` are the ordinals of the rows about which row rules are asked; all where left out.
 */
export function runProjectRules(
  plan: DepartmentPlan,
  { project, number }: NumberedProject,
  catalogue: LintCatalogue,
  profile: ResolvedProfile,
  asked: ReadonlySet<number> | null = null,
): readonly Finding[] {
  const rows = project.indicators.map((row) => rowSubject(row, project, plan, catalogue, profile));
  const askedRows = asked === null ? rows : rows.filter(({ row }) => asked.has(row.ordinal));
  return markDerived(findingsOfProject({ project, rows, plan, policy: profile.values }, askedRows, number, catalogue.rules, profile), catalogue.rules);
}

/** What a row rule sees of a row. */
export function rowSubject(row: IndicatorRow, project: Project, plan: DepartmentPlan, { trees }: Pick<LintCatalogue, 'trees'>, profile: ResolvedProfile): RowSubject {
  const indicatorClass = classifyIndicator(row.level1, row.level2, trees);
  return { row, facts: factsOfRow(row), indicatorClass, project, fiscalYear: plan.fiscalYear, policy: profile.values };
}

function findingsOfProject(subject: ProjectSubject, askedRows: readonly RowSubject[], number: number, rules: readonly LintRule[], profile: ResolvedProfile): Finding[] {
  const findings: Finding[] = [];
  const { project } = subject;
  for (const rule of rules) {
    if (rule.scope === 'plan' || rule.scope === 'comparison') continue;
    if (!rule.columns.every((column) => project.printedColumns.includes(column))) continue;
    const severity = profile.severities.get(rule.id) ?? rule.severity;
    if (rule.scope === 'project') {
      rule.check(subject, (told) => findings.push(findingOnProject(told, { rule, severity, project, number })));
      continue;
    }
    // One listener for all rows: a hundred rules over a thousand rows would make a hundred thousand.
    const [first] = askedRows;
    if (first === undefined) continue;
    let { row } = first;
    const report = (told: RowReport<string>): void => {
      const { message, data = {}, at = null, rewrite = null, column = rule.columns[0] } = told;
      const place = cellPlace(row, column) ?? row.place;
      const repair = told.repair ?? ownCellRepair(row.ordinal, column, told);
      findings.push(makeFinding({ rule, severity, message, data, project: number, indicators: [row.ordinal], column, place, at, rewrite, repair }));
    };
    for (const asked of askedRows) {
      ({ row } = asked);
      rule.check(asked, report);
    }
  }
  return findings;
}

/** The findings of the comparison rules on one project; none where last year's plan has no such project. */
function runComparisonRules(
  plan: DepartmentPlan,
  { project, number }: NumberedProject,
  comparison: PlanComparison,
  catalogue: LintCatalogue,
  profile: ResolvedProfile,
): readonly Finding[] {
  const findings: Finding[] = [];
  const rows = project.indicators.map((row) => rowSubject(row, project, plan, catalogue, profile));
  const subject = comparedSubject({ project, rows, plan, policy: profile.values }, comparison, catalogue.trees);
  for (const rule of catalogue.rules) {
    if (rule.scope !== 'comparison' || subject === null) continue;
    const severity = profile.severities.get(rule.id) ?? rule.severity;
    rule.check(subject, (told) => findings.push(findingOnProject(told, { rule, severity, project, number })));
  }
  return findings;
}

interface ToldOn {
  readonly rule: LintRule;
  readonly severity: Severity;
  readonly project: Project;
  readonly number: number;
}

function findingOnProject(told: ProjectReport<string>, { rule, severity, project, number }: ToldOn): Finding {
  const { message, data = {}, column, indicators = [], at = null, repair = null } = told;
  const place = told.place ?? placeIn(project, column, indicators);
  return makeFinding({ rule, severity, message, data, project: number, indicators, column, place, at, rewrite: null, repair });
}

function ownCellRepair(indicator: number, column: IndicatorColumn, { rewrite, safe = false }: RowReport<string>): Repair | null {
  return rewrite === undefined ? null : { kind: 'rewrite', cells: [{ indicator, column, text: rewrite }], safe };
}

interface FindingParts {
  readonly rule: LintRule;
  readonly severity: Severity;
  readonly message: string;
  readonly data: MessageData;
  /** Number by which the plan names the project; null for the whole plan. */
  readonly project: number | null;
  readonly indicators: readonly number[];
  readonly column: FindingColumn | null;
  readonly place: Place | null;
  readonly at: Span | null;
  readonly rewrite: string | null;
  readonly repair: Repair | null;
  /** All that the rule rests on where left out. */
  readonly ground?: readonly Citation[];
}

function makeFinding(parts: FindingParts): Finding {
  const { rule, message, project, indicators, column } = parts;
  const messages: Readonly<Record<string, string>> = rule.messages;
  const where = [project === null ? 'plan' : `p${project}`, ...(indicators.length > 0 ? [`r${indicators.join('+')}`] : [])];
  return {
    id: [rule.id, message, ...where, ...(column === null ? [] : [column])].join('.'),
    rule: rule.id,
    messageId: message,
    severity: parts.severity,
    dimension: dimensionOf(rule.reviewItem),
    reviewItem: rule.reviewItem,
    project,
    indicator: indicators[0] ?? null,
    indicators,
    column,
    place: parts.place,
    span: parts.at,
    message: renderMessage(messages[message] ?? message, parts.data),
    rewrite: parts.rewrite,
    repair: parts.repair,
    ground: parts.ground ?? rule.ground,
    derived: false,
  };
}

/** The cell of the first row it speaks about, else the field of the project, else the row, else the table. */
function placeIn(project: Project, column: FindingColumn | null, indicators: readonly number[]): Place {
  const first = project.indicators.find((row) => row.ordinal === indicators[0]);
  return (first === undefined ? null : cellPlace(first, column)) ?? fieldPlace(project, column) ?? first?.place ?? project.place;
}

function cellPlace(row: IndicatorRow, column: FindingColumn | null): Place | null {
  return cellOf(row, column)?.place ?? null;
}

function fieldPlace(project: Project, column: FindingColumn | null): Place | null {
  switch (column) {
    case 'code':
      return project.code?.place ?? null;
    case 'name':
      return project.name?.place ?? null;
    case 'budget':
      return project.budget.total?.place ?? null;
    case 'purpose':
      return project.purpose?.place ?? null;
    case 'spendingPlan':
      return project.spendingPlan[0]?.cumulative.place ?? null;
    case 'goals':
      return project.goals[0]?.place ?? null;
    default:
      return null;
  }
}
