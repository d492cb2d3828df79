// The port to what a county adds to the indicator library: entries accepted, changed and ended here, and proposals on their way. Each decision is one event, made on
// what stands when it is written.
import type { AcceptedIndicator, LibraryDraft, ProposalState } from '../../domain/indicator-library/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { ByActor, WithNotices } from '../organisation-store.ts';
import type { PlanScope } from '../plan-scope.ts';

export interface LibraryProposal {
  readonly id: string;
  /** Account that proposed it. */
  readonly proposedBy: string;
  /** Place of the organisation for which it was proposed. */
  readonly node: string;
  /** Id of the entry it would change; null for a new one. */
  readonly changes: string | null;
  readonly draft: LibraryDraft;
  readonly state: ProposalState;
  /** Why it was not accepted, or what is to be known of it; blank otherwise. */
  readonly reason: string;
  /** The entry it became, or into which it was merged; null as long as it is none. */
  readonly entry: string | null;
  /** Account that decided; null while it is open. */
  readonly decidedBy: string | null;
  /** ISO 8601, when it came to its state. */
  readonly at: string;
}

/** What stands when a decision is written. */
export interface StandingProposal {
  readonly proposal: LibraryProposal;
  readonly entries: readonly AcceptedIndicator[];
}

export interface DecidedProposal extends WithNotices, Pick<LibraryProposal, 'draft' | 'reason' | 'entry'> {
  readonly state: Exclude<ProposalState, 'open'>;
  /** Entries that stand from now on, new or in place of those under their ids. */
  readonly entries: readonly AcceptedIndicator[];
}

/** A row of a plan that bears a name. */
export interface NamedRow {
  readonly planId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly project: string;
  /** As it is printed; null where none is. */
  readonly number: number | null;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

export interface ProposalToMake extends WithNotices, ByActor, Pick<LibraryProposal, 'id' | 'node' | 'changes' | 'draft'> {}

export interface LibraryStore {
  newId(): string;
  entries(): Promise<readonly AcceptedIndicator[]>;
  /** The newest first. */
  proposals(): Promise<readonly LibraryProposal[]>;
  /** Answers its id; the same by the same person, as long as it is open, is the one that stands. */
  propose(input: ProposalToMake): Promise<Result<string, Fault>>;
  /** Refused where it is not open any more; `decide` is called again where something came between. */
  decide(input: { readonly proposal: string; readonly state: DecidedProposal['state'] } & ByActor, decide: (standing: StandingProposal) => Result<DecidedProposal, Fault>): Promise<Result<DecidedProposal, Fault>>;
  /** Puts an entry in place of what stands under its id. */
  put(input: { readonly entry: AcceptedIndicator; readonly reason: string } & ByActor): Promise<Result<null, Fault>>;
  /** Distinct names of rows of a year, with their levels, within the scope. */
  names(query: { readonly year: number; readonly scope: PlanScope }): Promise<readonly Pick<NamedRow, 'level1' | 'level2' | 'name'>[]>;
  rows(query: { readonly year: number; readonly scope: PlanScope; readonly names: readonly string[] }): Promise<readonly NamedRow[]>;
}

export const proposalGone: Fault = { code: 'proposal-not-found', what: '没有这个提议', where: '指标提议', remedy: '请刷新页面后重新选择。' };
export const proposalDecided: Fault = { code: 'proposal-decided', what: '这个提议已经办结', where: '指标提议', remedy: '请刷新页面，看办理的结果；没有写入任何内容。' };
