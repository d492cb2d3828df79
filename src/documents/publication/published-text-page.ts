// One published text as a page: the form as it is printed, part one and one table per project, with its files and the addresses of its other versions.
import { formDeclarations } from '../../catalogue/forms/index.ts';
import { planTypography } from '../../catalogue/typography/plan-text.typography.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { textWidth } from '../word/write/measures.ts';
import { departmentBlocks, partHeading, partOneBlocks, projectHead, type PlanPrint } from '../word/write/plan/plan-blocks.ts';
import { planToPrint, tableForm } from '../word/write/plan/plan-to-print.ts';
import { printedProjects } from '../word/write/plan/printed-projects.ts';
import { projectTable } from '../word/write/plan/project-table.ts';
import { blocksHtml } from './blocks-html.ts';
import { publicationFrame } from './publication-frame.ts';

export interface PublishedTextPage {
  /** With nothing in it but what everybody may see. */
  readonly plan: DepartmentPlan;
  readonly version: number;
  /** The day of publication, in words. */
  readonly publishedOn: string;
  readonly checkCode: string;
  /** Path of this version. */
  readonly address: string;
  readonly files: readonly { readonly title: string; readonly address: string }[];
  /** Every published version of the text, the newest first. */
  readonly versions: readonly { readonly version: number; readonly publishedOn: string; readonly address: string }[];
  /** One sentence where the place says that something is left out; null where nothing is said. */
  readonly withheld: string | null;
  readonly notes: readonly string[];
}

export function publishedTextPage(page: PublishedTextPage): string {
  const { title, plan, form } = planToPrint(page.plan, formDeclarations);
  const print: PlanPrint = { plan, form, forms: formDeclarations, typography: planTypography, lines: { partOne: [], departmentTables: [], projects: [], others: [] }, width: textWidth(planTypography.page) };
  const printed = printedProjects(plan);
  const sections = printed.map((item, index) => {
    const opened = plan.units.length > 1 && item.unit !== null && item.unit !== printed[index - 1]?.unit ? item.unit : null;
    return `<section id="project-${index + 1}">${blocksHtml([...(index === 0 ? partHeading(form.frame.projects, false) : []), ...projectHead(item.project, opened, []), projectTable(tableForm(item.project.form, form, formDeclarations), item, [], print.width)])}</section>`;
  });
  const main = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="facts soft"><span>${escapeHtml(page.publishedOn)}公开</span><span>第${page.version}版</span><span>校验码 ${escapeHtml(page.checkCode)}</span></p>`,
    newerNote(page),
    `<ul class="files" aria-label="下载">${page.files.map((file) => `<li><a href="${escapeHtml(file.address)}">${escapeHtml(file.title)}</a></li>`).join('')}</ul>`,
    contents(printed.map(({ project }) => project.name?.value ?? project.title)),
    page.withheld === null ? '' : `<p>${escapeHtml(page.withheld)}</p>`,
    `<article class="text">${blocksHtml([...partOneBlocks(print), ...departmentBlocks(print)])}${sections.join('')}</article>`,
    versionList(page),
  ];
  return publicationFrame({ title: `${title}（公开）`, main: main.join(''), foot: [...page.notes, `本页的固定地址：${page.address}`].map((note) => `<p>${escapeHtml(note)}</p>`).join('') });
}

function contents(projects: readonly string[]): string {
  if (projects.length === 0) return '';
  return `<nav aria-label="项目"><ol class="contents">${projects.map((name, index) => `<li><a href="#project-${index + 1}">${escapeHtml(name.trim())}</a></li>`).join('')}</ol></nav>`;
}

function newerNote({ version, versions }: PublishedTextPage): string {
  const [newest] = versions;
  return newest === undefined || newest.version === version ? '' : `<p><strong>这不是最新的一版。</strong><a href="${escapeHtml(newest.address)}">看${escapeHtml(newest.publishedOn)}公开的第${newest.version}版</a></p>`;
}

function versionList({ version, versions }: PublishedTextPage): string {
  if (versions.length < 2) return '';
  const items = versions.map((one) => `<li>${one.version === version ? `${escapeHtml(one.publishedOn)}　第${one.version}版（本页）` : `<a href="${escapeHtml(one.address)}">${escapeHtml(one.publishedOn)}　第${one.version}版</a>`}</li>`);
  return `<nav class="no-print" aria-label="各次公开"><h3>各次公开</h3><ul class="contents plain">${items.join('')}</ul></nav>`;
}
