import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { placeInFile, type Place } from '../../kernel/place.ts';
import { span } from '../../kernel/span.ts';
import type { DepartmentPlan, NumberedParagraph } from '../plan/index.ts';
import { describePlaces, textOfFinding, type Finding, type FindingColumn } from './index.ts';

const partOne: readonly NumberedParagraph[] = [1, 2, null].map((number, index) => {
  const text = `做好第${index + 1}项工作`;
  return { number, text, source: `  ${number === null ? '' : `${number}、`}${text}`, place: { ...placeInFile('示例.txt'), paragraph: index + 1 } };
});
const [goal, duty, safeguard] = partOne;
const made = makePlan([
  { number: 4, name: '村道照明', code: '11010521A1B2C3D4E5F6G', purpose: '购置路灯', goals: ['安装路灯80盏', '亮灯率提高'], rows: [{ name: '安装路灯', value: '80盏' }] },
  { number: 2, name: '河道清淤', rows: [{ name: '清淤长度', value: '3公里' }] },
]);
const plan: DepartmentPlan = { ...made, overall: { goals: goal ? [goal] : [], dutyGoals: duty ? [duty] : [], safeguards: safeguard ? [safeguard] : [] } };

describe('the text a finding points at', () => {
  test.each<readonly [FindingColumn | null, string | null]>([
    ['name', '村道照明'],
    ['code', '11010521A1B2C3D4E5F6G'],
    ['purpose', '购置路灯'],
    ['goals', '2.亮灯率提高'],
    ['budget', null],
    [null, null],
  ])('in the project’s %s is %j', (column, text) => {
    expect(textOfFinding(finding({ column, place: plan.projects[0]?.goals[1]?.place ?? null }), plan)).toBe(text);
  });

  test.each<readonly [FindingColumn | null, string | null]>([['value', '80盏'], ['weight', null], [null, null]])('in a row’s %s is %j', (column, text) => {
    expect(textOfFinding(finding({ indicator: 1, column }), plan)).toBe(text);
  });

  test('in part one is its paragraph, found by its place', () => {
    expect(partOne.map(({ place }) => textOfFinding(finding({ project: null, place }), plan))).toEqual(['  1、做好第1项工作', '  2、做好第2项工作', '  做好第3项工作']);
  });

  test('is none where the plan has no such project, field, paragraph or place', () => {
    const lost: readonly Partial<Finding>[] = [
      { project: 9, column: 'name' },
      { project: 2, column: 'code' },
      { project: 2, column: 'purpose' },
      { column: 'goals', place: null },
      { column: 'goals', place: placeInFile('示例.txt') },
      { project: null, place: null },
      { project: null, place: placeInFile('示例.txt') },
    ];
    for (const parts of lost) expect(textOfFinding(finding(parts), plan)).toBeNull();
  });
});

describe('several places in one list', () => {
  test('name whole projects and rows together, and the places of words each by itself', () => {
    const findings = [
      finding({ project: null, column: 'overallGoals', place: goal?.place ?? null, span: span(4, 6) }),
      finding({ project: 4, indicator: 1 }),
      finding({ project: 2 }),
      finding({ project: 4 }),
      finding({ column: 'purpose', span: span(0, 2) }),
      finding({ column: 'goals', place: plan.projects[0]?.goals[0]?.place ?? null, span: span(2, 4) }),
      finding({ indicator: 1, column: 'value', span: span(2, 3) }),
      finding({ project: null, column: 'safeguards', place: safeguard?.place ?? null, span: span(2, 4) }),
    ];
    expect(describePlaces(findings, plan)).toEqual([
      '项目2、4',
      '总体绩效目标第1项“做好”',
      '项目4资金用途“购置”',
      '项目4绩效目标第1项“安装”',
      '项目4第1行“盏”',
      '工作保障措施“做好”',
    ]);
  });

  test('leave out what stands nowhere', () => {
    expect(describePlaces([finding({ project: null }), finding({ project: 4, column: 'budget', span: span(0, 1) })], plan)).toEqual(['项目4']);
  });

  test('a span in a field without a title of its own is told with the project alone', () => {
    expect(describePlaces([finding({ column: 'code', span: span(0, 6) })], plan)).toEqual(['项目4“110105”']);
  });
});

function finding(parts: Partial<Finding>): Finding {
  const place: Place | null = parts.place ?? null;
  return {
    id: 'example', rule: 'example', messageId: 'found', severity: 'explain', dimension: 'relevance', reviewItem: 'goals-relevant', project: 4, indicator: null, indicators: [],
    column: null, span: null, message: '例句。', rewrite: null, repair: null, ground: [], derived: false, ...parts, place,
  };
}
