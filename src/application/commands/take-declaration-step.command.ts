// A step of a unit's declaration: submitted, withdrawn, returned, passed, given a control figure, approved, published, adjusted. Who may is asked of the
// sentences of access, what must hold of the declared lifecycle, both of what stands at the moment of writing; one step is one event.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { roundAfter } from '../../catalogue/lifecycle/rounds.ts';
import { takeStep, unsentComments, type DeclarationAction, type DeclarationState, type RoundLock } from '../../domain/lifecycle/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor, lendersIn } from '../borrowed-post.ts';
import { checkPicture, rulesOf } from '../declaration/checked-picture.ts';
import { declarationSubject, hasDepartmentReview } from '../declaration/declaration-access.ts';
import { declarationFacts, declarersAfter } from '../declaration/declaration-facts.ts';
import type { Decided, DeclarationEventKind, DeclarationOutcome, DeclarationPicture, DeclarationStore } from '../declaration/declaration-store.ts';
import { handsToday, type HandsPorts, type PeopleAndHands } from '../declaration/next-hands.ts';
import { obstructed } from '../declaration/obstructed.ts';
import { stepEffects, type StepInput } from '../declaration/step-effects.ts';
import { insideTold, whatIsInside } from '../declaration/what-is-inside.ts';
import { may, type AccessAsked } from '../may.ts';
import { declarationNotices } from '../notices/declaration-notices.ts';
import { today } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';

export interface DeclarationPorts extends HandsPorts {
  readonly declarations: DeclarationStore;
}

export interface DeclarationStep extends StepInput {
  readonly actor: Actor;
  readonly planId: string;
  readonly action: DeclarationAction;
  readonly reason: string;
  /** See `DeclarationRequest`. */
  readonly key: string | null;
}

export interface StepTaken {
  readonly state: DeclarationState;
}

export async function takeDeclarationStep(ports: DeclarationPorts, step: DeclarationStep): Promise<Result<DeclarationOutcome<StepTaken>, Fault>> {
  const around = await handsToday(ports);
  const day = today(ports);
  return ports.declarations.change({ planId: step.planId, actor: auditName(step.actor), kind: eventKinds[step.action], key: step.key }, async (picture) => decideStep(picture, step, { ...around, today: day }));
}

interface StepContext extends PeopleAndHands {
  readonly today: CivilDate;
}

async function decideStep(picture: DeclarationPicture, step: DeclarationStep, { people, hands, today: day }: StepContext): Promise<Result<Decided<StepTaken>, Fault>> {
  const { actor, action, reason } = step;
  const { declaration, draft } = picture;
  const { tree } = people;
  const asked: AccessAsked = { action: `declaration.${action}`, subject: declarationSubject(picture, tree) };
  const refused = may(actor, asked, tree);
  if (refused !== null) return failed(refused);
  const checked = checkPicture(picture);
  const unit = placeOf(picture.plan, tree);
  const account = actor.kind === 'account' ? actor.account.id : '';
  const under = borrowedFor(actor, [asked], tree);
  const declarers = action === 'submit' ? await declarersAfter(picture, [auditName(actor), ...lendersIn(under)]) : declaration.declaredBy;
  const hasDepartment = hasDepartmentReview(picture.plan, tree);
  const facts = await declarationFacts(picture, { checked, unit, account, hasDepartment, today: day, hands, declaredBy: declarers });
  const outcome = takeStep(declarationLifecycle, { state: declaration.state, action, facts, reason });
  if (!outcome.taken) return failed(obstructed(declarationLifecycle.actions[action].title, outcome.obstacles));
  const unfit = whyUnfit(picture, step, day) ?? whyNotExtended(step, facts.adjustmentLock);
  if (unfit !== null) return failed(unfit);
  const round = roundAfter(action, { round: facts.round, steps: picture.steps });
  const effects = await stepEffects(picture, { action, input: step, reason: reason.trim() });
  return ok({
    value: { state: outcome.to },
    ids: [],
    change: {
      detail: { from: declaration.state, to: outcome.to, round, projects: draft.projects.length, blocking: facts.blocking, unanswered: facts.unanswered, ...(step.until === null ? {} : { until: step.until }), ...(action === 'give-up' ? { told: `里面有${insideTold(await whatIsInside(picture, auditName(actor)))}，原样留着` } : {}), ...(action === 'submit' && facts.unconfirmedCopies.length > 0 ? { copies: facts.unconfirmedCopies.join('、') } : {}) },
      rules: rulesOf(checked),
      under,
      step: { action, state: outcome.to, round, reason: reason.trim(), declaredBy: declarers },
      ...effects,
      notices: declarationNotices(picture, { kind: eventKinds[action], actor, to: outcome.to, round, today: day, declaredBy: comesOrGoes(action) ? await picture.writers(0) : declarers, effects, under }, people),
    },
  });
}

/** What a step is told and cannot be. */
function whyUnfit({ draft, comments, steps, declaration }: DeclarationPicture, { action, controls, projects, until, dropComments }: DeclarationStep, day: CivilDate): Fault | null {
  const unsent = onwards.includes(action) && !dropComments ? unsentComments(comments, steps, declaration.state).length : 0;
  if (unsent > 0) return commentsUnsent(unsent);
  const ids = new Set(draft.projects.map(({ id }) => id));
  const named = action === 'give-control' ? [...controls.keys()] : action === 'adjust' ? projects : [];
  if (named.some((id) => !ids.has(id))) return projectGone;
  if (action === 'adjust' && projects.length === 0) return nothingToAdjust;
  if (action === 'give-control' && [...controls.values()].some((control) => control < 0)) return negativeControl;
  if (action === 'give-control' && draft.projects.length > 0 && draft.projects.every(({ id }) => controls.get(id) === 0)) return nothingFunded;
  if (until !== null && until < day) return untilPast;
  return action !== 'return' && until !== null ? untilWithoutReturn : null;
}

/** Where only some projects were given longer, only these are adjusted. */
function whyNotExtended({ action, projects }: DeclarationStep, lock: RoundLock): Fault | null {
  const only = action === 'adjust' && lock.open ? lock.only : null;
  return only === null || projects.every((id) => only.projects.includes(id)) ? null : notExtended;
}

const eventKinds: Readonly<Record<DeclarationAction, DeclarationEventKind>> = {
  submit: 'declaration.submitted',
  withdraw: 'declaration.withdrawn',
  return: 'declaration.returned',
  pass: 'declaration.passed',
  'give-control': 'declaration.control-given',
  approve: 'declaration.approved',
  'revoke-approval': 'declaration.approval-revoked',
  publish: 'declaration.published',
  adjust: 'declaration.adjustment-begun',
  'cancel-adjustment': 'declaration.adjustment-cancelled',
  'give-up': 'declaration.given-up',
  'take-up': 'declaration.taken-up',
};

/** Whoever wrote in it is told, though nobody has declared it yet. */
function comesOrGoes(action: DeclarationAction): boolean {
  return action === 'give-up' || action === 'take-up';
}

/** Steps by which an office lets a text go on instead of returning it. */
const onwards: readonly DeclarationAction[] = ['pass', 'approve', 'give-control'];

function commentsUnsent(count: number): Fault {
  return { code: 'comments-unsent', what: `写了${count}条意见还没有送出`, where: '审核意见', remedy: '要单位修改的，请退回，意见随退回送出；不再需要的，请在办理时选“删去没有送出的意见”。没有办理任何事项。' };
}

const projectGone: Fault = { code: 'project-not-found', what: '所选的项目里有已经不在的', where: '项目', remedy: '请刷新页面后重新选择；没有写入任何内容。' };
const nothingToAdjust: Fault = { code: 'adjustment-without-project', what: '没有选择要调整的项目', where: '申请调整', remedy: '请选择至少一个项目；只有选中的项目可以修改。' };
const negativeControl: Fault = { code: 'control-negative', what: '控制数不能小于零', where: '下达控制数', remedy: '不予安排的项目，控制数写0。' };
const nothingFunded: Fault = { code: 'control-all-zero', what: '所有项目的控制数都是0', where: '下达控制数', remedy: '全部不予安排的，没有可以再报的内容：请退回绩效文本并写明理由。' };
const notExtended: Fault = { code: 'project-not-extended', what: '所选的项目里有没有准予延期的', where: '申请调整', remedy: '“调整”已经截止，只准予部分项目延期：请只选这些项目，或者请财政绩效股准予整份文本延期。没有办理任何事项。' };
const untilPast: Fault = { code: 'day-past', what: '报回的期限已经过了', where: '期限', remedy: '请写今天或以后的日期；没有写入任何内容。' };
const untilWithoutReturn: Fault = { code: 'extension-without-return', what: '只有退回时才能写明报回的期限', where: '期限', remedy: '请去掉期限；需要延期的，在“轮次设置”里准予延期。' };
