import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../test/support/plan-factory.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { reportOn, type CheckReport } from '../domain/check/index.ts';
import type { Finding, Presentation } from '../domain/lint/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import { placeInFile } from '../kernel/place.ts';
import { displayWidth } from './display-width.ts';
import { renderCheck, type CheckView } from './render-check.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = { out: () => {}, err: () => {}, columns: 100, colour: false };
const view: CheckView = { remarks: [], presentation: 'root-causes', proposals: false, answers: null };
const row = { level1: '产出指标', level2: '数量指标', name: '抽检批次数', description: '取自抽检台账', value: '≥20批' };

describe('the head of a check', () => {
  test('names file, unit, year, budget and what can be used', () => {
    const text = rendered([{ name: '甲', total: '10', fiscal: '10', other: '0', rows: [row, { ...row, value: '个' }] }]);
    expect(text.split('\n').slice(0, 5)).toEqual([
      '衡绩检查  示例.txt',
      '414001 示例市市场监督管理局本级 · 2021年度（示例）',
      '1 个项目 · 预算 10.00 万元 · 口径 national（全国通用口径）',
      '指标值 2 个：写明数值或日期的 1 个，能看出考核什么的 1 个，其中没有“阻止”问题的 1 个',
      expect.stringMatching(/^发现问题 \d+ 条：阻止 [1-9]/u),
    ]);
  });

  test('says what is not known instead of leaving it out', () => {
    const plan = { ...makePlan([{ rows: [row] }], null), units: [] };
    const text = renderCheck(checked(plan), { ...view, remarks: ['按 GB18030 编码读取。'] }, terminal);
    expect(text).toContain('单位未写 · 年度未知（示例）');
    expect(text).toContain('预算合计不明（有项目预算数空白）');
    expect(text).toContain('说明：按 GB18030 编码读取。');
    expect(text).toMatch(/^ {5}1 {2}示例项目 .* 不明 .* —$/mu);
  });
});

describe('the overview', () => {
  test('has one line per project, the worst first, in columns', () => {
    const text = rendered([
      { name: '没有问题', total: '1', fiscal: '1', other: '0', rows: [row] },
      { name: '一个问题', total: '1', fiscal: '1', other: '0', rows: [{ ...row, value: '个' }] },
      { name: '两个问题', total: '12345.67', fiscal: '12345.67', other: '0', rows: [{ ...row, value: '个' }, { ...row, value: '是、否' }] },
    ]);
    const lines = text.split('\n').filter((line) => /^ +\d {2}/u.test(line));
    expect(lines.map((line) => line.trim().split(/\s+/u).slice(0, 2))).toEqual([['3', '两个问题'], ['2', '一个问题'], ['1', '没有问题']]);
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
  });
});

test('an explained share of the budget stands out where the profile expects another', () => {
  const priced = [{ ...row, name: '抽检批次', value: '100批' }, { ...row, level2: '成本指标', name: '抽检单价', value: '600元/批' }];
  const shares = ['6', '60', '3'].map((total) => {
    const plan = makePlan([{ total, fiscal: total, other: '0', rows: priced }]);
    return renderCheck(checked(plan), view, { ...terminal, colour: true }).split('\n').find((line) => line.includes('\u001b') && /\d%/u.test(line)) ?? 'plain';
  });
  expect(shares.map((line) => line.includes('\u001b[33m'))).toEqual([false, true, true]);
});

describe('where to begin', () => {
  const menus = Array.from({ length: 4 }, (_, index) => ({ ...row, name: `第${index}项工作`, value: '是、否' }));
  const units = Array.from({ length: 2 }, (_, index) => ({ ...row, name: `第${index}类案件`, value: '件' }));

  test('names the faults that hold up the most rows, and what the program does about them', () => {
    const text = rendered([{ name: '甲', rows: menus }, { name: '乙', rows: [...menus, ...units] }]);
    expect(text.replaceAll(/\n +/gu, '')).toMatch(/^先改：是否选项没有选定 8 行（2 个项目） · 只有计量单位 2 行（1 个项目）.*，占有“阻止”问题的 10 行中的 10 行。\n怎么改：.*--proposals.*--fix safe.*--against/mu);
  });

  test('is left out where little is held up', () => {
    expect(rendered([{ rows: menus }])).not.toContain('先改');
  });
});

describe('the projects', () => {
  test('come in the order of the overview, the worst first; faults of the whole text before them where they block', () => {
    const projects: readonly ProjectInput[] = [{ name: '没有', total: '1', fiscal: '1', other: '0', rows: [{ ...row, basis: '' }] }, { name: '很多', rows: [{ ...row, value: '个' }, { ...row, value: '是、否' }] }];
    const plan = makePlan(projects);
    const own = checked(plan).check.findings.filter(({ project }) => project !== null);
    const titles = (extra: readonly Finding[]) => renderCheck(withFindings(plan, [...own, ...extra]), view, terminal).split('\n').filter((line) => /^(?:项目\d|整个文本)/u.test(line)).map((line) => line.slice(0, 3));
    expect(titles([findingOf({ project: null })])).toEqual(['项目2', '项目1', '整个文']);
    expect(titles([findingOf({ project: null, severity: 'blocks' })])).toEqual(['整个文', '项目2', '项目1']);
  });

  test('a project without findings has no section', () => {
    expect(rendered([{ total: '1', fiscal: '1', other: '0', rows: [row] }])).not.toMatch(/^项目1/mu);
  });

  test('findings of one rule and sentence stand together, unless everything is asked for', () => {
    const projects: readonly ProjectInput[] = [{ rows: [{ ...row, name: '抽检批次数', value: '次数' }, { ...row, name: '培训人次', value: '人数' }] }];
    expect(rendered(projects)).toContain('同样：第2行“培训人次”（人数）');
    const everything = rendered(projects, 'everything');
    expect(everything).not.toContain('同样：');
    expect(everything).toContain('（全部，逐行）');
    expect(everything).not.toContain('--all');
  });

  test('a blank cell is called blank, and a fault of the name itself is not repeated', () => {
    const plan = makePlan([{ rows: [{ ...row, value: '' }, { ...row, value: '' }] }]);
    const twice = (column: Finding['column']) => {
      const findings = [1, 2].map((indicator) => findingOf({ indicator, indicators: [indicator], column, project: 1 }));
      return renderCheck(withFindings(plan, findings), view, terminal);
    };
    expect(twice('value')).toContain('同样：第2行“抽检批次数”（空白）');
    expect(twice('name')).toMatch(/同样：第2行“抽检批次数”$/mu);
    expect(twice('code')).toMatch(/同样：第2行“抽检批次数”$/mu);
    expect(twice(null)).toContain('同样：例句。');
  });

  test('advice that differs from row to row is told for each row', () => {
    const glued = { ...row, level2: '质量指标', name: '验收率', value: '≥95优' };
    const text = rendered([{ rows: [glued, { ...glued, value: '≥90优' }] }]);
    expect(text).toContain('同样：第2行“验收率”（≥90优）改为“≥90%”');
    expect(rendered([{ rows: [glued, glued] }])).toMatch(/同样：第2行“验收率”（≥95优）$/mu);
  });

  test('targets that nobody can test are named, also where nothing else is found', () => {
    const text = rendered([{ rows: [row, { ...row, name: '服务能力', value: '保持稳定' }, { ...row, name: '馆藏状况', value: '较好' }, { ...row, level1: '效益指标', level2: '社会效益指标', name: '设备状况', value: '较好' }] }]);
    expect(text).toContain('发现问题 0 条');
    expect(text).toMatch(/^项目1 /mu);
    expect(text.replaceAll(/\n +/gu, '')).toContain('第2行只有方向，没有基数和幅度；第3、4行只有结论，没有可以衡量的数或日期。');
    expect(rendered([{ rows: [{ ...row, value: '个' }] }])).not.toContain('不能考核');
  });

  test('a finding answered by one about the whole project says by which', () => {
    const rows = ['产品抽检率=100%', '抽检批次=≥40批'].map((cell, index) => {
      const [name = '', value = ''] = cell.split('=');
      return { ...row, level2: index === 0 ? '数量指标' : '质量指标', name, value };
    });
    expect(rendered([{ rows }], 'everything')).toContain('（已由“指标填写错位”说明）');
  });

  test('a derived finding says so', () => {
    const plan = makePlan([{ rows: [row] }]);
    const findings = [findingOf({ indicator: 1, indicators: [1], column: 'value', project: 1, derived: true, rule: 'of-elsewhere' })];
    const text = renderCheck(withFindings(plan, findings), { ...view, presentation: 'everything' }, terminal);
    expect(text).toContain('of-elsewhere（由同格更根本的问题引起）');
    expect(text).toContain('第1行“抽检批次数”：例句。');
  });

  test('the rows are not said twice', () => {
    const plan = makePlan([{ rows: [row, row, row] }]);
    const texts = ['第1–3行都一样。', '“抽检批次数”不对。', '另有一句。'].map((message, index) => {
      const indicators = index === 1 ? [1] : [1, 2, 3];
      return renderCheck(withFindings(plan, [findingOf({ message, indicator: 1, indicators, column: 'value', project: 1 })]), view, terminal);
    });
    expect(texts[0]).toMatch(/^ +第1–3行都一样。$/mu);
    expect(texts[1]).toMatch(/^ +第1行：“抽检批次数”不对。$/mu);
    expect(texts[2]).toMatch(/^ +第1–3行：另有一句。$/mu);
  });
});


test('what was not read is listed with its place, made safe', () => {
  const plan: DepartmentPlan = {
    ...makePlan([{ rows: [row] }]),
    unread: [{ place: { ...placeInFile('示例.txt'), table: 2 }, text: '附表\u001b[2J\n第二行', reason: 'unknown-table' }],
  };
  expect(renderCheck(checked(plan), view, terminal)).toContain('没有读入的内容 1 处（原文保留）\n  第2张表：附表‹U+001B›[2J⏎第二行');
});

function rendered(projects: readonly ProjectInput[], presentation: Presentation = 'root-causes'): string {
  const plan = makePlan(projects);
  return renderCheck(checked(plan, presentation), { ...view, presentation }, terminal);
}

function checked(plan: DepartmentPlan, presentation: Presentation = 'root-causes'): CheckReport {
  const report = reportOn(plan, checkCatalogue, { profile: null, presentation });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value;
}

function withFindings(plan: DepartmentPlan, findings: readonly Finding[]): CheckReport {
  const report = checked(plan);
  return { ...report, check: { ...report.check, findings } };
}

function findingOf(parts: Partial<Finding>): Finding {
  return {
    id: 'example', rule: 'val-empty', messageId: 'empty', severity: 'advice', dimension: 'completeness', reviewItem: 'form-complete', project: null, indicator: null, indicators: [],
    column: null, place: null, span: null, message: '例句。', rewrite: null, repair: null, ground: [], derived: false, ...parts,
  };
}
