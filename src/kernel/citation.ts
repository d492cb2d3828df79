// Where a rule, number or deadline comes from, and how far that has been verified.
import type { CivilDate } from './civil-date.ts';

/** `verified`: read in the source itself. `secondary`: read in a copy, digest or news page. `seed`: seen in the founding document. `unverified`: shown with 待核实. `inferred`: our own reasoning. */
export type Confidence = 'verified' | 'secondary' | 'seed' | 'unverified' | 'inferred';

export interface Citation {
  /** Title or number of the paper: `财预〔2015〕88号 中央部门预算绩效目标管理办法`. */
  readonly source: string;
  /** Article, section or field, where the source has one. */
  readonly clause: string | null;
  readonly confidence: Confidence;
  /** The day from which it applies; left out where it is older than every plan that is read. */
  readonly since?: CivilDate;
  /** How it is done in published tables and programs: it shows what is usual and binds nobody. */
  readonly isPractice?: true;
}

/** Whether a paper that is sent may rest on it: it was read, it binds, and it applied on the day (a plan is judged by what applied when its year began; null: the year is not known). */
export function isCitable({ confidence, since, isPractice }: Citation, day: CivilDate | null): boolean {
  if (isPractice === true || (confidence !== 'verified' && confidence !== 'secondary')) return false;
  return since === undefined || (day !== null && since <= day);
}

/** The citation in one line; an unverified one carries its mark. */
export function describeCitation(citation: Citation): string {
  const clause = citation.clause === null ? '' : `，${citation.clause}`;
  return `${citation.source}${clause}${confidenceMark(citation.confidence)}`;
}

function confidenceMark(confidence: Confidence): string {
  switch (confidence) {
    case 'verified':
      return '';
    case 'secondary':
      return '（据转载）';
    case 'seed':
      return '（据样本文本）';
    case 'unverified':
      return '（待核实）';
    case 'inferred':
      return '（本系统推断）';
  }
}
