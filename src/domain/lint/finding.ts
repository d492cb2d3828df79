// A finding: something a person should know, repair or answer about a text they gave us. Faults of users are findings, never exceptions.
import type { Citation } from '../../kernel/citation.ts';
import type { Place } from '../../kernel/place.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { Span } from '../../kernel/span.ts';
import type { FindingColumn } from './lint-rule.ts';
import type { Repair } from './repair.ts';
import type { ReviewDimension, ReviewItem } from '../review-sheet/index.ts';

/** A finding as the lint engine reports it: rule, message id and data; the sentence is rendered last. */
export interface Finding {
  /** Stable within one document: rule, message, project number, ordinal and column. */
  readonly id: string;
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly dimension: ReviewDimension;
  readonly reviewItem: ReviewItem;
  /** Number of the project in the document; null for a finding about the whole plan. */
  readonly project: number | null;
  /** Ordinal of the indicator row within its project (1–9 in the founding form). */
  readonly indicator: number | null;
  /** Further rows the same finding is about, where it speaks of several (includes `indicator`). */
  readonly indicators: readonly number[];
  /** Column or field the finding points at, an identifier of the plan (`value`, `basis`, `name`, `spendingPlan` …). */
  readonly column: FindingColumn | null;
  readonly place: Place | null;
  /** Stretch of the cell's text. */
  readonly span: Span | null;
  readonly message: string;
  /** What the whole cell should say, `（　）` for what only the bureau knows; null where the rule cannot tell. */
  readonly rewrite: string | null;
  /** The same as structure, and repairs that are more than one cell; null where the rule knows none. */
  readonly repair: Repair | null;
  readonly ground: readonly Citation[];
  /** True where another finding names the root cause of the same cell; shown only on request. */
  readonly derived: boolean;
  /** The findings it tells at once, each at its own place (`toldApart`); left out where it tells only itself. */
  readonly parts?: readonly Finding[];
}
