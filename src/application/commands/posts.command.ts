// Giving and ending posts, handing them over and lending them: what each asks beyond the rules of the organisation itself (organisation-changes.ts).
import { separatedAdministrations } from '../../domain/access/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { isNotOver, whyNobodyLeft } from '../account-access.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { mayGivePost } from '../may-give-post.ts';
import { may, mayEnter, type AccessAsked } from '../may.ts';
import { peopleToday } from '../notices/notices-of.ts';
import { delegationNotices, handOverNotices } from '../notices/post-notices.ts';
import { noSuchPost } from '../organisation-changes.ts';
import { organisationToday, today, type NewAppointment, type OrganisationPorts, type StoredAppointment } from '../organisation-store.ts';
import { accountUnknown } from './account-unknown.ts';

export interface PostPorts extends OrganisationPorts {
  readonly accounts: AccountStore;
}

export interface GrantPostInput extends NewAppointment {
  readonly actor: Actor;
}

/** Answers the id of the appointment. */
export async function grantPost(ports: PostPorts, { actor, ...wanted }: GrantPostInput): Promise<Result<string, Fault>> {
  const refused = mayEnter(actor) ?? mayGivePost(actor, 'post.grant', wanted, await organisationToday(ports));
  if (refused !== null) return failed(refused);
  if (actor.kind === 'account' && actor.alone) return failed(aloneNeedsNoPosts);
  if ((await ports.accounts.find(wanted.account)) === null) return failed(accountUnknown);
  return ports.organisation.grantPost({ ...wanted, reason: tidyReason(wanted.reason), actor: auditName(actor) });
}

/** Ends one post on a day. */
export async function endPost(
  ports: PostPorts,
  input: { readonly actor: Actor; readonly appointment: string; readonly lastDay: CivilDate; readonly reason: string },
): Promise<Result<null, Fault>> {
  const { actor, appointment, lastDay, reason } = input;
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, organisation, accounts] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list()]);
  const standing = organisation.appointments.find(({ id }) => id === appointment);
  if (standing === undefined) return failed(noSuchPost);
  const refused = may(actor, { action: 'post.grant', subject: { node: standing.node, state: null, declaredBy: [] } }, tree);
  if (refused !== null) return failed(refused);
  const day = laterOf(addDays(lastDay, 1), today(ports));
  const after = organisation.appointments.map((one) => (one.id === appointment ? { ...one, to: lastDay } : one));
  const nobody = whyNobodyLeft({ ...organisation, accounts, day }, { appointments: after, accounts, day });
  if (nobody !== null) return failed(nobody);
  return ports.organisation.endPosts({ appointments: [appointment], lastDay, reason: tidyReason(reason), actor: auditName(actor) });
}

export interface HandOverInput {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
  /** Of the one who leaves; the other begins on the day after. */
  readonly lastDay: CivilDate;
  readonly reason: string;
}

/** 一键移交: all posts of an account to another. Asked at every place where one of them is held. */
export async function handOver(ports: PostPorts, { actor, ...input }: HandOverInput): Promise<Result<number, Fault>> {
  const leaving = await postsToHandOver(ports, { actor, account: input.from, lastDay: input.lastDay });
  if (!leaving.ok) return leaving;
  const taker = await ports.accounts.find(input.to);
  if (taker === null) return failed(accountUnknown);
  if (taker.state !== 'active') return failed(takerDisabled);
  const under = borrowedFor(actor, leaving.value.map(askedToHandOver), await organisationToday(ports));
  const notices = handOverNotices({ ...input, actor, under, posts: leaving.value.length, id: ports.organisation.newId() }, await peopleToday(ports));
  return ports.organisation.handOverPosts({ ...input, reason: tidyReason(input.reason), actor: auditName(actor), under, notices });
}

/** The posts that a handover would move, where the actor may do it. */
export async function postsToHandOver(
  ports: PostPorts,
  input: { readonly actor: Actor; readonly account: string; readonly lastDay: CivilDate },
): Promise<Result<readonly StoredAppointment[], Fault>> {
  const { actor, account, lastDay } = input;
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { appointments }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const leaving = appointments.filter((one) => one.account === account && isNotOver(one, addDays(lastDay, 1)));
  for (const one of leaving) {
    const refused = may(actor, askedToHandOver(one), tree);
    if (refused !== null) return failed(refused);
  }
  return ok(leaving);
}

/** An administration is given by whoever gives posts, also where it goes from one to another: a leader who hands it over could choose who administrates. */
function askedToHandOver({ role, node }: StoredAppointment): AccessAsked {
  return { action: separatedAdministrations.includes(role) ? 'post.grant' : 'post.hand-over', subject: { node, state: null, declaredBy: [] } };
}

export interface DelegateInput {
  readonly actor: Actor;
  readonly appointment: string;
  readonly to: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly reason: string;
}

/** Lends a post of one's own for some days. Answers the id of the delegation. */
export async function delegatePost(ports: PostPorts, { actor, ...lending }: DelegateInput): Promise<Result<string, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { appointments }, taker] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.find(lending.to)]);
  const own = appointments.find(({ id }) => id === lending.appointment);
  if (own === undefined || actor.kind !== 'account' || own.account !== actor.account.id) return failed(noOwnPost);
  const refused = may(actor, { action: 'post.delegate', subject: { node: own.node, state: null, declaredBy: [] } }, tree);
  if (refused !== null) return failed(refused);
  if (lending.from <= lending.until && lending.until < today(ports)) return failed(delegationOver);
  if (taker === null) return failed(accountUnknown);
  if (taker.state !== 'active') return failed(takerDisabled);
  const delegation = { ...lending, id: ports.organisation.newId() };
  const notices = delegationNotices({ actor, occasion: 'post.delegated', delegation, giver: own.account, role: own.role }, await peopleToday(ports));
  return ports.organisation.delegatePost({ ...lending, reason: tidyReason(lending.reason), actor: auditName(actor), notices });
}

/** Takes a delegation back: from the holder of the post, or from whoever gives posts there. `lastDay` is the last on which it holds. */
export async function endDelegation(
  ports: PostPorts,
  { actor, delegation, lastDay }: { readonly actor: Actor; readonly delegation: string; readonly lastDay: CivilDate },
): Promise<Result<null, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const [tree, { appointments, delegations }] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const standing = delegations.find(({ id }) => id === delegation);
  const lent = appointments.find(({ id }) => id === standing?.appointment);
  if (standing === undefined || lent === undefined) return failed(noSuchPost);
  const own = actor.kind === 'account' && lent.account === actor.account.id;
  const refused = own ? null : may(actor, { action: 'post.grant', subject: { node: lent.node, state: null, declaredBy: [] } }, tree);
  if (refused !== null) return failed(refused);
  const notices = delegationNotices({ actor, occasion: 'post.delegation-ended', delegation: { ...standing, until: lastDay }, giver: lent.account, role: lent.role }, await peopleToday(ports));
  return ports.organisation.endDelegation({ delegation, lastDay, actor: auditName(actor), notices });
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}

export function tidyReason(reason: string): string {
  return reason.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const aloneNeedsNoPosts: Fault = {
  code: 'alone-needs-no-posts',
  what: '目前只有这一个账号，它担任全部岗位，不需要授予',
  where: '岗位',
  remedy: '请先在“账号”页建立第二个账号；从那时起按岗位分工。',
};

const noOwnPost: Fault = { code: 'post-not-own', what: '只能委托自己担任的岗位', where: '委托代办', remedy: '代办的岗位不能再委托；需要长期由他人担任的，请办理工作移交。' };
const delegationOver: Fault = { code: 'day-past', what: '委托的日期已经全部过去', where: '委托代办', remedy: '请把结束日期写成今天或以后；已经过去的日子不能补办委托。没有写入任何内容。' };
const takerDisabled: Fault = { code: 'account-disabled', what: '接手的账号已停用', where: '账号', remedy: '请选择能登录的账号，或先请系统管理员恢复它。' };
