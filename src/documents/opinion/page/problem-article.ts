// One problem on the report page: what, where, what stands there, what to do, on what ground.
import type { CheckReport } from '../../../domain/check/index.ts';
import { describeCitation } from '../../../kernel/citation.ts';
import { severityTitles } from '../../../kernel/severity.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import { adviceOnItem, type OpinionItem } from '../opinion-items.ts';

/** The address of a problem within the page. */
export function problemId(number: number): string {
  return `w${number}`;
}

export function problemArticle(item: OpinionItem, report: CheckReport): string {
  const { number, finding, title, where, original, problem, remedy } = item;
  const { severity, rule, ground } = finding;
  const advice = [...(remedy === '' ? [] : [remedy]), ...adviceOnItem(item, report).map((line) => `${line}。`)];
  return [
    `<article class="problem ${severity}" id="${problemId(number)}">`,
    `<h4>${number}. <span class="mark ${severity}">${severityTitles[severity]}</span> ${escapeHtml(title)}</h4>`,
    `<p class="soft said">${escapeHtml(where)}${original === null || original === '' ? '' : `：“${escapeHtml(original)}”`}</p>`,
    `<p class="said">${escapeHtml(problem)}</p>`,
    advice.length === 0 ? '' : `<p class="soft">怎样改：</p><ul>${advice.map((line) => `<li class="said">${escapeHtml(line)}</li>`).join('')}</ul>`,
    `<details><summary>依据</summary><p class="small">${escapeHtml(ground.map(describeCitation).join('；'))}（规则 ${escapeHtml(rule)}）</p></details>`,
    '</article>',
  ].join('');
}
