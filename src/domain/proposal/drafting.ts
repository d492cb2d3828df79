// What the engine must be told to word a proposal: content of the catalogue. The engine tries wordings out and knows none.
import type { LintCatalogue, RowSubject } from '../lint/index.ts';
import type { IndicatorColumn } from '../plan/index.ts';
import type { PolicyKey } from '../policy/index.ts';
import type { CellText } from './row-draft.ts';

export interface Drafting {
  /**
   * Ways to write a row whose value cannot be used, the best first; empty where the row does not tell what its value could be. Each is the value and,
   * behind it, the cells that belong to it where the form has columns for sign and unit.
   */
  wordings(subject: RowSubject): readonly Wording[];
  /** Cells that belong to every value written anew, whoever words it: who is asked under a satisfaction target. */
  companions(subject: RowSubject): readonly CompanionCell[];
  /** What belongs into a blank (the `index`-th of the text) of a cell. */
  blank(subject: RowSubject, place: BlankPlace): BlankDescription;
}

export interface Wording {
  readonly value: string;
  readonly others: readonly CompanionCell[];
}

export interface CompanionCell extends CellText {
  readonly why: string;
}

export interface BlankPlace {
  readonly column: IndicatorColumn;
  readonly text: string;
  readonly index: number;
}

export interface BlankDescription {
  readonly hint: string;
  /** The policy whose value the hint names; null where it names none. */
  readonly norm: PolicyKey | null;
  /** A text of the kind that belongs there, with which a wording is tried before it is proposed; never shown. Null where none is known. */
  readonly trial: string | null;
}

export interface ProposalCatalogue extends LintCatalogue {
  readonly drafting: Drafting;
}
