import { expect, test } from 'vitest';
import { makePlan } from '../../test/support/plan-factory.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { reportOn } from '../domain/check/index.ts';
import type { ReviewScore } from '../domain/review/index.ts';
import { renderScore, scoreCell } from './render-score.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = { out: () => {}, err: () => {}, columns: 200, colour: false };
const score = scoreOf('个');

test('the score is offered with its dimensions, what follows, and what no rule looked at', () => {
  const [head, ...notes] = renderScore({ ...score, points: 5_919, grade: 'poor', consequence: '不得进入下一步' }, terminal);
  expect(head).toMatch(/^打分建议 59\.2 分（差）：完整性 [\d.]+\/20 · 相关性 [\d.]+\/30 · 适当性 [\d.]+\/30 · 可行性 [\d.]+\/20$/u);
  expect(notes.map((line) => line.trim()).join('')).toMatch(/^有“阻止”问题，改完才能报送；按“差”：不得进入下一步。各项目平均，再扣整个文本的问题；.*供审核人参考，不是审核结论。$/u);
});

test('nothing is said of blocking findings, of unexamined items or of projects where there are none', () => {
  const examined = { ...score, blocking: 0, items: score.items.map((item) => ({ ...item, examined: true })) };
  expect(renderScore(examined, terminal).join('')).not.toMatch(/阻止|没有规则可查/u);
  const unexamined = { ...score, items: score.items.map((item) => ({ ...item, examined: item.item !== 'goals-relevant' })) };
  expect(renderScore(unexamined, terminal).join('').replaceAll(/\s/gu, '')).toContain('“目标相关”没有规则可查，未扣分；');
  expect(renderScore({ ...score, projects: [] }, terminal)).toEqual([]);
});

test('a project shows its points and grade, an unknown one nothing', () => {
  expect(scoreCell({ ...score, projects: score.projects.map((project) => ({ ...project, points: 7_447, grade: 'fair' as const })) }, 1)).toBe('74.5 中');
  expect(scoreCell(score, 9)).toBe('—');
});

function scoreOf(value: string): ReviewScore {
  const report = reportOn(makePlan([{ rows: [{ level2: '数量指标', name: '巡查次数', value }] }]), checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value.score;
}
