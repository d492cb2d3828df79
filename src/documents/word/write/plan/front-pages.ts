// Cover and contents pages. The contents are fields with the result already in them: every program shows entries and page numbers without computing
// anything, and one that computes them anew finds the marks.
import type { FormDeclaration, PartHeading } from '../../../../domain/form/index.ts';
import type { DepartmentPlan } from '../../../../domain/plan/index.ts';
import { officeName } from '../../../plan/office-name.ts';
import { paragraph, separatorStyle, text } from '../building-blocks.ts';
import type { WordBlock, WordInline, WordParagraph } from '../word-document.ts';
import type { ContentsLine, ContentsLines } from './contents-marks.ts';
import { unitText } from './project-fields.ts';
import { unreadFront } from './unread-texts.ts';

/** `2021年部门预算绩效文本`; without a year where none is known. */
export function coverTitle({ fiscalYear }: DepartmentPlan, { frame }: FormDeclaration): string {
  return fiscalYear === null ? frame.cover : `${fiscalYear}年${frame.cover}`;
}

/** Lines of the cover above the office, and between the title and the units. */
const linesAbove = 5;
const linesBetween = 7;

/** The office and the title, below them the units whose tables follow and what else stood on the cover. */
export function coverBlocks(plan: DepartmentPlan, form: FormDeclaration): readonly WordParagraph[] {
  const office = officeName(plan.units);
  const units = plan.units.filter(({ name }) => plan.units.length > 1 || name !== office);
  const blankLines = (count: number) => Array.from({ length: count }, () => paragraph('coverNote', ''));
  return [
    ...blankLines(linesAbove),
    ...(office === null ? [] : [paragraph('coverOffice', office)]),
    paragraph('coverTitle', coverTitle(plan, form)),
    ...blankLines(linesBetween),
    ...units.map((unit) => paragraph('coverNote', unitText(unit))),
    ...unreadFront(plan).map((item) => paragraph('coverNote', item.text)),
  ];
}

/** Both contents lists with the pages the layout pass found. */
export function contentsBlocks(form: FormDeclaration, lines: ContentsLines, pages: ReadonlyMap<string, number>): readonly WordBlock[] {
  const { frame, contentsLists } = form;
  return [
    paragraph('contentsTitle', frame.contents),
    ...contentsList(frame.partOne, [...lines.partOne, ...lines.departmentTables], contentsLists.partOne, pages),
    ...contentsList(frame.projects, lines.projects, contentsLists.projects, pages),
  ];
}

function contentsList({ number, title }: PartHeading, lines: readonly ContentsLine[], list: string, pages: ReadonlyMap<string, number>): readonly WordBlock[] {
  if (lines.length === 0) return [];
  const start: WordInline = { kind: 'field-start', instruction: ` TOC \\f ${list} \\h \\z ` };
  const entries = lines.map((line, index): WordParagraph => {
    const page: WordInline = { kind: 'field', instruction: ` PAGEREF ${line.bookmark} \\h `, shown: String(pages.get(line.bookmark) ?? '') };
    const link: WordInline = { kind: 'link', bookmark: line.bookmark, content: [text(`${line.text.replaceAll(/[\t\n]/g, ' ')}\t`), page] };
    return paragraph('TOC1', index === 0 ? [start, link] : [link]);
  });
  return [paragraph('contentsPart', `${number}　${title}`), ...entries, paragraph(separatorStyle, [{ kind: 'field-end' }])];
}
