// The opinions inside the files that are handed to the unit, so that a file that comes back knows what it was asked, and about which document. The text
// is the beginning of a check's JSON (`hengji.check/1`) with the digest of the document; who reads it trusts none of it.
import type { CheckReport } from '../../domain/check/index.ts';
import { trackedFindings } from '../../domain/follow-up/index.ts';
import { trackedToJson } from './tracked-json.ts';

export interface BoundDocument {
  readonly report: CheckReport;
  /** SHA-256 of the document that was checked, hexadecimal. */
  readonly sha256: string;
}

export function boundOpinions({ report: { plan, check, only }, sha256 }: BoundDocument): string {
  return JSON.stringify({
    schema: 'hengji.check/1',
    file: plan.file,
    sha256,
    ...(only === null ? {} : { only }),
    profile: { id: check.profile.id },
    tracked: trackedFindings(check.all, plan).map(trackedToJson),
  });
}
