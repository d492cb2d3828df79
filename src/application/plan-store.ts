// The port to stored plans: what the queries and commands about them need. The adapter over the database stands in main; an in-memory twin in
// the tests passes the same suite.
import type { DocumentFormat } from '../documents/index.ts';
import type { DeclarationState } from '../domain/lifecycle/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Place } from '../kernel/place.ts';
import type { Result } from '../kernel/result.ts';
import type { PlanFigures, RuleEdition } from './plan-figures.ts';
import type { PlanScope } from './plan-scope.ts';

/** The file a version was read from; it is kept whole. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: DocumentFormat;
}

/** A version of a plan: numbered 1, 2, 3 … for people, bounded by event numbers inside. */
export interface PlanVersion {
  readonly number: number;
  readonly event: number;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** As the event names who brought it: account id, or `system:cli/<os user>`. */
  readonly actor: string;
  /** The same for people: the name that person had then, or the way it came in. */
  readonly by: string;
  readonly file: StoredFile;
}

/** Where a plan belongs and at which stage it is: what access is judged by. */
export interface PlanPlace {
  readonly division: string;
  /** Of the unit, or of the department of several units. */
  readonly unitCode: string;
  /** `drafting` where nobody has declared it yet. */
  readonly state: DeclarationState;
  /** 示范: outside all statistics of real units, and open to everyone who is signed in. */
  readonly demo: boolean;
}

/** A unit's plan of one year. */
export interface PlanIdentity extends PlanPlace {
  readonly id: string;
  readonly unitName: string;
  readonly fiscalYear: number | null;
}

/** A plan in a list: its latest version, how many it has, and its figures; null while they are not computed under the rules asked for. */
export interface ListedPlan extends PlanIdentity {
  readonly latest: PlanVersion;
  readonly versions: number;
  readonly figures: PlanFigures | null;
}

/** A plan with its versions, the oldest first. */
export interface StoredPlan extends PlanIdentity {
  readonly versions: readonly [PlanVersion, ...PlanVersion[]];
}

/** What stands in one version. */
export interface PlanContent {
  readonly plan: DepartmentPlan;
  readonly remarks: readonly string[];
}

/** One changed cell between two versions. */
export interface CellChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly project: number | null;
  readonly projectName: string | null;
  readonly indicator: number | null;
  readonly indicatorName: string | null;
  readonly column: string;
  readonly columnTitle: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly placeBefore: Place | null;
  readonly placeAfter: Place | null;
}

export interface PlanImport extends PlanContent {
  /** Who imports: account id, or `system:cli/<os user>`. */
  readonly actor: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly format: DocumentFormat;
  readonly demo: boolean;
  /** By the project codes; that of the accounts where they do not tell. */
  readonly division: string;
  /** Unit under which it is kept: the one unit of the text, or the department of several. */
  readonly unitCode: string;
  /** Ids of the rule and policy versions in force. */
  readonly rules: readonly string[];
  /** Kept beside the version, outside its content. */
  readonly figures: PlanFigures;
  readonly edition: RuleEdition;
}

export interface SavedImport {
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly planId: string;
  readonly version: PlanVersion;
  /** Cells that differ from the version before; empty for the first. */
  readonly changes: readonly CellChange[];
}

export interface PlanFile {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  readonly plans: readonly PlanPlace[];
}

export interface PlanStore {
  /** The plans of a scope and all 示范, with the figures computed under these rules: real ones by unit and year, 示范 last. */
  list(edition: RuleEdition, scope: PlanScope): Promise<readonly ListedPlan[]>;
  find(id: string): Promise<StoredPlan | null>;
  /** The real plan of a unit and year; null where there is none. */
  placed(key: { readonly division: string; readonly unitCode: string; readonly fiscalYear: number }): Promise<PlanPlace | null>;
  /** Whether a 示范 plan stands here. */
  hasDemo(): Promise<boolean>;
  load(plan: StoredPlan, version: PlanVersion): Promise<PlanContent | null>;
  compare(plan: StoredPlan, from: PlanVersion, to: PlanVersion): Promise<readonly CellChange[]>;
  /** With the plans of which it is a version. */
  file(id: string): Promise<PlanFile | null>;
  /** One transaction, one event; the same file again changes nothing. */
  save(input: PlanImport): Promise<Result<SavedImport, Fault>>;
  /** Figures of a version in place of those kept before; nothing where a later version stands by now. */
  keepFigures(of: { readonly planId: string; readonly event: number }, edition: RuleEdition, figures: PlanFigures): Promise<void>;
  /** Takes all 示范 plans away; answers how many. */
  removeDemo(actor: string): Promise<Result<number, Fault>>;
}
