// The text of a plan behind its contents pages: part one in sections, part two one table per project, and at the end what no form claims.
import type { FormDeclaration, PartHeading, PartOneSection } from '../../../../domain/form/index.ts';
import type { DepartmentPlan, DepartmentTable, NumberedParagraph, Project, Unit } from '../../../../domain/plan/index.ts';
import type { Typography } from '../../../../domain/typography/index.ts';
import type { PlanStyle } from '../../../../catalogue/typography/plan-text.typography.ts';
import { paragraph, separatorStyle, text } from '../building-blocks.ts';
import { twips } from '../measures.ts';
import type { WordBlock, WordInline, WordParagraph } from '../word-document.ts';
import { headingMarks, type ContentsLines } from './contents-marks.ts';
import { departmentHeading, departmentRows } from './department-rows.ts';
import { tableOf } from './draft-table.ts';
import { tableForm } from './plan-to-print.ts';
import { printedProjects } from './printed-projects.ts';
import { unitText } from './project-fields.ts';
import { projectTable } from './project-table.ts';
import { unreadBesides, unclaimedOf } from './unread-texts.ts';

export interface PlanPrint {
  readonly plan: DepartmentPlan;
  /** The form of the document; a project's table is drawn by its own form where that is the form of a table. */
  readonly form: FormDeclaration;
  readonly forms: readonly FormDeclaration[];
  readonly typography: Typography<PlanStyle>;
  readonly lines: ContentsLines;
  /** Width of the text area in twips. */
  readonly width: number;
}

/** The sections of part one that are printed: all of them, or none where the plan has no part one. */
export function printedSections({ overall, contents }: DepartmentPlan, form: FormDeclaration): readonly PartOneSection[] {
  const isPrinted = form.partOne.some(({ part }) => overall[part].length > 0) || contents.some(({ list }) => list === form.contentsLists.partOne);
  return isPrinted ? form.partOne : [];
}

export function planBlocks(print: PlanPrint): readonly WordBlock[] {
  return [...partOneBlocks(print), ...departmentBlocks(print), ...projects(print), ...besides(print)];
}

/** Headings and paragraphs of part one. */
export function partOneBlocks({ plan, form, typography, lines }: PlanPrint): readonly WordParagraph[] {
  const sections = printedSections(plan, form);
  if (sections.length === 0 && plan.departmentTables.length === 0) return [];
  const blocks = sections.flatMap((section, index): readonly WordParagraph[] => {
    const paragraphs = plan.overall[section.part];
    const line = lines.partOne[index];
    const marks = line === undefined ? [] : headingMarks(line, form.contentsLists.partOne);
    const announcement = section.announcements[0];
    return [
      paragraph('sectionHeading', [text(`${ordinals[index] ?? index + 1}、${section.headings[0]}`), ...marks]),
      ...(announcement === undefined || paragraphs.length === 0 ? [] : [paragraph('announcement', announcement)]),
      ...paragraphs.map((item) => bodyParagraph(item, typography)),
    ];
  });
  return [...partHeading(form.frame.partOne, false), ...blocks];
}

/** The tables of part one, each on a page of its own behind the sections. */
export function departmentBlocks({ plan, form, lines, width }: PlanPrint): readonly WordBlock[] {
  const behindSections = printedSections(plan, form).length > 0;
  return plan.departmentTables.flatMap((table, index): readonly WordBlock[] => {
    const line = lines.departmentTables[index];
    const head = departmentHead(table, line === undefined ? [] : headingMarks(line, form.contentsLists.partOne));
    return [behindSections || index > 0 ? { ...head, pageBreakBefore: true } : head, tableOf(departmentRows(plan, table, width))];
  });
}

/** The title above a department's table. */
export function departmentHead(table: DepartmentTable, marks: readonly WordInline[]): WordParagraph {
  const heading = departmentHeading(table);
  return heading === '' ? paragraph(separatorStyle, marks) : paragraph('tableTitle', [text(heading), ...marks]);
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * A paragraph of part one, verbatim. The customary indent of two characters is counted from the paper: blanks typed at the beginning of the text are part of
 * it, so paragraphs typed with and without them begin at the same place.
 */
function bodyParagraph({ source }: NumberedParagraph, typography: Typography<PlanStyle>): WordParagraph {
  const style = typography.styles.body;
  const typed = /^[ \u3000]+/u.exec(source)?.[0] ?? '';
  if (typed === '') return paragraph('body', source);
  const latinBlank = typography.latin.widths === 'times' ? 0.25 : 0.5;
  const ems = Array.from(typed).reduce((sum, blank) => sum + (blank === ' ' ? latinBlank : 1), 0);
  return paragraph('body', source, { firstLine: twips(Math.max(0, style.firstLine - ems) * style.size) });
}

/** What stands above a project's table: the unit, where it is the first of it, and the title. */
export function projectHead(project: Project, opened: Unit | null, marks: readonly WordInline[]): readonly WordParagraph[] {
  const heading = numberedTitle(project);
  return [...(opened === null ? [] : [paragraph('unitLine', unitText(opened))]), heading === '' ? paragraph(separatorStyle, marks) : paragraph('tableTitle', [text(heading), ...marks])];
}

export function partHeading({ number, title }: PartHeading, onNewPage: boolean): readonly WordParagraph[] {
  return [paragraph('partNumber', number, { pageBreakBefore: onNewPage }), paragraph('partTitle', title)];
}

function projects({ plan, form, forms, lines, width }: PlanPrint): readonly WordBlock[] {
  const printed = printedProjects(plan);
  const severalUnits = plan.units.length > 1;
  const isFirstBlock = printedSections(plan, form).length === 0 && plan.departmentTables.length === 0;
  return printed.flatMap((item, index): readonly WordBlock[] => {
    const { project, unit } = item;
    const line = lines.projects[index];
    const marks = line === undefined ? [] : headingMarks(line, form.contentsLists.projects);
    const opensUnit = severalUnits && unit !== null && unit !== printed[index - 1]?.unit;
    const head = [...(index === 0 ? partHeading(form.frame.projects, !isFirstBlock) : []), ...projectHead(project, opensUnit ? unit : null, marks)];
    const table = projectTable(tableForm(project.form, form, forms), item, unclaimedOf(plan, index), width);
    return [...(index === 0 ? head : beginningNewPage(head)), table];
  });
}

/** `1.购车经费绩效目标表`; before a digit the number stands with `、`, since `1.2021年` would be read as 1.2021. */
export function numberedTitle({ number, title }: Project): string {
  if (number === null) return title;
  return `${number}${/^\d/u.test(title) ? '、' : '.'}${title}`;
}

function beginningNewPage(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.map((block, index) => (index === 0 && block.kind === 'paragraph' ? { ...block, pageBreakBefore: true } : block));
}

/** Paragraphs and tables of no known form, as they were, behind the last project. */
export function besides({ plan, lines, width }: Pick<PlanPrint, 'plan' | 'lines' | 'width'>): readonly WordBlock[] {
  const blocks = unreadBesides(plan).map((item): WordBlock => {
    if (item.reason !== 'unknown-table') return paragraph('besides', item.text);
    const rows = item.text.split('\n').map((row) => row.split('\t'));
    const most = Math.max(...rows.map((row) => row.length));
    return tableOf(
      rows.map((row) => ({
        header: false,
        indicator: null,
        cells: row.map((content, index) => {
          const start = Math.round((index / most) * width);
          const end = Math.round(((index === row.length - 1 ? most : index + 1) / most) * width);
          return { start, end, text: content, style: 'cellText', merge: 'none', content: { kind: 'unclaimed' } };
        }),
      })),
    );
  });
  return lines.others.length === 0 ? blocks : [...blocks, paragraph(separatorStyle, lines.others)];
}
