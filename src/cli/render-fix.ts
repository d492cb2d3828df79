// What was written without asking, project by project, and what was left alone.
import type { FixedCell } from '../application/fix-document.ts';
import type { FixOutcome } from '../application/queries/fix-json.ts';
import { listOrdinals } from '../domain/lint/index.ts';
import { indicatorColumnTitles, numberedProjects, type DepartmentPlan } from '../domain/plan/index.ts';
import type { Severity } from '../kernel/severity.ts';
import { cutDisplay, wrapDisplay } from './display-width.ts';
import { shownChange } from './shown-change.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export function renderFix({ path, out, fixed, refused }: FixOutcome, plan: DepartmentPlan, left: Readonly<Record<Severity, number>>, terminal: Terminal): string {
  const lines: string[] = [];
  if (out === null) lines.push(`${terminalSafe(path)}：没有可以不问就改的格。逐格的修改建议用 --proposals 查看。`);
  else {
    lines.push(inked(terminal, 'bold', `已改 ${fixed.length} 格，另存为 ${terminalSafe(out)}；原文件没有改动`));
    lines.push(...cellLines(fixed, plan, terminal));
  }
  if (refused.length > 0) {
    lines.push(`没有改 ${refused.length} 格，请手工改：`);
    for (const { reason, ...cell } of refused) lines.push(...wrapped(`${cellTitle([cell], plan)}：${shownChange(cell.patch.old, cell.patch.new)}（${reason}）`, terminal));
  }
  lines.push(`${out === null ? '现在' : '改后'}还有：阻止 ${left.blocks} · 须说明 ${left.explain} · 建议 ${left.advice}`);
  return `${lines.join('\n')}\n`;
}

/** Rows of a project in which the same cell becomes the same are told together. */
export function cellLines(cells: readonly FixedCell[], plan: DepartmentPlan, terminal: Terminal): readonly string[] {
  const groups = new Map<string, FixedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.project, cell.column, cell.patch.old, cell.patch.new]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : wrapped(`${cellTitle(group, plan)}：${shownChange(first.patch.old, first.patch.new)}`, terminal);
  });
}

/** `项目10第1行“产品抽检率”的指标值` */
export function cellTitle(cells: readonly FixedCell[], plan: DepartmentPlan): string {
  const [first] = cells;
  if (first === undefined) return '';
  const rows = cells.map(({ indicator }) => indicator);
  const project = numberedProjects(plan).find(({ number }) => number === first.project)?.project;
  const row = rows.length === 1 ? project?.indicators.find(({ ordinal }) => ordinal === first.indicator) : undefined;
  const name = row === undefined || row.name === '' ? '' : `“${cutDisplay(row.name, 40)}”`;
  return `项目${first.project}第${listOrdinals(rows)}行${name}的${indicatorColumnTitles[first.column]}`;
}

function wrapped(text: string, terminal: Terminal): readonly string[] {
  return wrapDisplay(terminalSafe(text), Math.max(40, terminal.columns - 4)).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
}
