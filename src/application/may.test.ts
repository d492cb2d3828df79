import { expect, test } from 'vitest';
import type { AccountRole } from './account-store.ts';
import { anonymous, auditName, type Actor } from './actor.ts';
import { mayChangeOwnPassword, mayCreateFirstAccount, mayImportPlans, mayReadPlans, mayRemoveDemo } from './may.ts';

function account(role: AccountRole, mustChangePassword = false): Actor {
  return { kind: 'account', account: { id: 'id', login: 'login', name: '姓名', role, mustChangePassword } };
}

const local: Actor = { kind: 'local', osUser: '张三' };
const setup: Actor = { kind: 'setup' };

test.each([
  ['nobody known', anonymous, ['not-signed-in', 'not-signed-in', 'not-signed-in', 'not-signed-in', 'not-allowed']],
  ['a reader', account('reader'), [null, 'not-allowed', 'not-allowed', null, 'not-allowed']],
  ['an editor', account('editor'), [null, null, 'not-allowed', null, 'not-allowed']],
  ['an administrator', account('administrator'), [null, null, null, null, 'not-allowed']],
  ['whoever still has the first password', account('administrator', true), ['password-must-change', 'password-must-change', 'password-must-change', null, 'not-allowed']],
  ['the owner of the data folder', local, [null, null, null, 'not-signed-in', 'not-allowed']],
  ['the program setting up', setup, [null, null, null, 'not-signed-in', null]],
])('%s may read, import, remove the 示范 text, change the own password, create the first account as told', (_who, actor, expected) => {
  const answers = [mayReadPlans, mayImportPlans, mayRemoveDemo, mayChangeOwnPassword, mayCreateFirstAccount].map((may) => may(actor)?.code ?? null);
  expect(answers).toEqual(expected);
});

test('an event names who acted', () => {
  expect([anonymous, account('reader'), local, setup].map(auditName)).toEqual(['system:anonymous', 'id', 'system:cli/张三', 'system:setup']);
});
