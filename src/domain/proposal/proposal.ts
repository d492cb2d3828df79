// A proposal: what a person can accept, fill in, refuse or undo. Findings say what is wrong; proposals say what the document would be. There is at most
// one rewriting per row, and every exchange and change of the table's structure stands by itself, so that proposals never contradict one another.
import type { Citation } from '../../kernel/citation.ts';
import type { IndicatorClass } from '../indicator/index.ts';
import type { IndicatorColumn } from '../plan/index.ts';

/** A `（　）` of a proposed text: what belongs there, and where a customary value is told, by whom. */
export interface Blank {
  /** Position among the blanks of its text, from 0. */
  readonly index: number;
  readonly hint: string;
  /** Ground of a norm that the hint names; null where it names none. */
  readonly ground: Citation | null;
}

export interface CellEdit {
  readonly column: IndicatorColumn;
  /** The text of the cell as it stands. */
  readonly old: string;
  /** The whole text it should have. */
  readonly new: string;
  readonly why: string;
  /** Findings that speak of this cell and are answered by the edit. */
  readonly findings: readonly string[];
  readonly blanks: readonly Blank[];
  /** The old cells themselves state everything the new text says. */
  readonly safe: boolean;
}

interface ProposalCommon {
  /** Stable within one document: `p4.r3.rewrite`. */
  readonly id: string;
  /** Number by which findings name the project. */
  readonly project: number;
  /** Ordinals of the rows it touches, ascending. */
  readonly indicators: readonly number[];
  readonly why: string;
  /** The findings it answers: once it is applied and its blanks are filled, they are gone. */
  readonly findings: readonly string[];
}

/** 改写: cells of one row. */
export interface RewriteProposal extends ProposalCommon {
  readonly kind: 'rewrite';
  readonly edits: readonly CellEdit[];
}

/** 改类: rows that keep their content and take the place of another class. */
export interface ReclassProposal extends ProposalCommon {
  readonly kind: 'reclass';
  readonly moves: readonly RowMove[];
}

export interface RowMove {
  readonly indicator: number;
  /** Null where no tree knows the class that is printed. */
  readonly from: IndicatorClass | null;
  readonly to: IndicatorClass;
}

/** 互换: cells of two rows that stand in each other's place; accepted as a whole or not at all. */
export interface SwapProposal extends ProposalCommon {
  readonly kind: 'swap';
  readonly cells: readonly SwappedCell[];
}

export interface SwappedCell {
  readonly indicator: number;
  readonly column: IndicatorColumn;
  /** The text of the cell as it stands. */
  readonly old: string;
  /** What stands in the same cell of the other row. */
  readonly new: string;
}

/** 合并: of several rows that say the same one stays. */
export interface MergeProposal extends ProposalCommon {
  readonly kind: 'merge';
  readonly keep: number;
  readonly remove: readonly number[];
}

/** 删除此行 */
export interface RemoveProposal extends ProposalCommon {
  readonly kind: 'remove';
}

export type Proposal = RewriteProposal | SwapProposal | ReclassProposal | MergeProposal | RemoveProposal;

export type ProposalKind = Proposal['kind'];

export const proposalKindTitles: Readonly<Record<ProposalKind, string>> = { rewrite: '改写', swap: '互换', reclass: '改类', merge: '合并', remove: '删除此行' };
