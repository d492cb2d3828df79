// Changes the own name, as versions and pages show it from now on. The event says that the account was changed and by whom, not the name.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayChangeOwnName } from '../may.ts';

/** Answers the name as it is kept. */
export async function changeOwnName(
  ports: { readonly accounts: AccountStore },
  input: { readonly actor: Actor; readonly name: string },
): Promise<Result<string, Fault>> {
  const { actor } = input;
  const refused = mayChangeOwnName(actor);
  if (refused !== null || actor.kind !== 'account') return failed(refused ?? unsuitableName);
  const name = input.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '' || hidden.test(name)) return failed(unsuitableName);
  const renamed = await ports.accounts.rename({ accountId: actor.account.id, name, actor: auditName(actor) });
  return renamed.ok ? ok(name) : renamed;
}

/** Characters that cannot be seen or that turn the text around. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

const unsuitableName: Fault = {
  code: 'name-unsuitable',
  what: '姓名是空的，或含有看不见的字符',
  where: '姓名',
  remedy: '请写平时使用的姓名，例如“张三”。',
};
