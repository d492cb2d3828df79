// The check behind an opinion that is written to a file: the program's own, or, with `--decisions`, as its reviewer decided it.
import { decidedReport, withDecided } from '../application/decided-report.ts';
import { decisionsOf } from '../application/queries/review-decisions.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { withCostingOf } from '../domain/costing/index.ts';
import { narrowReport, reportOn, type CheckOptions, type CheckReport } from '../domain/check/index.ts';
import type { Decided } from '../domain/decision/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { CommandContext } from './command.ts';

export interface CheckToReport {
  readonly plan: DepartmentPlan;
  readonly file: string;
  readonly sha256: string;
  readonly options: CheckOptions;
  /** Path of the decisions; undefined where nobody decided. */
  readonly decisions: string | undefined;
  /** Numbers of the projects it is kept to, after everything was decided; null for the whole text. */
  readonly only: readonly number[] | null;
}

export interface ReportedCheck {
  readonly report: CheckReport;
  /** The same check, of the same content in another file. */
  readonly checkAgain: (plan: DepartmentPlan) => Result<CheckReport, Fault>;
  readonly decided: Decided | null;
}

export async function reportedCheck({ files }: CommandContext, { plan, file, sha256, options, decisions, only }: CheckToReport): Promise<Result<ReportedCheck, Fault>> {
  const kept = (checked: Result<CheckReport, Fault>) => (checked.ok && only !== null ? narrowReport(checked.value, only, checkCatalogue, options.presentation) : checked);
  if (decisions === undefined) {
    const checkAgain = (other: DepartmentPlan) => kept(reportOn(withCostingOf(other, plan), checkCatalogue, options));
    const report = checkAgain(plan);
    return report.ok ? ok({ report: report.value, checkAgain, decided: null }) : report;
  }
  const written = await files.read(decisions);
  if (!written.ok) return written;
  const sheet = decisionsOf(written.value.bytes, written.value.name);
  if (!sheet.ok) return sheet;
  const check = (other: DepartmentPlan, leftOut: ReadonlySet<string>) => reportOn(other, checkCatalogue, { ...options, leftOut });
  const reported = decidedReport({ file, sha256, check: (leftOut) => check(plan, leftOut) }, sheet.value);
  if (!reported.ok) return reported;
  const { report, decided, leftOut, silent } = reported.value;
  const checkAgain = (other: DepartmentPlan) => {
    const again = check(other, leftOut);
    return kept(again.ok ? ok(withDecided(again.value, decided, silent)) : again);
  };
  const narrowed = kept(ok(report));
  return narrowed.ok ? ok({ report: narrowed.value, checkAgain, decided }) : narrowed;
}
