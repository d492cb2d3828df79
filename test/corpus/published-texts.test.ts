// The rules about wording on running texts of other trades: purposes, goals, bases and duties that governments published 2017 to 2026. The golden lists
// every finding; each has been read. Short extracts only; they were not judged by a second person, so this shows restraint and proves no precision.
import { expect, test } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check-catalogue.ts';
import { lintRules } from '../../src/catalogue/lint/index.ts';
import { runRules, textOfFinding, type Finding } from '../../src/domain/lint/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { sliceSpan } from '../../src/kernel/span.ts';
import { readCsv, type CsvRow } from '../support/csv.ts';
import { expectGolden, readTestFile } from '../support/golden.ts';
import { makePlan, withPartOne } from '../support/plan-factory.ts';
import { valuesOfYear } from '../support/policies.ts';

const rows = readCsv(readTestFile('corpus/published-texts.csv'));
const aboutWords = lintRules.filter(({ id }) => /^(?:bas|txt|name|law|fund|quota)-/u.test(id));

test('the texts are of many units and years', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(new Set(rows.map((row) => row['unit'])).size).toBeGreaterThan(25);
});

test('what the rules about wording say of them', () => {
  const units = [...new Set(rows.map((row) => row['unit'] ?? ''))];
  const lines = units.flatMap((unit) => {
    const plan = planOf(unit, rows.filter((row) => row['unit'] === unit));
    const found = runRules(plan, { ...checkCatalogue, rules: aboutWords }, { id: 'national', title: '', values: valuesOfYear(plan.fiscalYear ?? 2021), versions: [], severities: new Map() });
    return found.map((finding) => `${unit} ${finding.rule} ${finding.severity} ${wordsOf(finding, plan)}`);
  });
  expectGolden('corpus/published-texts.golden.txt', `${lines.join('\n')}\n`);
});

function planOf(unit: string, texts: readonly CsvRow[]): DepartmentPlan {
  const of = (column: string) => texts.filter((row) => row['column'] === column).map((row) => row['text'] ?? '');
  const [purpose] = of('purpose');
  const name = texts[0]?.['name'] ?? '';
  const project = {
    ...(name === '' ? {} : { name }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(unit.includes('江津') ? { total: '2243.02' } : unit.includes('阳泉') ? { total: '25' } : {}),
    goals: of('goals'),
    rows: of('basis').map((basis) => ({ level1: '产出指标', level2: '数量指标', name: '完成数量', value: '≥1项', basis })),
  };
  const plan = makePlan([project], Number(texts[0]?.['year']), unit);
  return withPartOne(plan, { goals: [], dutyGoals: of('dutyGoals'), safeguards: [] });
}

function wordsOf(finding: Finding, plan: DepartmentPlan): string {
  const text = textOfFinding(finding, plan);
  return text === null ? '' : finding.span === null ? text : sliceSpan(text, finding.span);
}
