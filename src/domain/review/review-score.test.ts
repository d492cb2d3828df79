import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleGround, exampleProfile } from '../../../test/support/example-profile.ts';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { nationalValues } from '../../../test/support/policies.ts';
import { rowRule } from '../../../test/support/proposal-setting.ts';
import type { Finding } from '../lint/index.ts';
import { dimensionOf, reviewItems, type ReviewItem } from '../review-sheet/index.ts';
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { dimensionScores, scorePlan, type ReviewScore } from './index.ts';

const points: Readonly<Record<ReviewItem, number>> = {
  'form-complete': 10, 'clearly-stated': 10, 'goals-relevant': 15, 'indicators-sound': 15, 'results-reasonable': 15, 'funds-matched': 15, achievable: 10, 'conditions-sufficient': 10,
};
const profile = exampleProfile({
  values: {
    ...nationalValues(),
    reviewPoints: points,
    reviewDeductions: { row: { blocks: 100, explain: 50, advice: 10 }, whole: { blocks: 50, explain: 25, advice: 5 }, unjudgedWithoutValue: ['achievable'] },
    reviewCuts: { excellent: 90, good: 80, fair: 60 },
    reviewConsequences: { excellent: '进入', good: '完善后进入', fair: '重新报送', poor: '不得进入' },
    reviewGradeWhenBlocked: 'fair',
  },
});
/** Two projects of four rows. */
const plan = makePlan([{ rows: [{ value: '1' }, { value: '2' }, { value: '3' }, { value: '4' }] }, { rows: [{ value: '1' }, { value: '2' }, { value: '3' }, { value: '4' }] }]);
const rules = [rowRule('row', 'blocks', () => null)];

describe('a sheet without findings', () => {
  test('has all points, and says of which items nobody looked', () => {
    const score = scored([]);
    expect(score).toMatchObject({ points: 10_000, grade: 'excellent', consequence: '进入', blocking: 0 });
    expect(score.projects.map(({ project, points: own, grade }) => [project, own, grade])).toEqual([[1, 10_000, 'excellent'], [2, 10_000, 'excellent']]);
    expect(score.items.filter(({ examined }) => examined).map(({ item }) => item)).toEqual(['clearly-stated']);
    expect(dimensionScores(score).map(({ dimension, of, points: own }) => [dimension, of, own])).toEqual([
      ['completeness', 2_000, 2_000], ['relevance', 3_000, 3_000], ['appropriateness', 3_000, 3_000], ['feasibility', 2_000, 2_000],
    ]);
  });

  test('of a plan without projects has all points as well', () => {
    expect(scorePlan(makePlan([]), [], rules, profile)).toMatchObject({ points: 10_000, projects: [] });
  });
});

describe('a deduction', () => {
  test('is the share of the row, by severity, in the item the rule speaks against', () => {
    expect(itemOf(scored([found({ severity: 'blocks' })]), 'clearly-stated')).toMatchObject({ of: 1_000, points: 750, deductions: [{ rule: 'r', severity: 'blocks', findings: ['f'], share: 2_500 }] });
    expect(itemOf(scored([found({ severity: 'explain' })]), 'clearly-stated').points).toBe(875);
    expect(itemOf(scored([found({ severity: 'advice', indicators: [1, 2] })]), 'clearly-stated').points).toBe(950);
  });

  test('never takes more than the row has, nor more than the item has', () => {
    const twice = [found({ id: 'a', severity: 'blocks' }), found({ id: 'b', severity: 'blocks' })];
    expect(itemOf(scored(twice), 'clearly-stated')).toMatchObject({ points: 750, deductions: [{ findings: ['a', 'b'], share: 5_000 }] });
    const all = ['r', 's', 't'].map((rule) => found({ rule, id: rule, severity: 'blocks', indicators: [], column: 'budget' }));
    expect(itemOf(scored(all), 'clearly-stated').points).toBe(0);
  });

  test('for the whole project is taken once per rule, by its heaviest finding, whatever rows it names as evidence', () => {
    const whole = (severity: Severity, id: string) => found({ id, severity, column: 'budget', indicators: [1, 2] });
    expect(itemOf(scored([whole('explain', 'a')]), 'clearly-stated').points).toBe(750);
    expect(itemOf(scored([whole('advice', 'a'), whole('explain', 'b'), whole('advice', 'c')]), 'clearly-stated')).toMatchObject({
      points: 750, deductions: [{ severity: 'explain', findings: ['a', 'b', 'c'], share: 2_500 }],
    });
  });

  test('follows a blocked value into the items that nobody can judge without it', () => {
    const score = scored([found({ severity: 'blocks', column: 'value' })]);
    expect([itemOf(score, 'clearly-stated').points, itemOf(score, 'achievable').points, itemOf(score, 'funds-matched').points]).toEqual([750, 750, 1_500]);
    expect(itemOf(scored([found({ severity: 'explain', column: 'value' })]), 'achievable').points).toBe(1_000);
  });

  test('is not taken for a derived finding: its cause has been counted', () => {
    expect(scored([found({ severity: 'blocks', derived: true })])).toMatchObject({ points: 10_000, blocking: 0 });
  });

  test('for the whole text is taken from the mean of the projects, and only there', () => {
    const score = scored([found({ severity: 'blocks' }), found({ id: 'g', project: null, severity: 'explain', column: null, indicators: [] })]);
    expect(score.projects.map(({ points: own }) => own)).toEqual([9_750, 10_000]);
    expect(score.items.find(({ item }) => item === 'clearly-stated')).toMatchObject({ points: 1_000 - 125 - 250, deductions: [{ findings: ['g'], share: 2_500 }] });
  });

  test('is taken as from a whole where the project has no rows', () => {
    const empty = makePlan([{ rows: [] }]);
    expect(scorePlan(empty, [found({ severity: 'blocks' })], rules, profile).projects[0]?.items.find(({ item }) => item === 'clearly-stated')?.points).toBe(500);
  });
});

describe('the grade', () => {
  const losing = (whole: readonly ReviewItem[]) => scored(whole.flatMap((reviewItem) => [1, 2].flatMap((project) => ['a', 'b', 'c', 'd'].map((rule) => found({ rule, id: `${rule}${project}`, project, reviewItem, severity: 'explain', column: null, indicators: [] })))));

  test.each<readonly [readonly ReviewItem[], number, string]>([
    [[], 10_000, 'excellent'],
    [['form-complete'], 9_000, 'excellent'],
    [['goals-relevant'], 8_500, 'good'],
    [['form-complete', 'clearly-stated'], 8_000, 'good'],
    [['form-complete', 'goals-relevant'], 7_500, 'fair'],
    [['form-complete', 'goals-relevant', 'funds-matched'], 6_000, 'fair'],
    [['form-complete', 'clearly-stated', 'goals-relevant', 'funds-matched'], 5_000, 'poor'],
  ])('without %j is by %i hundredths %s', (lost, own, grade) => {
    expect([losing(lost).points, losing(lost).grade]).toEqual([own, grade]);
  });

  test('is no better than the profile allows where something blocks, and no better than the points', () => {
    const blocked = scored([found({ severity: 'blocks', reviewItem: 'conditions-sufficient' })]);
    expect(blocked).toMatchObject({ grade: 'fair', consequence: '重新报送', blocking: 1 });
    expect(blocked.projects.map(({ grade }) => grade)).toEqual(['fair', 'excellent']);
    const all = reviewItems.flatMap((reviewItem) => [1, 2].map((project) => found({ id: `${reviewItem}${project}`, project, reviewItem, severity: 'blocks', indicators: [1, 2, 3, 4] })));
    expect(scored(all)).toMatchObject({ points: 0, grade: 'poor' });
  });
});

describe('for any findings', () => {
  const anyFinding = fc.record({
    rule: fc.constantFrom('r', 's', 't', 'u'),
    severity: fc.constantFrom(...severitiesWorstFirst),
    reviewItem: fc.constantFrom(...reviewItems),
    project: fc.constantFrom(1, 2, null),
    indicators: fc.subarray([1, 2, 3, 4]),
    column: fc.constantFrom('value', 'basis', 'budget', null),
    derived: fc.boolean(),
  });
  const someFindings = fc.array(anyFinding, { maxLength: 40 }).map((list) => list.map((parts, index) => found({ ...parts, id: String(index) })));

  test('one more never raises the score of the plan, of a project or of an item', () => {
    fc.assert(
      fc.property(someFindings, anyFinding, (findings, parts) => {
        const before = scored(findings);
        const after = scored([...findings, found({ ...parts, id: 'more' })]);
        expect(after.points).toBeLessThanOrEqual(before.points);
        after.projects.forEach((project, index) => expect(project.points).toBeLessThanOrEqual(before.projects[index]?.points ?? -1));
        after.items.forEach((item, index) => expect(item.points).toBeLessThanOrEqual(before.items[index]?.points ?? -1));
      }),
    );
  });

  test('points stay between nothing and what the items have, and add up', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        for (const sheet of [scored(findings), ...scored(findings).projects]) {
          expect(sheet.points).toBe(sheet.items.reduce((total, item) => total + item.points, 0));
          for (const item of sheet.items) expect(item.points >= 0 && item.points <= item.of).toBe(true);
          expect(dimensionScores(sheet).map(({ of }) => of)).toEqual([2_000, 3_000, 3_000, 2_000]);
        }
      }),
    );
  });

  test('every point lost is traced to a finding', () => {
    fc.assert(
      fc.property(someFindings, (findings) => {
        const known = new Set(findings.map(({ id }) => id));
        for (const { items } of scored(findings).projects) {
          for (const { of, points: own, deductions } of items) {
            expect(own < of).toBe(deductions.some(({ share }) => share > 0) && Math.round((of * Math.min(10_000, deductions.reduce((total, { share }) => total + share, 0))) / 10_000) > 0);
            expect(deductions.flatMap((deduction) => deduction.findings).every((id) => known.has(id))).toBe(true);
          }
        }
      }),
    );
  });
});

test('every item belongs to a dimension that is scored', () => {
  expect(new Set(dimensionScores(scored([])).map(({ dimension }) => dimension))).toEqual(new Set(reviewItems.map(dimensionOf)));
});

function scored(findings: readonly Finding[]): ReviewScore {
  return scorePlan(plan, findings, rules, profile);
}

function itemOf(score: ReviewScore, item: ReviewItem) {
  const own = score.projects[0]?.items.find((candidate) => candidate.item === item);
  if (own === undefined) throw new Error(`no item ${item}`);
  return own;
}

function found(parts: Partial<Finding>): Finding {
  return {
    id: 'f', rule: 'r', messageId: 'm', severity: 'explain', dimension: 'completeness', reviewItem: 'clearly-stated', project: 1, indicator: null, indicators: [1],
    column: 'basis', place: null, span: null, message: '', rewrite: null, repair: null, ground: [exampleGround], derived: false, ...parts,
  };
}
