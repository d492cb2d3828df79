// Changes the own name, as versions and pages show it from now on. The event says that the account was changed and by whom, not the name.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayChangeOwnName } from '../may.ts';
import { suitableName, unsuitableName } from '../personal-name.ts';

/** Answers the name as it is kept. */
export async function changeOwnName(
  ports: { readonly accounts: AccountStore },
  input: { readonly actor: Actor; readonly name: string },
): Promise<Result<string, Fault>> {
  const { actor } = input;
  const refused = mayChangeOwnName(actor);
  if (refused !== null || actor.kind !== 'account') return failed(refused ?? unsuitableName);
  const name = suitableName(input.name);
  if (!name.ok) return name;
  const renamed = await ports.accounts.rename({ accountId: actor.account.id, name: name.value, actor: auditName(actor) });
  return renamed.ok ? ok(name.value) : renamed;
}
