// Who may do what, as sentences in one place. Everyone may check a file, read the rules and sign in; everything else stands here. Each answers null (yes) or the fault that says why not and what to do.
import type { Fault } from '../kernel/fault.ts';
import type { AccountRole } from './account-store.ts';
import type { Actor } from './actor.ts';

/** Whoever is signed in with a password of their own reads the stored plans. */
export function mayReadPlans(actor: Actor): Fault | null {
  return unlessSettled(actor);
}

/** Editors, administrators and the owner of the data folder import plans. */
export function mayImportPlans(actor: Actor): Fault | null {
  return unlessSettled(actor) ?? unlessRole(actor, ['editor', 'administrator']);
}

/** Administrators take the 示范 text away. */
export function mayRemoveDemo(actor: Actor): Fault | null {
  return unlessSettled(actor) ?? unlessRole(actor, ['administrator']);
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
  return actor.kind === 'local' ? null : notAllowed;
}

/** Only the program itself, setting up an empty database, creates the first account. */
export function mayCreateFirstAccount(actor: Actor): Fault | null {
  return actor.kind === 'setup' ? null : notAllowed;
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

function unlessRole(actor: Actor, roles: readonly AccountRole[]): Fault | null {
  return actor.kind !== 'account' || roles.includes(actor.account.role) ? null : notAllowed;
}

const notSignedIn: Fault = { code: 'not-signed-in', what: '还没有登录，或登录已经过期', where: '登录', remedy: '请登录后再试；没有保存的内容请先留底。' };

const passwordMustChange: Fault = {
  code: 'password-must-change',
  what: '现在用的是首次登录的初始密码，需要先换成自己的密码',
  where: '修改密码',
  remedy: '请先修改密码，新密码至少10个字符；改好后即可使用其他功能。',
};

const notAllowed: Fault = { code: 'not-allowed', what: '没有做这件事的权限', where: '权限', remedy: '请联系本单位的系统管理员。' };
