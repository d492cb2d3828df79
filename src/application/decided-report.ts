// A check as its reviewer decided it: problems that are not put to the unit are neither told nor counted, refused proposals are not offered, accepted ones
// stand in the reviewer's words. What is written from it is the reviewer's opinion, not the program's.
import type { CheckReport } from '../domain/check/index.ts';
import { decide, type Decided, type DecisionSheet } from '../domain/decision/index.ts';
import { trackedFindings } from '../domain/follow-up/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';

export interface CheckedDocument {
  readonly file: string;
  readonly sha256: string;
  /** The same check with findings left out, by their ids. */
  readonly check: (leftOut: ReadonlySet<string>) => Result<CheckReport, Fault>;
}

export interface DecidedReport {
  readonly report: CheckReport;
  readonly decided: Decided;
  readonly leftOut: ReadonlySet<string>;
}

/** Faults: those of the check, and a sheet about another document. */
export function decidedReport({ file, sha256, check }: CheckedDocument, sheet: DecisionSheet): Result<DecidedReport, Fault> {
  const whole = check(new Set());
  if (!whole.ok) return whole;
  const { plan, made } = whole.value;
  const decided = decide({ file, sha256, findings: trackedFindings(whole.value.check.all, plan), proposals: made.proposals }, sheet);
  if (!decided.ok) return decided;
  const leftOut = new Set(decided.value.dropped.map(({ finding }) => finding.id));
  const report = check(leftOut);
  if (!report.ok) return report;
  return ok({ report: withDecided(report.value, decided.value), decided: decided.value, leftOut });
}

/** The report with the proposals that were decided about. */
export function withDecided(report: CheckReport, { accepted, refused }: Decided): CheckReport {
  const written = new Map(accepted.map(({ proposal }) => [proposal.id, proposal]));
  const gone = new Set(refused.map(({ proposal }) => proposal.id));
  const proposals = report.made.proposals.flatMap((proposal) => (gone.has(proposal.id) ? [] : [written.get(proposal.id) ?? proposal]));
  return { ...report, made: { ...report.made, proposals } };
}
