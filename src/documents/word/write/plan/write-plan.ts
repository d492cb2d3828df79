// A department plan as the Word file the trade knows: cover, contents with page numbers, part one, one table per project. Reading the file gives the plan
// again; writing it again gives the same bytes.
import type { DepartmentPlan } from '../../../../domain/plan/index.ts';
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import type { Typography } from '../../../../domain/typography/index.ts';
import { formDeclarations } from '../../../../catalogue/forms/index.ts';
import { planTypography, type PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';
import type { PartFeet } from '../../../part-feet.ts';
import { layOutSection } from '../layout/lay-out-section.ts';
import { textWidth } from '../measures.ts';
import type { WordDocument, WordSection } from '../word-document.ts';
import { writeDocx } from '../write-docx.ts';
import { contentsLines, type ContentsLines } from './contents-marks.ts';
import { footStarts, readyForSections, sectionsByFoot } from './foot-sections.ts';
import { contentsBlocks, coverBlocks } from './front-pages.ts';
import { planBlocks, printedSections } from './plan-blocks.ts';
import { fileNameOf, planToPrint } from './plan-to-print.ts';

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
  /** The title as a name that every system of files takes. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What is printed besides the plan. */
export interface PlanLook {
  /** At the foot of every sheet: the check code. */
  readonly foot: string;
  /** Instead of it at the foot of the tables of units that have one each. */
  readonly partFeet?: PartFeet | null;
}

const plainLook: PlanLook = { foot: '' };

export function writePlan(plan: DepartmentPlan, options: PlanLook = plainLook): WrittenPlan {
  const { document, pages, remarks } = planDocument(plan, formDeclarations, planTypography, options);
  const { title } = document;
  return { title, fileName: `${fileNameOf(title)}.docx`, bytes: writeDocx(document), pages, remarks };
}

export function planDocument(plan: DepartmentPlan, forms: readonly FormDeclaration[], typography: Typography<PlanStyle>, { foot, partFeet }: PlanLook = plainLook): PlanDocument {
  const { form, plan: printed, title } = planToPrint(plan, forms);
  const { page } = typography;
  const lines = contentsLines(printed, printedSections(printed, form), form);
  const starts = partFeet ? footStarts(lines, partFeet) : [];
  const body: WordSection = {
    page,
    pageNumbers: { style: typography.pageNumber, start: 1 },
    blocks: readyForSections(planBlocks({ plan: printed, form, forms, typography, lines, width: textWidth(page) }), starts),
  };
  const layout = layOutSection(body, typography);
  const sections: readonly WordSection[] = [
    { page, pageNumbers: null, blocks: coverBlocks(plan, form) },
    { page, pageNumbers: null, blocks: contentsBlocks(form, lines, layout.pages) },
    ...sectionsByFoot(layout.section, starts),
  ];
  return { document: { title, typography, foot, revision: null, sections }, pages: layout.pageCount, remarks: remarksOn(plan, lines, layout.doubtfulFrom) };
}

function remarksOn(plan: DepartmentPlan, lines: ContentsLines, doubtfulFrom: string | null): readonly string[] {
  const deleted = plan.unread.filter(({ reason }) => reason === 'deleted-text').length;
  const first = [...lines.partOne, ...lines.departmentTables, ...lines.projects].find(({ bookmark }) => bookmark === doubtfulFrom);
  return [
    ...(deleted === 0 ? [] : [`原文件里有${deleted}处修订中删去的文字，没有写入。`]),
    ...(first === undefined
      ? []
      : [`“${first.text}”之前有很长的单元格要跨页，各办公软件的断行略有不同，从它起目录页码可能有出入；请在 Word 或 WPS 里按 F9 更新目录核对。`]),
  ];
}
