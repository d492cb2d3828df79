// Whether what somebody wrote may stand now: the text is in the unit's hands, the part is open in this state, and the person reaches the project. Asked of the
// difference between what stands and what would stand, so that an edit, a paste and an import are judged alike.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { draftProject, projectPartTitles, touchesNothing, type ProjectPart, type TouchedParts } from '../../domain/editing/index.ts';
import { outsideReopened, placesOf, reopenedNow, shutProject, stateTitle, type ReopenedPlan, type ReopenedProject, type Round, type ShutParts } from '../../domain/lifecycle/index.ts';
import { isWithin, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { borrowedFor, type BorrowedPost } from '../borrowed-post.ts';
import { may, type AccessAsked } from '../may.ts';
import { placeOf } from '../plan-access.ts';
import { checkPicture } from './checked-picture.ts';
import { declarationSubject, projectSubject } from './declaration-access.ts';
import { unitStates } from './unit-states.ts';
import type { EditPicture } from './declaration-store.ts';
import { contentHeld, contentHold, outsideHold } from './extension-hold.ts';
import { shutPlaces, titleOf } from './shut-places.ts';

export interface EditPermission {
  /** The touched projects that stay, each with its section; null: the unit's own. A new one belongs to the section of the person who adds it. */
  readonly sections: ReadonlyMap<string, string | null>;
  /** Whether the list of work activities may be written as well. */
  readonly activities: boolean;
  /** Posts of others in which it is changed. */
  readonly under: readonly BorrowedPost[];
}

/** Whether what would change may change, asked with everything as it stands when it is written. */
export type MayChangeContent = (picture: EditPicture, touched: TouchedParts) => Result<EditPermission, Fault> | Promise<Result<EditPermission, Fault>>;

/** The parts that a return, a control figure or an adjustment left open; null where everything in the unit's hands may be written, or nothing at all. */
export function reopenedIn({ declaration, comments, projects }: Pick<EditPicture, 'declaration' | 'comments' | 'projects'>): ReopenedPlan | null {
  return reopenedNow({ ...declaration, comments: comments.filter(({ state }) => state === 'sent').flatMap(placesOf), projects });
}

export interface AskedEdit {
  readonly actor: Actor;
  readonly touched: TouchedParts;
  readonly tree: OrganisationTree;
  readonly today: CivilDate;
}

/** With what an extension of some projects holds. */
export async function mayEdit(picture: EditPicture, asked: AskedEdit): Promise<Result<EditPermission, Fault>> {
  const permitted = mayEditOpen(picture, asked);
  if (!permitted.ok || touchesNothing(asked.touched)) return permitted;
  const hold = await contentHold(picture, asked);
  const held = hold === null ? null : outsideHold(asked.touched, hold);
  if (hold !== null && held !== null) return failed(contentHeld(hold, held, picture.draft));
  return hold === null ? permitted : ok({ ...permitted.value, activities: false });
}

function mayEditOpen(picture: EditPicture, { actor, touched, tree }: AskedEdit): Result<EditPermission, Fault> {
  if (touchesNothing(touched)) return ok({ sections: new Map(), activities: false, under: [] });
  if (!unitStates.includes(picture.declaration.state)) return failed(notInHand(picture));
  const reopened = reopenedIn(picture);
  const shut = reopened === null ? null : shutNow(touched, reopened, picture);
  if (shut !== null) return failed(stillShut(picture, shut));
  const allowed: AccessAsked[] = [];
  if (touched.frame || touched.overall.length > 0 || touched.reordered) {
    const asked: AccessAsked = { action: 'overall.edit', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    allowed.push(asked);
  }
  const sections = new Map<string, string | null>();
  for (const project of touched.projects) {
    if (project.kind === 'added') {
      const section = sectionOfNew(picture, actor, tree);
      if (!section.ok) return section;
      sections.set(project.id, section.value);
      allowed.push(askedOfNew(section.value ?? placeOf(picture.plan, tree)));
      continue;
    }
    const asked: AccessAsked = { action: 'project.edit', subject: projectSubject(picture, project.id, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed({ ...refused, where: `项目“${titleOf(picture.draft, project.id)}”` });
    allowed.push(asked);
    if (project.kind === 'changed') sections.set(project.id, picture.projects.get(project.id)?.section ?? null);
  }
  const activities = may(actor, { action: 'overall.edit', subject: declarationSubject(picture, tree) }, tree) === null;
  return ok({ sections, activities, under: borrowedFor(actor, allowed, tree) });
}

/** Rows that block now may be repaired in any case: else the text could never be submitted again. */
function shutNow(touched: TouchedParts, reopened: ReopenedPlan, picture: EditPicture): ShutParts | null {
  const shut = outsideReopened(touched, reopened);
  if (shut === null || shut.frame || shut.projects.length === 0) return shut;
  return outsideReopened(touched, { ...reopened, projects: withBlockedRows(reopened.projects, picture) });
}

function withBlockedRows(reopened: ReopenedPlan['projects'], picture: EditPicture): ReopenedPlan['projects'] {
  const opened = new Map<string, ReopenedProject>(reopened);
  // Only what blocks is looked for, and no rule that blocks looks at the 测算: a save need not read it.
  const { answered, findings } = checkPicture({ ...picture, costing: new Map() });
  const open = new Set(answered.open);
  for (const { project: id, finding, tracked } of findings) {
    const project = id === null ? undefined : draftProject(picture.draft, id);
    if (project === undefined || tracked.severity !== 'blocks' || !open.has(tracked)) continue;
    const known = opened.get(project.id) ?? shutProject;
    const rows = project.project.indicators.flatMap(({ ordinal }, index) => (finding.indicators.includes(ordinal) ? [project.rows[index] ?? ''] : []));
    const parts: readonly ProjectPart[] = finding.indicators.length === 0 && isProjectPart(finding.column) ? [finding.column] : [];
    opened.set(project.id, { ...known, rows: [...known.rows, ...rows], parts: [...known.parts, ...parts] });
  }
  return opened;
}

function isProjectPart(column: string | null): column is ProjectPart {
  return column !== null && Object.hasOwn(projectPartTitles, column);
}

/** A new project goes to the section of the person who may fill it in there, else to the unit. */
function sectionOfNew({ plan }: EditPicture, actor: Actor, tree: OrganisationTree): Result<string | null, Fault> {
  const unit = placeOf(plan, tree);
  const asked = (node: string): Fault | null => may(actor, askedOfNew(node), tree);
  const refused = asked(unit);
  if (refused === null) return ok(null);
  const sections = actor.kind === 'account' ? actor.posts.map(({ node }) => node).filter((node) => node !== unit && isWithin(tree, node, unit)) : [];
  const own = sections.find((node) => asked(node) === null);
  return own === undefined ? failed(refused) : ok(own);
}

function askedOfNew(node: string): AccessAsked {
  return { action: 'project.edit', subject: { node, state: 'editing', declaredBy: [] } };
}

/** The text is with somebody else now, or has been approved. */
export function notInHand({ declaration }: EditPicture): Fault {
  const state = declarationLifecycle.states.find(({ id }) => id === declaration.state);
  const hand = state?.inHandOf ?? null;
  return {
    code: 'not-at-this-stage',
    what: `绩效文本现在是“${stateTitle(declarationLifecycle, declaration.state)}”，不能修改`,
    where: '申报的当前状态',
    remedy: declaration.state === 'given-up' ? givenUpRemedy(declaration.reason) : hand === null ? '已经批复的内容要改，请先申请调整。没有写入任何内容。' : `它正由${hand}办理；退回之后才能修改。没有写入任何内容。`,
  };
}

/** Whoever types when it is given up keeps what was typed, and is told why it goes nowhere. */
function givenUpRemedy(reason: string): string {
  return `单位财务已经放弃了它${reason === '' ? '' : `（理由：${reason}）`}。您没有保存的修改还在这个浏览器里，没有丢；要接着填这一份的，请单位财务在“申报”里重新启用。没有写入任何内容。`;
}

function stillShut({ declaration, draft }: EditPicture, shut: ShutParts): Fault {
  const { why, remedy } = shutReason(declaration);
  return { code: 'part-not-reopened', what: `${why}，这些地方没有开放：${shutPlaces(shut, draft).join('；')}`, where: '修改的内容', remedy: `${remedy}没有写入任何内容。` };
}

function shutReason({ state, round }: { readonly state: EditPicture['declaration']['state']; readonly round: Round }): { readonly why: string; readonly remedy: string } {
  const isReturned = state === 'returned';
  switch (round) {
    case 'second-up':
      return isReturned
        ? { why: '二上退回后只能改审核意见指到的地方，和与控制数对不上的地方', remedy: '确需修改的，请与审核人联系，由其写明意见后再改。' }
        : { why: '控制数下达后只能改预算数、支出计划、绩效目标、部门整体部分和与控制数对不上的行', remedy: '确需修改的，请与财政预算股联系。' };
    case 'adjustment':
      return isReturned
        ? { why: '调整退回后只能改申请调整的项目里审核意见指到的地方', remedy: '确需修改的，请与审核人联系；不在这次调整里的，可以答复说明。' }
        : { why: '调整只能改申请调整时选定的项目和部门整体部分，另可追加新项目', remedy: '另有项目要调整的，请在申报页再点“申请调整”，选上它并写明理由。' };
    default:
      return { why: '退回后只能改审核意见指到的地方', remedy: '确需修改的，请与审核人联系，由其写明意见后再改。' };
  }
}
