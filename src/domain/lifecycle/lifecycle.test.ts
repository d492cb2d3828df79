import { describe, expect, test } from 'vitest';
import { actionsFrom, stateTitle, stepFor, takeStep, type Guard, type Lifecycle } from './index.ts';

interface Facts {
  readonly blocking: number;
  readonly unanswered: number;
  readonly hasDepartment: boolean;
}
type State = 'draft' | 'department' | 'finance' | 'returned';
type Action = 'submit' | 'return' | 'pass';

const clean: Guard<Facts> = { id: 'clean', title: '没有“阻止”问题', obstacles: ({ blocking }) => (blocking === 0 ? [] : [`还有${blocking}处“阻止”问题。`]) };
const answered: Guard<Facts> = { id: 'answered', title: '“须说明”都已答复', obstacles: ({ unanswered }) => (unanswered === 0 ? [] : [`还有${unanswered}处“须说明”没有答复。`]) };

const lifecycle: Lifecycle<State, Action, Facts> = {
  id: 'example',
  title: '示例',
  initial: 'draft',
  states: [
    { id: 'draft', title: '填报', inHandOf: '单位', editable: 'all' },
    { id: 'department', title: '主管部门审核', inHandOf: '主管部门', editable: 'nothing' },
    { id: 'finance', title: '财政审核', inHandOf: '财政', editable: 'nothing' },
  ],
  actions: { submit: { title: '报送' }, return: { title: '退回' }, pass: { title: '通过' } },
  steps: [
    { action: 'submit', from: ['draft', 'returned'], to: 'department', guards: [clean, answered], where: ({ hasDepartment }) => hasDepartment, reason: 'not-asked' },
    { action: 'submit', from: ['draft', 'returned'], to: 'finance', guards: [clean, answered], where: ({ hasDepartment }) => !hasDepartment, reason: 'not-asked' },
    { action: 'return', from: ['department', 'finance'], to: 'returned', guards: [], where: null, reason: 'asked' },
    { action: 'pass', from: ['department'], to: 'finance', guards: [answered], where: null, reason: 'not-asked' },
  ],
};
const good: Facts = { blocking: 0, unanswered: 0, hasDepartment: false };

describe('a step', () => {
  test('leads on where its guards hold', () => {
    expect(takeStep(lifecycle, { state: 'draft', action: 'submit', facts: good, reason: '' })).toEqual({ taken: true, to: 'finance' });
  });

  test('goes where the facts lead', () => {
    expect(takeStep(lifecycle, { state: 'returned', action: 'submit', facts: { ...good, hasDepartment: true }, reason: '' })).toEqual({ taken: true, to: 'department' });
  });

  test('tells every obstacle at once', () => {
    expect(takeStep(lifecycle, { state: 'draft', action: 'submit', facts: { ...good, blocking: 2, unanswered: 3 }, reason: '' })).toEqual({
      taken: false,
      obstacles: ['还有2处“阻止”问题。', '还有3处“须说明”没有答复。'],
    });
  });

  test('asks for a reason where one is due, and blanks are none', () => {
    expect(takeStep(lifecycle, { state: 'finance', action: 'return', facts: good, reason: ' 　' })).toEqual({ taken: false, obstacles: ['请写明退回的理由。'] });
    expect(takeStep(lifecycle, { state: 'finance', action: 'return', facts: good, reason: '第10项填串了行' })).toEqual({ taken: true, to: 'returned' });
  });

  test('is refused with the name of the state where there is none, an unknown state included', () => {
    expect(takeStep(lifecycle, { state: 'finance', action: 'submit', facts: good, reason: '' })).toEqual({ taken: false, obstacles: ['现在处于“财政审核”，不能报送。'] });
    expect(takeStep(lifecycle, { state: 'returned', action: 'pass', facts: good, reason: '' })).toEqual({ taken: false, obstacles: ['现在处于“returned”，不能通过。'] });
  });
});

test('a state offers the actions that lead on from it, each once', () => {
  expect(actionsFrom(lifecycle, 'department', good)).toEqual(['return', 'pass']);
  expect(actionsFrom(lifecycle, 'draft', good)).toEqual(['submit']);
  expect(stepFor(lifecycle, { state: 'draft', action: 'submit', facts: good })?.to).toBe('finance');
  expect(stepFor(lifecycle, { state: 'draft', action: 'pass', facts: good })).toBeUndefined();
  expect(stateTitle(lifecycle, 'draft')).toBe('填报');
});
