// 修订稿: what changed from one text to another as a Word file with tracked changes, in the form in which the text is exported. Whoever accepts all changes has the
// later text, whoever rejects them the earlier one. Without contents pages: their numbers would be those of neither.
import { besideEachOther, type PlanPairs } from '../../domain/comparison/index.ts';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, IndicatorRow, Project } from '../../domain/plan/index.ts';
import { formDeclarations } from '../../catalogue/forms/index.ts';
import { planTypography } from '../../catalogue/typography/plan-text.typography.ts';
import { paragraph, separatorStyle } from '../word/write/building-blocks.ts';
import { textWidth } from '../word/write/measures.ts';
import type { ContentsLines } from '../word/write/plan/contents-marks.ts';
import { departmentRows } from '../word/write/plan/department-rows.ts';
import { coverBlocks } from '../word/write/plan/front-pages.ts';
import { besides, departmentHead, partHeading, partOneBlocks, projectHead } from '../word/write/plan/plan-blocks.ts';
import { fileNameOf, planToPrint, tableForm } from '../word/write/plan/plan-to-print.ts';
import { printedProjects } from '../word/write/plan/printed-projects.ts';
import type { PrintedProject } from '../word/write/plan/project-fields.ts';
import { projectRows } from '../word/write/plan/project-table.ts';
import type { DraftRow } from '../word/write/plan/draft-table.ts';
import { unclaimedOf } from '../word/write/plan/unread-texts.ts';
import type { WordBlock, WordDocument, WordParagraph, WordTable } from '../word/write/word-document.ts';
import { writeDocx } from '../word/write/write-docx.ts';
import { changedTable, revisedParagraphs } from './revised-paragraphs.ts';
import { revisedTable, wholeTable } from './revised-rows.ts';

export interface Revision {
  readonly before: DepartmentPlan;
  readonly after: DepartmentPlan;
  readonly pairs: PlanPairs;
  /** Under whose name the changes stand, and when they were made (ISO 8601, blank where unknown). */
  readonly author: string;
  readonly at: string;
  /** Versions as people call them: 第2版至第3版. */
  readonly span: string;
}

export interface WrittenRevision {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export function writeRevision(revision: Revision): WrittenRevision {
  const document = revisionDocument(revision);
  return { fileName: `${fileNameOf(document.title)}.docx`, bytes: writeDocx(document) };
}

const noLines: ContentsLines = { partOne: [], departmentTables: [], projects: [], others: [] };
const width = textWidth(planTypography.page);

function revisionDocument({ before, after, pairs, author, at, span }: Revision): WordDocument {
  const [old, present] = [printOf(before), printOf(after)];
  const { page } = planTypography;
  const end = paragraph(separatorStyle, []);
  const body: readonly WordBlock[] = [
    ...revisedParagraphs(old.partOne, present.partOne),
    ...revisedDepartments(old.departments, present.departments),
    ...revisedProjects(old, present, pairs),
    ...revisedBesides(old.besides, present.besides),
    end,
  ];
  return {
    title: `${present.title}（${span}修订稿）`,
    typography: planTypography,
    foot: '',
    revision: { author, at },
    sections: [
      { page, pageNumbers: null, blocks: [...revisedParagraphs(old.cover, present.cover), end] },
      { page, pageNumbers: { style: planTypography.pageNumber, start: 1 }, blocks: body },
    ],
  };
}

interface PlanParts {
  readonly title: string;
  readonly form: FormDeclaration;
  readonly cover: readonly WordParagraph[];
  readonly partOne: readonly WordParagraph[];
  readonly departments: readonly DepartmentParts[];
  readonly projects: readonly ProjectParts[];
  readonly besides: readonly WordBlock[];
}

interface DepartmentParts {
  readonly head: WordParagraph;
  readonly rows: readonly DraftRow[];
  readonly indicators: readonly IndicatorRow[];
}

interface ProjectParts {
  readonly project: Project;
  readonly head: readonly WordParagraph[];
  readonly rows: readonly DraftRow[];
}

function printOf(given: DepartmentPlan): PlanParts {
  const { form, plan, title } = planToPrint(given, formDeclarations);
  const printed = printedProjects(plan);
  return {
    title,
    form,
    cover: coverBlocks(plan, form),
    partOne: partOneBlocks({ plan, form, forms: formDeclarations, typography: planTypography, lines: noLines, width }),
    departments: plan.departmentTables.map((table) => ({ head: departmentHead(table, []), rows: departmentRows(plan, table, width), indicators: table.indicators })),
    projects: printed.map((item, index) => partsOf(given, { item, index, opens: plan.units.length > 1 && item.unit !== printed[index - 1]?.unit, plan, form })),
    besides: besides({ plan, lines: noLines, width }),
  };
}

interface PrintedPart {
  readonly item: PrintedProject;
  readonly index: number;
  readonly opens: boolean;
  readonly plan: DepartmentPlan;
  readonly form: FormDeclaration;
}

/** The project is told as it was given: pairs know it by itself. */
function partsOf(given: DepartmentPlan, { item, index, opens, plan, form }: PrintedPart): ProjectParts {
  const rows = projectRows(tableForm(item.project.form, form, formDeclarations), item, unclaimedOf(plan, index), width);
  return { project: given.projects[index] ?? item.project, head: projectHead(item.project, opens ? item.unit : null, []), rows };
}

/** The tables of the department in their order; a row of an indicator is the one of the same name, or else of the same position. */
function revisedDepartments(before: readonly DepartmentParts[], after: readonly DepartmentParts[]): readonly WordBlock[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap((index): readonly WordBlock[] => {
    const [was, is] = [before[index], after[index]];
    const head = revisedParagraphs(was === undefined ? [] : [was.head], is === undefined ? [] : [is.head]).map((block, position) => (position === 0 ? { ...block, pageBreakBefore: true } : block));
    if (was !== undefined && is !== undefined) return [...head, revisedTable(was.rows, is.rows, (row) => sameIndicator(row, was.indicators))];
    const present = is ?? was;
    return present === undefined ? [] : [...head, wholeTable(present.rows, is === undefined ? 'deleted' : 'inserted')];
  });
}

function sameIndicator(row: IndicatorRow, former: readonly IndicatorRow[]): IndicatorRow | null {
  return former.find(({ level2, name }) => level2 === row.level2 && name === row.name) ?? null;
}

function revisedProjects(old: PlanParts, present: PlanParts, pairs: PlanPairs): readonly WordBlock[] {
  const byProject = new Map(old.projects.map((parts) => [parts.project, parts]));
  const partnerOf = ({ project }: ProjectParts): ProjectParts | null => {
    const previous = pairs.projectBefore(project);
    return previous === null ? null : (byProject.get(previous) ?? null);
  };
  const heading = (parts: PlanParts) => (parts.projects.length === 0 ? [] : partHeading(parts.form.frame.projects, true));
  const blocks = besideEachOther(old.projects, present.projects, partnerOf).flatMap(({ before: was, after: is }, index): readonly WordBlock[] => {
    const head = revisedParagraphs(was?.head ?? [], is?.head ?? []).map((block, position) => (index > 0 && position === 0 ? { ...block, pageBreakBefore: true } : block));
    if (was !== null && is !== null) return [...head, revisedTable(was.rows, is.rows, (row) => pairs.rowBefore(row))];
    if (is !== null) return [...head, wholeTable(is.rows, 'inserted')];
    return was === null ? [] : [...head, wholeTable(was.rows, 'deleted')];
  });
  return [...revisedParagraphs(heading(old), heading(present)), ...blocks];
}

/** What no form claims: paragraphs by their text; a table, of which nothing is known, stays where it is equal, else it goes or comes whole. */
function revisedBesides(before: readonly WordBlock[], after: readonly WordBlock[]): readonly WordBlock[] {
  const paragraphs = (blocks: readonly WordBlock[]) => blocks.filter((block) => block.kind === 'paragraph');
  const tables = (blocks: readonly WordBlock[]) => blocks.filter((block) => block.kind === 'table');
  const keys = new Map([...tables(before), ...tables(after)].map((table) => [table, JSON.stringify(table)]));
  const partnerOf = (table: WordTable) => tables(before).find((other) => keys.get(other) === keys.get(table)) ?? null;
  const revised = besideEachOther(tables(before), tables(after), partnerOf).flatMap(({ before: was, after: is }): readonly WordBlock[] => {
    if (is !== null) return [was === null ? changedTable(is, 'inserted') : is];
    return was === null ? [] : [changedTable(was, 'deleted')];
  });
  return [...revisedParagraphs(paragraphs(before), paragraphs(after)), ...revised];
}
