import { expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { makePlan, withPartOne } from '../../../test/support/plan-factory.ts';
import { field, label, type FormDeclaration } from '../form/index.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import { planBegunBlank, planGoingOn } from './index.ts';

const year = fiscalYear(2028);
if (year === null) throw new Error('no such year');

const trees: readonly IndicatorTree[] = [{ id: 'tree', title: '示例', ground: [], branches: [{ titles: ['产出指标'], leaves: [{ indicatorClass: 'quantity', titles: ['数量指标'] }] }] }];

const form: FormDeclaration = {
  id: 'test', title: '示例表', ground: [], frame: { cover: '', contents: '', partOne: { number: '', title: '' }, projects: { number: '', title: '' } }, documentHeadings: [], partOne: [],
  contentsLists: { partOne: 'A', projects: 'C' }, titleEndings: ['绩效目标表'], gridColumns: 2, gridWidths: [1, 1], repeatedRows: 0,
  rows: [[field({ kind: 'unit' }), field({ kind: 'money-unit' })], [label('项目名称'), field({ kind: 'text', name: 'name' })]],
  indicatorColumns: [
    { column: 'level1', headings: ['一级指标'], span: 1, printed: true, inherits: true },
    { column: 'level2', headings: ['二级指标'], span: 1, printed: true, inherits: true },
    { column: 'name', headings: ['三级指标'], span: 1, printed: true, inherits: false },
    { column: 'value', headings: ['指标值'], span: 1, printed: true, inherits: false },
  ],
  targetColumn: 'value', elsewhere: [], projectColumns: [], requiredLabels: [['示例']],
};
const unit = { code: '414009', name: '示例县市场监管综合执法大队' };
const blank = { purpose: '', goals: [], rows: [{ indicatorClass: 'quantity', name: '', description: '', value: '', basis: '' }] } as const;

test('projects that go on stay as they were, years and figures included, and are counted anew', () => {
  const earlier = withPartOne(makePlan([{ name: '甲', rows: [{ value: '≥1批' }] }, { name: '2027年乙', code: '13068227A1B2C3D4E5F6G', total: '3', rows: [{ value: '≥2批' }] }], 2027), { goals: ['目标'], dutyGoals: [], safeguards: [] });
  const begun = planGoingOn(earlier, new Set([1]), { year, unit });
  expect([begun.fiscalYear, begun.fiscalYearOrigin.explanation, begun.overall]).toEqual([2028, '起草时选定2028年度', earlier.overall]);
  expect(begun.projects.map(({ ordinal, name, code, budget, indicators }) => [ordinal, name?.text, code?.text, budget.total?.text, indicators.map(({ target }) => target.source)])).toEqual([[1, '2027年乙', '13068227A1B2C3D4E5F6G', '3', ['≥2批']]]);
});

test('a text of one unit goes on under its code and name of today; of several, each project stays with its own', () => {
  const plan = makePlan([{ rows: [] }], 2027);
  const [first] = plan.units;
  if (first === undefined) throw new Error('the sample has a unit');
  const old = { ...plan, units: [{ ...first, code: '414002', name: '示例县市场监管综合执法队' }], projects: plan.projects.map((project) => ({ ...project, unitCode: '414002' })) };
  const printed = ({ units, projects }: typeof plan) => [units.map(({ code, name }) => [code, name]), projects.map(({ unitCode }) => unitCode)];
  expect(printed(planGoingOn(old, new Set([0]), { year, unit }))).toEqual([[['414009', '示例县市场监管综合执法大队']], ['414009']]);
  expect(printed(planGoingOn({ ...old, projects: plan.projects.map((project) => ({ ...project, unitCode: null })) }, new Set([0]), { year, unit }))).toEqual([[['414009', '示例县市场监管综合执法大队']], [null]]);
  const several = { ...old, units: [...old.units, { ...first, code: '414003', name: '示例县质量监督站' }] };
  expect(printed(planGoingOn(several, new Set([0]), { year, unit }))).toEqual(printed(several));
  expect(printed(planGoingOn({ ...old, units: [] }, new Set([0]), { year, unit }))).toEqual([[], ['414002']]);
});

test('a number is counted anew only where one is printed', () => {
  const earlier = makePlan([{ rows: [] }, { rows: [] }], 2027);
  const numbered = { ...earlier, projects: earlier.projects.map((project, index) => ({ ...project, number: index === 0 ? 7 : null })) };
  expect(planGoingOn(numbered, new Set([0, 1]), { year, unit }).projects.map(({ number, ordinal }) => [number, ordinal])).toEqual([[1, 1], [null, 2]]);
});

test('a blank text holds the unit, and one project with the blank rows it was given', () => {
  let ids = 0;
  const begun = planBegunBlank({ unit: { code: '414001', name: '示例局本级' }, year, name: '甲', blank, form, trees, newId: () => `id-${(ids += 1)}` });
  expect([begun.units.map(({ code, name }) => [code, name]), begun.fiscalYear, begun.moneyUnit]).toEqual([[['414001', '示例局本级']], 2028, '万元']);
  expect(begun.projects.map(({ number, ordinal, name, title, unitCode, indicators }) => [number, ordinal, name?.text, title, unitCode, indicators.length])).toEqual([[1, 1, '甲', '甲绩效目标表', '414001', 1]]);
  expect(begun.projects[0]?.indicators.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([['产出指标', '数量指标', '']]);
});
