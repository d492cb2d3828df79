// The library as a whole: permanent ids, and no row that our own rules would send back. A row of the library, its blanks filled as a bureau would fill
// them, must raise nothing on its own cells.
import { describe, expect, test } from 'vitest';
import { filledRow } from '../src/catalogue/indicator-library/filled-row.ts';
import { indicatorLibrary } from '../src/catalogue/indicator-library/index.ts';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { firstDay } from '../src/catalogue/policies/first-day.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { classifyIndicator } from '../src/domain/indicator/index.ts';
import { libraryRow, librarySearch } from '../src/domain/indicator-library/index.ts';
import { runRules } from '../src/domain/lint/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { foundingPlan } from './support/corpus.ts';
import { makePlan } from './support/plan-factory.ts';

const profile = resolveProfile('hebei-county', ruleProfiles, firstDay('2027-01-01'));
if ('message' in profile) throw new Error(profile.message);

describe('the indicator library', () => {
  test('names each indicator once, by a permanent id', () => {
    const ids = indicatorLibrary.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/u);
    const names = indicatorLibrary.flatMap(({ name, alsoCalled, indicatorClass }) => [name, ...alsoCalled].map((one) => `${indicatorClass} ${one}`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(indicatorLibrary.map((indicator) => [indicator.id, indicator] as const))('%s stands in its class and raises no finding once filled', (_, indicator) => {
    const row = libraryRow(indicator);
    expect(classifyIndicator(row.level1, row.level2, indicatorTrees)).toBe(indicator.indicatorClass);
    const plan = makePlan(
      [{ name: '示例经费', total: '10.00', fiscal: '10.00', other: '0', plan: ['10%', '40%', '80%', '100%'], rows: [filledRow(row, indicator.target, 2027)] }],
      2027,
    );
    const own = runRules(plan, { rules: lintRules.filter(({ scope }) => scope === 'row'), trees: indicatorTrees }, profile);
    expect(own.map(({ rule, message }) => `${rule}：${message}`)).toEqual([]);
    expect(indicator.evidence.length).toBeGreaterThan(0);
    // The blank itself is no target: unfilled, a row that leaves one is sent back.
    const unfilled = runRules({ ...plan, projects: makePlan([{ rows: [row] }], 2027).projects }, { rules: lintRules.filter(({ scope }) => scope === 'row'), trees: indicatorTrees }, profile);
    expect(unfilled.length > 0).toBe((row.value + row.basis).includes('（　）'));
  });

  test('knows some of what the founding document measures', () => {
    const find = librarySearch(indicatorLibrary);
    const used = new Set<string>();
    for (const { indicators } of foundingPlan().projects) {
      for (const { name, level1, level2 } of indicators) used.add(find(name, classifyIndicator(level1, level2, indicatorTrees))?.id ?? '');
    }
    used.delete('');
    expect([...used].toSorted()).toMatchInlineSnapshot(`
      [
        "case-reports-in-time",
        "drug-sample-batches",
        "drug-sample-cost",
        "equipment-accepted",
        "first-verification-passed",
        "inspection-plan-done",
        "instruments-calibrated",
        "laboratory-faults",
        "laboratory-reports-in-time",
        "lift-complaints-settled",
        "paid-correctly",
        "paid-in-month",
        "repairs-accepted",
        "serious-cases",
        "service-recipients-satisfaction",
        "special-actions",
        "supplier-paid-in-time",
        "tasks-in-time",
        "taximeters-verified",
        "unqualified-drug-handled",
        "vehicles-bought",
        "verified-in-time",
      ]
    `);
  });
});
