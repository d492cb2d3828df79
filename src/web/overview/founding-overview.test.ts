// The derived numbers of the overview on the founding document.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../../documents/index.ts';
import { searchProjects } from '../projects/search-projects.ts';
import { mergedRows } from '../project/merged-rows.ts';
import { explanationOf } from './money-explanation.ts';
import { levelInName, sourcesByForm, sourcesByName } from './money-sources.ts';
import { checkpointTitle, groupedCurves, spendingCurves } from './spending-curves.ts';
import { makePlan } from '../../../test/support/plan-factory.ts';

const file = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../data/samples/dingzhou-2021.docx');
const reading = readPlanFile(new Uint8Array(readFileSync(file)), 'dingzhou-2021.docx');
if (!reading.ok) throw new Error(reading.fault.what);
const { plan } = reading.value;

describe('钱的解释率', () => {
  test('project 9 explains 10 per cent and names what is left', () => {
    const explanation = plan.projects.filter((project) => project.number === 9).map(explanationOf)[0];
    expect(explanation).toMatchObject({ kind: 'said', percent: '10', sentence: '可解释 10%，53.05 万元没有对应的数量和单价', products: ['20批×2975元/批=5.95万元'] });
  });

  test('every other project says why nothing can be said', () => {
    const whys = plan.projects.filter((project) => project.number !== 9).map(explanationOf).map((explanation) => (explanation.kind === 'silent' ? explanation.why : 'said'));
    expect(new Set(whys)).toEqual(new Set(['目标里没有写单价', '写了单价，没有单位对得上的数量']));
  });

  test.each([
    ['5.95', '可解释 100%，数量和单价与预算一致'],
    ['3.00', '可解释 198%，按数量和单价算出来比预算多 2.95 万元'],
  ])('a budget of %s', (total, sentence) => {
    const made = makePlan([{ total, rows: [{ level1: '产出指标', level2: '数量指标', name: '批次', value: '20批' }, { level1: '产出指标', level2: '成本指标', name: '单价', value: '2975元/批' }] }]);
    expect(made.projects.map(explanationOf)).toMatchObject([{ kind: 'said', sentence }]);
  });

  test.each([
    ['72', '可解释 100%，测算与预算一致', ['测算明细2条合计72.00万元'], true],
    ['80', '可解释 90%，8.00 万元没有测算', ['测算明细2条合计72.00万元'], false],
    ['70', '可解释 103%，测算的合计比预算多 2.00 万元', ['测算明细2条合计72.00万元'], false],
  ])('a 测算 of 72 explains a budget of %s, whatever the targets state', (total, sentence, products, matches) => {
    const costing = [['检测费', '400', '1500'], ['样品费', '400', '300']];
    const made = makePlan([{ total, costing, rows: [{ level1: '产出指标', level2: '数量指标', name: '批次', value: '20批' }, { level1: '产出指标', level2: '成本指标', name: '单价', value: '2975元/批' }] }]);
    expect(made.projects.map(explanationOf)).toMatchObject([{ kind: 'said', by: 'costing', sentence, products, matches, explained: 72_000_000 }]);
  });

  test('lines that are not written out are told beside what the others come to', () => {
    expect(makePlan([{ total: '80', costing: [['检测费', '400', '1500'], ['样品费', '400', '']], rows: [] }]).projects.map(explanationOf)).toMatchObject([{ percent: '75', products: ['测算明细2条合计60.00万元', '其中1条没有写全数量或单价'] }]);
  });

  test('a blank budget is the reason', () => {
    expect(makePlan([{ total: '', rows: [] }]).projects.map(explanationOf)).toEqual([{ kind: 'silent', why: '预算数空白，没有可以比的总数' }]);
  });
});

describe('钱从哪里来', () => {
  test('as printed: all of it is fiscal money, 其他资金 is zero and not unknown', () => {
    expect(sourcesByForm(plan.projects)).toEqual([
      { title: '财政资金', amount: 477_880_000, projects: 15, unknown: 0 },
      { title: '其他资金', amount: 0, projects: 0, unknown: 0 },
    ]);
  });

  test('by name: the levels add up to the whole', () => {
    const sources = sourcesByName(plan.projects);
    expect(sources.map(({ title, projects }) => [title, projects])).toEqual([
      ['中央', 2],
      ['省级', 1],
      ['上级（名称没写明哪一级）', 1],
      ['本级', 11],
    ]);
    expect(sources.reduce((sum, { amount }) => sum + amount, 0)).toBe(477_880_000);
  });

  test.each([
    ['购车经费', '本级'],
    ['某财建〔2022〕8号补助', '上级（名称没写明哪一级）'],
    ['财务软件（二期）', '本级'],
    ['省级专项', '省级'],
  ])('%s is %s', (name, level) => {
    expect(levelInName(name)).toBe(level);
  });

  test('a blank part is counted as unknown, not as zero', () => {
    expect(sourcesByForm(makePlan([{ total: '1.00', fiscal: '', rows: [] }]).projects)).toEqual([{ title: '财政资金', amount: 0, projects: 0, unknown: 1 }]);
  });
});

describe('资金支出计划', () => {
  test('blank checkpoints are gaps and equal plans are one line', () => {
    const groups = groupedCurves(spendingCurves(plan.projects));
    expect(groups.map(({ points, projects }) => [points, projects.length])).toEqual([
      [[25, 50, 75, 100], 5],
      [[null, 50, 75, 100], 2],
      [[null, 50, 70, 100], 1],
      [[null, null, null, 100], 7],
    ]);
  });

  test('a checkpoint at the end of a month is called by the month', () => {
    expect(['03-31', '06-30', '02-28', '05-15'].map(checkpointTitle)).toEqual(['3月底', '6月底', '2月底', '5月15日']);
  });
});

describe('searching and merging', () => {
  test('two characters are found in names, goals and indicators, full width like half width', () => {
    expect(searchProjects(plan.projects, '电梯').map((hit) => hit.project.number)).toEqual([11]);
    expect(searchProjects(plan.projects, '2975').map((hit) => [hit.project.number, hit.where])).toContainEqual([9, '第4行指标值']);
    expect(searchProjects(plan.projects, '２９７５')).toEqual(searchProjects(plan.projects, '2975'));
    expect(searchProjects(plan.projects, ' ')).toHaveLength(15);
    expect(searchProjects(plan.projects, '没有的词')).toEqual([]);
  });

  test('level cells that continue are one cell of the form', () => {
    const rows = plan.projects[9]?.indicators ?? [];
    expect(mergedRows(rows, 'level1')).toEqual([4, 0, 0, 0, 4, 0, 0, 0, 1]);
    expect(mergedRows(rows, 'level2')).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(mergedRows(rows, 'name')).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});
