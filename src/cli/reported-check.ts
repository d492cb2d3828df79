// The check behind an opinion that is written to a file: the program's own, without what `--answers` answered, or, with `--decisions`, as its reviewer decided it.
import { answeredReport, nothingDecided } from '../application/answered-report.ts';
import { decidedReport, withDecided } from '../application/decided-report.ts';
import { readAnswers } from '../application/queries/answers-json.ts';
import { decisionsOf } from '../application/queries/review-decisions.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { withCostingOf } from '../domain/costing/index.ts';
import { narrowReport, reportOn, type CheckOptions, type CheckReport } from '../domain/check/index.ts';
import type { Decided } from '../domain/decision/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { AnsweredProblem } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { CommandContext } from './command.ts';

export interface CheckToReport {
  readonly plan: DepartmentPlan;
  readonly file: string;
  readonly sha256: string;
  readonly options: CheckOptions;
  /** Path of the decisions; undefined where nobody decided. */
  readonly decisions: string | undefined;
  /** Path of the answers; undefined where none were named. */
  readonly answers: string | undefined;
  /** Numbers of the projects it is kept to, after everything was decided; null for the whole text. */
  readonly only: readonly number[] | null;
}

export interface ReportedCheck {
  readonly report: CheckReport;
  /** The same check, of the same content in another file. */
  readonly checkAgain: (plan: DepartmentPlan) => Result<CheckReport, Fault>;
  readonly decided: Decided | null;
  readonly answered: readonly AnsweredProblem[];
}

export async function reportedCheck({ files }: CommandContext, { plan, file, sha256, options, decisions, answers, only }: CheckToReport): Promise<Result<ReportedCheck, Fault>> {
  if (decisions !== undefined && answers !== undefined) return failed(answersWithDecisions);
  const kept = (checked: Result<CheckReport, Fault>) => (checked.ok && only !== null ? narrowReport(checked.value, only, checkCatalogue, options.presentation) : checked);
  const check = (other: DepartmentPlan, leftOut: ReadonlySet<string> = new Set()) => reportOn(withCostingOf(other, plan), checkCatalogue, { ...options, leftOut });
  if (answers !== undefined) {
    const written = await files.read(answers);
    if (!written.ok) return written;
    const given = readAnswers(new TextDecoder().decode(written.value.bytes), written.value.name);
    if (!given.ok) return given;
    const about = answeredReport((leftOut) => check(plan, leftOut), given.value);
    if (!about.ok) return about;
    const { report, answered, leftOut, silent } = about.value;
    const checkAgain = (other: DepartmentPlan) => {
      const again = check(other, leftOut);
      return again.ok ? ok(withDecided(again.value, nothingDecided, silent)) : again;
    };
    return ok({ report, checkAgain, decided: null, answered });
  }
  if (decisions === undefined) {
    const checkAgain = (other: DepartmentPlan) => kept(check(other));
    const report = checkAgain(plan);
    return report.ok ? ok({ report: report.value, checkAgain, decided: null, answered: [] }) : report;
  }
  const written = await files.read(decisions);
  if (!written.ok) return written;
  const sheet = decisionsOf(written.value.bytes, written.value.name);
  if (!sheet.ok) return sheet;
  const reported = decidedReport({ file, sha256, check: (leftOut) => check(plan, leftOut) }, sheet.value);
  if (!reported.ok) return reported;
  const { report, decided, leftOut, silent } = reported.value;
  const checkAgain = (other: DepartmentPlan) => {
    const again = check(other, leftOut);
    return kept(again.ok ? ok(withDecided(again.value, decided, silent)) : again);
  };
  const narrowed = kept(ok(report));
  return narrowed.ok ? ok({ report: narrowed.value, checkAgain, decided, answered: [] }) : narrowed;
}

const answersWithDecisions: Fault = { code: 'arguments', what: '--answers 不能和 --decisions 同用', where: '命令行', remedy: '审核人的决定写成意见时，不提的问题请在决定文件里写明；要按已作的说明写意见，请去掉 --decisions。' };
