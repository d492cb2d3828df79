// How a check tells which projects it held against which of last year's: counts in one line, and each match that rests on likeness for a person to confirm.
import { describeMatch, type MatchedBy, type PlanComparison } from '../domain/comparison/index.ts';
import type { NumberedProject } from '../domain/plan/index.ts';
import { terminalSafe } from './terminal-text.ts';

export function renderComparison({ previous, matches, added, gone }: PlanComparison, extent: 'whole' | 'part' = 'whole'): readonly string[] {
  const { file, fiscalYear } = previous.plan;
  const year = fiscalYear === null ? '年度未知' : `${fiscalYear}年度`;
  const count = (by: MatchedBy) => matches.filter((match) => match.by === by).length;
  const ways = [`按编码 ${count('code')}`, `按名称 ${count('name')}`, `按文字相似 ${count('text')}`].join(' · ');
  const alike = matches.filter(({ by }) => by === 'text');
  return [
    terminalSafe(`对照上年：${file}（${year}）：对上 ${matches.length} 个项目（${ways}）；本年新增 ${added.length} 个${extent === 'whole' ? `，上年的 ${gone.length} 个不再列` : ''}`),
    ...alike.map((match) => terminalSafe(`  请核对：${named(match.current)}按${describeMatch(match)}对上了上年${named(match.previous)}`)),
  ];
}

function named({ project, number }: NumberedProject): string {
  return `项目${number}“${project.name?.value ?? project.title}”`;
}
