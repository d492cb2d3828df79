// The contents marks of a plan's headings: those it was read with where there is one for every heading, else those of the form.
import type { FormDeclaration, PartOneSection } from '../../../../domain/form/index.ts';
import { departmentTableTitle, type ContentsEntry, type DepartmentPlan, type Project } from '../../../../domain/plan/index.ts';
import type { WordInline } from '../word-document.ts';

/** An entry of a contents list: what it shows, and the bookmark of its heading. */
export interface ContentsLine {
  readonly text: string;
  readonly bookmark: string;
  readonly level: number;
}

export interface ContentsLines {
  readonly partOne: readonly ContentsLine[];
  /** Of the department's tables, which stand in the list of part one behind its sections. */
  readonly departmentTables: readonly ContentsLine[];
  readonly projects: readonly ContentsLine[];
  /** Marks of other lists; they are kept, nothing printed shows them. */
  readonly others: readonly WordInline[];
}

export function contentsLines(plan: DepartmentPlan, sections: readonly PartOneSection[], form: FormDeclaration): ContentsLines {
  const { partOne, projects } = form.contentsLists;
  const own = (list: string, count: number) => {
    const entries = plan.contents.filter((entry) => entry.list === list);
    return entries.length === count ? entries : [];
  };
  const tables = plan.departmentTables;
  const together = own(partOne, sections.length + tables.length);
  const headingEntries = together.length > 0 ? together : own(partOne, sections.length);
  const projectEntries = own(projects, plan.projects.length);
  return {
    partOne: sections.map((section, index) => line(headingEntries[index], section.headings[0], `_TocA${index + 1}`)),
    departmentTables: tables.map((table, index) => line(together[sections.length + index], departmentTableTitle(table), `_TocD${index + 1}`)),
    projects: plan.projects.map((project, index) => line(projectEntries[index], projectLine(project), `_TocC${index + 1}`)),
    others: plan.contents.flatMap(({ text, list, level }): readonly WordInline[] =>
      list === partOne || list === projects ? [] : [{ kind: 'contents-mark', text, list, level }],
    ),
  };
}

/** The heading's invisible part: the bookmark that leads to it and the mark that a program builds the list from. */
export function headingMarks({ text, bookmark, level }: ContentsLine, list: string): readonly WordInline[] {
  return [{ kind: 'bookmark', name: bookmark }, { kind: 'contents-mark', text, list, level }];
}

function line(entry: ContentsEntry | undefined, text: string, bookmark: string): ContentsLine {
  return { text: entry?.text ?? text, bookmark, level: entry?.level ?? 1 };
}

function projectLine({ number, title, name, ordinal }: Project): string {
  const named = title === '' ? (name?.value ?? `第${ordinal}个项目`) : title;
  return number === null ? named : `${number}、${named}`;
}
