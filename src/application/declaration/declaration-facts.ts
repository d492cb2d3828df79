// The plain facts that the guards of a step look at, from everything that stands about a plan at that moment.
import { presentRound } from '../../catalogue/lifecycle/rounds.ts';
import { sumCosting } from '../../domain/costing/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { differs, isSettled, roundLock, type DeclarationFacts, type DeclarationState, type ProjectFacts } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { copiesByProject } from './copied-values.ts';
import type { CheckedPicture } from './checked-picture.ts';
import type { CommentRecord, DeclarationPicture, ProjectRecord } from './declaration-store.ts';

export interface FactsAround {
  readonly checked: CheckedPicture;
  /** Organisation node of the unit. */
  readonly unit: string;
  /** Account that asks; blank for the program itself. */
  readonly account: string;
  readonly hasDepartment: boolean;
  readonly today: CivilDate;
}

export async function declarationFacts(picture: DeclarationPicture, around: FactsAround): Promise<DeclarationFacts> {
  const { plan, draft, declaration, projects, windows, exceptions } = picture;
  const { checked, unit, account, hasDepartment, today } = around;
  const round = presentRound({ ...declaration, fiscalYear: plan.fiscalYear, windows, today });
  return {
    round,
    lock: roundLock({ round, fiscalYear: plan.fiscalYear, unit, account, today }, windows, exceptions),
    hasDepartment,
    projects: draft.projects.length,
    blocking: checked.blocking,
    unanswered: checked.unanswered,
    notAccepted: draft.projects.filter(({ id }) => projects.get(id)?.state !== 'accepted').map(nameOf),
    withoutExAnte: draft.projects.filter((project) => lacksExAnte(project, picture, checked)).map(nameOf),
    costingAmiss: draft.projects.filter((project) => isCostingAmiss(project, picture)).map(nameOf),
    unconfirmedCopies: await copiesByProject(picture),
    copiesAsked: checked.profile?.values.copiesAtSubmission === 'asked',
    returnsLeft: (await openComments(picture)).length,
    overControl: draft.projects.filter((project) => isOverControl(project, picture)).map(nameOf),
    disclosureOpen: draft.projects.filter(({ id }) => isDisclosureOpen(projects.get(id))).map(nameOf),
    changedSinceApproval: await changedSinceApproval(picture),
    submittedFrom: submittedFrom(picture),
  };
}

/** States in which the plan is in the unit's hands. */
export const unitStates: readonly DeclarationState[] = ['drafting', 'returned', 'control-given', 'adjusting'];

export function projectFacts(picture: DeclarationPicture, project: string, checked: CheckedPicture): ProjectFacts {
  const { blocking, unanswered } = checked.byProject.get(project) ?? { blocking: 0, unanswered: 0 };
  return { declarationOpen: unitStates.includes(picture.declaration.state), blocking, unanswered };
}

/** The comments of the last return that were neither answered nor followed by a change where they point. */
export async function openComments({ comments, steps, draft, draftAt }: DeclarationPicture): Promise<readonly CommentRecord[]> {
  const sent = comments.filter(({ state }) => state === 'sent');
  const returned = steps.findLast(({ action }) => action === 'return');
  const then = sent.length === 0 || returned === undefined ? null : await draftAt(returned.event);
  return then === null ? sent : sent.filter((comment) => !isSettled(comment, then, draft));
}

/** The state from which it was submitted last. */
export function submittedFrom({ steps }: Pick<DeclarationPicture, 'steps'>): DeclarationState {
  const submitted = steps.findLastIndex(({ action }) => action === 'submit');
  return steps[submitted - 1]?.to ?? 'drafting';
}

/** As the form prints it, for sentences. */
export function nameOf({ project }: DraftProject): string {
  return project.name?.value ?? project.title;
}

function lacksExAnte({ id, project }: DraftProject, { projects, attachments }: DeclarationPicture, { profile }: CheckedPicture): boolean {
  const { from, passScore } = profile?.values.exAnteEvaluation ?? { from: null, passScore: null };
  const budget = project.budget.total?.value ?? null;
  if (from === null || budget === null || budget < from || projects.get(id)?.continuity !== 'new') return false;
  const reports = attachments.filter((attachment) => attachment.kind === 'ex-ante-report' && attachment.project === id);
  return !reports.some(({ score }) => passScore === null || (score !== null && score >= passScore));
}

function isCostingAmiss({ id, project }: DraftProject, { costing }: DeclarationPicture): boolean {
  const lines = costing.get(id) ?? [];
  return lines.length > 0 && sumCosting(lines).total !== (project.budget.total?.value ?? null);
}

function isOverControl({ id, project }: DraftProject, { projects }: DeclarationPicture): boolean {
  const control = projects.get(id)?.control ?? null;
  return control !== null && control !== (project.budget.total?.value ?? null);
}

function isDisclosureOpen(record: ProjectRecord | undefined): boolean {
  if (record === undefined || record.disclosure === null) return true;
  return record.disclosure === 'withheld' && (record.secrecyReviewer ?? '') === '';
}

async function changedSinceApproval({ steps, draft, lastChange, draftAt }: DeclarationPicture): Promise<boolean> {
  const approved = steps.findLast(({ action }) => action === 'approve');
  if (approved === undefined || lastChange <= approved.event) return false;
  const then = await draftAt(approved.event);
  return then === null || differs(then, draft);
}
