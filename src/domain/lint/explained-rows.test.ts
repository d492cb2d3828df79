import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { nationalValues } from '../../../test/support/policies.ts';
import type { ResolvedProfile } from '../policy/index.ts';
import { defineProjectRule, defineRowRule, renderMessage, runRules, type LintRule } from './index.ts';

const ground = [{ source: '示例', clause: null, confidence: 'inferred' }] as const;
const common = { title: '示例', question: '示例？', severity: 'explain', reviewItem: 'indicators-sound', ground } as const;

const oddRow = defineRowRule({
  ...common,
  id: 'odd-row',
  columns: ['name'],
  rootCause: null,
  oncePerProject: null,
  messages: { odd: '这一行需要看一看。' },
  check: (_, report) => report({ message: 'odd' }),
});

function answering(explains: readonly string[], indicators: readonly number[]): LintRule {
  return defineProjectRule({
    ...common,
    id: 'answer',
    columns: [],
    explains,
    messages: { answer: '这几行已经说明。' },
    check: (_, report) => report({ message: 'answer', column: 'name', indicators }),
  });
}

const profile: ResolvedProfile = {
  id: 'example',
  title: '示例',
  values: nationalValues(),
  versions: [],
  severities: new Map(),
};

function derivedRows(rule: LintRule): readonly (number | null)[] {
  const plan = makePlan([{ rows: [{ value: '1' }, { value: '2' }, { value: '3' }] }, { rows: [{ value: '4' }] }]);
  const findings = runRules(plan, { rules: [oddRow, rule], trees: [] }, profile);
  expect(findings.filter((finding) => finding.rule === 'answer').every((finding) => !finding.derived)).toBe(true);
  return findings.filter((finding) => finding.project === 1 && finding.derived).map((finding) => finding.indicator);
}

describe('a project rule that explains a row rule', () => {
  test('makes the row rule’s findings derived on the rows it speaks about, and only there', () => {
    expect(derivedRows(answering(['odd-row'], [1, 3]))).toEqual([1, 3]);
  });

  test('changes nothing where it names no row or no rule', () => {
    expect(derivedRows(answering(['odd-row'], []))).toEqual([]);
    expect(derivedRows(answering([], [1, 3]))).toEqual([]);
  });
});

describe('a list in a message', () => {
  test('is told entry by entry, each shortened by itself', () => {
    expect(renderMessage('共有{entries}。', { entries: ['甲', '乙'] })).toBe('共有甲，乙。');
    expect(renderMessage('{entries}', { entries: ['长'.repeat(100), '短'] })).toMatch(/^长{39}……长{20}，短$/u);
  });

  test('ends after twelve entries with their number', () => {
    const entries = Array.from({ length: 20 }, (_, index) => String(index + 1));
    expect(renderMessage('{entries}', { entries })).toBe('1，2，3，4，5，6，7，8，9，10，11，12，等20项');
  });
});
