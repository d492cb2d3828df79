import { describe, expect, test } from 'vitest';
import type { AccessAction, AccessState } from '../catalogue/access/access-actions.ts';
import { roles, type Role } from '../domain/access/index.ts';
import { organisationOn, type OrganisationKind, type OrganisationNode } from '../domain/organisation/index.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { anonymous, auditName, type Actor } from './actor.ts';
import { may, mayChangeOwnName, mayChangeOwnPassword, mayCreateFirstAccount, mayEnter, mayResetPasswords, maySomewhere } from './may.ts';
import { isInScope, planScope } from './plan-scope.ts';

const tree = treeOf([
  node('division', 'county', null, '110199'),
  node('department', 'market', 'county', '901'),
  node('unit', 'bureau', 'market', '901001'),
  node('unit', 'station', 'market', '901002'),
  node('section', 'food', 'bureau', null),
  node('department', 'finance', 'county', '902'),
  node('unit', 'finance-bureau', 'finance', '902001'),
  node('section', 'review', 'finance-bureau', null),
]);

function account(posts: readonly (readonly [Role, string, ...string[]])[], change: { readonly alone?: boolean; readonly mustChangePassword?: boolean } = {}): Actor {
  return {
    kind: 'account',
    account: { id: 'me', login: 'login', name: '姓名', mustChangePassword: change.mustChangePassword === true },
    posts: posts.map(([role, at, ...serves], index) => ({ appointment: `post-${index}`, role, node: at, serves, onBehalfOf: null })),
    alone: change.alone === true,
    emergencies: [],
  };
}

const local: Actor = { kind: 'local', osUser: '张三' };
const setup: Actor = { kind: 'setup' };

test.each([
  ['nobody known', anonymous, ['not-signed-in', 'not-signed-in', 'not-signed-in', 'not-allowed', 'not-allowed']],
  ['an account without posts', account([]), [null, null, null, 'not-allowed', 'not-allowed']],
  ['whoever still has the first password', account([], { alone: true, mustChangePassword: true }), ['password-must-change', null, 'password-must-change', 'not-allowed', 'not-allowed']],
  ['the owner of the data folder', local, [null, 'not-signed-in', 'not-signed-in', null, 'not-allowed']],
  ['the program setting up', setup, [null, 'not-signed-in', 'not-signed-in', 'not-allowed', null]],
])('%s may enter, change the own password and name, reset passwords, create the first account as told', (_who, actor, expected) => {
  expect([mayEnter, mayChangeOwnPassword, mayChangeOwnName, mayResetPasswords, mayCreateFirstAccount].map((asked) => asked(actor)?.code ?? null)).toEqual(expected);
});

describe('what posts give', () => {
  const asked = (actor: Actor, action: AccessAction, at: string, state: AccessState | null = 'drafting', declaredBy: readonly string[] = []) =>
    may(actor, { action, subject: { node: at, state, declaredBy } }, tree);

  test.each<readonly [string, Actor, AccessAction, string, AccessState | null, string | null]>([
    ['reads the own unit', account([['officer', 'food']]), 'plan.read', 'bureau', 'drafting', null],
    ['does not read another unit', account([['officer', 'food']]), 'plan.read', 'station', 'drafting', 'not-here'],
    ['does not import', account([['officer', 'food']]), 'plan.import', 'bureau', 'drafting', 'not-allowed'],
    ['imports while the unit has it in hand', account([['unit-finance', 'bureau']]), 'plan.import', 'bureau', 'returned', null],
    ['does not import what is under review', account([['unit-finance', 'bureau']]), 'plan.import', 'bureau', 'with-performance', 'not-at-this-stage'],
    ['has no business content as an administrator', account([['system-administrator', 'county']]), 'plan.read', 'bureau', 'drafting', 'not-allowed'],
    ['does everything while alone', account([], { alone: true }), 'declaration.approve', 'bureau', 'passed', null],
    ['takes no step out of order while alone', account([], { alone: true }), 'declaration.approve', 'bureau', 'drafting', 'not-at-this-stage'],
    ['waits for an own password while alone', account([], { alone: true, mustChangePassword: true }), 'plan.read', 'bureau', 'drafting', 'password-must-change'],
    ['does what the command line offers', local, 'plan.import', 'bureau', 'approved', null],
    ['is asked to sign in', anonymous, 'plan.read', 'bureau', 'drafting', 'not-signed-in'],
  ])('%s', (_sentence, actor, action, at, state, expected) => {
    expect(asked(actor, action, at, state)?.code ?? null).toBe(expected);
  });

  test('nobody reviews what they declared, and is told so', () => {
    const reviewer = account([['finance-performance', 'review']]);
    expect(asked(reviewer, 'declaration.pass', 'bureau', 'with-performance', ['me'])).toMatchObject({ code: 'own-declaration', what: '不能对自己申报的内容审核通过' });
    expect(asked(reviewer, 'declaration.pass', 'bureau', 'with-performance', ['wang'])).toBeNull();
  });

  test('a refusal names who could', () => {
    expect(asked(account([['officer', 'food']]), 'declaration.approve', 'bureau', 'passed')).toEqual({
      code: 'not-allowed',
      what: '没有“批复”的权限',
      where: '权限',
      remedy: '这件事由财政预算股办理。确需办理的，请安全管理员授予岗位。',
    });
  });

  test('what may be done somewhere is told before anything is read', () => {
    const somewhere = (actor: Actor, action: AccessAction) => maySomewhere(actor, action, tree)?.code ?? null;
    expect([somewhere(account([['unit-finance', 'bureau']]), 'plan.import'), somewhere(account([['officer', 'food']]), 'plan.import'), somewhere(account([]), 'plan.import')]).toEqual([null, 'not-allowed', 'not-allowed']);
    expect([somewhere(account([['unit-finance', 'gone']]), 'plan.import'), somewhere(account([], { alone: true }), 'plan.import'), somewhere(local, 'plan.import'), somewhere(anonymous, 'plan.import')]).toEqual([
      'not-allowed', null, null, 'not-signed-in',
    ]);
  });
});

describe('the plans that an actor reaches', () => {
  test.each<readonly [string, Actor, AccessAction, unknown]>([
    ['nobody reaches anything without signing in', anonymous, 'plan.read', []],
    ['nor with the first password', account([['auditor', 'county']], { mustChangePassword: true }), 'plan.read', []],
    ['the owner of the data folder reaches all', local, 'plan.read', [{ kind: 'everything', states: null }]],
    ['the only account reaches all', account([], { alone: true }), 'plan.read', Array.from({ length: 5 }, () => ({ kind: 'everything', states: null }))],
    ['a post in a unit reaches the unit', account([['officer', 'food']]), 'plan.read', placesAndCodes(['bureau'], ['901001'], null)],
    ['a department reaches itself and its units', account([['department-finance', 'market']]), 'plan.read', placesAndCodes(['market', 'bureau', 'station'], ['901', '901001', '901002'], null)],
    ['a section reaches the departments it serves', account([['finance-first-review', 'review', 'market']]), 'plan.read', placesAndCodes(['market', 'bureau', 'station'], ['901', '901001', '901002'], null)],
    ['the division reaches every unit, known or not', account([['finance-performance', 'review']]), 'plan.read', [{ kind: 'division', division: '110199', exceptPlaces: [], exceptCodes: [], states: null }, { kind: 'places', places: ['market', 'bureau', 'station', 'finance', 'finance-bureau'], states: null }]],
    ['stages narrow it', account([['department-finance', 'market']]), 'declaration.pass', placesAndCodes(['market', 'bureau', 'station'], ['901', '901001', '901002'], ['with-department'])],
    ['a section reaches no plan as a whole', account([['officer', 'food']]), 'project.edit', []],
    ['an ended place reaches nothing', account([['unit-finance', 'gone']]), 'plan.read', []],
  ])('%s', (_sentence, actor, action, expected) => {
    expect(planScope(actor, action, tree)).toEqual(expected);
  });

  test('are the same plans that each of them asked alone would be', () => {
    const plans = [['bureau', '901001'], ['station', '901002'], ['finance-bureau', '902001'], ['market', '901']] as const;
    const actions: readonly AccessAction[] = ['plan.read', 'plan.export', 'plan.import', 'declaration.pass', 'declaration.submit'];
    const everyRole = Object.keys(roles).filter((role): role is Role => Object.hasOwn(roles, role));
    let reached = 0;
    for (const role of everyRole) {
      for (const place of [...tree.nodes.values()].filter(({ kind }) => roles[role].heldAt.includes(kind))) {
        const actor = account([[role, place.id, 'market']]);
        for (const action of actions) {
          for (const [at, unitCode] of plans) {
            for (const state of ['drafting', 'with-department', 'with-performance', 'approved'] as const) {
              const alone = may(actor, { action, subject: { node: at, state, declaredBy: [] } }, tree) === null;
              expect(isInScope(planScope(actor, action, tree), { division: '110199', unit: null, unitCode, fiscalYear: 2027, state }), `${role} at ${place.id}: ${action} ${at} ${state}`).toBe(alone);
              expect(isInScope(planScope(actor, action, tree), { division: '110199', unit: at, unitCode: 'another', fiscalYear: 2027, state })).toBe(alone);
              reached += Number(alone);
            }
          }
        }
      }
    }
    expect(reached).toBeGreaterThan(100);
  });
});

test('an event names who acted', () => {
  expect([anonymous, account([]), local, setup].map(auditName)).toEqual(['system:anonymous', 'me', 'system:cli/张三', 'system:setup']);
});

function placesAndCodes(places: readonly string[], codes: readonly string[], states: readonly AccessState[] | null) {
  return [{ kind: 'places', places, states }, { kind: 'codes', division: '110199', codes: codes.map((code) => ({ code, after: null, until: null })), states }];
}

function treeOf(nodes: readonly OrganisationNode[]) {
  return organisationOn(must(parseCivilDate('2026-11-28')), nodes);
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error('a value');
  return value;
}

function node(kind: OrganisationKind, id: string, parent: string | null, code: string | null): OrganisationNode {
  return { id, kind, code, name: id, parent, from: null, to: null };
}
