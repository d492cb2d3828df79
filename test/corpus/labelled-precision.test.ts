// Precision on documents the rules were not written on: 178 rows of 19 published tables of 14 trades, judged before any rule was run on them
// (labelled-rows.md says how). A rule that blocks what no reviewer would block fails here, with the row.
import { expect, test } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check-catalogue.ts';
import { checkPlan } from '../../src/domain/check/index.ts';
import type { Finding } from '../../src/domain/lint/index.ts';
import { expectGolden } from '../support/golden.ts';
import { judge, judgedRules, labelledTables, missedFaults, type LabelledTable, type Verdict } from '../support/labelled-rows.ts';

interface Judged {
  readonly table: LabelledTable;
  readonly finding: Finding;
  readonly verdict: Verdict;
}

const tables = labelledTables();
const checked = tables.map((table) => {
  const result = checkPlan(table.plan, checkCatalogue, { profile: null, presentation: 'everything' });
  if (!result.ok) throw new Error(`${table.id}: ${result.fault.what}`);
  return { table, findings: result.value.findings };
});
const judged = checked.flatMap(({ table, findings }) => findings.map((finding): Judged => ({ table, finding, verdict: judge(finding, table) })));
const missed = checked.flatMap(({ table, findings }) => missedFaults(table, findings));

/** Share of wrong 须说明 findings that is borne. */
const borneShare = 0.05;

test('the judged rows are of fourteen trades, each fault one of the judged rules', () => {
  expect(tables.reduce((sum, { rows }) => sum + rows.size, 0)).toBe(178);
  expect(new Set(tables.map(({ trade }) => trade)).size).toBe(14);
  const named = tables.flatMap(({ whole, rows }) => [whole, ...rows.values()].flatMap(({ faults, arguable }) => [...faults.keys(), ...arguable]));
  expect(named.filter((rule) => !judgedRules.has(rule))).toEqual([]);
});

test('a finding no reviewer raised is wrong, and so is one graver than any reviewer made it', () => {
  const table = tables.find(({ id }) => id === '农业-农田');
  const finding = judged.find(({ finding: { rule } }) => rule === 'val-empty')?.finding;
  if (table === undefined || finding === undefined) throw new Error('the judged rows changed');
  const at = (rule: string, row: number, severity: Finding['severity']): Finding => ({ ...finding, rule, severity, indicator: row, indicators: [row] });
  expect(judge(at('val-no-unit', 1, 'blocks'), table)).toBe('wrong');
  expect(judge(at('ind-irrelevant', 1, 'explain'), table)).toBe('arguable');
  expect(judge({ ...at('ind-goal-uncovered', 0, 'explain'), indicator: null, indicators: [] }, table)).toBe('right');
  expect(judge({ ...at('ind-goal-uncovered', 0, 'blocks'), indicator: null, indicators: [] }, table)).toBe('wrong');
  expect(judge(at('a-later-rule', 1, 'advice'), table)).toBe('unjudged');
});

test('no finding blocks what no reviewer would block', () => {
  const wrong = judged.filter(({ finding, verdict }) => finding.severity === 'blocks' && verdict !== 'right' && verdict !== 'arguable');
  expect(wrong.map(inWords)).toEqual([]);
});

test('at most one 须说明 finding in twenty asks what no reviewer would ask', () => {
  const explain = judged.filter(({ finding }) => finding.severity === 'explain');
  const wrong = explain.filter(({ verdict }) => verdict === 'wrong');
  expect(wrong.length, wrong.map(inWords).join('\n')).toBeLessThanOrEqual(explain.length * borneShare);
});

test('what each rule finds is as reviewed', () => {
  const rules = [...new Set([...judged.map(({ finding }) => finding.rule), ...missed.map(({ rule }) => rule)])].toSorted();
  const known = new Set(checkCatalogue.rules.map(({ id }) => id));
  const lines = rules.map((rule) => {
    const findings = judged.filter(({ finding }) => finding.rule === rule);
    const count = (verdict: Verdict) => findings.filter((entry) => entry.verdict === verdict).length;
    const missing = missed.filter((entry) => entry.rule === rule).length;
    return [rule, findings.length, count('right'), count('arguable'), count('wrong'), count('unjudged'), known.has(rule) ? missing : `${missing}（目录中还没有这条规则）`].join(' | ');
  });
  const details = [
    ...judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unjudged').map((entry) => `${entry.verdict === 'wrong' ? '错' : '未评'} ${inWords(entry)}`),
    ...missed.filter(({ rule }) => known.has(rule)).map(({ table, row, rule }) => `漏 ${table}${row === null ? '' : `第${row}行`} ${rule}`),
  ];
  expectGolden('corpus/labelled-precision.golden.txt', `${['规则 | 提出 | 对 | 可商量 | 错 | 未评 | 漏', ...lines, '', ...details].join('\n')}\n`);
});

function inWords({ table, finding }: Judged): string {
  const rows = finding.indicators.length === 0 ? '' : `第${finding.indicators.join('、')}行`;
  return `${table.id}${rows} ${finding.rule}（${finding.severity}）：${finding.message}`;
}
