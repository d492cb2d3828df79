// What a step of the declaration changes besides its state: who has declared it, which projects go back to their sections, which comments are delivered or
// settled, which figures are given, and what an adjustment that is given up goes back to.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { reopenedByControl, type CostingLine } from '../../domain/costing/index.ts';
import type { DraftProject, PlanDraft } from '../../domain/editing/index.ts';
import { reopenedByComments, shutProject, type DeclarationAction, type LockException } from '../../domain/lifecycle/index.ts';
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
  /** Until when a returned text may be handed in again, where the round ends before. */
  readonly until: CivilDate | null;
}

export interface EffectContext {
  readonly action: DeclarationAction;
  readonly input: StepInput;
  readonly reason: string;
  /** Organisation node of the unit. */
  readonly unit: string;
}

export type StepEffects = Pick<DeclarationChange, 'projects' | 'comments' | 'exceptions' | 'content' | 'costing'>;

export async function stepEffects(picture: DeclarationPicture, context: EffectContext): Promise<StepEffects> {
  switch (context.action) {
    case 'submit':
      return { comments: new Map(picture.comments.filter(({ state }) => state === 'sent').map(({ id }) => [id, { state: 'settled' as const }])) };
    case 'return':
      return returned(picture, context);
    case 'give-control':
      return { projects: controlled(picture, context.input.controls) };
    case 'adjust':
      return { projects: new Map(context.input.projects.map((id) => [id, { state: 'sent-back' as const, reason: context.reason, control: null }])) };
    case 'cancel-adjustment': {
      const approved = picture.steps.findLast(({ action }) => action === 'approve');
      const content = approved === undefined ? null : await picture.draftAt(approved.event);
      const projects = new Map(picture.draft.projects.map(({ id }) => [id, { state: 'accepted' as const, reason: '' }]));
      if (approved === undefined || content === null) return { projects };
      return { projects, content, costing: await costingOf(picture, { content, event: approved.event }) };
    }
    case 'withdraw':
      return { comments: unsettled(picture) };
    case 'pass':
    case 'approve':
    case 'publish':
      return {};
  }
}

/** Comments that were settled by the submission that is withdrawn stand again. */
function unsettled({ comments, steps }: DeclarationPicture): NonNullable<StepEffects['comments']> {
  const submitted = steps.findLast(({ action }) => action === 'submit')?.event;
  return new Map(comments.filter(({ state, since }) => state === 'settled' && since === submitted).map(({ id }) => [id, { state: 'sent' as const }]));
}

/** The comments are delivered; the projects they point at go back to those who fill them in. */
function returned(picture: DeclarationPicture, { input, reason, unit }: EffectContext): StepEffects {
  const drafts = picture.comments.filter(({ state }) => state === 'draft');
  const opened = reopenedByComments(drafts, picture.draft.projects.map(({ id }) => id));
  const sentBack = [...opened.projects].filter(([id]) => !opened.everything && picture.projects.has(id));
  return {
    comments: new Map(drafts.map(({ id }) => [id, { state: 'sent' as const }])),
    projects: new Map(sentBack.map(([id, reopened]) => [id, { state: 'sent-back' as const, reason, reopened }])),
    exceptions: input.until === null ? [] : [extension(picture, { unit, until: input.until })],
  };
}

/** What an adjustment is given up for goes with the text: the lines of every project as they stood then, none where it had none. */
async function costingOf({ draft, costingAt }: DeclarationPicture, { content, event }: { readonly content: PlanDraft; readonly event: number }): Promise<ReadonlyMap<string, readonly CostingLine[]>> {
  const then = await costingAt(event);
  return new Map([...draft.projects, ...content.projects].map(({ id }) => [id, then.get(id) ?? []]));
}

function extension({ plan, declaration }: DeclarationPicture, { unit, until }: { readonly unit: string; readonly until: CivilDate }): LockException {
  return { round: declaration.round, fiscalYear: plan.fiscalYear, unit, account: null, until, reason: '退回修改后再报' };
}

/** A figure that differs from the budget opens the budget, and the rows and lines that no longer fit it; the others stay as reviewed. */
function controlled(picture: DeclarationPicture, controls: ReadonlyMap<string, Fen>): ReadonlyMap<string, Partial<ProjectRecord>> {
  return new Map(
    picture.draft.projects.map((project) => {
      const declared = project.project.budget.total?.value ?? null;
      const control = controls.get(project.id) ?? declared;
      if (control === null || control === declared) return [project.id, { control, reopened: shutProject }];
      return [project.id, { control, reopened: openedByControl(picture, project, control), state: 'sent-back' as const, reason: '控制数已下达，请按控制数修改' }];
    }),
  );
}

function openedByControl({ costing }: DeclarationPicture, { id, project, rows }: DraftProject, control: Fen): ProjectRecord['reopened'] {
  const explained = explainProject(project, checkCatalogue.trees, checkCatalogue.spendingWords);
  const reopened = reopenedByControl({ declared: project.budget.total?.value ?? null, control, costing: costing.get(id) ?? [], explained });
  const opened = project.indicators.flatMap(({ ordinal }, index) => (reopened.indicators.includes(ordinal) ? [rows[index] ?? ''] : []));
  return { whole: false, parts: reopened.budget ? ['budget', 'spendingPlan'] : [], rows: opened, lines: reopened.lines };
}
