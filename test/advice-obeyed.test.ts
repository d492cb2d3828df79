// Advice must not lead to the next fault: a cell rewritten exactly as a finding says has no fault of its value any more. Asked of the founding
// document and of every wrong example of the rule pages.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { classifyIndicator, targetModeOf } from '../src/domain/indicator/index.ts';
import { runRules, type Finding } from '../src/domain/lint/index.ts';
import type { DepartmentPlan, IndicatorRow } from '../src/domain/plan/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { readTarget } from '../src/domain/target/index.ts';
import { parseCivilDate } from '../src/kernel/civil-date.ts';
import { foundingPlan } from './support/corpus.ts';
import { rulePageFile } from './support/rule-files.ts';
import { readRulePage } from './support/rule-page.ts';

const examples = lintRules.flatMap((rule) => readRulePage(readFileSync(rulePageFile(rule.id), 'utf8')).examples.map((example) => example.plan));

test('a cell rewritten as its finding says has no fault of its value any more', () => {
  let rewritten = 0;
  for (const plan of [foundingPlan(), ...examples]) {
    const advised = findingsOf(plan).filter((finding) => finding.column === 'value' && finding.rewrite !== null && !finding.derived);
    rewritten += advised.length;
    const after = findingsOf(obeyed(plan, advised)).filter((finding) => finding.column === 'value');
    for (const finding of advised) {
      const left = after.filter((other) => other.project === finding.project && other.indicator === finding.indicator);
      expect(left.map((other) => `${finding.rule} wrote “${finding.rewrite}”, then ${other.rule}: ${other.message}`)).toEqual([]);
    }
  }
  expect(rewritten).toBeGreaterThan(25);
});

test('a cell of another column rewritten as its finding says is nothing to the rule any more', () => {
  let rewritten = 0;
  for (const plan of [foundingPlan(), ...examples]) {
    for (const finding of findingsOf(plan)) {
      const { column, rewrite, rule, project, indicator } = finding;
      if (rewrite === null || column === 'value') continue;
      rewritten += 1;
      const left = findingsOf(withCell(plan, finding, rewrite)).filter((other) => other.rule === rule && other.project === project && other.indicator === indicator && other.column === column);
      expect(left.map((other) => `${rule} wrote “${rewrite}”: ${other.message}`)).toEqual([]);
    }
  }
  expect(rewritten).toBeGreaterThan(10);
});

function withCell(plan: DepartmentPlan, { project: number, indicator, column }: Finding, text: string): DepartmentPlan {
  const projects = plan.projects.map((project) => {
    if (project.number !== number) return project;
    const indicators = project.indicators.map((row) => {
      if (row.ordinal !== indicator) return row;
      const columns = Object.fromEntries(Object.entries(row.columns).map(([name, cell]) => [name, name === column ? { ...cell, text } : cell]));
      return { ...row, columns, ...(column === 'name' || column === 'description' || column === 'basis' ? { [column]: text } : {}) };
    });
    return { ...project, indicators };
  });
  return { ...plan, projects };
}

function findingsOf(plan: DepartmentPlan): readonly Finding[] {
  const day = parseCivilDate('2021-01-01');
  const profile = day === null ? { message: 'no day' } : resolveProfile('national', ruleProfiles, day);
  if ('message' in profile) throw new Error(profile.message);
  return runRules(plan, { rules: lintRules, trees: indicatorTrees }, profile);
}

function obeyed(plan: DepartmentPlan, findings: readonly Finding[]): DepartmentPlan {
  const projects = plan.projects.map((project) => {
    const indicators = project.indicators.map((row) => {
      const finding = findings.find((candidate) => candidate.project === project.number && candidate.indicator === row.ordinal);
      return finding?.rewrite === undefined || finding.rewrite === null ? row : withValue(row, finding.rewrite.replace('（　）', '5'));
    });
    return { ...project, indicators };
  });
  return { ...plan, projects };
}

function withValue(row: IndicatorRow, value: string): IndicatorRow {
  const cell = row.columns.value;
  const columns = cell === undefined ? row.columns : { ...row.columns, value: { ...cell, text: value } };
  return { ...row, columns, target: readTarget(value, targetModeOf(classifyIndicator(row.level1, row.level2, indicatorTrees))) };
}
