// The port to declarations: where a plan and its projects stand on their way through the year, what was commented, answered and attached, and when each round
// is open. A command is handed one picture of everything, decides, and gives back what to write; the store writes it under one event, or asks again where
// something of the picture has changed meanwhile.
import type { CostingLine } from '../../domain/costing/index.ts';
import type { WorkActivity } from '../../domain/duty/index.ts';
import type { PlanDraft } from '../../domain/editing/index.ts';
import type { Acknowledgement } from '../../domain/follow-up/index.ts';
import type { CommentPlaces, DeclarationAction, DeclarationState, LockException, ProjectState, ReopenedProject, Round, RoundWindow } from '../../domain/lifecycle/index.ts';
import type { TargetDetails } from '../../domain/target-details/index.ts';
import type { BesideText, CopiedCell } from '../../domain/template/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Fen } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import type { BorrowedPost } from '../borrowed-post.ts';
import type { NewNotice } from '../notices/notice-store.ts';
import type { ByActor } from '../organisation-store.ts';
import type { PlanPlace } from '../plan-store.ts';

/** What a declaration's commands leave in the chain. */
export type DeclarationEventKind =
  | 'declaration.submitted'
  | 'declaration.withdrawn'
  | 'declaration.returned'
  | 'declaration.passed'
  | 'declaration.control-given'
  | 'declaration.approved'
  | 'declaration.approval-revoked'
  | 'declaration.published'
  | 'declaration.adjustment-begun'
  | 'declaration.adjustment-cancelled'
  | 'declaration.given-up'
  | 'declaration.taken-up'
  | 'project.handed-in'
  | 'project.taken-back'
  | 'project.confirmed'
  | 'project.accepted'
  | 'project.sent-back'
  | 'project.described'
  | 'project.disclosed'
  | 'copy.confirmed'
  | 'costing.changed'
  | 'activities.changed'
  | 'target-details.changed'
  | 'comment.written'
  | 'comment.removed'
  | 'comment.answered'
  | 'finding.answered'
  | 'finding.lifted'
  | 'finding.answer-withdrawn'
  | 'attachment.added'
  | 'attachment.withdrawn';

export interface DeclaredPlan extends PlanPlace {
  readonly id: string;
  readonly fiscalYear: FiscalYear;
}

/** One step of a declaration, as its event tells it. */
export interface DeclarationStepRecord {
  readonly action: DeclarationAction;
  readonly to: DeclarationState;
  readonly round: Round;
  readonly reason: string;
  /** Until when a returned text comes back; null for any other step, and where no day was set. */
  readonly until: CivilDate | null;
  readonly event: number;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly actor: string;
  /** Posts of others in which it was done; empty: in posts of their own. */
  readonly under: readonly BorrowedPost[];
}

export interface DeclarationRecord {
  readonly round: Round;
  readonly state: DeclarationState;
  readonly reason: string;
  /** Accounts that wrote, handed in or submitted what stands now. */
  readonly declaredBy: readonly string[];
}

/** `new` 新增 · `continued` 延续 */
export type Continuity = 'new' | 'continued';
/** `public` 公开 · `withheld` 不公开 */
export type Disclosure = 'public' | 'withheld';

export interface ProjectRecord {
  /** Organisation node of the section or office that fills it in; null: the unit's finance does. */
  readonly section: string | null;
  readonly state: ProjectState;
  readonly reason: string;
  readonly continuity: Continuity | null;
  readonly disclosure: Disclosure | null;
  /** Name of the person who reviewed its secrecy. */
  readonly secrecyReviewer: string | null;
  /** 控制数; null where none was given. */
  readonly control: Fen | null;
  readonly reopened: ReopenedProject;
  /** Numbers of the duties (分项绩效目标) it serves. */
  readonly duties: readonly string[];
}

/** On what a project is shown or kept back. */
export interface DisclosureBasis {
  /** Of the catalogue (`disclosureGrounds`); null where none was named. */
  readonly ground: string | null;
  readonly reason: string;
}

/** `draft` seen by reviewers only · `sent` delivered with a return · `settled` changed or answered when submitted again · `removed` */
export type CommentState = 'draft' | 'sent' | 'settled' | 'removed';

export interface CommentRecord extends CommentPlaces {
  readonly id: string;
  readonly text: string;
  /** Key of the finding it quotes (`subjectKey`); null where the reviewer wrote it freely. */
  readonly finding: string | null;
  readonly author: string;
  readonly state: CommentState;
  readonly answer: string;
  readonly answeredBy: string | null;
  /** Event that brought it to its state. */
  readonly since: number;
}

/** An answer to a finding that stands; `by` is an account id. */
export interface AnswerRecord extends Acknowledgement {
  readonly id: string;
  readonly project: string | null;
}

export type AttachmentKind =
  | 'party-minutes' // 党组会纪要
  | 'office-minutes' // 办公会纪要
  | 'stamped-scan' // 盖章扫描件
  | 'ex-ante-report' // 事前绩效评估报告
  | 'standard' // 支出标准依据
  | 'other'; // 其他

/** How many files of a kind stand beside a text. */
export interface AttachmentCount {
  readonly kind: AttachmentKind;
  readonly count: number;
}

export interface AttachmentRecord {
  readonly id: string;
  readonly project: string | null;
  readonly kind: AttachmentKind;
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string };
  readonly note: string;
  /** Event of the version it belongs to; null where it belongs to none in particular. */
  readonly boundEvent: number | null;
  /** Points of the evaluation; null where it has none. */
  readonly score: number | null;
  readonly addedBy: string;
  readonly event: number;
}

/** How a text was begun on the pages. */
export interface BegunRecord {
  /** The event after which it said what it took over. */
  readonly event: number;
  /** Year of the text it took over; null where it began blank. */
  readonly fromYear: number | null;
}

/** A project that was taken from another text into this one. */
export interface TakenRecord {
  readonly project: string;
  /** Its identity there. */
  readonly source: string;
  /** The text it was taken from, as it was called: `2027年度`. */
  readonly from: string;
  /** What it said when it was put in. */
  readonly cells: readonly CopiedCell[];
}

/** Everything a decision about a plan rests on, as of one event. */
export interface DeclarationPicture {
  readonly plan: DeclaredPlan;
  readonly event: number;
  /** The last event that changed the content. */
  readonly lastChange: number;
  readonly draft: PlanDraft;
  readonly declaration: DeclarationRecord;
  /** The oldest first. */
  readonly steps: readonly DeclarationStepRecord[];
  /** By identity of the project; every project of the draft has one. */
  readonly projects: ReadonlyMap<string, ProjectRecord>;
  /** By identity of the project; absent where nobody decided whether it is shown. */
  readonly disclosures: ReadonlyMap<string, DisclosureBasis>;
  readonly comments: readonly CommentRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly attachments: readonly AttachmentRecord[];
  /** By identity of the project. */
  readonly costing: ReadonlyMap<string, readonly CostingLine[]>;
  /** Null: it was brought in as a file. */
  readonly begun: BegunRecord | null;
  /** Projects taken from other texts since, whether or not they still stand. */
  readonly taken: readonly TakenRecord[];
  /** Copied values that somebody said hold for this text as well. */
  readonly confirmedCopies: readonly CopiedCell[];
  readonly activities: readonly WorkActivity[];
  /** What is said about targets beside their cells, by identity of the row. */
  readonly targetDetails: ReadonlyMap<string, TargetDetails>;
  readonly windows: readonly RoundWindow[];
  readonly exceptions: readonly LockException[];
  /** The text that stands for the same unit and year, where this one was given up; `formerCodes` are codes under which a text with no place kept is the unit's too. */
  readonly inItsPlace: (formerCodes: readonly string[]) => Promise<PlanPlace | null>;
  /** Accounts that changed the content after an event. */
  readonly writers: (after: number) => Promise<readonly string[]>;
  /** What stood after an earlier event; null where the plan was not there yet. */
  readonly draftAt: (event: number) => Promise<PlanDraft | null>;
  /** The last event about the plan at the end of a day in China; null where the plan was not there yet. */
  readonly eventOn: (day: CivilDate) => Promise<number | null>;
  /** The 测算 after an earlier event, with the ordinals of the draft of then; a project that had none then, and has lines now, is there with none. */
  readonly costingAt: (event: number) => Promise<ReadonlyMap<string, readonly CostingLine[]>>;
  /** The comments as they stood after an earlier event, removed ones left out. */
  readonly commentsAt: (event: number) => Promise<readonly CommentRecord[]>;
  /** The answers to findings as they stood after an earlier event. */
  readonly answersAt: (event: number) => Promise<readonly AnswerRecord[]>;
  /** The figures given to projects (控制数) as they stood after an earlier event, by identity; a project without one is absent. */
  readonly controlsAt: (event: number) => Promise<ReadonlyMap<string, Fen>>;
  /** What stood beside the forms after an earlier event. */
  readonly besideAt: (event: number) => Promise<BesideText>;
  /** What was said about targets after an earlier event, by identity of the row. */
  readonly targetDetailsAt: (event: number) => Promise<ReadonlyMap<string, TargetDetails>>;
}

/** What decides whether the content may be changed now; `windows` and `exceptions` are left empty where no unit was given longer for some projects of a text of that year. */
export type EditPicture = Pick<DeclarationPicture, 'plan' | 'declaration' | 'draft' | 'projects' | 'comments' | 'answers' | 'steps' | 'windows' | 'exceptions' | 'eventOn' | 'draftAt'>;

export interface NewComment extends CommentPlaces {
  readonly id: string;
  readonly text: string;
  readonly finding: string | null;
}

export interface NewAttachment {
  readonly id: string;
  readonly project: string | null;
  readonly kind: AttachmentKind;
  readonly note: string;
  readonly boundEvent: number | null;
  readonly score: number | null;
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
}

/** What a decision writes. What is left out stays as it is. */
export interface DeclarationChange {
  /** What the event tells beside the rows; never a fact about a person. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** Ids of the rule and policy versions in force. */
  readonly rules: readonly string[];
  /** Posts of others in which it is decided. */
  readonly under: readonly BorrowedPost[];
  readonly step?: DeclarationRecord & { readonly action: DeclarationAction };
  readonly projects?: ReadonlyMap<string, Partial<ProjectRecord>>;
  readonly disclosures?: ReadonlyMap<string, DisclosureBasis>;
  readonly newComments?: readonly NewComment[];
  readonly comments?: ReadonlyMap<string, Partial<Pick<CommentRecord, 'state' | 'answer' | 'answeredBy'>>>;
  /** In place of the answer with the same key and side, where there is one. */
  readonly answers?: readonly (Omit<Acknowledgement, 'by' | 'at'> & { readonly project: string | null; readonly role: string })[];
  readonly withdrawnAnswers?: readonly string[];
  readonly newAttachment?: NewAttachment;
  readonly withdrawnAttachments?: readonly string[];
  /** By identity of the project: all its lines, in place of those that stand; `indicators` are ordinals of the draft, or of the content that is written with them. */
  readonly costing?: ReadonlyMap<string, readonly CostingLine[]>;
  /** Copied values that are taken as they are. */
  readonly confirmedCopies?: readonly CopiedCell[];
  /** By identity of the row: all of it, in place of what stands. */
  readonly targetDetails?: ReadonlyMap<string, TargetDetails>;
  /** All work activities of the text, in place of those that stand. */
  readonly activities?: readonly WorkActivity[];
  /** The content in place of what stands: what an adjustment that is given up goes back to. */
  readonly content?: PlanDraft;
  /** Who is told, under the same event. */
  readonly notices?: readonly NewNotice[];
}

export interface Decided<Value> {
  readonly value: Value;
  /** Ids of what was made or moved: what a repeated request is answered with. */
  readonly ids: readonly string[];
  /** Null: nothing is to be written. */
  readonly change: DeclarationChange | null;
}

export interface DeclarationRequest {
  readonly planId: string;
  readonly actor: string;
  /** What it leaves in the chain. */
  readonly kind: DeclarationEventKind;
  /** Made by the page for one press of a button: the same key again is answered, not done again. Null: no repetition is to be expected. */
  readonly key: string | null;
}

export type DeclarationOutcome<Value> =
  /** `event` is null where nothing had to be written. */
  | { readonly kind: 'done'; readonly value: Value; readonly ids: readonly string[]; readonly event: number | null }
  /** The request was done before. */
  | { readonly kind: 'repeated'; readonly ids: readonly string[] };

export interface GrantedException extends LockException {
  readonly id: string;
  readonly grantedBy: string;
}

/** A project as it is chosen from a list. */
export interface NamedProject {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

/** The rounds of a year in a division. */
export interface YearRounds {
  readonly windows: readonly RoundWindow[];
  readonly exceptions: readonly GrantedException[];
}

export interface DivisionYear {
  readonly division: string;
  readonly fiscalYear: FiscalYear;
}

/** A step as lists need it. */
export interface CourseStep extends Omit<DeclarationStepRecord, 'event' | 'under'> {
  /** Accounts that declared what stood after it. */
  readonly declaredBy: readonly string[];
}

export interface UnitYear extends DivisionYear {
  readonly unit: string;
  /** Under which a text with no place kept is this unit's too (`codesOfTexts`). */
  readonly codes: readonly string[];
}

/** A project by name, and where its text stands: whether somebody may read it is asked of that. */
export interface ProjectName {
  /** Null: it was taken out of its text. */
  readonly name: string | null;
  readonly plan: PlanPlace;
}

export interface DeclarationStore {
  newId(): string;
  picture(planId: string): Promise<DeclarationPicture | null>;
  /** `decide` is called again where something came between; it must not have effects of its own. */
  change<Value>(request: DeclarationRequest, decide: (picture: DeclarationPicture) => Promise<Result<Decided<Value>, Fault>>): Promise<Result<DeclarationOutcome<Value>, Fault>>;
  /** The steps that plans have taken, by plan, the oldest first; a plan that was never submitted is absent. */
  courses(planIds: readonly string[]): Promise<ReadonlyMap<string, readonly CourseStep[]>>;
  /** The files beside plans as they stand, by plan and kind; a plan without any is absent. */
  attachmentCounts(planIds: readonly string[]): Promise<ReadonlyMap<string, readonly AttachmentCount[]>>;
  /** A kept file; null where there is none. */
  file(of: { readonly division: string; readonly fileId: string }): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  rounds(of: DivisionYear): Promise<YearRounds>;
  /** All rounds of the year: one that is left out has no days any more. Refused where others were set since `base`; null sets them whatever stands. */
  setRounds(input: DivisionYear & ByActor & { readonly windows: readonly RoundWindow[]; readonly base: readonly RoundWindow[] | null }): Promise<Result<null, Fault>>;
  /** The projects of a unit's text of a year, in its order; null where there is no text. */
  unitProjects(of: UnitYear): Promise<readonly NamedProject[] | null>;
  /** By identity, whatever text they stand in. */
  projectNames(of: { readonly division: string; readonly ids: readonly string[] }): Promise<ReadonlyMap<string, ProjectName>>;
  /** Null where it was never granted, or taken back. */
  exception(of: { readonly division: string; readonly id: string }): Promise<LockException | null>;
  endException(input: ByActor & { readonly division: string; readonly id: string; readonly reason: string; readonly notices: readonly NewNotice[] }): Promise<Result<null, Fault>>;
  /** Answers the id of the exception; `about` names its projects, for the history. */
  grantException(input: LockException & ByActor & { readonly division: string; readonly about: string; readonly notices: readonly NewNotice[] }): Promise<Result<string, Fault>>;
}
