// The catalogue as a whole: ids unique and equal to file names, the index equal to the folder, grounds well formed, policies ascending,
// profiles resolvable.
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { holesOf } from '../src/domain/lint/index.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { lintFiles } from './support/rule-files.ts';

describe('the lint catalogue', () => {
  const ids = lintRules.map((rule) => rule.id);

  test('lists each rule once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('lists exactly the declarations of its folder, each with a page beside it', () => {
    expect(lintFiles('.rule.ts').map((file) => basename(file, '.rule.ts')).toSorted()).toEqual(ids.toSorted());
    expect(lintFiles('.rule.md').map((file) => basename(file, '.rule.md')).toSorted()).toEqual(ids.toSorted());
  });

  test('lets project rules explain only row rules that exist', () => {
    const rowRules = new Set(lintRules.filter((rule) => rule.scope === 'row').map((rule) => rule.id));
    for (const rule of lintRules) if (rule.scope === 'project') for (const id of rule.explains) expect(rowRules.has(id)).toBe(true);
  });

  test.each(lintRules.map((rule) => [rule.id, rule] as const))('%s states question, messages and ground in Chinese', (_, rule) => {
    expect(rule.question.endsWith('？')).toBe(true);
    expect(rule.title).toMatch(/[\u4e00-\u9fff]/u);
    for (const sentence of Object.values(rule.messages)) expect(sentence).toMatch(/[\u4e00-\u9fff].*[。？]$/u);
    for (const citation of rule.ground) expect(citation.source.trim()).not.toBe('');
    if (rule.scope === 'row' && rule.oncePerProject !== null) {
      expect(holesOf(rule.oncePerProject)).toContain('rows');
      for (const hole of holesOf(rule.oncePerProject)) expect(['rows', 'count', 'of']).toContain(hole);
    }
    if (rule.scope === 'plan' && rule.oncePerPlan !== undefined) {
      expect(holesOf(rule.oncePerPlan)).toContain('where');
      for (const hole of holesOf(rule.oncePerPlan)) expect(['where', 'count']).toContain(hole);
    }
    if (rule.scope !== 'plan' && rule.oncePerPlan !== undefined) {
      expect(holesOf(rule.oncePerPlan)).toContain('projects');
      for (const hole of holesOf(rule.oncePerPlan)) expect(['projects', 'count', 'of', 'rows']).toContain(hole);
    }
  });
});

describe('the papers that rules rest on', () => {
  const papers = lintRules.flatMap(({ ground }) => ground).filter(({ confidence }) => confidence === 'verified' || confidence === 'secondary');

  test.each(papers.map((paper) => [paper.source, paper] as const))('%s: of another place, or with the day from which it applies where it bears a year', (source, { since, isPractice }) => {
    const years = [...source.matchAll(/20\d\d/gu)].map(([year]) => Number(year)).filter((year) => year > 2015);
    if (isPractice === true || years.length === 0) return;
    expect(Number(since?.slice(0, 4))).toBeGreaterThanOrEqual(Math.max(...years));
  });
});

describe('the profiles', () => {
  test.each(ruleProfiles.map(({ id, fiscalYears }) => [id, Math.max(fiscalYears.from, 2021)] as const))('%s resolves for %i and names the version of every policy', (id, year) => {
    const day = civilDate(year, 1, 1);
    if (day === null) throw new Error('no such day');
    const resolved = resolveProfile(id, ruleProfiles, day);
    expect(resolved).not.toHaveProperty('message');
    if ('message' in resolved) return;
    for (const version of resolved.versions) expect(version.versionId).toMatch(/^[a-z0-9-]+@\d{4}-\d{2}-\d{2}$/u);
  });

  test('keep the versions of a policy in ascending order', () => {
    for (const profile of ruleProfiles) {
      for (const policy of Object.values(profile.policies)) {
        const days = policy.versions.map((version) => version.from);
        expect(days).toEqual(days.toSorted());
        expect(new Set(days).size).toBe(days.length);
      }
    }
  });

  test('name only rules that exist when they weigh one differently', () => {
    const ids = new Set(lintRules.map((rule) => rule.id));
    for (const profile of ruleProfiles) for (const entry of profile.severities) expect(ids.has(entry.rule)).toBe(true);
  });
});
