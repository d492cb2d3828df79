// The opinions inside the files that are handed to the unit, so that a file that comes back knows what it was asked, and about which document. The text
// is the beginning of a check's JSON (`hengji.check/1`) with the digest of the document; who reads it trusts none of it.
import type { CheckReport } from '../../domain/check/index.ts';
import { trackedFindings } from '../../domain/follow-up/index.ts';
import type { AnsweredProblem } from './letter/answered-problems.ts';
import { trackedToJson } from './tracked-json.ts';

export interface BoundDocument {
  readonly report: CheckReport;
  /** SHA-256 of the document that was checked, hexadecimal. */
  readonly sha256: string;
  /** Problems that had been answered: not among those of the report; left out: none. */
  readonly answered?: readonly AnsweredProblem[];
}

export function boundOpinions({ report: { plan, check, only }, sha256, answered = [] }: BoundDocument): string {
  return JSON.stringify({
    schema: 'hengji.check/1',
    file: plan.file,
    sha256,
    ...(only === null ? {} : { only }),
    profile: { id: check.profile.id },
    tracked: trackedFindings(check.all, plan).map(trackedToJson),
    ...(answered.length === 0 ? {} : { answered: answered.flatMap(({ finding, side, reason }) => trackedFindings([finding], plan).map((tracked) => ({ tracked: trackedToJson(tracked), side, reason }))) }),
  });
}
