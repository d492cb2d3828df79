// One problem on the report page: what, where, what stands there, what to do, on what ground.
import { describeCitation } from '../../../kernel/citation.ts';
import { severityTitles } from '../../../kernel/severity.ts';
import { escapeHtml } from '../../html/escape-html.ts';
import type { Completion } from '../advised-opinion.ts';
import type { OpinionItem } from '../opinion-items.ts';

/** The address of a problem within the page. */
export function problemId(number: number): string {
  return `w${number}`;
}

export function problemArticle(item: OpinionItem, advice: readonly string[]): string {
  const { number, finding, title, where, original, problem } = item;
  const { severity, rule, ground } = finding;
  return [
    `<article class="problem ${severity}" id="${problemId(number)}">`,
    `<h4>${number}. <span class="mark ${severity}">${severityTitles[severity]}</span> ${escapeHtml(title)}</h4>`,
    `<p class="soft said">${escapeHtml(where)}${original === null || original === '' ? '' : `：“${escapeHtml(original)}”`}</p>`,
    `<p class="said">${escapeHtml(problem)}</p>`,
    advice.length === 0 ? '' : `<p class="soft">修改意见：</p><ul>${advice.map((line) => `<li class="said">${escapeHtml(line)}</li>`).join('')}</ul>`,
    `<details><summary>依据</summary><p class="small">${escapeHtml(ground.map(describeCitation).join('；'))}（规则 ${escapeHtml(rule)}）</p></details>`,
    '</article>',
  ].join('');
}

/** What is to be filled in although no problem speaks of it, as an entry of a list. */
export function completionEntry({ number, where, original, why, advice }: Completion): string {
  return `<li><p class="said">${number}. ${escapeHtml(where)}${original === '' ? '' : `：“${escapeHtml(original)}”`}</p><p class="said">${escapeHtml([...(why === '' ? [] : [why]), advice].join('。'))}。</p></li>`;
}
