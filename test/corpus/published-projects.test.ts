// Rules that look across rows, on published tables of other trades with name, purpose, goals and indicators: every finding is judged by hand, in
// published-projects-judged.csv. A finding without a judgement, or a judgement without its finding, fails here; so does a wrong one that blocks, and a share
// of wrong ones above what is borne.
import { expect, test } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check-catalogue.ts';
import { checkPlan } from '../../src/domain/check/index.ts';
import { lintFiles } from '../support/rule-files.ts';
import { readRulePage } from '../support/rule-page.ts';
import { readCsv } from '../support/csv.ts';
import { readTestFile } from '../support/golden.ts';

const page = readRulePage(readTestFile('corpus/published-projects.md').replaceAll('```项目表', '```正例'));
const acrossRows = ['placement/', 'relevance/', 'whole/'];
const rules = checkCatalogue.rules.filter(({ id }) => acrossRows.some((folder) => lintFiles(`${folder}${id}.rule.ts`).length === 1));
const found = page.examples.flatMap(({ plan }) => {
  const result = checkPlan(plan, { ...checkCatalogue, rules }, { profile: null, presentation: 'everything' });
  if (!result.ok) throw new Error(result.fault.what);
  return result.value.findings.map(({ rule, messageId, indicators, severity }) => ({ project: plan.projects[0]?.name?.text ?? '', rule, message: messageId, rows: indicators.join(' '), severity }));
});
const judged = readCsv(readTestFile('corpus/published-projects-judged.csv'));
const keyOf = (entry: Readonly<Record<'project' | 'rule' | 'message' | 'rows', string>>) => [entry.project, entry.rule, entry.message, entry.rows].join('|');
const verdicts = new Map(judged.map((row) => [keyOf({ project: row['project'] ?? '', rule: row['rule'] ?? '', message: row['message'] ?? '', rows: row['rows'] ?? '' }), row['verdict']]));

test('the tables are seventeen with 146 rows, and the rules are those that look across rows', () => {
  expect(page.examples).toHaveLength(17);
  expect(page.examples.reduce((sum, { plan }) => sum + plan.projects.reduce((rows, project) => rows + project.indicators.length, 0), 0)).toBe(146);
  expect(rules.length).toBeGreaterThan(15);
});

test('every finding is judged, and every judgement has its finding', () => {
  expect(found.map(keyOf).toSorted()).toEqual([...verdicts.keys()].toSorted());
  expect(judged.every((row) => ['成立', '不成立', '不算'].includes(row['verdict'] ?? ''))).toBe(true);
});

test('no wrong finding blocks, and at most one in ten of the others is wrong', () => {
  const wrong = found.filter((entry) => verdicts.get(keyOf(entry)) === '不成立');
  const right = found.filter((entry) => verdicts.get(keyOf(entry)) === '成立');
  expect(wrong.filter(({ severity }) => severity === 'blocks').map(keyOf)).toEqual([]);
  expect(wrong.length * 9, wrong.map(keyOf).join('\n')).toBeLessThanOrEqual(right.length);
});
