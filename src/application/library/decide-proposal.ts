// What a decision on a proposal makes of the library: an entry under a new id, an entry with other content, one more name of an entry, or nothing.
import { draftFault, draftProblems } from './check-draft.ts';
import type { DecidedProposal, StandingProposal } from './library-store.ts';
import { indicatorLibrary } from '../../catalogue/indicator-library/index.ts';
import { nextOwnId, standingLibrary, tidyDraft, type AcceptedIndicator, type LibraryDraft, type StandingIndicator } from '../../domain/indicator-library/index.ts';
import { civilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export type Decision =
  /** `as`: `new` an id of its own · `change` the content of the entry that it changes, whose meaning stays · `replace` an id of its own, and the entry it changes ends with the year before. */
  | { readonly kind: 'accepted'; readonly as: 'new' | 'change' | 'replace'; readonly draft: LibraryDraft; readonly fromYear: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'merged'; readonly into: string; readonly reason: string }
  | { readonly kind: 'withdrawn' };

export type Outcome = Omit<DecidedProposal, 'notices'>;

export function outcomeOf(decision: Decision, { proposal, entries }: StandingProposal, today: CivilDate): Result<Outcome, Fault> {
  const library = standingLibrary(indicatorLibrary, entries);
  switch (decision.kind) {
    case 'withdrawn':
      return ok({ state: 'withdrawn', draft: proposal.draft, reason: '', entry: null, entries: [] });
    case 'refused':
      return decision.reason.trim() === '' ? failed(reasonMissing) : ok({ state: 'refused', draft: proposal.draft, reason: decision.reason.trim(), entry: null, entries: [] });
    case 'merged': {
      const into = library.find(({ id }) => id === decision.into);
      if (into === undefined) return failed(noEntry);
      return ok({ state: 'merged', draft: proposal.draft, reason: decision.reason.trim(), entry: into.id, entries: [withNames(into, proposal.draft)] });
    }
    case 'accepted':
      return accepted(decision, { changes: proposal.changes, library, today });
  }
}

interface Around {
  readonly changes: string | null;
  readonly library: readonly StandingIndicator[];
  readonly today: CivilDate;
}

function accepted({ as, draft: written, fromYear }: Extract<Decision, { readonly kind: 'accepted' }>, { changes, library, today }: Around): Result<Outcome, Fault> {
  const [first, lastBefore] = [civilDate(fromYear, 1, 1), civilDate(fromYear - 1, 12, 31)];
  if (first === null || lastBefore === null) return failed(noYear);
  const draft = tidyDraft(written);
  const standing = library.find(({ id }) => id === changes);
  if (as !== 'new' && standing === undefined) return failed(noEntry);
  const fault = draftFault(draftProblems({ draft, library, changes: as === 'new' ? null : changes, today }));
  if (fault !== null) return failed(fault);
  if (as === 'change' && standing !== undefined) {
    return ok({ state: 'accepted', draft, reason: '', entry: standing.id, entries: [{ id: standing.id, ...draft, validFrom: standing.validFrom, validTo: standing.validTo, successor: standing.successor }] });
  }
  const id = nextOwnId(library.map((one) => one.id));
  const entry: AcceptedIndicator = { id, ...draft, validFrom: first, validTo: null, successor: null };
  const ended = as === 'replace' && standing !== undefined ? [{ ...acceptedOf(standing), validTo: lastBefore, successor: id }] : [];
  return ok({ state: 'accepted', draft, reason: '', entry: id, entries: [entry, ...ended] });
}

/** An entry as it is kept here. */
export function acceptedOf({ own: _own, ...entry }: StandingIndicator): AcceptedIndicator {
  return entry;
}

/** The proposed names lead to the entry from now on, those that it does not bear yet. */
function withNames(into: StandingIndicator, { name, alsoCalled }: LibraryDraft): AcceptedIndicator {
  const further = [name, ...alsoCalled].filter((one) => one !== into.name && !into.alsoCalled.includes(one));
  return { ...acceptedOf(into), alsoCalled: [...into.alsoCalled, ...further] };
}

const reasonMissing: Fault = { code: 'reason-missing', what: '没有写明不采纳的理由', where: '指标提议', remedy: '请写明为什么不采纳，提议的人会看到。' };
export const noEntry: Fault = { code: 'library-entry-unknown', what: '指标库里没有这个指标', where: '指标库', remedy: '请刷新页面后从列表里选择。' };
export const noYear: Fault = { code: 'year-unknown', what: '没有这个年度', where: '年度', remedy: '请写四位数的年度，例如 2027。' };
