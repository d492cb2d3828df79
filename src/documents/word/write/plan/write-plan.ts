// A department plan as the Word file the trade knows: cover, contents with page numbers, part one, one table per project. Reading the file gives the plan
// again; writing it again gives the same bytes.
import type { DepartmentPlan } from '../../../../domain/plan/index.ts';
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import type { Typography } from '../../../../domain/typography/index.ts';
import { formDeclarations } from '../../../../catalogue/forms/index.ts';
import { planTypography, type PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';
import { officeName } from '../../../plan/office-name.ts';
import { layOutSection } from '../layout/lay-out-section.ts';
import { textWidth } from '../measures.ts';
import type { WordDocument, WordSection } from '../word-document.ts';
import { writeDocx } from '../write-docx.ts';
import { contentsLines, type ContentsLines } from './contents-marks.ts';
import { contentsBlocks, coverBlocks, coverTitle } from './front-pages.ts';
import { planBlocks, printedSections } from './plan-blocks.ts';

export interface PlanDocument {
  readonly document: WordDocument;
  /** Pages behind the contents, which count from 1. */
  readonly pages: number;
  /** What the export left out or could not make certain, in Chinese. */
  readonly remarks: readonly string[];
}

export interface WrittenPlan extends Omit<PlanDocument, 'document'> {
  /** Office, year and kind of text. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export function writePlan(plan: DepartmentPlan): WrittenPlan {
  const { document, pages, remarks } = planDocument(plan, formDeclarations, planTypography);
  return { title: document.title, bytes: writeDocx(document), pages, remarks };
}

export function planDocument(plan: DepartmentPlan, forms: readonly FormDeclaration[], typography: Typography<PlanStyle>): PlanDocument {
  const form = documentForm(plan, forms);
  const printed = withOwnTitles(plan, form, forms);
  const { page } = typography;
  const lines = contentsLines(printed, printedSections(printed, form), form);
  const body: WordSection = {
    page,
    pageNumbers: { style: typography.pageNumber, start: 1 },
    blocks: planBlocks({ plan: printed, form, forms, typography, lines, width: textWidth(page) }),
  };
  const layout = layOutSection(body, typography);
  const sections: readonly WordSection[] = [
    { page, pageNumbers: null, blocks: coverBlocks(plan, form) },
    { page, pageNumbers: null, blocks: contentsBlocks(form, lines, layout.pages) },
    layout.section,
  ];
  const title = `${officeName(plan.units) ?? ''}${coverTitle(plan, form)}`;
  return { document: { title, typography, sections }, pages: layout.pageCount, remarks: remarksOn(plan, lines, layout.doubtfulFrom) };
}

/** Projects of a list share its title; the table that each gets is called by its own name. */
function withOwnTitles(plan: DepartmentPlan, form: FormDeclaration, forms: readonly FormDeclaration[]): DepartmentPlan {
  const lists = new Set(forms.flatMap(({ id, projectColumns }) => (projectColumns.length > 0 ? [id] : [])));
  if (!plan.projects.some((project) => lists.has(project.form))) return plan;
  const projects = plan.projects.map((project) => {
    const name = project.name?.value ?? null;
    return name === null || !lists.has(project.form) ? project : { ...project, number: project.ordinal, title: `${name}${form.titleEndings[0]}` };
  });
  return { ...plan, projects };
}

/** The form of the first project where it is that of a whole text; else the first that is. */
function documentForm(plan: DepartmentPlan, forms: readonly FormDeclaration[]): FormDeclaration {
  const texts = forms.filter(({ partOne }) => partOne.length > 0);
  const form = texts.find(({ id }) => id === plan.projects[0]?.form) ?? texts.find(({ targetColumn }) => targetColumn === 'value');
  if (form === undefined) throw new Error('no form of a whole text is declared');
  return form;
}

function remarksOn(plan: DepartmentPlan, lines: ContentsLines, doubtfulFrom: string | null): readonly string[] {
  const deleted = plan.unread.filter(({ reason }) => reason === 'deleted-text').length;
  const first = [...lines.partOne, ...lines.projects].find(({ bookmark }) => bookmark === doubtfulFrom);
  return [
    ...(deleted === 0 ? [] : [`原文件里有${deleted}处修订中删去的文字，没有写入。`]),
    ...(first === undefined
      ? []
      : [`“${first.text}”之前有很长的单元格要跨页，各办公软件的断行略有不同，从它起目录页码可能有出入；请在 Word 或 WPS 里按 F9 更新目录核对。`]),
  ];
}
