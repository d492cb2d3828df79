// A check without what was answered already: what the unit explained and what finance lifted is asked no more, and told apart with its answer. The score stays that
// of the rules, the one which queue and pages show.
import type { CheckReport } from '../domain/check/index.ts';
import { matchAcknowledgements, trackedFindings, type Acknowledgement } from '../domain/follow-up/index.ts';
import type { AnsweredProblem } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';
import { cellsOfFindings, withDecided } from './decided-report.ts';

export interface AnsweredReport {
  readonly report: CheckReport;
  readonly answered: readonly AnsweredProblem[];
  /** Ids of the findings that were answered. */
  readonly leftOut: ReadonlySet<string>;
  /** Cells (`project/row/column`) of which nothing is asked any more. */
  readonly silent: ReadonlySet<string>;
}

/** `check`: the same check with findings left out, by their ids. */
export function answeredReport(check: (leftOut: ReadonlySet<string>) => Result<CheckReport, Fault>, answers: readonly Acknowledgement[]): Result<AnsweredReport, Fault> {
  const whole = check(new Set());
  if (!whole.ok) return whole;
  if (answers.length === 0) return ok({ report: whole.value, answered: [], leftOut: new Set(), silent: new Set() });
  const { plan, score } = whole.value;
  const roots = whole.value.check.all.filter(({ derived }) => !derived);
  const held = matchAcknowledgements(trackedFindings(roots, plan), answers).answered;
  const answered = held.flatMap(({ finding: { id }, answer: { side, reason } }) => roots.filter((finding) => finding.id === id).map((finding): AnsweredProblem => ({ finding, side, reason })));
  const leftOut = new Set(answered.map(({ finding }) => finding.id));
  const report = check(leftOut);
  if (!report.ok) return report;
  const silent = cellsOfFindings(whole.value, leftOut);
  return ok({ report: { ...withDecided(report.value, nothingDecided, silent), score }, answered, leftOut, silent });
}

/** Nothing was decided about proposals: they stand as the check made them. */
export const nothingDecided = { accepted: [], refused: [] };
