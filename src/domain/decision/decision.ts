// What a reviewer or an officer decided about the findings and proposals of one document, as it stands on a sheet or in a file: plain data, bound to the
// document by its digest. Nothing here knows where it was written down.
import type { IndicatorColumn } from '../plan/index.ts';

export interface DecisionSheet {
  /** SHA-256 of the document the decisions were taken about, hexadecimal. */
  readonly sha256: string;
  readonly proposals: readonly ProposalDecision[];
  readonly findings: readonly FindingDecision[];
}

export interface ProposalDecision {
  /** Id of the proposal; ids are stable within one document. */
  readonly proposal: string;
  readonly choice: 'accept' | 'refuse';
  /** What a cell is to say instead of the proposed text: blanks filled in, or words of one's own. */
  readonly texts: readonly { readonly column: IndicatorColumn; readonly text: string }[];
  readonly note: string | null;
}

export interface FindingDecision {
  /** `subjectKey` of the finding. */
  readonly key: string;
  /** Whether the opinion is put to the unit. */
  readonly choice: 'raise' | 'drop';
  readonly note: string | null;
}
