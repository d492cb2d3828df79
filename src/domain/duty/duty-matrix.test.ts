import { describe, expect, test } from 'vitest';
import { fen } from '../../kernel/money.ts';
import { dutyMatrix, gapCounts, gapSentences, matrixRows, type MatrixContent, type MatrixProject } from './index.ts';

const duties = [{ number: '1', text: '食品安全' }, { number: '2', text: '计量监管' }, { number: '3', text: '消费维权' }];

describe('duties, activities and projects', () => {
  test('each duty has the money of its projects, those of its activities among them, and its share of everything', () => {
    const matrix = dutyMatrix(content({ projects: [project('a', 60, '1'), project('b', 40)], activities: [{ name: '计量检定', duty: '2', projects: ['b'] }] }));
    expect(matrix.duties.map(({ money, share }) => [money.amount, share])).toEqual([
      [60, { numerator: 60n, denominator: 100n }],
      [40, { numerator: 40n, denominator: 100n }],
      [null, null],
    ]);
    expect(matrix.money).toEqual({ amount: 100, unknown: 0 });
    expect(matrix.loose).toEqual([]);
  });

  test('a project that serves two duties counts whole under both and once in the sum', () => {
    const { duties: parts, money } = dutyMatrix(content({ projects: [project('a', 60, '1', '2'), project('b', 40, '2')] }));
    expect(parts.map((part) => [part.money.amount, part.shared.map(({ id }) => id)])).toEqual([[60, ['a']], [100, ['a']], [null, []]]);
    expect(money.amount).toBe(100);
  });

  test('a budget that is not known is no zero: it is counted apart', () => {
    const { duties: parts, money } = dutyMatrix(content({ projects: [project('a', null, '1'), project('b', 40, '1'), project('c', null, '2')] }));
    expect(parts.map((part) => part.money)).toEqual([{ amount: 40, unknown: 1 }, { amount: null, unknown: 1 }, { amount: null, unknown: 0 }]);
    expect(money).toEqual({ amount: 40, unknown: 2 });
  });

  test('there is no share where nothing is known of the money of all, or it is nothing', () => {
    expect(dutyMatrix(content({ projects: [project('a', null, '1')] })).duties[0]?.share).toBeNull();
    expect(dutyMatrix(content({ projects: [project('a', 0, '1')] })).duties[0]?.share).toBeNull();
  });

  test('an activity whose duty part one lost is told apart, and its projects serve no duty by it', () => {
    const matrix = dutyMatrix(content({ projects: [project('a', 60, '9')], activities: [{ name: '旧事', duty: '9', projects: ['a'] }] }));
    expect(matrix.astray).toMatchObject([{ name: '旧事', duty: '9', money: { amount: 60, unknown: 0 } }]);
    expect(matrix.loose.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the rows of the matrix', () => {
  test('a duty and an activity begin once and span what follows; what is missing stands where it is missing', () => {
    const matrix = dutyMatrix(
      content({
        projects: [project('a', 1), project('b', 2), project('c', 3, '1'), project('d', 4)],
        activities: [{ name: '抽检', duty: '1', projects: ['a', 'b'] }, { name: '宣传', duty: '1', projects: [] }, { name: '旧事', duty: '9', projects: ['a', 'b'] }],
      }),
    );
    const rows = matrixRows(matrix);
    expect(
      rows.map(({ group, activity, project: shown }) => [
        group === null ? '' : `${group.kind === 'duty' ? group.part.duty.number : group.kind}×${group.rows}${group.kind === 'duty' ? group.gaps.join() : ''}`,
        activity === null ? '' : `${activity.part?.name ?? '—'}×${activity.rows}${activity.gap ?? ''}`,
        shown?.id ?? '',
      ]),
    ).toEqual([
      ['1×4', '抽检×2', 'a'],
      ['', '', 'b'],
      ['', '宣传×1idle-activity', ''],
      ['', '—×1outside-activity', 'c'],
      ['2×1no-activity,no-project', '—×1', ''],
      ['3×1no-activity,no-project', '—×1', ''],
      ['astray×2', '旧事×2astray', 'a'],
      ['', '', 'b'],
      ['loose×1', '—×1no-duty', 'd'],
    ]);
    expect(gapCounts(rows)).toEqual({ 'no-activity': 2, 'no-project': 2, 'idle-activity': 1, 'outside-activity': 1, astray: 1, 'no-duty': 1 });
  });

  test('a duty with projects and no activity asks for the activity alone, and one whose activities have projects for nothing', () => {
    const rows = matrixRows(dutyMatrix({ duties: duties.slice(0, 2), projects: [project('a', 1, '1'), project('b', 2)], activities: [{ name: '检定', duty: '2', projects: ['b'] }] }));
    expect(gapCounts(rows)).toEqual({ 'no-activity': 1, 'no-project': 0, 'idle-activity': 0, 'outside-activity': 0, astray: 0, 'no-duty': 0 });
  });

  test('what is to be done is said of every gap, with how many there are', () => {
    expect(Object.values(gapSentences).map((sentence) => sentence(3).slice(0, 2))).toEqual(['3项', '3项', '3项', '3处', '3项', '3个']);
  });
});

function content(parts: Partial<MatrixContent>): MatrixContent {
  return { duties, activities: [], projects: [], ...parts };
}

function project(id: string, total: number | null, ...served: readonly string[]): MatrixProject {
  return { id, number: 1, name: id, total: total === null ? null : fen(total), duties: served };
}
