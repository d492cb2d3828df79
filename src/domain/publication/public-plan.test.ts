import { expect, test } from 'vitest';
import { makeDepartmentTable, makePlan, withPartOne } from '../../../test/support/plan-factory.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { publicPlan } from './public-plan.ts';

const place = { file: '经办人张三的稿.docx', table: null, row: null, cell: null, paragraph: 1, line: null };
const three = (): DepartmentPlan => {
  const plan = withPartOne(makePlan([{ name: '甲经费', rows: [] }, { name: '乙经费', rows: [] }, { name: '丙经费', rows: [] }], 2027), { goals: ['总目标'], dutyGoals: [], safeguards: [] });
  return {
    ...plan,
    contents: [{ text: '2、乙经费', list: 'C', level: 1, place }],
    unread: [{ place, text: '乙经费的说明', reason: 'outside-sections' }],
  };
};
const onlyUnit = (plan: DepartmentPlan): DepartmentPlan => ({ ...plan, units: [{ code: '414001', name: '示例县市场监督管理局本级', place }] });

test('不公开的项目不留痕迹：序号重新排过，目录、未读内容、文件名和年度的来由都不带出', () => {
  const shown = publicPlan(three(), (index) => index !== 1);
  expect(shown.projects.map(({ name, number, ordinal }) => [name?.text, number, ordinal])).toEqual([['甲经费', 1, 1], ['丙经费', 2, 2]]);
  expect([shown.contents, shown.unread, shown.file, shown.fiscalYearOrigin.explanation]).toEqual([[], [], '', '']);
  expect(shown.overall).toEqual(three().overall);
});

test('表上不印序号的，公开的也不印', () => {
  const plan = three();
  const bare = { ...plan, projects: plan.projects.map((project) => ({ ...project, number: null })) };
  expect(publicPlan(bare, (index) => index > 0).projects.map(({ number, ordinal }) => [number, ordinal])).toEqual([[null, 1], [null, 2]]);
});

test('几个单位合在一份文本里的，只列出还有表的单位，各单位的序号从1数起；一个单位的照印', () => {
  const plan = three();
  const two: DepartmentPlan = {
    ...plan,
    units: [{ code: '414001', name: '甲单位', place }, { code: '414002', name: '乙单位', place }],
    projects: plan.projects.map((project, index) => ({ ...project, unitCode: index === 0 ? '414001' : '414002', number: index === 0 ? 1 : index })),
  };
  const shown = publicPlan(two, (index) => index !== 1);
  expect([shown.units.map(({ code }) => code), shown.projects.map(({ number }) => number)]).toEqual([['414001', '414002'], [1, 1]]);
  expect(publicPlan(two, (index) => index === 1).units.map(({ code }) => code)).toEqual(['414002']);
  expect(publicPlan(two, () => false).units.map(({ code }) => code)).toEqual(['414001']);
  expect(publicPlan(onlyUnit(plan), () => false).units.map(({ code }) => code)).toEqual(['414001']);
});

test('部门整体绩效目标表写着全部项目的钱：所有项目都公开的才公开它', () => {
  const plan: DepartmentPlan = { ...three(), departmentTables: [makeDepartmentTable({})] };
  expect(publicPlan(plan, () => true).departmentTables).toEqual(plan.departmentTables);
  expect(publicPlan(plan, (index) => index !== 1).departmentTables).toEqual([]);
});
