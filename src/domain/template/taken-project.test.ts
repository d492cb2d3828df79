import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { placeInFile } from '../../kernel/place.ts';
import type { DraftProject } from '../editing/index.ts';
import type { NumberedParagraph } from '../plan/index.ts';
import { activitiesWith, besideTaken, cellsTaken, type EarlierProject, type TakenProject } from './index.ts';

const duty = (number: number | null, text: string): NumberedParagraph => ({ number, text, source: text, place: placeInFile('文本') });
const details = { direction: '正向', accumulation: 'sum', weight: '10', dataSource: '台账' } as const;

function project(): DraftProject {
  const [made] = makePlan([{ name: '抽检经费', code: '', total: '3', purpose: '买药', goals: ['用上药'], columns: ['level1', 'level2', 'name', 'value'], rows: [{ name: '批次', value: '≥1批' }, { name: '报告', value: '≥9份' }] }], 2028).projects;
  if (made === undefined) throw new Error('one project');
  return { id: 'here', project: made, rows: ['r1', 'r2'] };
}

const earlier: EarlierProject = {
  id: 'there', project: project().project, beside: { section: 'food', duties: ['1', '3', '9'] }, targets: [{ ordinal: 2, details }, { ordinal: 3, details }],
  costing: [{ id: 'old', item: '抽检费', factors: [{ amount: '20', unit: '批' }], price: '2975', standard: '合同', indicators: [2, 3] }],
};
const taken: TakenProject = {
  earlier, continuity: 'continued', rows: new Map([['r1', 2], ['r2', 1], ['gone', 3]]),
  duties: [duty(1, '食品安全监管：抽检200批次'), duty(null, '没有序号'), duty(3, '计量监管。检定')],
  activities: [{ name: '抽 检', duty: '1' }, { name: '巡查', duty: '9' }],
};
const here = [duty(1, '计量 监管，检定300台'), duty(2, '食品安全监管:抽检250批次')];

test('rows are told by their identities, in whatever order they stand here, and a row that is gone takes nothing with it', () => {
  const { costing, targets, section, continuity } = besideTaken(taken, { project: project(), duties: here });
  expect([costing.map(({ indicators }) => indicators), targets.map(({ ordinal }) => ordinal), section, continuity]).toEqual([[[1]], [1], 'food', 'continued']);
  expect(besideTaken(taken, { project: { rows: ['own', 'r1'] }, duties: here }).targets.map(({ ordinal }) => ordinal)).toEqual([2]);
});

test('a duty is known by what it is about, whatever its number and figures are here; one that is there twice, or nowhere, is none', () => {
  const dutiesIn = (duties: readonly NumberedParagraph[]) => besideTaken(taken, { project: project(), duties }).duties;
  expect([dutiesIn(here), dutiesIn([...here, duty(7, '计量监管')]), dutiesIn([duty(null, '食品安全监管')]), dutiesIn([]), dutiesIn([duty(1, '')])]).toEqual([['2', '1'], ['2'], ['1'], [], []]);
});

test('it stands under the activities of the same name under the same duty, and under no other', () => {
  const activities = [{ name: '抽检', duty: '2', projects: ['p'] }, { name: '抽检', duty: '1', projects: [] }, { name: '巡查', duty: '9', projects: [] }];
  const joined = activitiesWith(activities, 'here', taken, here);
  expect(joined.map(({ projects }) => projects)).toEqual([['p', 'here'], [], []]);
  expect(activitiesWith(joined, 'here', taken, here).map((activity, index) => activity === joined[index])).toEqual([true, true, true]);
});

test('copies are the cells as they were put in and what came beside them, the rows by their identities here', () => {
  const putIn = project();
  const cells = cellsTaken(putIn, besideTaken(taken, { project: putIn, duties: here }), putIn.rows);
  expect(cells.filter(({ row }) => row === null).map(({ cell }) => cell)).toEqual(expect.arrayContaining(['name', 'purpose', 'goals', 'costing', 'duties', 'section', 'continuity']));
  expect(cells.filter(({ cell }) => cell === 'target-details')).toEqual([{ project: 'here', row: 'r1', cell: 'target-details', text: '正向；累加：各期之和；权重10；来源：台账' }]);
  expect(cells.every((one) => one.project === 'here')).toBe(true);
});
