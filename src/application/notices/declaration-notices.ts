// What is told when a declaration or projects of it go on: the facts of the step, beside the table that says to whom.
import type { AccessState } from '../../catalogue/access/access-actions.ts';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { noticeKinds, type NoticeOccasion } from '../../catalogue/notices/notice-kinds.ts';
import type { DeclarationState, ProjectState, Round } from '../../domain/lifecycle/index.ts';
import { writtenDay, type NoticeFacts } from '../../domain/notice/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { auditName, type Actor } from '../actor.ts';
import type { BorrowedPost } from '../borrowed-post.ts';
import { declarationSubject, projectSubject } from '../declaration/declaration-access.ts';
import type { DeclarationEventKind, DeclarationPicture } from '../declaration/declaration-store.ts';
import { reviewDueFrom } from '../declaration/review-due.ts';
import type { StepEffects } from '../declaration/step-effects.ts';
import { placeOf } from '../plan-access.ts';
import type { NewNotice } from './notice-store.ts';
import { noticesOf, type NoticePeople } from './notices-of.ts';

export interface StepToTell {
  readonly kind: DeclarationEventKind;
  readonly actor: Actor;
  readonly to: DeclarationState;
  /** The round in which it goes on. */
  readonly round: Round;
  readonly today: CivilDate;
  readonly declaredBy: readonly string[];
  readonly effects: StepEffects;
  readonly under: readonly BorrowedPost[];
}

export function declarationNotices(picture: DeclarationPicture, { kind, actor, to, round, today, declaredBy, effects, under }: StepToTell, people: NoticePeople): readonly NewNotice[] {
  const occasion = occasionOf(kind);
  if (occasion === null) return [];
  const { node, state } = declarationSubject(picture, people.tree);
  const comments = [...(effects.comments ?? [])].filter(([, { state: comment }]) => comment === 'sent').length;
  return noticesOf(
    {
      on: occasion,
      thing: thingOf(picture, kind),
      actor: auditName(actor),
      under,
      planId: picture.plan.id,
      subject: { node, before: state, after: to, declaredBy },
      named: {},
      facts: {
        plan: planTitle(picture, people),
        comments,
        projects: [...(effects.projects ?? [])].filter(([, change]) => change.state === 'sent-back').length,
        ...dueFacts(picture, { to, round, today }),
        inHandOf: declarationLifecycle.states.find(({ id }) => id === to)?.inHandOf ?? '',
      },
    },
    people,
  );
}

/** Until when the office to which it comes reviews it; none where it reviews nothing. */
function dueFacts({ plan, windows }: DeclarationPicture, { to, round, today }: Pick<StepToTell, 'to' | 'round' | 'today'>): NoticeFacts {
  const review = reviewDueFrom({ division: plan.division, fiscalYear: plan.fiscalYear, state: to }, { round, came: today, windows });
  return review === null ? {} : { due: writtenDay(review.due), ...(review.isVerified ? {} : { unverified: '待核实' }) };
}

export interface ProjectsToTell {
  readonly kind: DeclarationEventKind;
  readonly actor: Actor;
  /** Identity of each project, and where it stands now. */
  readonly moved: ReadonlyMap<string, ProjectState>;
  readonly under: readonly BorrowedPost[];
}

/** Projects of one section are told together. */
export function projectNotices(picture: DeclarationPicture, { kind, actor, moved, under }: ProjectsToTell, people: NoticePeople): readonly NewNotice[] {
  const occasion = occasionOf(kind);
  if (occasion === null) return [];
  const groups = new Map<string, { readonly node: string; readonly before: AccessState | null; readonly after: ProjectState; projects: number }>();
  for (const [id, after] of moved) {
    const { node, state } = projectSubject(picture, id, people.tree);
    const group = groups.get(`${node} ${after}`) ?? { node, before: state, after, projects: 0 };
    group.projects += 1;
    groups.set(`${node} ${after}`, group);
  }
  const { declaredBy } = picture.declaration;
  const told = [...groups.values()].flatMap(({ node, before, after, projects }) =>
    noticesOf({ on: occasion, thing: `${thingOf(picture, kind)} ${node}`, actor: auditName(actor), under, planId: picture.plan.id, subject: { node, before, after, declaredBy }, named: {}, facts: { plan: planTitle(picture, people), projects } }, people),
  );
  return togetherByAccount(told);
}

/** Whoever is told of several sections in one step is told once, with all their projects and places. */
function togetherByAccount(told: readonly NewNotice[]): readonly NewNotice[] {
  const joined = new Map<string, NewNotice>();
  for (const notice of told) {
    const former = joined.get(notice.account);
    const projects = Number(former?.facts['projects'] ?? 0) + Number(notice.facts['projects']);
    const node = notice.thing.slice(notice.thing.lastIndexOf(' ') + 1);
    joined.set(notice.account, { ...notice, thing: former === undefined ? notice.thing : `${former.thing},${node}`, facts: { ...notice.facts, projects } });
  }
  return [...joined.values()];
}

function planTitle({ plan }: DeclarationPicture, { tree }: NoticePeople): string {
  return `${tree.nodes.get(placeOf(plan, tree))?.name ?? plan.unitCode}${plan.fiscalYear}年度绩效文本`;
}

/** The event that the picture shows is followed by the one that is told of: nothing else is told under the same text. */
function thingOf({ plan, event }: DeclarationPicture, kind: DeclarationEventKind): string {
  return `${kind} ${plan.id} ${event}`;
}

function occasionOf(kind: DeclarationEventKind): NoticeOccasion | null {
  return noticeKinds.flatMap(({ on }) => on).find((occasion) => occasion === kind) ?? null;
}
