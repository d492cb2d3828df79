import { describe, expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../test/support/plan-factory.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { reportOn, type CheckReport } from '../domain/check/index.ts';
import { countOutcomes, type Proposal, type RowOutcome } from '../domain/proposal/index.ts';
import { renderCheck } from './render-check.ts';
import { renderProposals, renderRowCounts } from './render-proposals.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = { out: () => {}, err: () => {}, columns: 100, colour: false };
const rows: readonly RowInput[] = [
  { level2: '数量指标', name: '巡查次数', value: '次' },
  { level2: '数量指标', name: '巡查里程', value: '次' },
  { level2: '质量指标', name: '整改率', value: '≥90整改率大于等于90%为优' },
  { level2: '质量指标', name: '', value: '' },
];

describe('proposals', () => {
  test('are listed with what the cell says, what it should say, and what belongs into its blanks', () => {
    const text = renderCheck(reported(rows), { remarks: [], presentation: 'root-causes', proposals: true, answers: null }, terminal);
    expect(text).toContain('修改建议  “（　）”里只有本单位知道，采纳前请填写');
    expect(text).toContain('第1、2行的指标值：“次” → “≥（　）次”\n              填：按本年工作计划的数量填写，可参考上年完成数');
    expect(text).toContain('第3行“整改率”的指标值：“≥90整改率大于等于90%为优” → “≥90%”（原格已写全，可直接改）');
    expect(text).toContain('第4行的指标值：空白 → “（　）”');
  });

  test('stay out unless asked for', () => {
    expect(renderCheck(reported(rows), { remarks: [], presentation: 'root-causes', proposals: false, answers: null }, terminal)).not.toContain('修改建议  “');
    expect(renderProposals(projectOf(rows), [], terminal)).toEqual([]);
  });

  test('that change the table come first, each by its name', () => {
    const common = { project: 1, why: '类别不对', findings: [] };
    const proposals: readonly Proposal[] = [
      { ...common, kind: 'reclass', id: 'a', indicators: [1, 2], moves: [{ indicator: 1, from: 'quantity', to: 'quality' }, { indicator: 2, from: 'quality', to: 'quantity' }] },
      { ...common, kind: 'merge', id: 'b', indicators: [1, 2], keep: 1, remove: [2] },
      { ...common, kind: 'remove', id: 'c', indicators: [4] },
      { ...common, kind: 'rewrite', id: 'd', indicators: [1], edits: [{ column: 'name', old: '巡查次数', new: '巡查（　）的（　）', why: '', findings: [], safe: false, blanks: [{ index: 0, hint: '甲', ground: null }, { index: 1, hint: '乙', ground: { source: '某办法', clause: null, confidence: 'unverified' } }] }] },
    ];
    expect(renderProposals(projectOf(rows), proposals, terminal).slice(1)).toEqual([
      '          改类：第1行“巡查次数”移到质量指标，第2行“巡查里程”移到数量指标（类别不对）',
      '          合并：留下第1行“巡查次数”，去掉第2行“巡查里程”（类别不对）',
      '          删除此行：第4行（类别不对）',
      '          第1行“巡查次数”的三级指标：“巡查次数” → “巡查（　）的（　）”',
      '              填第1处：甲',
      '              填第2处：乙（某办法（待核实））',
    ]);
  });
});

describe('the four counts', () => {
  const outcome = (kind: RowOutcome['outcome'], blanks = 0, asWritten = false): RowOutcome => ({ project: 1, indicator: 1, outcome: kind, blanks, asWritten, toExplain: false });

  test('are told in one line that adds up to all rows', () => {
    const counts = countOutcomes([outcome('usable', 0, true), outcome('usable'), outcome('to-fill', 2), outcome('regroup', 1), outcome('remove')]);
    expect(renderRowCounts(counts)).toEqual(['指标行 5 行，按修改建议：可用 2（照现在的写法1、改写后1） · 待填 1（2处空） · 改类或合并 1（另有1处空） · 建议删除 1']);
  });

  test('do not call better than it is what still has to be explained', () => {
    const counts = countOutcomes([{ ...outcome('usable', 0, true), toExplain: true }, outcome('usable', 0, true)]);
    expect(renderRowCounts(counts)[0]).toContain('可用 2（照现在的写法2；其中1行还有须说明的） · ');
  });

  test('say nothing of what there is none of, and nothing at all without rows', () => {
    expect(renderRowCounts(countOutcomes([outcome('to-fill'), outcome('regroup')]))).toEqual(['指标行 2 行，按修改建议：可用 0 · 待填 1 · 改类或合并 1 · 建议删除 0']);
    expect(renderRowCounts(countOutcomes([]))).toEqual([]);
  });
});

function reported(of: readonly RowInput[]): CheckReport {
  const report = reportOn(makePlan([{ rows: of }]), checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value;
}

function projectOf(of: readonly RowInput[]) {
  const [project] = makePlan([{ rows: of }]).projects;
  if (project === undefined) throw new Error('the example has a project');
  return project;
}
