// Where to begin: the few faults that hold up the most rows, and what the program does about them.
import type { CheckResult } from '../domain/check/index.ts';
import type { Finding } from '../domain/lint/index.ts';
import { wrapDisplay } from './display-width.ts';
import { ruleTitle } from './rule-title.ts';
import type { Terminal } from './terminal.ts';

/** With fewer blocked rows than this the list itself is short enough. */
const manyRows = 5;
const shownRules = 3;

/** Nothing where little is held up. */
export function renderFirstSteps({ all }: CheckResult, terminal: Terminal): readonly string[] {
  const blocking = all.filter(({ severity, derived, indicators }) => severity === 'blocks' && !derived && indicators.length > 0);
  const blockedRows = rowsIn(blocking);
  if (blockedRows < manyRows) return [];
  const rules = [...new Set(blocking.map(({ rule }) => rule))].map((rule) => blocking.filter((finding) => finding.rule === rule));
  const heaviest = rules.toSorted((a, b) => rowsIn(b) - rowsIn(a)).slice(0, shownRules);
  const parts = heaviest.map((findings) => `${ruleTitle(findings[0]?.rule ?? '')} ${rowsIn(findings)} 行（${new Set(findings.map(({ project }) => project)).size} 个项目）`);
  const sentences = [
    `先改：${parts.join(' · ')}，占有“阻止”问题的 ${blockedRows} 行中的 ${rowsIn(heaviest.flat())} 行。`,
    '怎么改：逐行改法加 --proposals；写全了的格用 --fix safe 改好另存；改完用 --against 核对。',
  ];
  const width = Math.max(40, terminal.columns - 6);
  return [...sentences.flatMap((text) => wrapDisplay(text, width).map((line, index) => (index === 0 ? line : `      ${line}`))), ''];
}

function rowsIn(findings: readonly Finding[]): number {
  return new Set(findings.flatMap(({ project, indicators }) => indicators.map((ordinal) => `${project}/${ordinal}`))).size;
}
