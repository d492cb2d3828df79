// The port to stored plans: what the queries and commands about them need. The adapter over the database stands in main; an in-memory twin in
// the tests passes the same suite.
import type { DocumentFormat } from '../documents/index.ts';
import { withCostingByIdentity, type CostingLine } from '../domain/costing/index.ts';
import type { DraftIdentities, EditConflict, PlanEdit } from '../domain/editing/index.ts';
import type { DeclarationState, VersionOrigin } from '../domain/lifecycle/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { BesideBegun } from '../domain/template/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Place } from '../kernel/place.ts';
import type { Result } from '../kernel/result.ts';
import type { MayChangeContent } from './declaration/edit-permission.ts';
import type { TakenProjects } from './declaration/taken-projects.ts';
import type { PlanFigures, RuleEdition } from './plan-figures.ts';
import type { ByActor } from './organisation-store.ts';
import type { PlanScope } from './plan-scope.ts';

/** The file a version was read from; it is kept whole. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: DocumentFormat;
}

/** Something that happened to a plan, as people read it. */
export interface PlanMoment {
  readonly event: number;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** As the event names who did it: account id, or `system:cli/<os user>`. */
  readonly actor: string;
  /** The same for people: the name that person had then, or the way it came in. */
  readonly by: string;
}

/** A version of a plan: numbered 1, 2, 3 … for people, the moment of an event inside. */
export interface PlanVersion extends PlanMoment {
  readonly number: number;
  readonly origin: VersionOrigin;
  /** The file that was imported last by then. */
  readonly file: StoredFile;
}

/** Where a plan belongs and at which stage it is: what access is judged by. */
export interface PlanPlace {
  readonly division: string;
  /** Of the unit, or of the department of several units, as it was when the text began. */
  readonly unitCode: string;
  /** The place in the organisation for which it began, whatever its code is today; null of texts that are older than this was kept: whoever bore the code in its year (`originOf`). */
  readonly unit: string | null;
  readonly fiscalYear: number | null;
  /** `drafting` where nobody has declared it yet. */
  readonly state: DeclarationState;
  /** 示范: outside all statistics of real units, and open to everyone who is signed in. */
  readonly demo: boolean;
}

/** A plan of a year. */
export interface PlacedPlan extends PlanPlace {
  readonly id: string;
}

/** A unit's plan of one year. */
export interface PlanIdentity extends PlacedPlan {
  readonly unitName: string;
}

/** The last change of what a plan says; behind the latest version it is an edit that no version holds yet, and the plan as it stands is the working copy. */
interface ChangingPlan extends PlanIdentity {
  readonly lastChange: PlanMoment;
  /** The last event that changed what a check of the plan as it stands rests on: what it says, or its 测算. Never before `lastChange`. */
  readonly checkBasis: Pick<PlanMoment, 'event' | 'at'>;
}

/** A plan in a list: its latest version, how many it has, and the figures of it as it stands; null while they are not computed under the rules asked for. */
export interface ListedPlan extends ChangingPlan {
  readonly latest: PlanVersion;
  readonly versions: number;
  readonly figures: PlanFigures | null;
}

/** A plan with its versions, the oldest first. */
export interface StoredPlan extends ChangingPlan {
  readonly versions: readonly [PlanVersion, ...PlanVersion[]];
}

/** What a plan says. */
export interface PlanContent {
  readonly plan: DepartmentPlan;
  readonly remarks: readonly string[];
}

/** The same with the lasting identities of projects and rows, and the 测算 that stood beside it at that moment. */
export interface StoredContent extends PlanContent {
  readonly identities: DraftIdentities;
  /** By identity of the project; a project without lines is absent. */
  readonly costing: ReadonlyMap<string, readonly CostingLine[]>;
}

/** The plan with what its 测算 came to: what is checked, counted and scored. What is written, compared and edited is the plan alone. */
export function costedPlan({ plan, identities, costing }: StoredContent): DepartmentPlan {
  return withCostingByIdentity(plan, identities.projects.map(({ id }) => id), costing);
}

/** A moment by its event. */
export type AtEvent = Pick<PlanMoment, 'event'>;

export function latestVersion({ versions }: StoredPlan): PlanVersion {
  return versions.at(-1) ?? versions[0];
}

/** The edits behind the latest version; null where it holds everything. */
export function workingCopy({ lastChange }: ChangingPlan, latest: PlanVersion): PlanMoment | null {
  return lastChange.event > latest.event ? lastChange : null;
}

/** Where the chains stand: the last event of each division. */
export type ChainMoment = ReadonlyMap<string, number>;

/** A plan without figures under the rules asked for. */
export interface UncountedPlan extends Pick<PlanPlace, 'division'> {
  readonly id: string;
  /** What changed last what a check of it rests on. */
  readonly checkBasis: Pick<PlanMoment, 'event' | 'at'>;
  /** By somebody who writes, whom more may follow soon; not by an import or a step. */
  readonly edited: boolean;
}

export interface UncountedPlans {
  readonly plans: readonly UncountedPlan[];
  /** What they were looked at after: nothing up to here needs to be looked at again. */
  readonly moment: ChainMoment;
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

/** How a text began that was not brought in as a file. Projects by name, as the history tells them. */
export type PlanBeginning =
  /** The text of an earlier year as it stood after `event`: which of its projects go on, and which do not. */
  | { readonly kind: 'copy'; readonly plan: string; readonly fiscalYear: number; readonly event: number; readonly kept: readonly string[]; readonly left: readonly string[]; readonly beside: BesideCounts }
  /** One new project, made of a template. */
  | { readonly kind: 'blank'; readonly template: string; readonly project: string };

/** How much was taken over beside the forms: lines of the 测算, projects with duties and with a section, work activities, rows with something said about their target. */
export interface BesideCounts {
  readonly costing: number;
  readonly duties: number;
  readonly sections: number;
  readonly activities: number;
  readonly targets: number;
}

export interface PlanImport extends PlanContent, ByActor {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly format: DocumentFormat;
  readonly demo: boolean;
  /** By the project codes; that of the accounts where they do not tell. */
  readonly division: string;
  /** Unit under which it is kept: the one unit of the text, or the department of several. */
  readonly unitCode: string;
  /** Its place in the organisation. */
  readonly unit: string | null;
  /** Ids of the rule and policy versions in force. */
  readonly rules: readonly string[];
  /** Kept beside the version, outside its content. */
  readonly figures: PlanFigures;
  readonly edition: RuleEdition;
  /** Left out: it was brought in as a file. */
  readonly begun?: PlanBeginning;
  /** What a text that begins takes over beside its forms. */
  readonly beside?: BesideBegun;
  /** Asked with everything as it stands when it is written, where the plan stands already and would change. */
  readonly mayNow: MayChangeContent;
}

export interface SavedImport {
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly planId: string;
  readonly version: PlanVersion;
  /** Cells that differ from the version before; empty for the first. */
  readonly changes: readonly CellChange[];
}

/** Edits made on what the plan said after `baseEvent`. */
export interface PlanEditing {
  readonly actor: string;
  /** Projects of other texts that some of the edits put in, by their identity here: what comes with them, or why they may not be taken. Left out: there are none. */
  readonly taken?: TakenProjects;
  readonly baseEvent: number;
  readonly edits: readonly PlanEdit[];
  /** What was done, as the undo button says it: `粘贴12格`. */
  readonly title: string;
  /** Ids of the rule and policy versions in force for the plan. */
  readonly rules: (plan: Pick<PlacedPlan, 'division' | 'fiscalYear'>) => readonly string[];
  /** Asked with the place of the plan as it stands, before anything of it is told: null where it may be read. */
  readonly mayRead: (plan: PlanPlace) => Fault | null;
  /** Asked with the plan as it stands when it is written: null where the edits may be made now. */
  readonly mayNow: MayChangeContent;
}

export type PlanEditOutcome =
  /** `event` holds the plan now. `changed`: something was written; `others`: it also holds what came in after `baseEvent` on another way. */
  | { readonly kind: 'saved'; readonly event: number; readonly changed: boolean; readonly others: boolean }
  /** Nothing is written: somebody else wrote at the same places, and a person decides. */
  | { readonly kind: 'conflict'; readonly event: number; readonly conflicts: readonly EditConflict[] };

export interface PlanFile {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  readonly plans: readonly PlanPlace[];
}

/** The text of a unit and year. */
export interface PlacedKey {
  readonly division: string;
  readonly unitCode: string;
  readonly unit: string | null;
  /** Under which a text with no place kept is this unit's too (`codesOfTexts`). */
  readonly formerCodes: readonly string[];
  readonly fiscalYear: number;
}

export interface PlanStore {
  /** The plans of a scope and all 示范, without those that were given up, with the figures computed under these rules: real ones by unit and year, 示范 last. */
  list(edition: RuleEdition, scope: PlanScope): Promise<readonly ListedPlan[]>;
  /** The real plans of a scope that were given up (已放弃): in no other list. */
  givenUp(scope: PlanScope): Promise<readonly PlanIdentity[]>;
  /** The plans without figures under these rules: among those where what a check rests on changed after a moment (null: among all), and among `also`. */
  uncounted(edition: RuleEdition, among: { readonly since: ChainMoment | null; readonly also: readonly string[] }): Promise<UncountedPlans>;
  find(id: string): Promise<StoredPlan | null>;
  /** Where a plan belongs and stands, without its versions. */
  place(id: string): Promise<PlacedPlan | null>;
  /** The real plan that stands for a year (given up ones do not) under a code, or for a place of the organisation under whatever code; that of the place before that of the code. */
  placed(key: PlacedKey): Promise<PlanPlace | null>;
  /** Whether a 示范 plan stands here. */
  hasDemo(): Promise<boolean>;
  /** What it said after an event, and the 测算 that stood then. */
  load(plan: Pick<PlanIdentity, 'id' | 'division'>, moment: AtEvent): Promise<StoredContent | null>;
  compare(plan: PlanIdentity, from: AtEvent, to: AtEvent): Promise<readonly CellChange[]>;
  /** With the plans of which it is a version. */
  file(id: string): Promise<PlanFile | null>;
  /** One transaction, one event; the same file again changes nothing. */
  save(input: PlanImport): Promise<Result<SavedImport, Fault>>;
  /** Lays edits over the plan as it stands. One transaction, one event; edits that arrived before change nothing. */
  edit(id: string, input: PlanEditing): Promise<Result<PlanEditOutcome, Fault>>;
  /** Figures of a plan after the event that changed last what a check of it rests on, in place of those kept before; nothing where it changed since. */
  keepFigures(of: { readonly planId: string; readonly event: number }, edition: RuleEdition, figures: PlanFigures): Promise<void>;
  /** Takes all 示范 plans away; answers how many. */
  removeDemo(actor: string): Promise<Result<number, Fault>>;
}
