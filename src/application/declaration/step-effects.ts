// What a step of the declaration changes besides its state: who has declared it, which projects go back to their sections, which comments are delivered or
// settled, which figures are given, and what an adjustment that is given up goes back to.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { reopenedByControl } from '../../domain/costing/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { leavingProject, placesOf, reopenedByReturn, shutProject, standingApproval, unsentComments, wholeProject, type DeclarationAction } from '../../domain/lifecycle/index.ts';
import { noDetails, sameDetails } from '../../domain/target-details/index.ts';
import { explainProject } from '../../domain/spending/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fen } from '../../kernel/money.ts';
import type { DeclarationChange, DeclarationPicture, ProjectRecord } from './declaration-store.ts';

/** What a step is told beside its reason. */
export interface StepInput {
  /** 控制数 of projects, by identity, for `give-control`; a project without one keeps what it declared. */
  readonly controls: ReadonlyMap<string, Fen>;
  /** Projects that an adjustment is about, by identity. */
  readonly projects: readonly string[];
  /** The day on which a returned text is owed, before the end of its round or after it. */
  readonly until: CivilDate | null;
  /** Whether comments that were written and not delivered are dropped as the text goes on. */
  readonly dropComments: boolean;
}

export interface EffectContext {
  readonly action: DeclarationAction;
  readonly input: StepInput;
  readonly reason: string;
}

export type StepEffects = Pick<DeclarationChange, 'projects' | 'comments' | 'content' | 'costing' | 'activities' | 'targetDetails'>;

export async function stepEffects(picture: DeclarationPicture, context: EffectContext): Promise<StepEffects> {
  switch (context.action) {
    case 'submit':
      return { comments: new Map(picture.comments.filter(({ state }) => state === 'sent').map(({ id }) => [id, { state: 'settled' as const }])) };
    case 'return':
      return returned(picture, context);
    case 'give-control':
      return { projects: controlled(picture, context.input.controls), comments: dropped(picture) };
    case 'adjust':
      return { projects: adjusted(picture, context) };
    case 'cancel-adjustment':
      return givenUp(picture);
    case 'withdraw':
      return { comments: unsettled(picture) };
    case 'pass':
    case 'approve':
      return { comments: dropped(picture) };
    case 'revoke-approval':
    case 'publish':
    case 'give-up':
    case 'take-up':
      return {};
  }
}

/** The projects it is about are open and go back to their sections; taken in once more, they stay open until the text is submitted. A further one joins those that are. */
function adjusted({ declaration, draft }: DeclarationPicture, { input, reason }: EffectContext): NonNullable<StepEffects['projects']> {
  const chosen = new Set(input.projects);
  const opened = draft.projects.filter(({ id }) => chosen.has(id)).map(({ id }) => [id, { state: 'sent-back' as const, reason, reopened: wholeProject }] as const);
  const others = declaration.state === 'adjusting' ? [] : draft.projects.filter(({ id }) => !chosen.has(id)).map(({ id }) => [id, { reopened: shutProject }] as const);
  return new Map<string, Partial<ProjectRecord>>([...opened, ...others]);
}

/** Content, 测算, duties, work activities and what is said about targets are those of the approval again; what reviewers said of the adjustment waits for nobody any more. */
async function givenUp(picture: DeclarationPicture): Promise<StepEffects> {
  const approved = standingApproval(picture.steps);
  const content = approved === undefined ? null : await picture.draftAt(approved.event);
  const closed = { state: 'accepted' as const, reason: '', reopened: shutProject };
  const comments = new Map(picture.comments.filter(({ state }) => state === 'sent').map(({ id }) => [id, { state: 'settled' as const }]));
  if (content === null || approved === undefined) return { projects: new Map(picture.draft.projects.map(({ id }) => [id, closed])), comments };
  const { projects: before, activities } = await picture.besideAt(approved.event);
  const projects = new Map(content.projects.map(({ id }) => [id, { ...closed, duties: before.get(id)?.duties ?? [] }]));
  const targetDetails = detailsAgain(picture.targetDetails, await picture.targetDetailsAt(approved.event));
  return { projects, comments, content, costing: await picture.costingAt(approved.event), activities, targetDetails };
}

/** What differs from then, as it was then; blank where nothing was said. */
function detailsAgain(standing: DeclarationPicture['targetDetails'], before: DeclarationPicture['targetDetails']): DeclarationPicture['targetDetails'] {
  const rows = [...new Set([...standing.keys(), ...before.keys()])];
  return new Map(rows.map((row) => [row, before.get(row) ?? noDetails] as const).filter(([row, details]) => !sameDetails(standing.get(row) ?? noDetails, details)));
}

/** Comments that were settled by the submission that is withdrawn stand again. */
function unsettled({ comments, steps }: DeclarationPicture): NonNullable<StepEffects['comments']> {
  const submitted = steps.findLast(({ action }) => action === 'submit')?.event;
  return new Map(comments.filter(({ state, since }) => state === 'settled' && since === submitted).map(({ id }) => [id, { state: 'sent' as const }]));
}

/** What the office wrote and did not deliver ends as it lets the text go on; it is asked before (`whyUnsent`). */
function dropped({ comments, steps, declaration }: DeclarationPicture): NonNullable<StepEffects['comments']> {
  return new Map(unsentComments(comments, steps, declaration.state).map(({ id }) => [id, { state: 'removed' as const }]));
}

/** The comments are delivered; the projects they point at go back to those who fill them in. */
function returned(picture: DeclarationPicture, { reason }: EffectContext): StepEffects {
  const drafts = unsentComments(picture.comments, picture.steps, picture.declaration.state);
  const opened = reopenedByReturn(drafts.flatMap(placesOf), { round: picture.declaration.round, projects: picture.projects });
  const onText = drafts.some(({ project, field }) => project === null && field === null);
  const pointed = onText ? [] : drafts.flatMap(({ project }) => project ?? []);
  const sentBack = [...new Set(pointed)].filter((id) => opened.projects.has(id) && picture.projects.has(id));
  return {
    comments: new Map(drafts.map(({ id }) => [id, { state: 'sent' as const }])),
    projects: new Map(sentBack.map((id) => [id, { state: 'sent-back' as const, reason }])),
  };
}

/**
 * A figure that differs from the budget opens the budget, the goals that speak of it, and the rows and lines that no longer fit it; a figure of zero opens that the
 * project is taken out; the others stay as reviewed.
 */
function controlled(picture: DeclarationPicture, controls: ReadonlyMap<string, Fen>): ReadonlyMap<string, Partial<ProjectRecord>> {
  return new Map(
    picture.draft.projects.map((project) => {
      const declared = project.project.budget.total?.value ?? null;
      const control = controls.get(project.id) ?? declared;
      if (control === 0) return [project.id, { control, reopened: leavingProject }];
      if (control === null || control === declared) return [project.id, { control, reopened: shutProject }];
      return [project.id, { control, reopened: openedByControl(picture, project, control), state: 'sent-back' as const, reason: '控制数已下达，请按控制数修改' }];
    }),
  );
}

function openedByControl({ costing }: DeclarationPicture, { id, project, rows }: DraftProject, control: Fen): ProjectRecord['reopened'] {
  const explained = explainProject(project, checkCatalogue.trees, checkCatalogue.spendingWords);
  const reopened = reopenedByControl({ declared: project.budget.total?.value ?? null, control, costing: costing.get(id) ?? [], explained });
  const opened = project.indicators.flatMap(({ ordinal }, index) => (reopened.indicators.includes(ordinal) ? [rows[index] ?? ''] : []));
  return { ...shutProject, parts: reopened.budget ? ['budget', 'purpose', 'spendingPlan', 'goals'] : [], rows: opened, lines: reopened.lines };
}
