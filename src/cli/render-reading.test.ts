import { describe, expect, test } from 'vitest';
import { makePlan, type ProjectInput } from '../../test/support/plan-factory.ts';
import { placeInFile } from '../kernel/place.ts';
import { renderReading } from './render-reading.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = { out: () => {}, err: () => {}, columns: 100, colour: false };

describe('a reading as text', () => {
  test('shows unit, year and each project with its money, plan and indicators', () => {
    const lines = rendered([{ name: '甲', code: '130682211L0EHUUZ80ESH', total: '10', fiscal: '8.5', other: '', plan: ['25', '', '75.5', '100'], rows: [{ level2: '数量指标', name: '抽检批次数', value: '≥20批' }] }]);
    expect(lines.slice(0, 5)).toEqual(['示例.txt', '414001 示例市市场监督管理局本级', '年度：2021（示例）', '第一部分：总体绩效目标 0 条，分项绩效目标 0 条，工作保障措施 0 条', '第二部分：项目 1 个，指标 1 个']);
    expect(lines.slice(6, 9)).toEqual([
      '项目1  甲',
      '  编码 130682211L0EHUUZ80ESH　预算 10.00万元（财政 8.50万元，其他 空白）',
      '  支出计划 3月底 25%，6月底 空白，10月底 75.5%，12月底 100%',
    ]);
    expect(lines[9]).toMatch(/^ {3}1 {2}数量指标·抽检批次数 +≥20批 +\S/u);
  });

  test('says what the form does not print and what is blank', () => {
    const lines = rendered([{ rows: [] }]);
    expect(lines).toContain('  编码 空白　预算 表中无此栏（财政 表中无此栏，其他 表中无此栏）');
    expect(lines.some((line) => line.includes('支出计划'))).toBe(false);
  });

  test('names a project without a name by its title', () => {
    const plan = makePlan([{ rows: [] }]);
    const nameless = { ...plan, projects: plan.projects.map((project) => ({ ...project, name: null })) };
    expect(renderReading(nameless, [], terminal)).toContain('项目1  示例项目绩效目标表');
  });

  test('tells remarks, an unknown year and what was not read, made safe', () => {
    const plan = { ...makePlan([], null), unread: [{ place: { ...placeInFile('示例.txt'), paragraph: 3 }, text: '\u202e倒写', reason: 'outside-sections' as const }] };
    const text = renderReading(plan, ['按 GB18030 编码读取。'], terminal);
    expect(text).toContain('年度：未知（示例）');
    expect(text).toContain('说明：按 GB18030 编码读取。');
    expect(text).toContain('没有读入的内容 1 处\n  第3段：‹U+202E›倒写');
  });
});

function rendered(projects: readonly ProjectInput[]): readonly string[] {
  return renderReading(makePlan(projects), [], terminal).split('\n');
}
