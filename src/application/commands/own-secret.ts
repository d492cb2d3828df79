// The own password and second factor are changed on the own account's page, which asks for the password: an open session alone, found at a desk or stolen, must not be enough to take the account
// over for good.
import type { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../actor.ts';

export function isOwnAccount(actor: Actor, accountId: string): boolean {
  return actor.kind === 'account' && actor.account.id === accountId;
}

export const ownSecret: Fault = {
  code: 'account-oneself',
  what: '自己的密码和动态口令不在这里重设',
  where: '账号',
  remedy: '请在“我的账号”里用现在的密码修改；忘记密码的，请另一位系统管理员重设，或在运行衡绩的机器上用 hengji account reset 重设。',
};
