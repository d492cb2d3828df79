import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { placeInFile, type Place } from '../../kernel/place.ts';
import { combinePlans, type DepartmentPlan, type NumberedParagraph } from './index.ts';

describe('plans combined', () => {
  test('of one plan are that plan', () => {
    const plan = makePlan([{ rows: [] }]);
    expect(combinePlans([plan])).toBe(plan);
  });

  test('number their projects through and keep both units', () => {
    const combined = combinePlans([makePlan([{ rows: [] }, { rows: [] }], 2021, '甲局'), makePlan([{ rows: [] }], 2021, '乙所')]);
    expect(combined.projects.map(({ number, ordinal }) => [number, ordinal])).toEqual([[1, 1], [2, 2], [3, 3]]);
    expect(combined.units.map(({ name }) => name)).toEqual(['甲局', '乙所']);
  });

  test('say part one once where the units say the same', () => {
    const combined = combinePlans([withGoals('甲', '乙'), withGoals('甲', '丙')]);
    expect(combined.overall.goals.map(({ text }) => text)).toEqual(['甲', '乙', '丙']);
    expect(combined.overall.safeguards).toEqual([]);
  });

  test('take the unit of money from the first plan that prints one', () => {
    const [a, b] = [makePlan([]), makePlan([])];
    expect(combinePlans([{ ...a, moneyUnit: null }, { ...b, moneyUnit: '元' }]).moneyUnit).toBe('元');
    expect(combinePlans([{ ...a, moneyUnit: null }, { ...b, moneyUnit: null }]).moneyUnit).toBeNull();
  });

  test('leave contents marks out and count places on from plan to plan, cells by their own paragraphs', () => {
    const full = makePlan([{ code: '编码', total: '1', purpose: '用途', plan: ['25'], goals: ['1.目标'], rows: [{ value: '≥1批' }] }]);
    const { overall } = withGoals('甲');
    const marks = [{ text: '总体绩效目标', list: 'A', level: 1, place: at({ paragraph: 3 }) }];
    const unread = [{ text: '注', reason: 'outside-sections', place: at({ paragraph: 9 }) } as const, { text: '格', reason: 'unclaimed-cell', place: at({ table: 4, paragraph: 2 }) } as const, { text: '行', reason: 'outside-sections', place: at({ line: 7 }) } as const];
    const plan: DepartmentPlan = { ...full, overall, contents: marks, unread };
    const combined = combinePlans([plan, plan]);
    expect(combined.contents).toEqual([]);
    expect(combined.unread.map(({ place }) => [place.table, place.paragraph, place.line])).toEqual([
      [null, 9, null], [4, 2, null], [null, null, 7],
      [null, 18, null], [8, 2, null], [null, null, 14],
    ]);
    const [first, second] = combined.projects;
    expect(first).toEqual(full.projects[0]);
    expect([second?.place.table, second?.code?.place.table, second?.budget.total?.place.table, second?.budget.county, second?.purpose?.place.table, second?.spendingPlan[0]?.cumulative.place.table]).toEqual([
      5, 5, 5, null, 5, 5,
    ]);
    expect(second?.indicators[0]?.columns.value?.place.table).toBe(5);
  });
});

function withGoals(...texts: readonly string[]): DepartmentPlan {
  const goals = texts.map((text, index): NumberedParagraph => ({ number: index + 1, text, source: `${index + 1}、${text}`, place: at({ paragraph: index + 1 }) }));
  return { ...makePlan([]), overall: { goals, dutyGoals: [], safeguards: [] } };
}

function at(part: Partial<Place>): Place {
  return { ...placeInFile('示例.docx'), ...part };
}
