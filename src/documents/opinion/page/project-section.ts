// One project on the report page: its money, its indicator table as it was read with the numbers of the problems at their cells, and the problems.
import type { CheckReport } from '../../../domain/check/index.ts';
import { indicatorColumnNames, indicatorColumnTitles, type IndicatorColumn, type IndicatorRow, type NumberedProject } from '../../../domain/plan/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { formatFen } from '../../../kernel/money.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import type { AdvisedOpinion, Completion } from '../advised-opinion.ts';
import { projectTitle, type OpinionItem } from '../opinion-items.ts';
import { cellKey, type ProblemsOfCells } from './cell-problems.ts';
import { completionEntry, problemArticle, problemId } from './problem-article.ts';

export interface ProjectContent {
  readonly report: CheckReport;
  readonly items: readonly OpinionItem[];
  readonly cells: ProblemsOfCells;
  readonly completions: readonly Completion[];
  readonly adviceOf: AdvisedOpinion['adviceOf'];
}

export function projectId(number: number): string {
  return `x${number}`;
}

export function projectSection(numbered: NumberedProject, { report, items, cells, completions, adviceOf }: ProjectContent): string {
  const { number, project } = numbered;
  const summary = report.check.summary.byProject.find((candidate) => candidate.project === number);
  const total = project.budget.total?.value ?? null;
  const facts = [
    ...(project.code === null ? [] : [`编码 ${project.code.text.trim()}`]),
    `预算 ${total === null ? '空白或读不出' : `${formatFen(total, '万元')}万元`}`,
    ...(summary === undefined ? [] : [`可以考核的指标值 ${summary.usableTargets}/${summary.targets}`]),
    `问题 ${items.length} 条`,
  ];
  return [
    `<section><h2 id="${projectId(number)}">${escapeHtml(projectTitle(number, project))}</h2>`,
    `<p class="facts soft">${facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join('')}</p>`,
    indicatorTable(numbered, cells),
    items.length === 0 ? '<p class="soft">没有发现问题。</p>' : `<h3>问题</h3>${items.map((item) => problemArticle(item, adviceOf(item))).join('')}`,
    completions.length === 0 ? '' : `<h3>其他需要补充完善的内容</h3><ul>${completions.map(completionEntry).join('')}</ul>`,
    '</section>',
  ].join('');
}

function indicatorTable({ number, project }: NumberedProject, cells: ProblemsOfCells): string {
  if (project.indicators.length === 0) return '';
  const columns = indicatorColumnNames.filter((column) => project.indicators.some((row) => row.columns[column] !== undefined));
  const heading = ['行', ...columns.map((column) => indicatorColumnTitles[column])].map((title) => `<th scope="col">${title}</th>`).join('');
  const rows = project.indicators.map((row) => `<tr><td class="number">${row.ordinal}</td>${columns.map((column) => indicatorCell(row, column, cells.get(cellKey(number, row.ordinal, column)))).join('')}</tr>`);
  return `<div class="wide"><table><thead><tr>${heading}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function indicatorCell(row: IndicatorRow, column: IndicatorColumn, problems: ReturnType<ProblemsOfCells['get']>): string {
  // A class that is printed once for several rows counts for each of them.
  const inherited = column === 'level1' || column === 'level2' ? row[column] : null;
  const text = (inherited ?? row.columns[column]?.text ?? '').trim();
  const content = isBlankText(text) ? '<span class="blank">空白</span>' : escapeHtml(text);
  if (problems === undefined) return `<td class="said">${content}</td>`;
  const links = problems.numbers.map((number) => `<a href="#${problemId(number)}">${number}</a>`).join(' ');
  return `<td class="said ${problems.severity}">${content}<sup>${links}</sup></td>`;
}
