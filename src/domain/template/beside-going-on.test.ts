import { expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../../test/support/plan-factory.ts';
import type { CostingLine } from '../costing/index.ts';
import type { Project } from '../plan/index.ts';
import { noDetails, type TargetDetails } from '../target-details/index.ts';
import { besideGoingOn, detailsText, isBeside, lineText, sameProjects, writtenBeside, writtenDetails, type EarlierProject } from './index.ts';

const line: CostingLine = { id: 'old', item: '抽检费', factors: [{ amount: '20', unit: '批' }, { amount: '2', unit: '次' }], price: '2975', standard: '合同', indicators: [1, 3] };

function project(...names: readonly string[]): Project {
  const of: ProjectInput = { name: '甲', code: '', total: '3', purpose: '买药', goals: ['用上药'], columns: ['level1', 'level2', 'name', 'value'], rows: names.map((name) => ({ name, value: name === '' ? '' : '≥1批' })) };
  const [made] = makePlan([of], 2028).projects;
  if (made === undefined) throw new Error('one project');
  return made;
}

const said: TargetDetails = { direction: '正向', accumulation: 'sum', weight: '10', dataSource: '台账' };
const earlier = (of: Project, section: string | null = null): EarlierProject => ({ id: 'p', project: of, costing: [line], beside: { section, duties: ['1', '3'] }, targets: [{ ordinal: 3, details: said }] });
const begin = (of: EarlierProject, begun: readonly Project[]) => besideGoingOn([of], { begun, activities: [{ name: '抽检', duty: '1', projects: ['p', 'gone'] }], knows: (section) => section === 'food' });

test('lines, duties and activities go on, every project as one that continues, and lines get no identity yet', () => {
  const { id: _, ...told } = line;
  expect(begin(earlier(project('一', '二', '三'), 'food'), [project('一', '二', '三')])).toEqual({
    projects: [{ costing: [told], targets: [{ ordinal: 3, details: said }], section: 'food', continuity: 'continued', duties: ['1', '3'] }],
    activities: [{ name: '抽检', duty: '1', projects: [0] }],
  });
});

test('a section that is gone, or that never was, is nobody', () => {
  expect(['closed', null].map((section) => begin(earlier(project('一', '二', '三'), section), [project('一', '二', '三')]).projects[0]?.section)).toEqual([null, null]);
});

test('a line speaks of the same rows also where rows without a word did not come along, and of none where they cannot be told', () => {
  const rowsOf = (begun: readonly Project[]) => begin(earlier(project('一', '', '三')), begun).projects[0]?.costing[0]?.indicators;
  expect([rowsOf([project('一', '三')]), rowsOf([project('一')]), rowsOf([])]).toEqual([[1, 2], [], []]);
});

test('what is said about a target goes with its row, and is left behind where that cannot be told', () => {
  const ordinals = (begun: readonly Project[]) => begin(earlier(project('一', '', '三')), begun).projects[0]?.targets.map(({ ordinal }) => ordinal);
  expect([ordinals([project('一', '三')]), ordinals([project('一')])]).toEqual([[2], []]);
});

test('what is said about targets is told as cells, row by row; a blank one is none', () => {
  const cells = writtenDetails([{ id: 'p', rows: ['r1', 'r2', 'r3'] }], new Map([['r1', said], ['r2', noDetails]]));
  expect(cells).toEqual([{ project: 'p', row: 'r1', cell: 'target-details', text: '正向；累加：各期之和；权重10；来源：台账' }]);
  expect(cells.every(isBeside)).toBe(true);
  expect(detailsText({ ...noDetails, direction: '反向' })).toBe('反向');
});

test('projects are the same where their names are, in their order; line breaks of the paper tell nothing', () => {
  const named = (text: string | null) => ({ name: text === null ? null : { text, value: text, place: project('一').place } });
  const [a, b, broken, unnamed] = [named('食品抽检经费'), named('检定经费'), named('食品抽检\n经费'), named(null)];
  expect([sameProjects([a, b], [broken, b]), sameProjects([unnamed], [named('')]), sameProjects([], [])]).toEqual([true, true, true]);
  expect([sameProjects([a, b], [b, a]), sameProjects([a, b], [a]), sameProjects([a], [unnamed])]).toEqual([false, false, false]);
});

test('what is filled in beside the forms is told as cells, a blank one is none', () => {
  const written = writtenBeside({
    projects: new Map([['p', { section: 'food', continuity: 'continued', duties: ['1', '3'] }], ['q', { section: null, continuity: null, duties: [] }]]),
    costing: new Map([['p', [line]]]),
    activities: [{ name: '抽检', duty: '1', projects: ['p'] }],
  });
  expect(written.map(({ project: of, cell, text }) => [of, cell, text])).toEqual([
    [null, 'activities', '职责1：抽检'],
    ['p', 'costing', '抽检费：20批 × 2次 × 2975元（合同）'],
    ['p', 'duties', '1、3'],
    ['p', 'section', 'food'],
    ['p', 'continuity', 'continued'],
  ]);
  expect(written.every(isBeside)).toBe(true);
  expect([isBeside({ row: 'r', cell: 'costing' }), isBeside({ row: null, cell: 'purpose' }), lineText({ ...line, factors: [] })]).toEqual([false, false, '抽检费：2975元（合同）']);
});
