import { describe, expect, test } from 'vitest';
import { judgeAlone, onlyAccountPost, type AccessSentence } from './index.ts';

type Action = 'edit' | 'pass' | 'nobody-may';
type State = 'open' | 'sent';

const base = { text: '', reach: 'node', notOwnDeclaration: false } as const;
const sentences: readonly AccessSentence<Action, State>[] = [
  { ...base, id: 'officer-edits', roles: ['officer', 'section-head'], actions: ['edit'], states: ['open'] },
  { ...base, id: 'finance-passes', roles: ['finance-performance'], actions: ['pass'], states: ['sent'], notOwnDeclaration: true },
  { ...base, id: 'auditor-edits', roles: ['auditor'], actions: ['edit'], states: ['sent'] },
  { ...base, id: 'anyone-edits', roles: ['treasury'], actions: ['edit'], states: null },
];

function judged(action: Action, state: State | null, among = sentences) {
  return judgeAlone({ action, subject: { node: 'anywhere', state, declaredBy: ['me'] } }, among);
}

describe('the only account', () => {
  test('acts in the role that the sentence names, wherever the matter is', () => {
    expect(judged('edit', 'open')).toEqual({
      allowed: true,
      sentence: 'officer-edits',
      post: { appointment: onlyAccountPost, role: 'officer', node: 'anywhere', serves: [], onBehalfOf: null },
    });
    expect(judged('edit', null)).toMatchObject({ sentence: 'anyone-edits' });
  });

  test('passes what it declared itself: there is nobody else', () => {
    expect(judged('pass', 'sent')).toMatchObject({ allowed: true, post: { role: 'finance-performance' } });
  });

  test('does not leave out a stage, and is told which roles there are', () => {
    expect(judged('pass', 'open')).toEqual({ allowed: false, why: 'state', roles: ['财政绩效股'] });
    expect(judged('edit', null, sentences.slice(0, 3))).toEqual({ allowed: false, why: 'state', roles: ['经办人', '科室（所）负责人', '审计'] });
    expect(judged('nobody-may', null)).toEqual({ allowed: false, why: 'no-post', roles: [] });
  });
});
