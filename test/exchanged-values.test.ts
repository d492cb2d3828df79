// Values exchanged on purpose: in every real table, each pair of rows of which either value would contradict the name of the other is exchanged, and must be
// found, told once, put right by one proposal, and be gone.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { statedUnit } from '../src/catalogue/lint/value/stated-unit.ts';
import { statedMeasure, unitFit } from '../src/catalogue/lint/value/unit-fit.ts';
import { firstDay } from '../src/catalogue/policies/first-day.ts';
import { draftOf, planOf } from '../src/domain/editing/index.ts';
import { presentFindings, runRules, type Finding } from '../src/domain/lint/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorRow } from '../src/domain/plan/index.ts';
import { resolveProfile, type ResolvedProfile } from '../src/domain/policy/index.ts';
import { applyProposals, proposeRepairs, withProposals, type SwapProposal } from '../src/domain/proposal/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { corpora } from './support/corpus.ts';
import { labelledTables } from './support/labelled-rows.ts';
import { numberedIdentities } from './support/numbered-identities.ts';
import { makePlan } from './support/plan-factory.ts';

const profile = nationalProfile();
const { trees } = checkCatalogue;
const plans = [...corpora().map(({ plan }) => plan), ...labelledTables().map(({ plan }) => plan)];

interface Exchanged {
  readonly original: DepartmentPlan;
  readonly plan: DepartmentPlan;
  readonly project: number;
  readonly rows: readonly [number, number];
}

describe('two values that stand in each other’s place', () => {
  const cases = plans.flatMap(exchanges);

  test('are found in the real tables in which they were exchanged, told as one problem on both rows, and nothing else is told of their units', () => {
    expect(cases.length).toBeGreaterThan(70);
    const found = cases.filter(isFound);
    // Where a third row would take either value as well, nobody can tell what was exchanged.
    expect(found.length / cases.length).toBeGreaterThan(0.85);
    for (const { plan, project, rows } of found.slice(0, 40)) {
      const told = presentFindings(runRules(plan, checkCatalogue, profile), plan, checkCatalogue.rules, 'root-causes').filter((finding) => finding.project === project && finding.indicators.some((row) => rows.includes(row)));
      expect(told.filter(({ rule }) => aboutUnits.has(rule))).toEqual([]);
    }
  });

  test('stand right again once the one proposal is accepted: the text is the one it was, and the problem is gone', () => {
    let accepted = 0;
    for (const { original, plan, project, rows } of cases.slice(0, 60)) {
      const [swap] = swapsOf(plan).filter((proposal) => proposal.project === project && proposal.indicators.join() === rows.join());
      if (swap === undefined) continue;
      accepted += 1;
      const { plan: after, skipped } = withProposals(plan, [swap], { trees });
      expect(skipped).toEqual([]);
      expect(valuesOf(after)).toEqual(valuesOf(original));
      expect(exchangedIn(after)).toEqual([]);
    }
    expect(accepted).toBeGreaterThan(40);
  });

  test('are not found in the tables as they were published', () => {
    expect(plans.flatMap(exchangedIn).map(({ message }) => message)).toEqual([]);
  });
});

test('exchanging twice changes nothing, and one undo takes an exchange back', () => {
  const value = fc.constantFrom('≥12种', '≥120批次', '≥95%', '≤80元/批次', '11月底前');
  const sign = fc.constantFrom('', '≥', '≤');
  const row = fc.record({ level1: fc.constant('产出指标'), level2: fc.constantFrom('数量指标', '质量指标'), name: fc.constantFrom('抽查批次', '种类数', '合格率', '每批次成本', '完成时间'), value, sign });
  let swapped = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
      const plan = makePlan([{ rows, columns: ['level1', 'level2', 'name', 'sign', 'value'] }]);
      const [swap] = swapsOf(plan);
      if (swap === undefined) return;
      swapped += 1;
      const start = draftOf(plan, numberedIdentities(plan));
      if (start === null) throw new Error('every row has an identity');
      const once = applyProposals(start, [swap], { trees });
      expect(once.skipped).toEqual([]);
      const back: SwapProposal = { ...swap, cells: swap.cells.map((cell) => ({ ...cell, old: cell.new, new: cell.old })) };
      expect(planOf(applyProposals(once.draft, [back], { trees }).draft)).toEqual(plan);
      // Accepted a second time it no longer fits, and no cell is written.
      expect(applyProposals(once.draft, [swap], { trees }).edits).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(swapped).toBeGreaterThan(5);
});

/** Rules that would tell of one cell alone what the exchange explains. */
const aboutUnits: ReadonlySet<string> = new Set(['val-pct-for-count', 'val-rate-unit-wrong', 'val-time-as-rate', 'val-rate-no-number', 'ind-cost-lower-bound']);

function isFound({ plan, project, rows }: Exchanged): boolean {
  return exchangedIn(plan).some((finding) => finding.project === project && finding.indicators.join() === rows.join());
}

function exchanges(original: DepartmentPlan): readonly Exchanged[] {
  return numberedProjects(original).flatMap(({ project, number }) => {
    const rows = project.indicators.filter((row) => row.description === row.name || row.description === '');
    return rows.flatMap((one, index) => rows.slice(index + 1).filter((other) => areCrosswise(one, other)).map((other): Exchanged => {
      const plan = exchanged(original, number, [one, other]);
      return { original, plan, project: number, rows: [one.ordinal, other.ordinal] };
    }));
  });
}

function areCrosswise(one: IndicatorRow, other: IndicatorRow): boolean {
  const [a, b] = [statedMeasure(one.target, statedUnit(one)), statedMeasure(other.target, statedUnit(other))];
  if (a === null || b === null) return false;
  const own = unitFit(one.name, a) === 'fits' && unitFit(other.name, b) === 'fits';
  return own && unitFit(one.name, b) === 'contradicts' && unitFit(other.name, a) === 'contradicts';
}

function exchanged(plan: DepartmentPlan, project: number, [one, other]: readonly [IndicatorRow, IndicatorRow]): DepartmentPlan {
  const cells = (['sign', 'value', 'unit'] as const).flatMap((column) => {
    const [a, b] = [one.columns[column]?.text, other.columns[column]?.text];
    return a === undefined || b === undefined ? [] : [{ indicator: one.ordinal, column, old: a, new: b }, { indicator: other.ordinal, column, old: b, new: a }];
  });
  return withProposals(plan, [{ kind: 'swap', id: 'exchange', project, indicators: [one.ordinal, other.ordinal], why: '', findings: [], cells }], { trees }).plan;
}

function exchangedIn(plan: DepartmentPlan): readonly Finding[] {
  return runRules(plan, { ...checkCatalogue, rules: checkCatalogue.rules.filter(({ id }) => id === 'val-exchanged') }, profile);
}

function swapsOf(plan: DepartmentPlan): readonly SwapProposal[] {
  return proposeRepairs(plan, runRules(plan, checkCatalogue, profile), checkCatalogue, profile).proposals.flatMap((proposal) => (proposal.kind === 'swap' ? [proposal] : []));
}

function valuesOf({ projects }: DepartmentPlan): readonly (readonly (string | undefined)[])[] {
  return projects.flatMap(({ indicators }) => indicators.map(({ columns }) => [columns.sign?.text, columns.value?.text, columns.unit?.text]));
}

function nationalProfile(): ResolvedProfile {
  const resolved = resolveProfile('national', ruleProfiles, firstDay('2021-01-01'));
  if ('message' in resolved) throw new Error(resolved.message);
  return resolved;
}
