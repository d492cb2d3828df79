// The wordings of a row that are worth trying, in the order in which they are tried.
import type { Finding, RowSubject } from '../lint/index.ts';
import type { IndicatorColumn } from '../plan/index.ts';
import { usabilityTexts } from '../target/index.ts';
import type { Attempts } from './bench.ts';
import { blankMark } from './blanks.ts';
import type { CompanionCell, Drafting } from './drafting.ts';
import { blocksWording, isSound, usabilityOf } from './judge-row.ts';
import { draftFromRepairs, emptyDraft, withCells, withoutColumn, type RowDraft } from './row-draft.ts';

/**
 * First what the rules themselves propose; for a value that cannot be used, then the wordings its name and class suggest, and last an open blank.
 * The last attempt needs no trial: it is an empty draft, or nothing but open blanks.
 */
export function attemptsFor(subject: RowSubject, findings: readonly Finding[], drafting: Drafting): Attempts {
  const { row } = subject;
  const openOnly = withOpenCells(emptyDraft, subject, findings);
  const repairs = withOpenCells(draftFromRepairs(row, findings, 'all'), subject, findings);
  const worded = repairs.has('value') ? [withOthers(repairs, subject, drafting.companions(subject))] : [];
  const others = withoutColumn(repairs, 'value');
  if (isSound(row, findings)) return repairs.size === 0 ? [emptyDraft] : [repairs, others, openOnly];
  const drafts = drafting.wordings(subject).map((wording) => {
    return withOthers(withValue(others, subject, wording.value, findings), subject, [...wording.others, ...drafting.companions(subject)]);
  });
  const open = [others, openOnly].map((draft) => withValue(draft, subject, blankMark, findings));
  const [first = openOnly, ...rest] = [...worded, ...drafts, ...open];
  return [first, ...rest];
}

function withValue(draft: RowDraft, { row }: RowSubject, text: string, findings: readonly Finding[]): RowDraft {
  const by = findings.filter(({ column, severity }) => column === 'value' && severity !== 'advice');
  const usability = usabilityOf(row);
  return withCells(draft, row, [{ column: 'value', text }], { safe: false, by, why: usability.usable ? '' : usabilityTexts[usability.reason] });
}

function withOthers(draft: RowDraft, { row }: RowSubject, cells: readonly CompanionCell[]): RowDraft {
  return cells.reduce((next, { why, ...cell }) => withCells(next, row, [cell], { safe: false, by: [], why }), draft);
}

/** An open blank for every other cell that a finding of this row alone blocks and no repair rewrites. */
function withOpenCells(draft: RowDraft, { row }: RowSubject, findings: readonly Finding[]): RowDraft {
  let next = draft;
  for (const finding of findings) {
    const column = fillable.find((candidate) => candidate === finding.column);
    if (column === undefined || next.has(column) || finding.indicators.length > 1 || !blocksWording(finding)) continue;
    next = withCells(next, row, [{ column, text: blankMark }], { safe: false, by: [finding], why: '' });
  }
  return next;
}

/** Cells that a person words; the class of a row is chosen, not worded, and the value has attempts of its own. */
const fillable: readonly IndicatorColumn[] = [
  'name', 'description', 'basis', 'sign', 'unit', 'weight', 'direction', 'scoringStandard', 'dataSource', 'gradeExcellent', 'gradeGood', 'gradeFair', 'gradePoor',
];
