// What was decided on a reviewer's sheet, as plain data. A choice that nobody offered is no decision: it is told with its sheet and row, and nothing of the
// sheet is used until it is put right.
import type { FindingDecision, ProposalDecision } from '../../../domain/decision/index.ts';
import { isIndicatorColumn } from '../../../domain/plan/index.ts';
import type { Fault } from '../../../kernel/fault.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import { defaultReadingLimits, type ReadingLimits } from '../../document-reading.ts';
import type { WrittenRow } from '../../sheet/sheet-cells.ts';
import { openReview } from './open-review.ts';
import { decisionHeadings as headings, markHeading, problemChoices, proposalChoices, readRowMark, type RowMark } from './review-layout.ts';

export interface ReviewDecisions {
  readonly sha256: string;
  /** The beginning of a `hengji.check/1`: the findings that the sheet was written about. */
  readonly opinions: string;
  readonly proposals: readonly ProposalDecision[];
  readonly problems: readonly ProblemDecision[];
}

/** What was decided about one problem, which may tell several findings. */
export interface ProblemDecision extends Pick<FindingDecision, 'choice' | 'note'> {
  /** Positions of the findings in the opinions, from 1. */
  readonly positions: readonly number[];
}

/** Null where the file is no reviewer's sheet. */
export function readReviewDecisions(bytes: Uint8Array, file: string, limits: ReadingLimits = defaultReadingLimits): Result<ReviewDecisions | null, Fault> {
  const review = openReview(bytes, file, limits);
  if (!review.ok) return review;
  if (review.value === null) return ok(null);
  const { sha256, opinions, sheets } = review.value;
  const { unclear, ...decided } = settle(sheets.flatMap(({ name, rows }) => decisionRows(name, rows)));
  return unclear.length > 0 ? failed(unclearDecisions(file, unclear)) : ok({ sha256, opinions, ...decided });
}

interface DecisionRow {
  readonly mark: RowMark;
  /** `“修改建议”第12行`. */
  readonly where: string;
  /** The cell below a heading, without the blanks around it. */
  readonly under: (heading: string) => string;
}

function decisionRows(sheet: string, rows: readonly WrittenRow[]): readonly DecisionRow[] {
  const at = rows.findIndex(({ cells }) => cells.some(({ text }) => text === markHeading));
  const heading = rows[at];
  if (heading === undefined) return [];
  const columnOf = new Map(heading.cells.map(({ text, column }) => [text, column]));
  const textIn = ({ cells }: WrittenRow, title: string): string => {
    const wanted = columnOf.get(title);
    return cells.find(({ column }) => column === wanted)?.text.trim() ?? '';
  };
  return rows.slice(at + 1).flatMap((row): readonly DecisionRow[] => {
    const mark = readRowMark(textIn(row, markHeading));
    return mark === null ? [] : [{ mark, where: `“${sheet}”第${row.row}行`, under: (title) => textIn(row, title) }];
  });
}

interface Settled extends Pick<ReviewDecisions, 'proposals' | 'problems'> {
  readonly unclear: readonly string[];
}

function settle(rows: readonly DecisionRow[]): Settled {
  const unclear: string[] = [];
  const problems: ProblemDecision[] = [];
  const byProposal = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const { mark } = row;
    if (mark.kind === 'proposal') byProposal.set(mark.proposal, [...(byProposal.get(mark.proposal) ?? []), row]);
    else {
      const choice = choiceOf(row, headings.problem, problemChoices, unclear);
      if (choice !== null) problems.push({ positions: mark.positions, choice, note: noteOf(row, headings.reason) });
    }
  }
  const proposals = [...byProposal].flatMap(([proposal, own]) => proposalDecision(proposal, own, unclear) ?? []);
  return { proposals, problems, unclear };
}

/** Cells of one proposal are decided together; a text of one's own accepts it. Null where nothing was decided. */
function proposalDecision(proposal: string, rows: readonly DecisionRow[], unclear: string[]): ProposalDecision | null {
  const chosen = rows.map((row) => {
    const choice = choiceOf(row, headings.proposal, proposalChoices, unclear);
    return choice ?? (isBlankText(row.under(headings.text)) ? null : 'accept');
  });
  const [first, ...others] = new Set(chosen.filter((choice) => choice !== null));
  if (first === undefined) return null;
  if (others.length > 0) unclear.push(`${rows.map(({ where }) => where).join('、')}是同一条建议，有的采纳有的不采纳`);
  const texts = rows.flatMap(({ mark, under }) => {
    const text = under(headings.text);
    return mark.kind === 'proposal' && mark.column !== null && isIndicatorColumn(mark.column) && text !== '' ? [{ column: mark.column, text }] : [];
  });
  const notes = new Set(rows.flatMap((row) => noteOf(row, headings.note) ?? []));
  return { proposal, choice: first, texts, note: notes.size === 0 ? null : [...notes].join('；') };
}

function choiceOf<Choice extends string>(row: DecisionRow, heading: string, choices: Readonly<Record<Choice, string>>, unclear: string[]): Choice | null {
  const text = row.under(heading);
  if (text === '') return null;
  for (const choice in choices) if (choices[choice] === text) return choice;
  unclear.push(`${row.where}的“${heading}”写的是“${text}”，应当是${Object.values(choices).map((title) => `“${String(title)}”`).join('或')}`);
  return null;
}

function noteOf(row: DecisionRow, heading: string): string | null {
  const text = row.under(heading);
  return text === '' ? null : text;
}

/** Of many the first are told. */
const mostTold = 8;

function unclearDecisions(file: string, sentences: readonly string[]): Fault {
  const told = sentences.slice(0, mostTold).join('；');
  return {
    code: 'decisions-unclear',
    what: `审核表里有${sentences.length}处决定读不出来：${told}${sentences.length > mostTold ? '；等等' : ''}`,
    where: file,
    remedy: '请在审核表里改好这几处，保存后再用。',
  };
}
