import { expect, test } from 'vitest';
import type { AccountRole } from './account-store.ts';
import { anonymous, auditName, type Actor } from './actor.ts';
import { mayChangeOwnName, mayChangeOwnPassword, mayCreateFirstAccount, mayImportPlans, mayReadPlans, mayRemoveDemo, mayResetPasswords } from './may.ts';

function account(role: AccountRole, mustChangePassword = false): Actor {
  return { kind: 'account', account: { id: 'id', login: 'login', name: '姓名', role, mustChangePassword } };
}

const local: Actor = { kind: 'local', osUser: '张三' };
const setup: Actor = { kind: 'setup' };

test.each([
  ['nobody known', anonymous, ['not-signed-in', 'not-signed-in', 'not-signed-in', 'not-signed-in', 'not-signed-in', 'not-allowed', 'not-allowed']],
  ['a reader', account('reader'), [null, 'not-allowed', 'not-allowed', null, null, 'not-allowed', 'not-allowed']],
  ['an editor', account('editor'), [null, null, 'not-allowed', null, null, 'not-allowed', 'not-allowed']],
  ['an administrator', account('administrator'), [null, null, null, null, null, 'not-allowed', 'not-allowed']],
  [
    'whoever still has the first password',
    account('administrator', true),
    ['password-must-change', 'password-must-change', 'password-must-change', null, 'password-must-change', 'not-allowed', 'not-allowed'],
  ],
  ['the owner of the data folder', local, [null, null, null, 'not-signed-in', 'not-signed-in', null, 'not-allowed']],
  ['the program setting up', setup, [null, null, null, 'not-signed-in', 'not-signed-in', 'not-allowed', null]],
])('%s may read, import, remove the 示范 text, change the own password and name, reset passwords, create the first account as told', (_who, actor, expected) => {
  const all = [mayReadPlans, mayImportPlans, mayRemoveDemo, mayChangeOwnPassword, mayChangeOwnName, mayResetPasswords, mayCreateFirstAccount];
  const answers = all.map((may) => may(actor)?.code ?? null);
  expect(answers).toEqual(expected);
});

test('an event names who acted', () => {
  expect([anonymous, account('reader'), local, setup].map(auditName)).toEqual(['system:anonymous', 'id', 'system:cli/张三', 'system:setup']);
});
