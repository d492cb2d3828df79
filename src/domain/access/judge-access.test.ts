import { describe, expect, test } from 'vitest';
import { organisationTree, type OrganisationKind, type OrganisationNode, type Post } from '../organisation/index.ts';
import { accessScopes, judgeAccess, type AccessSentence, type AccessSubject, type Role } from './index.ts';

type Action = 'edit' | 'pass' | 'read' | 'nobody-may';
type State = 'open' | 'sent';

const tree = organisationTree([
  node('division', 'county', null),
  node('department', 'market', 'county'),
  node('department', 'water', 'county'),
  node('unit', 'bureau', 'market'),
  node('unit', 'station', 'market'),
  node('unit', 'waterworks', 'water'),
  node('section', 'food', 'bureau'),
  node('section', 'drugs', 'bureau'),
  node('section', 'pipes', 'waterworks'),
]);

const sentences: readonly AccessSentence<Action, State>[] = [
  sentence({ id: 'officer-edits', roles: ['officer'], actions: ['edit', 'read'], reach: 'node', states: ['open'] }),
  sentence({ id: 'finance-edits', roles: ['unit-finance'], actions: ['edit'], reach: 'unit', states: ['open'] }),
  sentence({ id: 'department-passes', roles: ['department-finance'], actions: ['pass'], reach: 'department', states: ['sent'], notOwnDeclaration: true }),
  sentence({ id: 'section-passes', roles: ['finance-first-review'], actions: ['pass', 'read'], reach: 'served', states: ['sent'] }),
  sentence({ id: 'auditor-reads', roles: ['auditor'], actions: ['read'], reach: 'division', states: null }),
];
const rules = { sentences, tree };

describe('judging access', () => {
  test.each<readonly [string, Post<Role>, Action, Partial<AccessSubject<State>>, string]>([
    ['an officer edits in the own section while it is open', post('officer', 'food'), 'edit', { node: 'food' }, 'officer-edits'],
    ['an officer does not edit in another section', post('officer', 'food'), 'edit', { node: 'drugs' }, 'elsewhere'],
    ['an officer does not edit what is sent', post('officer', 'food'), 'edit', { node: 'food', state: 'sent' }, 'state'],
    ['an officer does not edit what has no state where one is asked for', post('officer', 'food'), 'edit', { node: 'food', state: null }, 'state'],
    ['finance of the unit edits in every section of it', post('unit-finance', 'bureau'), 'edit', { node: 'drugs' }, 'finance-edits'],
    ['finance of the unit does not edit in another unit', post('unit-finance', 'bureau'), 'edit', { node: 'station' }, 'elsewhere'],
    ['a department passes what its units send', post('department-finance', 'market'), 'pass', { node: 'station', state: 'sent' }, 'department-passes'],
    ['a department does not pass what others send', post('department-finance', 'market'), 'pass', { node: 'waterworks', state: 'sent' }, 'elsewhere'],
    ['nobody passes what they declared', post('department-finance', 'market'), 'pass', { node: 'station', state: 'sent', declaredBy: ['me'] }, 'own-declaration'],
    ['nor what the one they act for declared', post('department-finance', 'market', 'boss'), 'pass', { node: 'station', state: 'sent', declaredBy: ['boss'] }, 'own-declaration'],
    ['acting for somebody who did not declare it is fine', post('department-finance', 'market', 'boss'), 'pass', { node: 'station', state: 'sent', declaredBy: ['wang'] }, 'department-passes'],
    ['a finance section passes for the departments it looks after', { ...post('finance-first-review', 'county'), serves: ['water'] }, 'pass', { node: 'pipes', state: 'sent' }, 'section-passes'],
    ['a finance section does not pass for others', { ...post('finance-first-review', 'county'), serves: ['water'] }, 'pass', { node: 'food', state: 'sent' }, 'elsewhere'],
    ['an auditor reads everything in any state', post('auditor', 'county'), 'read', { node: 'pipes', state: 'sent' }, 'auditor-reads'],
    ['an auditor passes nothing', post('auditor', 'county'), 'pass', { node: 'pipes', state: 'sent' }, 'no-post'],
    ['a post at a place that no longer exists reaches nothing', post('unit-finance', 'gone'), 'edit', { node: 'food' }, 'elsewhere'],
    ['what no sentence allows, nobody may', post('auditor', 'county'), 'nobody-may', {}, 'no-post'],
  ])('%s', (_sentence, held, action, parts, expected) => {
    const subject: AccessSubject<State> = { node: 'food', state: 'open', declaredBy: [], ...parts };
    const judged = judgeAccess({ account: 'me', posts: [held], action, subject }, rules);
    expect(judged.allowed ? judged.sentence : judged.why).toBe(expected);
  });

  test('names the post that allows it', () => {
    const posts = [post('officer', 'drugs'), post('officer', 'food')];
    const judged = judgeAccess({ account: 'me', posts, action: 'edit', subject: { node: 'food', state: 'open', declaredBy: [] } }, rules);
    expect(judged).toEqual({ allowed: true, sentence: 'officer-edits', post: posts[1] });
  });

  test('refuses with the nearest reason of all posts, and names the roles that could', () => {
    const posts = [post('auditor', 'county'), post('officer', 'food'), post('officer', 'drugs')];
    const judged = judgeAccess({ account: 'me', posts, action: 'edit', subject: { node: 'food', state: 'sent', declaredBy: [] } }, rules);
    expect(judged).toEqual({ allowed: false, why: 'state', roles: ['经办人', '单位财务'] });
  });

  test('refuses whoever holds no post', () => {
    expect(judgeAccess({ account: 'me', posts: [], action: 'edit', subject: { node: 'food', state: 'open', declaredBy: [] } }, rules)).toMatchObject({ allowed: false, why: 'no-post' });
  });
});

describe('the scopes of an action', () => {
  test('are the places its posts reach, none twice, with the states', () => {
    const posts = [post('officer', 'food'), post('officer', 'food', 'li'), { ...post('finance-first-review', 'county'), serves: ['water', 'market'] }, post('unit-finance', 'gone')];
    expect(accessScopes(posts, 'read', rules)).toEqual([
      { root: 'food', states: ['open'] },
      { root: 'water', states: ['sent'] },
      { root: 'market', states: ['sent'] },
    ]);
    expect(accessScopes([post('auditor', 'county')], 'read', rules)).toEqual([{ root: 'county', states: null }]);
    expect(accessScopes(posts, 'nobody-may', rules)).toEqual([]);
  });

  test('agree with the judgement: what lies in a scope is allowed, and nothing else', () => {
    const subjects = [...tree.nodes.keys()].flatMap((id) => (['open', 'sent'] as const).map((state) => ({ node: id, state, declaredBy: [] })));
    const posts: readonly Post<Role>[] = [post('officer', 'food'), post('unit-finance', 'bureau'), post('department-finance', 'market'), { ...post('finance-first-review', 'county'), serves: ['water'] }, post('auditor', 'county')];
    for (const held of posts) {
      for (const action of ['edit', 'pass', 'read'] as const) {
        const scopes = accessScopes([held], action, rules);
        for (const subject of subjects) {
          const within = scopes.some(({ root, states }) => idsAbove(subject.node).includes(root) && (states === null || states.includes(subject.state)));
          expect(judgeAccess({ account: 'me', posts: [held], action, subject }, rules).allowed).toBe(within);
        }
      }
    }
  });
});

function idsAbove(id: string): readonly string[] {
  const above = tree.nodes.get(id)?.parent ?? null;
  return above === null ? [id] : [id, ...idsAbove(above)];
}

function sentence(parts: Partial<AccessSentence<Action, State>> & Pick<AccessSentence<Action, State>, 'id' | 'roles' | 'actions' | 'reach' | 'states'>): AccessSentence<Action, State> {
  return { text: '示例。', notOwnDeclaration: false, ...parts };
}

function post(role: Role, place: string, onBehalfOf: string | null = null): Post<Role> {
  return { appointment: `${role}@${place}`, role, node: place, serves: [], onBehalfOf };
}

function node(kind: OrganisationKind, id: string, parent: string | null): OrganisationNode {
  return { id, kind, code: id, name: id, parent, from: null, to: null };
}
