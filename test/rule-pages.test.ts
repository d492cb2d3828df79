// The page of a rule is executed: its wrong examples are reported by that rule with exactly the messages it names, its right examples are
// not, and the hit rates it states are those measured on the corpora. `UPDATE_GOLDENS=1` rewrites the measured line, nothing else.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { holesOf, runRules, textOfFinding, type Finding, type LintRule } from '../src/domain/lint/index.ts';
import { comparePlans, type PreviousPlan } from '../src/domain/comparison/index.ts';
import { resolveProfile, type ResolvedProfile } from '../src/domain/policy/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { sliceSpan } from '../src/kernel/span.ts';
import { corpora, foundingPlan } from './support/corpus.ts';
import { pageHeadings, readRulePage, type RuleExample } from './support/rule-page.ts';
import { rulePageFile } from './support/rule-files.ts';

/** An example is judged by the numbers of its own year, one from before the first of them by those. */
const firstYear = 2015;
const profiles = new Map<number, ResolvedProfile>();
const measuredOn = corpora();
const founding = foundingPlan();

describe.each(lintRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = rulePageFile(id);
  const text = readFileSync(file, 'utf8');
  const page = readRulePage(text);
  const wrong = page.examples.filter((example) => example.kind === '错例');
  const right = page.examples.filter((example) => example.kind === '正例');

  test('has a page with its id, its title and the fixed headings in order', () => {
    expect(page.title).toBe(`${id} ${rule.title}`);
    expect(page.headings).toEqual([...pageHeadings]);
    for (const heading of ['问什么', '为什么', '何时可以说明后放行']) expect(page.sections.get(heading)?.trim()).not.toBe('');
  });

  test('shows at least three wrong and three right examples, none twice', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(3);
    expect(right.length).toBeGreaterThanOrEqual(3);
    expect(new Set(page.examples.map((example) => example.text)).size).toBe(page.examples.length);
  });

  test('takes no example from the founding document', () => {
    const known = new Set(founding.projects.flatMap((project) => project.indicators.map((row) => `${row.name}|${row.target.source}`)));
    const names = new Set(founding.projects.map((project) => project.name?.text));
    for (const example of page.examples) {
      for (const project of example.inputs) {
        expect(names.has(project.name ?? '')).toBe(false);
        for (const row of project.rows) expect(known.has(`${row.name}|${row.value}`)).toBe(false);
      }
    }
  });

  test.each(wrong.map((example, index) => [index + 1, example] as const))('reports wrong example %i as the page says', (_, example) => {
    expect(example.expected.length).toBeGreaterThan(0);
    expect(reported(rule, example.plan, example.previous).map((finding) => [finding.messageId, rowsOf(finding)])).toEqual(expectedOf(rule, example));
  });

  test.each(right.map((example, index) => [index + 1, example] as const))('is silent on right example %i', (_, example) => {
    expect(example.expected).toEqual([]);
    expect(reported(rule, example.plan, example.previous).map((finding) => finding.message)).toEqual([]);
  });

  test('has every one of its messages triggered by a wrong example, and every hole filled', () => {
    const findings = wrong.flatMap((example) => reported(rule, example.plan, example.previous));
    expect(new Set(findings.map((finding) => finding.messageId))).toEqual(new Set(Object.keys(rule.messages)));
    for (const finding of findings) expect(holesOf(finding.message)).toEqual([]);
  });

  test('does not change its input', () => {
    const before = JSON.stringify(founding);
    reported(rule, founding);
    expect(JSON.stringify(founding)).toBe(before);
  });

  test('states the hit rates measured on the corpora', () => {
    const measured = measuredOn.map(({ title, plan, rows }) => `${title} ${reported(rule, plan).length}/${rule.scope === 'row' ? rows : plan.projects.length}`).join(' · ');
    const stated = (page.sections.get('命中情况') ?? '').split('\n').find((line) => line.includes('样本文本 ')) ?? '';
    if (process.env['UPDATE_GOLDENS'] === '1' && stated !== measured) writeFileSync(file, text.replace(stated, measured));
    else expect(stated).toBe(measured);
  });
});

function reported(rule: LintRule, plan: DepartmentPlan, previous: PreviousPlan | null = null): readonly Finding[] {
  const profile = profileOf(Math.max(plan.fiscalYear ?? 2021, firstYear));
  const bounds = { codeShape: profile.values.projectCode, likenessPercent: profile.values.comparison.sameProjectPercent };
  return runRules(plan, { rules: [rule], trees: indicatorTrees }, profile, previous === null ? null : comparePlans(plan, previous, bounds));
}

function rowsOf(finding: Finding): readonly number[] {
  return finding.indicators;
}

/** What the page expects; where it names rows or a fragment, those are checked against the finding as well. */
function expectedOf(rule: LintRule, example: RuleExample): readonly (readonly [string, readonly number[]])[] {
  const findings = reported(rule, example.plan, example.previous);
  return example.expected.map((expected, index) => {
    const finding = findings[index];
    if (finding !== undefined && expected.fragment !== null) expect(fragmentOf(finding, example.plan)).toBe(expected.fragment);
    return [expected.message, expected.rows ?? finding?.indicators ?? []];
  });
}

function fragmentOf(finding: Finding, plan: DepartmentPlan): string | null {
  const text = textOfFinding(finding, plan);
  return text === null || finding.span === null ? text : sliceSpan(text, finding.span);
}

function profileOf(year: number): ResolvedProfile {
  const known = profiles.get(year);
  if (known !== undefined) return known;
  const day = civilDate(year, 1, 1);
  if (day === null) throw new Error('no such day');
  const resolved = resolveProfile('hebei-county', ruleProfiles, day);
  if ('message' in resolved) throw new Error(resolved.message);
  profiles.set(year, resolved);
  return resolved;
}
