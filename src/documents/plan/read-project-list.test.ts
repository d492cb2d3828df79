// Lists with one row per indicator, in the variants in which people keep them.
import { describe, expect, test } from 'vitest';
import { makeDocument, type RowContent } from '../../../test/support/document-factory.ts';
import { formDeclarations } from '../../catalogue/forms/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { readPlan } from './read-plan.ts';

const headings: RowContent = ['项目名称', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'];
const row = (name: string, indicator: string, value = '20'): RowContent => [name, '产出指标', '数量指标', indicator, '≥', value, '次'];

describe('rows are gathered by the project they name', () => {
  test('in every row, or only in the first one', () => {
    expect(namesOf([headings, row('甲', '一'), row('甲', '二'), row('乙', '三'), row('', '四')])).toEqual([['甲', ['一', '二']], ['乙', ['三', '四']]]);
  });

  test('also where a project comes again further down', () => {
    expect(namesOf([headings, row('甲', '一'), row('乙', '二'), row('甲', '三')])).toEqual([['甲', ['一', '三']], ['乙', ['二']]]);
  });

  test('by code and name together where both are columns', () => {
    const both = (code: string, name: string, indicator: string): RowContent => [code, ...row(name, indicator)];
    expect(namesOf([['项目编码', ...headings], both('1', '同名', '一'), both('2', '同名', '二')])).toEqual([['同名', ['一']], ['同名', ['二']]]);
  });

  test('not before the first name: such rows are unread', () => {
    const plan = planOf([[headings, row('', '无主'), row('甲', '一')]]);
    expect(plan.projects.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([['一']]);
    expect(plan.unread.map(({ text }) => text)).toContain('无主');
  });

  test('and a row without an indicator is no project', () => {
    const plan = planOf([[headings, row('甲', '一'), ['合计', '', '', '', '', '', '']]]);
    expect(plan.projects.map(({ name }) => name?.value)).toEqual(['甲']);
    expect(plan.unread.map(({ text }) => text)).toEqual(['合计']);
  });
});

describe('what a list says of its projects', () => {
  test('whose they are, in a column or above the list', () => {
    const withUnit: RowContent = ['单位名称', ...headings];
    const inColumn = planOf([[withUnit, ['414001示例局', ...row('甲', '一')], ['', ...row('乙', '二')], ['414002示例所', ...row('丙', '三')]]]);
    expect(inColumn.projects.map(({ unitCode }) => unitCode)).toEqual(['414001', '414001', '414002']);
    expect(inColumn.units.map(({ name }) => name)).toEqual(['示例局', '示例所']);
    expect(planOf([[['单位名称', '414001示例局'], headings, row('甲', '一')]]).projects[0]?.unitCode).toBe('414001');
    expect(planOf(['单位名称：414001示例局', [headings, row('甲', '一')]]).projects[0]?.unitCode).toBe('414001');
  });

  test('their money, in the unit that the heading, a cell above or a line above prints', () => {
    const withMoney = (heading: string): RowContent => [heading, ...headings];
    const totals = (blocks: Parameters<typeof makeDocument>[0]) => planOf(blocks).projects.map(({ budget }) => budget.total?.value);
    const rows: readonly RowContent[] = [['12', ...row('甲', '一')], ['', ...row('甲', '二')], ['3', ...row('乙', '三')]];
    expect(totals([[withMoney('预算数（元）'), ...rows]])).toEqual([1200, 300]);
    expect(totals([[['单位：元'], withMoney('预算数'), ...rows]])).toEqual([1200, 300]);
    expect(totals(['单位：元', [withMoney('预算数'), ...rows]])).toEqual([1200, 300]);
    expect(totals([[withMoney('预算数'), ...rows]])).toEqual([12_000_000, 3_000_000]);
  });

  test('a cell that repeats what the project says is read, one that says otherwise is unread', () => {
    const withMoney: RowContent = ['预算数', ...headings];
    const plan = planOf([[withMoney, ['12', ...row('甲', '一')], ['12', ...row('甲', '二')], ['13', ...row('甲', '三')]]]);
    expect(plan.projects[0]?.budget.total?.text).toBe('12');
    expect(plan.unread.map(({ text }) => text)).toEqual(['13']);
  });

  test('sign, value and unit are one target, each cell at its place', () => {
    const indicator = planOf([[headings, row('甲', '一')]]).projects[0]?.indicators[0];
    expect(indicator?.target).toMatchObject({ source: '20', target: { kind: 'bound', comparator: '≥', amount: '20', unit: '次' } });
    expect([indicator?.columns.sign, indicator?.columns.value, indicator?.columns.unit].map((cell) => cell?.place)).toMatchObject([{ row: 2, cell: 5 }, { row: 2, cell: 6 }, { row: 2, cell: 7 }]);
  });
});

test('a list whose headings tell no project is no list', () => {
  expect(planOf([[headings.slice(1), row('甲', '一').slice(1)]]).projects).toEqual([]);
});

function planOf(blocks: Parameters<typeof makeDocument>[0]): DepartmentPlan {
  return readPlan(makeDocument(blocks), formDeclarations);
}

function namesOf(rows: readonly RowContent[]): readonly (readonly [string | null | undefined, readonly string[]])[] {
  return planOf([rows]).projects.map(({ name, indicators }) => [name?.value, indicators.map((indicator) => indicator.name)]);
}
