import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { nationalValues } from '../../../test/support/policies.ts';
import type { Severity } from '../../kernel/severity.ts';
import { defineProjectRule, defineRowRule, runRules } from './index.ts';

const ground = [{ source: '示例', clause: null, confidence: 'inferred' }] as const;
const common = { title: '示例', question: '示例？', reviewItem: 'indicators-sound', ground } as const;

/** Whether a finding about the first two rows that follows from them is derived, where the values of some rows have a fault. */
function isDerived(faultyRows: readonly number[], severity: Severity, column: 'value' | 'basis', spoken: readonly number[] = [1, 2]): boolean | undefined {
  const faulty = defineRowRule({
    ...common,
    id: 'faulty',
    severity,
    columns: [column],
    rootCause: null,
    oncePerProject: null,
    messages: { fault: '这一格有问题。' },
    check: ({ row }, report) => {
      if (faultyRows.includes(row.ordinal)) report({ message: 'fault' });
    },
  });
  const consequence = defineProjectRule({
    ...common,
    id: 'consequence',
    severity: 'blocks',
    columns: [],
    explains: [],
    followsFromRows: true,
    messages: { follows: '因此无法监控。' },
    check: (_, report) => report({ message: 'follows', column: 'name', indicators: spoken }),
  });
  const plan = makePlan([{ rows: [{ value: '1' }, { value: '2' }, { value: '3' }] }]);
  const profile = { id: 'example', title: '示例', values: nationalValues(), versions: [], severities: new Map() };
  return runRules(plan, { rules: [faulty, consequence], trees: [] }, profile).find(({ rule }) => rule === 'consequence')?.derived;
}

test('what only follows from its rows is derived where the value of each of them is blocked', () => {
  expect(isDerived([1, 2, 3], 'blocks', 'value')).toBe(true);
});

test('it stands by itself where one of them is not, where they are only to be explained, or where another cell is at fault', () => {
  expect(isDerived([1], 'blocks', 'value')).toBe(false);
  expect(isDerived([1, 2], 'explain', 'value')).toBe(false);
  expect(isDerived([1, 2], 'blocks', 'basis')).toBe(false);
});

test('it stands by itself where it speaks of no row', () => {
  expect(isDerived([1, 2, 3], 'blocks', 'value', [])).toBe(false);
});
