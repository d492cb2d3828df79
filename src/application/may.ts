// Whether an actor may do something, answered null (yes) or with the fault that says why not and what to do. Who may do what is said by the sentences of
// catalogue/access; here stand only the few things that no post gives: what everybody does with their own account, and what the owner of the data folder
// and the program itself do.
import { accessActionTitles, type AccessAction, type AccessState } from '../catalogue/access/access-actions.ts';
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes, judgeAccess, judgeAlone, roles, type AccessJudgement, type AccessSubject } from '../domain/access/index.ts';
import type { OrganisationTree } from '../domain/organisation/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { AccountActor, Actor } from './actor.ts';

/** Something done to something: an action, and the place, stage and declarers of what it is done to. */
export interface AccessAsked {
  readonly action: AccessAction;
  readonly subject: AccessSubject<AccessState>;
}

/** `tree` is the organisation of today. The owner of the data folder may do whatever the command line offers. */
export function may(actor: Actor, asked: AccessAsked, tree: OrganisationTree): Fault | null {
  const unsettled = unlessSettled(actor);
  if (unsettled !== null || actor.kind !== 'account') return unsettled;
  const judgement = judgementOn(actor, asked, tree);
  return judgement.allowed ? null : refusal(asked.action, judgement);
}

/** The judgement itself, for whoever needs the post in which the account acts. */
export function judgementOn(actor: AccountActor, asked: AccessAsked, tree: OrganisationTree): AccessJudgement {
  if (actor.alone) return judgeAlone(asked, accessSentences);
  return judgeAccess({ account: actor.account.id, posts: actor.posts, ...asked }, { sentences: accessSentences, tree });
}

/** Whether the actor may do it anywhere at all: what can be told before anything is read. The command asks `may` for the very thing. */
export function maySomewhere(actor: Actor, action: AccessAction, tree: OrganisationTree): Fault | null {
  const unsettled = unlessSettled(actor);
  if (unsettled !== null || actor.kind !== 'account' || actor.alone) return unsettled;
  if (accessScopes(actor.posts, action, { sentences: accessSentences, tree }).length > 0) return null;
  const judgement = judgeAccess({ account: actor.account.id, posts: [], action, subject: { node: '', state: null, declaredBy: [] } }, { sentences: accessSentences, tree });
  return judgement.allowed ? null : refusal(action, judgement);
}

/** Whether the actor may do one of several things anywhere at all: which of them is wanted is told by what is sent, and asked again by the command. */
export function mayOneSomewhere(actor: Actor, actions: readonly [AccessAction, ...AccessAction[]], tree: OrganisationTree): Fault | null {
  const refusals = actions.map((action) => maySomewhere(actor, action, tree));
  const [first] = refusals;
  if (first === undefined || refusals.includes(null)) return null;
  if (first?.code !== 'not-allowed' || actions.length === 1) return first;
  const able = [...new Set(accessSentences.filter((sentence) => actions.some((action) => sentence.actions.includes(action))).flatMap((sentence) => sentence.roles.map((role) => roles[role].title)))];
  return {
    code: 'not-allowed',
    what: `您的岗位不办理这里的任何一件事（${actions.map((action) => accessActionTitles[action]).join('、')}）`,
    where: '权限',
    remedy: `这些事由${able.join('、')}分别办理。确需办理的，请安全管理员授予岗位。`,
  };
}

/** Whoever is signed in with a password of their own: for what is open to all of them, such as the 示范 text. */
export function mayEnter(actor: Actor): Fault | null {
  return unlessSettled(actor);
}

/** Whoever is signed in changes their own password, and nobody else's. */
export function mayChangeOwnPassword(actor: Actor): Fault | null {
  return actor.kind === 'account' ? null : notSignedIn;
}

/** Whoever is signed in with a password of their own changes their own name. */
export function mayChangeOwnName(actor: Actor): Fault | null {
  return unlessSettled(actor) ?? (actor.kind === 'account' ? null : notSignedIn);
}

/** The owner of the data folder resets the password of any account: the way back where nobody can sign in any more. */
export function mayResetPasswords(actor: Actor): Fault | null {
  return actor.kind === 'local' ? null : onlyHere;
}

/** Only the program itself, setting up an empty database, creates the first account. */
export function mayCreateFirstAccount(actor: Actor): Fault | null {
  return actor.kind === 'setup' ? null : onlyHere;
}

function unlessSettled(actor: Actor): Fault | null {
  switch (actor.kind) {
    case 'anonymous':
      return notSignedIn;
    case 'account':
      return actor.account.mustChangePassword ? passwordMustChange : null;
    case 'local':
    case 'setup':
      return null;
  }
}

function refusal(action: AccessAction, { why, roles: titles }: Extract<AccessJudgement, { allowed: false }>): Fault {
  const title = accessActionTitles[action];
  const able = titles.length === 0 ? '没有岗位' : `由${titles.join('、')}`;
  switch (why) {
    case 'no-post':
      return { code: 'not-allowed', what: `没有“${title}”的权限`, where: '权限', remedy: `这件事${able}办理。确需办理的，请安全管理员授予岗位。` };
    case 'elsewhere':
      return { code: 'not-here', what: `不在您的岗位范围内，不能${title}`, where: '权限', remedy: '您的岗位管不到这个机构。请核对所选的单位，或请该机构的人办理。' };
    case 'state':
      return { code: 'not-at-this-stage', what: `现在这一步不能${title}`, where: '申报的当前状态', remedy: '它正由别人办理或已经办结。请看申报页上现在由谁办理、下一步是什么。' };
    case 'own-declaration':
      return { code: 'own-declaration', what: `不能对自己申报的内容${title}`, where: '权限', remedy: '申报和审核须由不同的人办理，请同岗位的其他人办理。' };
  }
}

const notSignedIn: Fault = { code: 'not-signed-in', what: '还没有登录，或登录已经过期', where: '登录', remedy: '请登录后再试；没有保存的内容请先留底。' };

const passwordMustChange: Fault = {
  code: 'password-must-change',
  what: '现在用的是首次登录的初始密码，需要先换成自己的密码',
  where: '修改密码',
  remedy: '请先修改密码，新密码至少10个字符；改好后即可使用其他功能。',
};

const onlyHere: Fault = { code: 'not-allowed', what: '这件事只能在运行衡绩的机器上办理', where: '权限', remedy: '请数据文件夹的所有者在本机执行命令。' };
