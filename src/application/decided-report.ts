// A check as its reviewer decided it: problems that are not put to the unit are neither told nor counted, refused proposals are not offered, accepted ones
// stand in the reviewer's words. What is written from it is the reviewer's opinion, not the program's.
import type { CheckReport } from '../domain/check/index.ts';
import { decide, type Decided, type DecisionSheet } from '../domain/decision/index.ts';
import { trackedFindings } from '../domain/follow-up/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { countOutcomes, type Proposal, type RowOutcome } from '../domain/proposal/index.ts';
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
  /** Cells (`project/row/column`) of which nothing is asked any more, since the problem that spoke of them is not put. */
  readonly silent: ReadonlySet<string>;
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
  const silent = cellsOfFindings(whole.value, leftOut);
  return ok({ report: withDecided(report.value, decided.value, silent), decided: decided.value, leftOut, silent });
}

/** The cells (`project/row/column`) that findings speak of. */
export function cellsOfFindings({ check }: CheckReport, ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(check.all.flatMap(({ id, project, column, indicators }) => (ids.has(id) ? indicators.map((row) => `${project}/${row}/${column}`) : [])));
}

/** The report with the proposals that were decided about; what is counted is what is asked. */
export function withDecided(report: CheckReport, { accepted, refused }: Pick<Decided, 'accepted' | 'refused'>, silent: ReadonlySet<string>): CheckReport {
  const written = new Map(accepted.map(({ proposal }) => [proposal.id, proposal]));
  const gone = new Set(refused.map(({ proposal }) => proposal.id));
  const proposals = report.made.proposals.flatMap((proposal) => (gone.has(proposal.id) ? [] : withoutSilent(written.get(proposal.id) ?? proposal, silent)));
  const outcomes = report.made.outcomes.map((outcome) => decidedOutcome(outcome, proposals, refused.map(({ proposal }) => proposal)));
  return { ...report, made: { proposals, outcomes, rows: countOutcomes(outcomes) } };
}

function withoutSilent(proposal: Proposal, silent: ReadonlySet<string>): readonly Proposal[] {
  if (proposal.kind !== 'rewrite') return [proposal];
  const edits = proposal.edits.filter(({ column, findings }) => findings.length > 0 || proposal.indicators.every((row) => !silent.has(`${proposal.project}/${row}/${column}`)));
  return edits.length === 0 ? [] : [{ ...proposal, edits }];
}

/** A row that the reviewer keeps where it stands is no row to move or to delete; it has the blanks that are still asked of it. */
function decidedOutcome(outcome: RowOutcome, proposals: readonly Proposal[], refused: readonly Proposal[]): RowOutcome {
  const isOfRow = ({ project, indicators }: Proposal) => project === outcome.project && indicators.includes(outcome.indicator);
  const blanks = proposals.filter(isOfRow).flatMap((proposal) => (proposal.kind === 'rewrite' ? proposal.edits.flatMap((edit) => edit.blanks) : [])).length;
  const isKept = refused.some((proposal) => proposal.kind !== 'rewrite' && isOfRow(proposal));
  const stays = outcome.asWritten ? 'usable' : 'to-fill';
  return { ...outcome, blanks, outcome: isKept ? stays : outcome.outcome };
}
