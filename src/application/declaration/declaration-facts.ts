// The plain facts that the guards of a step look at, from everything that stands about a plan at that moment.
import { sumCosting } from '../../domain/costing/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { adjustedFrom, differs, isSettled, standingApproval, submittedFrom, type DeclarationFacts, type ProjectFacts } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { placeOf } from '../plan-access.ts';
import { placeTakenBy } from './place-taken.ts';
import { beyondExtension } from './beyond-extension.ts';
import { copiesByProject } from './copied-values.ts';
import type { CheckedPicture } from './checked-picture.ts';
import type { CommentRecord, DeclarationPicture, ProjectRecord } from './declaration-store.ts';
import { roundNow } from './extension-hold.ts';
import { emptyHandsAfter, emptyProjectHandsAfter, type Hands } from './next-hands.ts';
import { nameOf } from './project-name.ts';
import { unitStates } from './unit-states.ts';

export interface FactsAround {
  readonly checked: CheckedPicture;
  /** Organisation node of the unit. */
  readonly unit: string;
  /** Account that asks; blank for the program itself. */
  readonly account: string;
  readonly hasDepartment: boolean;
  readonly today: CivilDate;
  readonly hands: Hands;
  /** Who would have declared what the next step hands on. */
  readonly declaredBy: readonly string[];
}

export async function declarationFacts(picture: DeclarationPicture, around: FactsAround): Promise<DeclarationFacts> {
  const { draft, declaration, projects } = picture;
  const { checked, unit, account, hasDepartment, today, hands, declaredBy } = around;
  const { round, lockOf } = roundNow(picture, { unit, account, today });
  const lock = lockOf(round);
  return {
    round,
    lock,
    beyondExtension: await beyondExtension(picture, lock),
    adjustmentLock: lockOf('adjustment'),
    publicationLock: lockOf('publication'),
    hasDepartment,
    projects: draft.projects.length,
    blocking: checked.blocking,
    unanswered: checked.unanswered,
    notAccepted: draft.projects.filter(({ id }) => projects.get(id)?.state !== 'accepted').map(nameOf),
    withoutContinuity: draft.projects.filter(({ id }) => (projects.get(id)?.continuity ?? null) === null).map(nameOf),
    withoutExAnte: draft.projects.filter((project) => lacksExAnte(project, picture, checked)).map(nameOf),
    costingAmiss: draft.projects.filter((project) => isCostingAmiss(project, picture)).map(nameOf),
    unconfirmedCopies: await copiesByProject(picture),
    copiesAsked: checked.profile?.values.copiesAtSubmission === 'asked',
    returnsLeft: (await openComments(picture)).length,
    overControl: draft.projects.filter((project) => isOverControl(project, picture)).map(nameOf),
    notFunded: draft.projects.filter((project) => isNotFunded(project, picture)).map(nameOf),
    disclosureOpen: draft.projects.filter(({ id }) => isDisclosureOpen(projects.get(id))).map(nameOf),
    changedSinceApproval: await changedSinceApproval(picture),
    submittedFrom: submittedFrom(picture.steps).state,
    adjustedFrom: adjustedFrom(picture.steps).state,
    demonstration: picture.plan.demo,
    everSubmitted: picture.steps.some(({ action }) => action === 'submit'),
    placeTakenBy: declaration.state === 'given-up' ? await placeTakenBy(picture, hands.tree) : null,
    emptyHands: emptyHandsAfter(declaration.state, { node: unit, declaredBy }, hands),
  };
}

export function projectFacts(picture: DeclarationPicture, project: string, { checked, hands }: { readonly checked: CheckedPicture; readonly hands: Hands }): ProjectFacts {
  const { blocking, unanswered } = checked.byProject.get(project) ?? { blocking: 0, unanswered: 0 };
  const standing = picture.projects.get(project);
  const section = standing?.section ?? null;
  const node = section !== null && hands.tree.nodes.has(section) ? section : placeOf(picture.plan, hands.tree);
  return { declarationOpen: unitStates.includes(picture.declaration.state), blocking, unanswered, emptyHands: emptyProjectHandsAfter(standing?.state ?? 'editing', node, hands) };
}

/** The comments of the last return that were neither answered nor followed by a change where they point. */
export async function openComments({ comments, steps, draft, draftAt }: DeclarationPicture): Promise<readonly CommentRecord[]> {
  const sent = comments.filter(({ state }) => state === 'sent');
  const returned = steps.findLast(({ action }) => action === 'return');
  const then = sent.length === 0 || returned === undefined ? null : await draftAt(returned.event);
  return then === null ? sent : sent.filter((comment) => !isSettled(comment, then, draft));
}

/** Who has declared the text once `submitters` submit it: whoever wrote it, and who submits; none of them reviews it. A new round of writing begins with the
 * adjustment. Empty: nobody submits, and it stays with those who have. */
export async function declarersAfter({ declaration, steps, writers }: DeclarationPicture, submitters: readonly string[]): Promise<readonly string[]> {
  if (!unitStates.includes(declaration.state)) return declaration.declaredBy;
  const approved = standingApproval(steps)?.event ?? 0;
  return [...new Set([...declaration.declaredBy, ...(await writers(approved)), ...submitters])];
}

/** Of several projects, for the history: the first by name, and how many there are. */
export function namesOf({ draft }: Pick<DeclarationPicture, 'draft'>, ids: readonly string[]): string {
  const names = draft.projects.filter(({ id }) => ids.includes(id)).map((project) => `“${nameOf(project)}”`);
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join('、')}等${names.length}个项目` : names.join('、');
}

const mostNamed = 20;

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
  return control !== null && control !== 0 && control !== (project.budget.total?.value ?? null);
}

/** A figure of zero for a project that asked for none anyhow changes nothing. */
function isNotFunded({ id, project }: DraftProject, { projects }: DeclarationPicture): boolean {
  return projects.get(id)?.control === 0 && project.budget.total?.value !== 0;
}

function isDisclosureOpen(record: ProjectRecord | undefined): boolean {
  if (record === undefined || record.disclosure === null) return true;
  return record.disclosure === 'withheld' && (record.secrecyReviewer ?? '') === '';
}

async function changedSinceApproval({ steps, draft, lastChange, draftAt }: DeclarationPicture): Promise<boolean> {
  const approved = standingApproval(steps);
  if (approved === undefined || lastChange <= approved.event) return false;
  const then = await draftAt(approved.event);
  return then === null || differs(then, draft);
}
