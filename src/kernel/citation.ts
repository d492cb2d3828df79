// Where a rule, number or deadline comes from, and how far that has been verified.

/** `verified`: read in the source itself. `secondary`: read in a copy, digest or news page. `seed`: seen in the founding document. `unverified`: shown with 待核实. `inferred`: our own reasoning. */
export type Confidence = 'verified' | 'secondary' | 'seed' | 'unverified' | 'inferred';

export interface Citation {
  /** Title or number of the paper: `财预〔2015〕88号 中央部门预算绩效目标管理办法`. */
  readonly source: string;
  /** Article, section or field, where the source has one. */
  readonly clause: string | null;
  readonly confidence: Confidence;
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
