// A declaration as its page shows it: where it stands and who has it in hand, what every step asks first and what is missing, the projects inside the unit, the
// comments of reviewers, the findings that wait for an answer, and the steps it has taken.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { projectLifecycle } from '../../catalogue/lifecycle/project.lifecycle.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { stateTitle, unsentComments, type CommentOutcome, type DeclarationAction, type ProjectAction, type ProjectState, type ReopenedProject, type Round, type RoundLock } from '../../domain/lifecycle/index.ts';
import { isWithin, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Fen } from '../../kernel/money.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { actorTitle, isAccountId } from '../actor-title.ts';
import { borrowedFor, borrowedTitle, lendersIn } from '../borrowed-post.ts';
import { auditName, type Actor } from '../actor.ts';
import type { DeclarationPorts } from '../commands/take-declaration-step.command.ts';
import { answersOf, type ViewedAnswers } from '../declaration/answers-view.ts';
import { checkPicture, type CheckedPicture } from '../declaration/checked-picture.ts';
import { commentOutcomes } from '../declaration/comment-outcomes.ts';
import { commentPlaceTitle } from '../declaration/comment-place.ts';
import { declarationSubject, hasDepartmentReview } from '../declaration/declaration-access.ts';
import { declarationFacts, declarersAfter, openComments } from '../declaration/declaration-facts.ts';
import { nameOf } from '../declaration/project-name.ts';
import type { AttachmentRecord, CommentRecord, Continuity, DeclarationPicture, DeclarationStepRecord, Disclosure } from '../declaration/declaration-store.ts';
import { extensionHold, type ExtensionHold } from '../declaration/extension-hold.ts';
import { reopenedIn } from '../declaration/edit-permission.ts';
import { letterDeadline } from '../declaration/letter-deadline.ts';
import { handsToday, whoTakes } from '../declaration/next-hands.ts';
import { offeredProjectSteps, offeredSteps, type OfferedStep, type OffersFor } from '../declaration/offered-steps.ts';
import { whatIsInside, type InsideText } from '../declaration/what-is-inside.ts';
import { may, mayEnter, type AccessAsked } from '../may.ts';
import { today } from '../organisation-store.ts';
import { mayReadPlan, placeOf } from '../plan-access.ts';
import { shownPeople } from '../shown-people.ts';
import { noSuchPlan } from './plan-queries.ts';

export interface DeclarationViewPorts extends DeclarationPorts {
  readonly accounts: Pick<AccountStore, 'names' | 'list'>;
}

export interface ViewedProject {
  readonly id: string;
  /** Position in the text, from 1; the address of its page. */
  readonly number: number;
  readonly name: string;
  /** Name of the section that fills it in; null: the unit's finance does. */
  readonly section: string | null;
  readonly sectionId: string | null;
  readonly continuity: Continuity | null;
  readonly disclosure: Disclosure | null;
  readonly secrecyReviewer: string | null;
  readonly disclosureGround: string | null;
  readonly disclosureReason: string;
  readonly state: ProjectState;
  readonly stateTitle: string;
  readonly reason: string;
  readonly budget: Fen | null;
  readonly control: Fen | null;
  readonly blocking: number;
  readonly unanswered: number;
  /** What is open in it now; null where everything in the unit's hands is, or nothing. */
  readonly reopened: ReopenedProject | null;
  readonly steps: readonly OfferedStep<ProjectAction>[];
}

export interface ViewedComment extends CommentRecord {
  /** Where it stands, as people say it; null where the place is gone. */
  readonly where: string | null;
  readonly writtenBy: string;
  /** Sent, and neither changed where it points nor answered. */
  readonly waits: boolean;
  /** What became of it since it was delivered; null where it was not. */
  readonly outcome: CommentOutcome | null;
}

export interface ViewedStep extends Omit<DeclarationStepRecord, 'under'> {
  readonly title: string;
  readonly toTitle: string;
  readonly by: string;
  /** In whose post, as it is read behind the name; empty where it was their own. */
  readonly under: string;
}

export interface DeclarationView {
  readonly event: number;
  readonly unitName: string;
  readonly state: DeclarationPicture['declaration']['state'];
  readonly stateTitle: string;
  /** Who has it in hand; null where nobody waits for anybody. */
  readonly inHandOf: string | null;
  readonly round: Round;
  readonly lock: RoundLock;
  /** What may be written while only some projects were given longer; null: nothing is held. */
  readonly hold: ExtensionHold | null;
  readonly steps: readonly OfferedStep<DeclarationAction>[];
  /** What it holds and who else wrote in it, for whoever may give it up; null for everybody else. */
  readonly inside: InsideText | null;
  readonly projects: readonly ViewedProject[];
  readonly comments: readonly ViewedComment[];
  /** Sections and offices of the unit, to which projects are given; empty where the caller gives none. */
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** Whether the actor writes comments now. */
  readonly mayComment: boolean;
  /** Whether the caller answers comments that were sent. */
  readonly mayAnswer: boolean;
  /** Whether the actor says things about projects: their section, new or going on, published or not. */
  readonly mayDescribe: boolean;
  /** Whether the actor says of projects whether they are published. */
  readonly mayDisclose: boolean;
  readonly answers: ViewedAnswers;
  readonly attachments: readonly AttachmentRecord[];
  readonly mayAttach: boolean;
  readonly history: readonly ViewedStep[];
  /** What an opinion letter offers: the day of the answer, null where the term in working days tells it better; null where there is nothing to write a letter about. */
  readonly letter: { readonly deadline: CivilDate | null; readonly replyDays: number } | null;
}

export async function declarationView(ports: DeclarationViewPorts, { actor, planId }: { readonly actor: Actor; readonly planId: string }): Promise<Result<DeclarationView, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [{ hands }, picture] = [await handsToday(ports), await ports.declarations.picture(planId)];
  const { tree } = hands;
  if (picture === null) return failed(noSuchPlan);
  const refused = mayReadPlan(actor, picture.plan, tree);
  if (refused !== null) return failed(refused);
  const checked = checkPicture(picture);
  const unit = placeOf(picture.plan, tree);
  const day = today(ports);
  const account = actor.kind === 'account' ? actor.account.id : '';
  const subject = declarationSubject(picture, tree);
  const submission: AccessAsked = { action: 'declaration.submit', subject };
  const submits = may(actor, submission, tree) === null;
  const declaredBy = await declarersAfter(picture, submits ? [auditName(actor), ...lendersIn(borrowedFor(actor, [submission], tree))] : []);
  const facts = await declarationFacts(picture, { checked, unit, account, hasDepartment: hasDepartmentReview(picture.plan, tree), today: day, hands, declaredBy });
  const mayAnswer = may(actor, { action: 'finding.answer', subject }, tree) === null;
  const mayComment = may(actor, { action: 'declaration.return', subject }, tree) === null;
  const waiting = new Set((await openComments(picture)).map(({ id }) => id));
  const unsent = mayComment ? unsentComments(picture.comments, picture.steps, picture.declaration.state) : [];
  const shown = picture.comments.filter((comment) => comment.state !== 'draft' || unsent.includes(comment));
  const outcomes = await commentOutcomes(picture);
  const replyDays = checked.profile?.values.opinionReply ?? null;
  const inside = may(actor, { action: 'declaration.give-up', subject }, tree) === null ? await whatIsInside(picture, auditName(actor)) : null;
  const titleOf = titles(await ports.accounts.names([...new Set([...actorsIn(picture), ...(inside?.others ?? []).filter(isAccountId)])]));
  const { state } = picture.declaration;
  const offers: OffersFor = { actor, hands, whoTakes: whoTakes(hands, shownPeople(actor, tree)) };
  return ok({
    event: picture.event,
    unitName: tree.nodes.get(unit)?.name ?? picture.draft.frame.units[0]?.name ?? picture.plan.unitCode,
    state,
    stateTitle: stateTitle(declarationLifecycle, state),
    inHandOf: declarationLifecycle.states.find(({ id }) => id === state)?.inHandOf ?? null,
    round: facts.round,
    lock: facts.lock,
    hold: await extensionHold(picture, { actor, tree, today: day }),
    steps: offeredSteps(picture, facts, offers),
    inside: inside === null ? null : { ...inside, others: inside.others.map(titleOf) },
    projects: picture.draft.projects.map((project, index) => projectOf(picture, project, { checked, ...offers, number: index + 1 })),
    comments: shown.map((comment) => ({ ...comment, where: commentPlaceTitle(picture.draft, comment), writtenBy: titleOf(comment.author), answeredBy: comment.answeredBy === null ? null : titleOf(comment.answeredBy), waits: waiting.has(comment.id), outcome: outcomes.get(comment.id) ?? null })),
    sections: may(actor, { action: 'overall.edit', subject }, tree) === null ? sectionsOf(unit, tree) : [],
    mayComment,
    mayAnswer,
    mayDescribe: may(actor, { action: 'overall.edit', subject }, tree) === null,
    mayDisclose: may(actor, { action: 'overall.edit', subject }, tree) === null || may(actor, { action: 'project.disclose', subject }, tree) === null,
    answers: answersOf(picture, checked, {
      titleOf,
      mayAnswer,
      mayLift: may(actor, { action: 'finding.lift', subject }, tree) === null,
    }),
    attachments: picture.attachments.map((attachment) => ({ ...attachment, addedBy: titleOf(attachment.addedBy) })),
    mayAttach: may(actor, { action: 'attachment.add', subject }, tree) === null,
    history: picture.steps.map((step) => ({ ...step, title: declarationLifecycle.actions[step.action].title, toTitle: stateTitle(declarationLifecycle, step.to), by: titleOf(step.actor), under: borrowedTitle(step.under, titleOf) })),
    letter: replyDays === null ? null : { deadline: letterDeadline({ today: day, closes: facts.lock.open ? facts.lock.until : null, term: replyDays }), replyDays },
  });
}

function sectionsOf(unit: string, tree: OrganisationTree): readonly { readonly id: string; readonly name: string }[] {
  return [...tree.nodes.values()].filter(({ id, kind }) => (kind === 'section' || kind === 'office') && isWithin(tree, id, unit)).map(({ id, name }) => ({ id, name }));
}

interface ProjectContext extends OffersFor {
  readonly checked: CheckedPicture;
  readonly number: number;
}

function projectOf(picture: DeclarationPicture, project: DraftProject, { checked, number, ...offers }: ProjectContext): ViewedProject {
  const { id } = project;
  const record = picture.projects.get(id);
  const state = record?.state ?? 'editing';
  const section = record?.section ?? null;
  const { blocking, unanswered } = checked.byProject.get(id) ?? { blocking: 0, unanswered: 0 };
  return {
    id,
    number: project.project.number ?? number,
    name: nameOf(project),
    section: section === null ? null : (offers.hands.tree.nodes.get(section)?.name ?? null),
    sectionId: section,
    continuity: record?.continuity ?? null,
    disclosure: record?.disclosure ?? null,
    secrecyReviewer: record?.secrecyReviewer ?? null,
    disclosureGround: picture.disclosures.get(id)?.ground ?? null,
    disclosureReason: picture.disclosures.get(id)?.reason ?? '',
    state,
    stateTitle: stateTitle(projectLifecycle, state),
    reason: record?.reason ?? '',
    budget: project.project.budget.total?.value ?? null,
    control: record?.control ?? null,
    blocking,
    unanswered,
    reopened: reopenedIn(picture)?.projects.get(id) ?? null,
    steps: offeredProjectSteps(picture, id, checked, offers),
  };
}

function actorsIn({ comments, answers, steps, attachments }: DeclarationPicture): readonly string[] {
  const all = [...comments.flatMap(({ author, answeredBy }) => [author, answeredBy ?? author]), ...answers.map(({ by }) => by), ...steps.flatMap(({ actor, under }) => [actor, ...under.flatMap(({ account }) => account ?? [])]), ...attachments.map(({ addedBy }) => addedBy)];
  return [...new Set(all)].filter(isAccountId);
}

function titles(names: ReadonlyMap<string, string>): (actor: string) => string {
  return (actor) => actorTitle(actor, names.get(actor) ?? null);
}
