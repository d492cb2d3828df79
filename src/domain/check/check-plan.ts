// The check: rules of a catalogue over a plan, under a profile, with the counts a finance officer asks for first. The same function runs on the
// command line, on the server and in the browser, so their verdicts cannot differ.
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fiscalYearBounds } from '../../kernel/fiscal-year.ts';
import { sumFen, type Fen } from '../../kernel/money.ts';
import type { Ratio } from '../../kernel/ratio.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { comparePlans, type PlanComparison, type PreviousPlan } from '../comparison/index.ts';
import { presentFindings, runRules, toldApart, type Finding, type Presentation } from '../lint/index.ts';
import { numberedProjects, type DepartmentPlan } from '../plan/index.ts';
import { resolveProfile, selectProfile, type ResolvedProfile, type RuleProfile } from '../policy/index.ts';
import type { ProposalCatalogue } from '../proposal/index.ts';
import { explainBudget, type ExplainedBudget, type SpendingWords } from '../spending/index.ts';
import { judgeUsability, statesNumberOrDate, usabilityTexts, type UsabilityReason } from '../target/index.ts';

/** Everything a check is made of that is content and not engine. */
export interface CheckCatalogue extends ProposalCatalogue {
  readonly profiles: readonly RuleProfile[];
  readonly spendingWords: SpendingWords;
  /** The day by whose numbers a plan is judged whose fiscal year nobody can tell. */
  readonly dayWithoutYear: CivilDate;
}

export interface CheckOptions {
  /** Profile by name; null lets the division and the year of the plan choose. */
  readonly profile: string | null;
  readonly presentation: Presentation;
  /** Last year's plan to hold this one against; left out: none. */
  readonly previous?: PreviousPlan | null;
  /** Ids of findings that a reviewer does not put to the unit: they are neither shown nor counted. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Why a target cannot be used as written. */
export interface TargetExclusion {
  readonly project: number;
  readonly indicator: number;
  readonly reason: UsabilityReason;
  readonly text: string;
}

export interface ProjectSummary {
  readonly project: number;
  readonly name: string;
  readonly total: Fen | null;
  readonly targets: number;
  readonly usableTargets: number;
  /** Usable targets whose own cell has no blocking finding. */
  readonly usableUnblockedTargets: number;
  /** Findings on this project; one that is told once for several projects counts in each of them. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Σ quantity × unit price ÷ budget, of the 测算 where the project has one, else of its targets; null where neither holds such a pair. */
  readonly moneyExplained: Ratio | null;
}

/** Money of those projects that have a 测算, or in which a unit price meets its quantity: what the products come to, and the budgets of these projects. */
export interface SummedMoney {
  readonly projects: number;
  readonly explained: Fen;
  readonly budget: Fen;
}

export interface CheckSummary {
  readonly projects: number;
  readonly targets: number;
  /** Targets that state a number or a date. */
  readonly statedTargets: number;
  /** Targets of which one can tell what they test: a number or date, and what it measures. */
  readonly usableTargets: number;
  /** Usable targets whose own cell has no blocking finding: their number and unit need no repair. */
  readonly usableUnblockedTargets: number;
  readonly exclusions: readonly TargetExclusion[];
  readonly totalBudget: Fen | null;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byRule: Readonly<Record<string, number>>;
  readonly byProject: readonly ProjectSummary[];
  /** Null where no project tells how its money comes about. */
  readonly moneyExplained: SummedMoney | null;
  /** Findings not shown because the same cell has a more basic fault or the same fault is told once. */
  readonly hidden: number;
}

export interface CheckResult {
  readonly profile: ResolvedProfile;
  /** The findings to show. */
  readonly findings: readonly Finding[];
  /** Every finding of every rule, shown or not, in document order: what proposals and the score are made of. */
  readonly all: readonly Finding[];
  readonly summary: CheckSummary;
  /** How the projects go on those of last year's plan; null where none was given. */
  readonly comparison: PlanComparison | null;
}

/** Checks a plan. Faults: an unknown profile, a plan without any project table, a plan of last year that is not of an earlier year. */
export function checkPlan(plan: DepartmentPlan, catalogue: CheckCatalogue, options: CheckOptions): Result<CheckResult, Fault> {
  if (plan.projects.length === 0) return failed(withoutProjects(plan));
  const profile = profileFor(plan, catalogue, options.profile);
  if (!profile.ok) return profile;
  const comparison = comparisonOf(plan, profile.value, options.previous ?? null);
  if (!comparison.ok) return comparison;
  const found = runRules(plan, catalogue, profile.value, comparison.value);
  const { leftOut } = options;
  const all = leftOut === undefined ? found : found.filter(({ id }) => !leftOut.has(id));
  const findings = presentFindings(all, plan, catalogue.rules, options.presentation);
  return ok({ profile: profile.value, findings, all, summary: summarise(plan, catalogue, { all, shown: findings }), comparison: comparison.value });
}

function comparisonOf(plan: DepartmentPlan, { values }: ResolvedProfile, previous: PreviousPlan | null): Result<PlanComparison | null, Fault> {
  if (previous === null) return ok(null);
  const { fiscalYear, file } = previous.plan;
  if (fiscalYear !== null && plan.fiscalYear !== null && fiscalYear >= plan.fiscalYear) {
    return failed({
      code: 'previous-year',
      what: `用来对照的“${file}”是${fiscalYear}年度的，不早于要检查的文本（${plan.fiscalYear}年度）`,
      where: file,
      remedy: '请核对两份文本：上年的文本，年度要早于被检查的文本。',
    });
  }
  return ok(comparePlans(plan, previous, { codeShape: values.projectCode, likenessPercent: values.comparison.sameProjectPercent }));
}

/** The profile asked for, or the one the plan's division and year select, resolved for the first day of its year. */
function profileFor(plan: DepartmentPlan, { profiles, dayWithoutYear }: CheckCatalogue, wanted: string | null): Result<ResolvedProfile, Fault> {
  const day = plan.fiscalYear === null ? dayWithoutYear : fiscalYearBounds(plan.fiscalYear).from;
  const id = wanted ?? selectProfile(divisionOf(plan), plan.fiscalYear, profiles)?.id ?? 'national';
  const resolved = resolveProfile(id, profiles, day);
  if (!('message' in resolved)) return ok(resolved);
  return failed({
    code: 'profile',
    what: resolved.message.replace(/。$/u, ''),
    where: `口径 ${id}`,
    remedy: `可用的口径：${profiles.map((profile) => profile.id).join('、')}。`,
  });
}

/** The division most project codes begin with. */
function divisionOf(plan: DepartmentPlan): string | null {
  const code = plan.projects.map((project) => project.code?.value ?? '').find((candidate) => /^\d{6}/u.test(candidate));
  return code === undefined ? null : code.slice(0, 6);
}

interface Found {
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
}

/** The counts of a plan, or of the part of it that is looked at. */
export function summarise(plan: DepartmentPlan, catalogue: CheckCatalogue, { all, shown: findings }: Found): CheckSummary {
  const exclusions: TargetExclusion[] = [];
  const byProject: ProjectSummary[] = [];
  const explained: ExplainedBudget[] = [];
  const allOf = byProjectNumber(all);
  const shownOf = byProjectNumber(toldApart(findings));
  let stated = 0;
  for (const { project, number } of numberedProjects(plan)) {
    const blocked = blockedValues(allOf.get(number) ?? []);
    let usable = 0;
    let unblocked = 0;
    for (const row of project.indicators) {
      if (statesNumberOrDate(row.target.target)) stated += 1;
      const judged = judgeUsability({ reading: row.target, name: row.name, description: row.description, level2: row.level2 });
      if (judged.usable) {
        usable += 1;
        if (!blocked.has(row.ordinal)) unblocked += 1;
      } else exclusions.push({ project: number, indicator: row.ordinal, reason: judged.reason, text: usabilityTexts[judged.reason] });
    }
    const money = explainBudget(project, catalogue.trees, catalogue.spendingWords);
    if (money !== null) explained.push(money);
    byProject.push({
      project: number,
      name: project.name?.value ?? project.title,
      total: project.budget.total?.value ?? null,
      targets: project.indicators.length,
      usableTargets: usable,
      usableUnblockedTargets: unblocked,
      bySeverity: countSeverities(shownOf.get(number) ?? []),
      moneyExplained: money?.share ?? null,
    });
  }
  const targets = plan.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const amounts = byProject.map((project) => project.total);
  return {
    projects: plan.projects.length,
    targets,
    statedTargets: stated,
    usableTargets: targets - exclusions.length,
    usableUnblockedTargets: byProject.reduce((sum, project) => sum + project.usableUnblockedTargets, 0),
    exclusions,
    totalBudget: amounts.includes(null) ? null : sumFen(amounts.filter((amount) => amount !== null)),
    bySeverity: countSeverities(findings),
    byRule: countRules(findings),
    byProject,
    moneyExplained: summedMoney(explained),
    hidden: all.length - findings.length,
  };
}

function byProjectNumber(findings: readonly Finding[]): ReadonlyMap<number | null, readonly Finding[]> {
  const groups = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.project);
    if (group === undefined) groups.set(finding.project, [finding]);
    else group.push(finding);
  }
  return groups;
}

function summedMoney(projects: readonly ExplainedBudget[]): SummedMoney | null {
  const explained = sumFen(projects.map((money) => money.explained));
  const budget = sumFen(projects.map((money) => money.total));
  return projects.length === 0 || explained === null || budget === null ? null : { projects: projects.length, explained, budget };
}

/** Rows whose value cell has a blocking finding. */
function blockedValues(findings: readonly Finding[]): ReadonlySet<number> {
  return new Set(findings.flatMap(({ severity, column, indicators }) => (severity === 'blocks' && column === 'value' ? indicators : [])));
}

function countSeverities(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { blocks: 0, explain: 0, advice: 0 };
  for (const severity of severitiesWorstFirst) counts[severity] = findings.filter((finding) => finding.severity === severity).length;
  return counts;
}

function countRules(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutProjects(plan: DepartmentPlan): Fault {
  if (plan.departmentTables.length > 0) {
    return {
      code: 'no-project-table',
      what: '文件里只有部门整体绩效目标表，没有项目绩效目标表，各项目无从检查',
      where: plan.file,
      remedy: '请把各项目的绩效目标表放进同一个文件，再一起检查。',
    };
  }
  const tables = plan.unread.filter((entry) => entry.reason === 'unknown-table').length;
  return {
    code: 'no-project-table',
    what: `文档有${tables}张表格，但没有能识别的项目绩效目标表（表中应有“项目名称”，以及“一级指标”“指标值”等栏目）`,
    where: plan.file,
    remedy: '请确认选对了文件；表格样式不同的，请把文件交给本系统维护人员，增加该表样。',
  };
}
