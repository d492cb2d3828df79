// What writer and reader of the reviewer's sheet agree on. A row tells whose row it is in column A, hidden, so that rows can be sorted, selected and taken
// out; columns are found by their headings, so that others can be put between.

/** Begins the hidden sheet that holds the opinions; the number is that of this layout. */
export const reviewSignature = 'HENGJI-REVIEW/1';

/** Wanted names of the sheets. */
export const reviewSheets = { guide: '说明', problems: '问题清单', proposals: '修改建议', data: '衡绩数据（勿改）' } as const;

/** Heading of column A: the row below which rows have marks. */
export const markHeading = '标识（勿改）';

/** Headings of the columns that a reviewer fills in. */
export const decisionHeadings = { problem: '处理', reason: '理由', proposal: '决定', text: '改为', note: '备注' } as const;

/** What a reviewer chooses from, and what it means. */
export const problemChoices = { raise: '提出', drop: '不提' } as const;
export const proposalChoices = { accept: '采纳', refuse: '不采纳' } as const;

/** A row of the problems speaks of findings by their positions (from 1) in the opinions that the file carries. */
export function problemMark(positions: readonly number[]): string {
  return `f:${positions.join(',')}`;
}

/** A row of the proposals speaks of one proposal, and of one of its cells where it rewrites. */
export function proposalMark(proposal: string, column: string | null): string {
  return `p:${proposal}:${column ?? ''}`;
}

export type RowMark =
  | { readonly kind: 'problem'; readonly positions: readonly number[] }
  | { readonly kind: 'proposal'; readonly proposal: string; readonly column: string | null };

/** Null for any other text. */
export function readRowMark(text: string): RowMark | null {
  const problem = /^f:(\d{1,7}(?:,\d{1,7})*)$/u.exec(text);
  if (problem !== null) return { kind: 'problem', positions: (problem[1] ?? '').split(',').map(Number) };
  const proposal = /^p:([^:]+):([A-Za-z]*)$/u.exec(text);
  if (proposal === null) return null;
  const [, id = '', column = ''] = proposal;
  return { kind: 'proposal', proposal: id, column: column === '' ? null : column };
}
