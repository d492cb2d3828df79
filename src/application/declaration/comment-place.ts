// Where a comment stands, as people say it, and whether there is such a place in the text.
import { draftProject, draftRow, partOneParts, projectParts, projectPartTitles, type PartOnePart, type PlanDraft } from '../../domain/editing/index.ts';
import type { CommentPlace } from '../../domain/lifecycle/index.ts';
import { departmentTablesTitle, indicatorColumnTitles } from '../../domain/plan/index.ts';
import { nameOf } from './project-name.ts';

export const overallTitles: Readonly<Record<PartOnePart, string>> = { goals: '总体绩效目标', dutyGoals: '分项绩效目标', safeguards: '工作保障措施', departmentTables: departmentTablesTitle };

/** `“食品抽检经费”第3行的指标值`; null where the text has no such place (any more). */
export function commentPlaceTitle(draft: PlanDraft, { project: id, row: rowId, field }: CommentPlace): string | null {
  if (id === null) {
    if (rowId !== null) return null;
    const part = partOneParts.find((candidate) => candidate === field);
    if (part !== undefined) return overallTitles[part];
    return field === null ? '整个文本' : null;
  }
  const project = draftProject(draft, id);
  if (project === undefined) return null;
  const name = `“${nameOf(project)}”`;
  if (rowId === null) {
    const part = projectParts.find((candidate) => candidate === field);
    if (part !== undefined) return `${name}的${projectPartTitles[part]}`;
    return field === null ? name : null;
  }
  const row = draftRow(project, rowId);
  if (row === undefined) return null;
  const column = columnTitle(field);
  if (field === null) return `${name}第${row.ordinal}行`;
  return column === null ? null : `${name}第${row.ordinal}行的${column}`;
}

function columnTitle(field: string | null): string | null {
  const titles: { readonly [column: string]: string } = indicatorColumnTitles;
  return field !== null && Object.hasOwn(titles, field) ? (titles[field] ?? null) : null;
}
