// The check of a whole folder as one page: nothing fetched, nothing sent; it opens by a double click and prints. Its one script, which it names by digest, sorts
// and selects the rows; without it the units stand in the order of their scores.
import { strToU8 } from 'fflate';
import { documentName, type CheckedDocument } from '../../../domain/batch/index.ts';
import { reviewGrades, reviewGradeTitles } from '../../../domain/review-sheet/index.ts';
import type { SharedText } from '../../../domain/shared-text/index.ts';
import { formatFen, type Fen } from '../../../kernel/money.ts';
import { severityTitles } from '../../../kernel/severity.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import { ruleTitle } from '../opinion-items.ts';
import { onePlace } from '../review-lines.ts';
import { legendLines, mostUnpricedLine, orderLine, reasonLines, unpricedTitle, worstProjectsLine } from './batch-lines.ts';
import { batchScript, batchScriptDigest } from './batch-script.ts';
import { batchStyle, batchStyleDigest } from './batch-style.ts';
import type { BatchToPrint } from './batch-workbook.ts';

/** The bytes of an `.html`. */
export function batchPage(batch: BatchToPrint): Uint8Array {
  const title = escapeHtml(batch.title);
  return strToU8(
    [
      '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${batchStyleDigest}'; script-src 'sha256-${batchScriptDigest}'; base-uri 'none'; form-action 'none'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title><style>${batchStyle}</style></head><body><main><h1>${title}</h1>`,
      ...bodyOf(batch),
      `</main><script>${batchScript}</script></body></html>\n`,
    ].join(''),
  );
}

function bodyOf({ overview, failed, bestWhenBlocked }: BatchToPrint): readonly string[] {
  const { documents, totals, sameUnit, sharedTexts, compared } = overview;
  const money = totals.budget === null ? '预算合计不明' : `预算${formatFen(totals.budget, '万元')}万元`;
  const unpriced = totals.unexplained === null ? '' : `，其中${formatFen(totals.unexplained, '万元')}万元${unpricedTitle}`;
  return [
    line(`${documents.length}份文本，${totals.projects}个项目，${money}${unpriced}${totals.withoutBudget === 0 ? '' : `（${totals.withoutBudget}份有项目预算数空白，没有计入）`}。`),
    line(`指标值${totals.targets}个，可用${totals.usableTargets}个；有“${severityTitles.blocks}”问题、须退回修改的${totals.blocked}份；没有读出来的文件${failed.length}个。`),
    ...firstToSee(documents),
    ...(documents.length === 0 ? [] : ['<h2>各单位</h2>', ...[mostUnpricedLine(overview) ?? [], orderLine].flat().map(line), choices(), unitsTable(documents), ...legendLines(overview, bestWhenBlocked).map((text) => `<p class="soft small">${escapeHtml(text)}</p>`), '<h2>各项目</h2>', projectsTable(documents)]),
    ...(sameUnit.length === 0 ? [] : [`<h2>同一单位、同一年度有不止一份的</h2><p>请留下一份；比较文字时只取第一份。</p>${list(sameUnit.map((group) => `${group.slice(0, 1).map(documentName).join('')}：${group.map(({ file }) => file).join('、')}`))}`]),
    ...(sharedTexts.length === 0 ? [] : ['<h2>几个单位写得相近的文字</h2><p class="soft small">年份和地名不算。</p>', list(sharedTexts.map((shared) => sharedLine(shared, compared)))]),
    ...(failed.length === 0 ? [] : ['<h2>没有读出来的文件</h2>', list(failed.map(({ file, fault }) => `${file}：${fault.what}。${fault.remedy}`))]),
  ];
}

const shownFirst = 3;

function firstToSee(documents: readonly CheckedDocument[]): readonly string[] {
  const worst = documents.filter(({ check }) => check.bySeverity.blocks + check.bySeverity.explain > 0).slice(0, shownFirst);
  if (worst.length === 0) return [];
  const items = worst.map((document) => {
    const lines = [...reasonLines(document), worstProjectsLine(document.check) ?? [], `文件：${document.file}`].flat();
    return `<li><strong>${escapeHtml(documentName(document))}</strong>　${escapeHtml(scoreText(document.check))}${lines.map((text) => `<br><span class="said">${escapeHtml(text)}</span>`).join('')}</li>`;
  });
  return [`<h2>先看这${worst.length}份</h2><ol>${items.join('')}</ol>`];
}

function choices(): string {
  const grades = reviewGrades.map((grade) => `<option value="${grade}">${reviewGradeTitles[grade]}</option>`).join('');
  return `<p class="choices" id="choices" hidden><label>单位名称 <input id="find" type="search"></label><label>等次 <select id="grade"><option value="">全部</option>${grades}</select></label><label><input id="blocked" type="checkbox"> 只看有“${severityTitles.blocks}”的</label><output id="shown"></output></p>`;
}

interface Column {
  readonly title: string;
  readonly kind: 'text' | 'number';
}

const figureColumns: readonly Column[] = [
  { title: '预算（万元）', kind: 'number' },
  { title: `${unpricedTitle}（万元）`, kind: 'number' },
  { title: '打分建议', kind: 'number' },
  { title: severityTitles.blocks, kind: 'number' },
  { title: severityTitles.explain, kind: 'number' },
  { title: '可用', kind: 'number' },
];

function unitsTable(documents: readonly CheckedDocument[]): string {
  const columns: readonly Column[] = [{ title: '单位', kind: 'text' }, { title: '项目', kind: 'number' }, ...figureColumns, { title: '最多的问题', kind: 'text' }];
  const rows = documents.map((document) => {
    const { check } = document;
    const [heaviest] = check.rules;
    const cells = [textCell(documentName(document)), numberCell(check.projects.length, String(check.projects.length)), ...figures({ ...check, total: check.totalBudget }), textCell(heaviest === undefined ? '—' : ruleTitle(heaviest.rule))];
    return rowOf(document, cells);
  });
  return table('units', columns, rows);
}

function projectsTable(documents: readonly CheckedDocument[]): string {
  const columns: readonly Column[] = [{ title: '单位', kind: 'text' }, { title: '项目', kind: 'number' }, { title: '项目名称', kind: 'text' }, ...figureColumns];
  const rows = documents.flatMap((document) =>
    document.check.projects.map((project) => rowOf({ file: document.file, check: { ...document.check, ...project } }, [textCell(documentName(document)), numberCell(project.project, String(project.project)), textCell(project.name), ...figures(project)])),
  );
  return table('projects', columns, rows);
}

type Figures = Pick<CheckedDocument['check'], 'unexplained' | 'points' | 'grade' | 'bySeverity' | 'usableTargets' | 'targets'> & { readonly total: Fen | null };

function figures({ total, unexplained, points, grade, bySeverity, usableTargets, targets }: Figures): readonly string[] {
  return [
    moneyCell(total),
    moneyCell(unexplained),
    numberCell(points, `${onePlace(points)} ${reviewGradeTitles[grade]}`),
    numberCell(bySeverity.blocks, String(bySeverity.blocks)),
    numberCell(bySeverity.explain, String(bySeverity.explain)),
    numberCell(targets === 0 ? 0 : usableTargets / targets, `${usableTargets}/${targets}`),
  ];
}

function table(id: string, columns: readonly Column[], rows: readonly string[]): string {
  const heads = columns.map(({ title, kind }) => `<th scope="col" class="${kind}"><button type="button">${escapeHtml(title)}</button></th>`).join('');
  return `<div class="wide"><table id="${id}" data-sort><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function rowOf(document: Pick<CheckedDocument, 'file'> & { readonly check: Pick<CheckedDocument['check'], 'unit' | 'grade' | 'bySeverity'> }, cells: readonly string[]): string {
  const { grade, bySeverity, unit } = document.check;
  return `<tr data-unit="${escapeHtml(unit ?? document.file)}" data-grade="${grade}" data-blocks="${bySeverity.blocks}">${cells.join('')}</tr>`;
}

function textCell(text: string): string {
  return `<td class="said">${escapeHtml(text)}</td>`;
}

function numberCell(value: number, text: string): string {
  return `<td class="number" data-value="${value}">${escapeHtml(text)}</td>`;
}

/** What is not known stands before every amount. */
function moneyCell(money: Fen | null): string {
  return money === null ? numberCell(-1, '不明') : numberCell(money, formatFen(money, '万元'));
}

function scoreText({ points, grade, bySeverity }: CheckedDocument['check']): string {
  return `打分建议${onePlace(points)} ${reviewGradeTitles[grade]}，${severityTitles.blocks}${bySeverity.blocks}，${severityTitles.explain}${bySeverity.explain}`;
}

function sharedLine({ plans, likeness, text, passages }: SharedText, compared: readonly CheckedDocument[]): string {
  const places = passages.flatMap(({ plan, project }) => {
    const document = compared[plan];
    return document === undefined ? [] : [`${documentName(document)}${project === null ? '' : `项目${project}`}`];
  });
  return `${plans}个单位${likeness === 100 ? '' : `（至少${likeness}%相同）`}：“${text.trim()}”——${places.join('、')}`;
}

function line(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function list(entries: readonly string[]): string {
  return `<ul>${entries.map((entry) => `<li class="said">${escapeHtml(entry)}</li>`).join('')}</ul>`;
}
