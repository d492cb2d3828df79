// How a row could read whose value cannot be used: sign and unit from its name and class, the number open. Never a number of ours. Where the form has
// columns for sign and unit they are written there.
import type { RowSubject } from '../../domain/lint/index.ts';
import { blankMark, type CompanionCell, type Wording } from '../../domain/proposal/index.ts';
import { holdsOneOf } from '../../domain/wording/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import { leavesDirectionOpen, wantsFewer } from '../lint/realism/discovery.ts';
import { exampleFor, expectedUnitOf } from '../lint/value/expected-unit.ts';
import { wantedDirectionOf } from '../lint/value/wanted-direction.ts';
import { recurringTimes } from '../vocabulary/recurring-times.ts';

/** The wordings worth trying, the best first; empty where neither name nor class tells what the value could be. */
export function wordings(subject: RowSubject): readonly Wording[] {
  return amountsFor(subject).map((amount) => {
    const sign = columnCell(subject, 'sign', amount.before);
    const unit = columnCell(subject, 'unit', amount.behind === '' ? blankMark : amount.behind);
    const value = `${sign === null ? amount.before : ''}${blankMark}${unit === null ? amount.behind : ''}`;
    return { value, others: [...(sign?.cells ?? []), ...(unit?.cells ?? [])] };
  });
}

interface Amount {
  /** What stands before the open number: a sign, or the words of a date. */
  readonly before: string;
  /** What stands behind it: the unit; empty where nobody can tell. */
  readonly behind: string;
}

/** Null where the form has no such column; a cell that is filled already stays. */
function columnCell({ row }: RowSubject, column: 'sign' | 'unit', text: string): { readonly cells: readonly CompanionCell[] } | null {
  const cell = row.columns[column];
  if (cell === undefined) return null;
  return { cells: isBlankText(cell.text) && text !== '' ? [{ column, text, why: column === 'sign' ? '没有写计算符号' : '没有写计量单位' }] : [] };
}

function amountsFor(subject: RowSubject): readonly Amount[] {
  const { row, facts, indicatorClass, fiscalYear } = subject;
  const { target } = row.target;
  // Whether more discoveries are good is for the bureau to say.
  const sign = leavesDirectionOpen(row, facts) ? '' : wantedDirectionOf(row) === 'less' || wantsFewer(facts) ? '≤' : '≥';
  const deadline: Amount = { before: fiscalYear === null ? '' : `${fiscalYear}年`, behind: '月底前' };
  const unit = expectedUnitOf(row);
  if (indicatorClass === 'satisfaction') return [{ before: '≥', behind: '%' }];
  if (unit !== null) return [{ before: sign, behind: unit }];
  if (target.kind === 'unit-only') return [{ before: target.comparator ?? (indicatorClass === 'cost' ? '≤' : sign), behind: target.unit }];
  if (target.kind === 'dimension-name') return target.names.slice(0, 1).map((name) => splitExample(exampleFor(name, '')));
  switch (facts.quantity) {
    case 'money':
      return [{ before: indicatorClass === 'cost' ? '≤' : '≥', behind: '万元' }];
    case 'time':
      return [deadline];
    case 'timely':
      return [{ before: '≥', behind: '%' }];
    case 'measure':
      return [splitExample(exampleFor(row.name, ''))];
    case 'count':
      return [{ before: sign, behind: '' }];
    case 'share':
    case 'score':
    case 'progress':
    case null:
      return byClass(subject, deadline);
  }
}

function byClass(subject: RowSubject, deadline: Amount): readonly Amount[] {
  const { indicatorClass } = subject;
  if (indicatorClass === 'timeliness') return isRecurring(subject) ? [{ before: '≥', behind: '%' }, deadline] : [deadline];
  return indicatorClass === 'cost' ? [{ before: '≤', behind: '万元' }] : [];
}

/** Pay of every month has no day on which it is done; how much of it came in time can be counted. */
function isRecurring({ row }: RowSubject): boolean {
  return holdsOneOf(`${row.name}\n${row.description}\n${row.target.source}`, recurringTimes.words);
}

function splitExample(example: string): Amount {
  const [before = '', behind = ''] = example.split(blankMark);
  return { before, behind };
}
