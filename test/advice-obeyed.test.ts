// Advice must not lead to the next fault: a plan repaired exactly as a finding says, its blanks filled, has no new fault as heavy as the one that
// was answered, and the one that was answered is gone. Asked of the founding document and of every example of the rule pages.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { runRules, type Finding, type Repair } from '../src/domain/lint/index.ts';
import { numberedProjects, type DepartmentPlan } from '../src/domain/plan/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { parseCivilDate } from '../src/kernel/civil-date.ts';
import { severitiesWorstFirst, type Severity } from '../src/kernel/severity.ts';
import { foundingPlan } from './support/corpus.ts';
import { repairedPlan } from './support/repaired-plan.ts';
import { rulePageFile } from './support/rule-files.ts';
import { readRulePage } from './support/rule-page.ts';

const examples = lintRules.flatMap((rule) => readRulePage(readFileSync(rulePageFile(rule.id), 'utf8')).examples.map((example) => example.plan));
const plans = [foundingPlan(), ...examples];

test('a plan repaired as a finding says has no new fault of that weight or above, and the finding is gone', () => {
  const obeyed = new Map<Repair['kind'], number>();
  for (const plan of plans) {
    const before = findingsOf(plan);
    for (const finding of before) {
      if (finding.repair === null || finding.derived) continue;
      const { repair } = finding;
      obeyed.set(repair.kind, (obeyed.get(repair.kind) ?? 0) + 1);
      const after = findingsOf(repairedPlan(plan, finding, repair));
      const known = new Set(before.map(faultOf));
      const left = after.filter((other) => faultOf(other) === faultOf(finding) || (!known.has(faultOf(other)) && weightOf(other.severity) <= weightOf(finding.severity)));
      expect(left.map((other) => `${finding.id} says “${finding.message}”, repaired, then ${other.rule}: ${other.message}`)).toEqual([]);
    }
  }
  expect(obeyed.get('rewrite')).toBeGreaterThan(45);
  expect(obeyed.get('remove')).toBeGreaterThan(3);
  for (const kind of ['swap', 'reclass', 'merge'] as const) expect(obeyed.get(kind), kind).toBeGreaterThan(0);
});

test('a safe repair states nothing that its row does not state: every number, and the unit behind it, stands in the old cells', () => {
  let safe = 0;
  for (const plan of plans) {
    for (const { project: number, repair } of findingsOf(plan)) {
      if (repair?.kind !== 'rewrite' || !repair.safe) continue;
      safe += 1;
      const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
      for (const { indicator, text } of repair.cells) {
        const row = project?.indicators.find((candidate) => candidate.ordinal === indicator);
        const old = Object.values(row?.columns ?? {}).map((cell) => cell.text).join('|');
        expect(text).not.toContain('（　）');
        for (const stated of text.match(/[\d.]+%?/gu) ?? []) expect(`${old} states ${old.includes(stated) ? stated : 'nothing of it'}`).toBe(`${old} states ${stated}`);
      }
    }
  }
  expect(safe).toBeGreaterThan(5);
});

/** What makes a fault the same before and after. */
function faultOf({ rule, project, indicator, column }: Finding): string {
  return [rule, project, indicator, column].join('|');
}

function weightOf(severity: Severity): number {
  return severitiesWorstFirst.indexOf(severity);
}

function findingsOf(plan: DepartmentPlan): readonly Finding[] {
  const day = parseCivilDate('2021-01-01');
  const profile = day === null ? { message: 'no day' } : resolveProfile('national', ruleProfiles, day);
  if ('message' in profile) throw new Error(profile.message);
  return runRules(plan, { rules: lintRules, trees: indicatorTrees }, profile);
}
