// A check as one page: no script, nothing fetched, no form sent; it opens by a double click, prints, and carries its opinions, so that it stands in for the
// JSON of the check. What is shown by weight is chosen by style alone.
import { strToU8 } from 'fflate';
import { onlyTitle, type CheckReport } from '../../../domain/check/index.ts';
import { unitTitle, numberedProjects } from '../../../domain/plan/index.ts';
import { formatFen } from '../../../kernel/money.ts';
import { severitiesWorstFirst, severityTitles } from '../../../kernel/severity.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import { boundOpinions, type BoundDocument } from '../bound-opinions.ts';
import { advisedOpinion } from '../advised-opinion.ts';
import type { OpinionItem } from '../opinion-items.ts';
import type { WrittenOpinion } from '../opinion-source.ts';
import { rowsLine, scoreLine, severityLine, subjectLine } from '../review-lines.ts';
import { problemsOfCells } from './cell-problems.ts';
import { opinionsName } from './opinions-in-page.ts';
import { pageStyle, pageStyleDigest } from './page-style.ts';
import { problemArticle } from './problem-article.ts';
import { projectId, projectSection } from './project-section.ts';

export function reportPage(checked: BoundDocument): WrittenOpinion {
  return { bytes: strToU8(pageText(checked)), extension: '.html', remarks: [] };
}

function pageText(checked: BoundDocument): string {
  const { report } = checked;
  const { plan } = report;
  const title = [`绩效目标检查：${plan.units.map(unitTitle).join('，') || plan.file}`, onlyTitle(report) ?? []].flat().join('　');
  return [
    '<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${pageStyleDigest}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="${opinionsName}" content="${escapeHtml(boundOpinions(checked))}">`,
    `<title>${escapeHtml(title)}</title><style>${pageStyle}</style></head><body><main>`,
    ...bodyOf(report),
    '</main></body></html>\n',
  ].join('');
}

function bodyOf(report: CheckReport): readonly string[] {
  const { plan, check } = report;
  const only = onlyTitle(report);
  const shown = new Set(check.summary.byProject.map(({ project }) => project));
  const { sections, completions, adviceOf } = advisedOpinion(report);
  const items = sections.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const cells = problemsOfCells(sections);
  const ofText = items.filter(({ finding }) => finding.project === null);
  return [
    `<h1>绩效目标检查报告${only === null ? '' : `（${only}）`}</h1>`,
    `<p class="soft">文件：${escapeHtml(plan.file)}　口径：${escapeHtml(check.profile.title)}</p>`,
    ...[subjectLine(report), severityLine(report), rowsLine(report), scoreLine(report)].map((line) => `<p>${escapeHtml(line)}。</p>`),
    '<p class="soft small">“阻止”的改完才能报送；“须说明”的请改正，或者写明理由；“建议”的由填报单位决定。“（　）”里要填的只有填报单位知道。编号与审核意见书、审核表一致。</p>',
    projectsTable(report, items),
    showChoices(report),
    ...(ofText.length === 0 ? [] : [`<section><h2>整个文本</h2>${ofText.map((item) => problemArticle(item, adviceOf(item))).join('')}</section>`]),
    ...numberedProjects(plan).filter(({ number }) => shown.has(number)).map((numbered) => projectSection(numbered, {
        report,
        cells,
        adviceOf,
        items: items.filter(({ finding }) => finding.project === numbered.number),
        completions: completions.filter(({ project }) => project === numbered.number),
      })),
  ];
}

const projectColumns = ['项目', '预算（万元）', '可以考核的指标值', '阻止', '须说明', '建议'];

function projectsTable({ check }: CheckReport, items: readonly OpinionItem[]): string {
  const rows = check.summary.byProject.map(({ project, name, total, usableTargets, targets }) => {
    const counts = severitiesWorstFirst.map((severity) => String(items.filter(({ finding }) => finding.project === project && finding.severity === severity).length));
    const [first = '', ...others] = projectColumns;
    const numbers = [total === null ? '不明' : formatFen(total, '万元'), `${usableTargets}/${targets}`, ...counts];
    return `<tr><td data-title="${first}"><a href="#${projectId(project)}">${project}. ${escapeHtml(name.trim())}</a></td>${numbers.map((text, index) => `<td class="number" data-title="${others[index] ?? ''}">${text}</td>`).join('')}</tr>`;
  });
  const heading = projectColumns.map((title, index) => `<th scope="col"${index === 0 ? '' : ' class="number"'}>${title}</th>`).join('');
  const ofText = items.filter(({ finding }) => finding.project === null).length;
  return `<h2>各项目</h2>${ofText === 0 ? '' : `<p class="soft small">整个文本的问题${ofText}条另列在后，不计入各项目。</p>`}<table class="plain-table"><thead><tr>${heading}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function showChoices({ check }: CheckReport): string {
  const choices = [
    { id: 'show-all', title: `全部 ${check.findings.length}` },
    ...severitiesWorstFirst.map((severity) => ({ id: `show-${severity}`, title: `${severityTitles[severity]} ${check.summary.bySeverity[severity]}` })),
  ];
  return `<div class="show" role="group" aria-label="显示哪些问题">${choices.map(({ id, title }, index) => `<label><input type="radio" name="show" id="${id}"${index === 0 ? ' checked' : ''}> ${title}</label>`).join('')}</div>`;
}
