// Where a comment stands, as people say it, and whether there is such a place in the text.
import { draftProject, draftRow, partOneParts, projectParts, projectPartTitles, type DraftProject, type PartOnePart, type PlanDraft } from '../../domain/editing/index.ts';
import { namedTogether, placesOf, type CommentPlaces, type NamedPlace, type PlaceInProject } from '../../domain/lifecycle/index.ts';
import { departmentTablesTitle, indicatorColumnTitles } from '../../domain/plan/index.ts';
import { nameOf } from './project-name.ts';

export const overallTitles: Readonly<Record<PartOnePart, string>> = { goals: '总体绩效目标', dutyGoals: '分项绩效目标', safeguards: '工作保障措施', departmentTables: departmentTablesTitle };

/** `“食品抽检经费”第3行、第4行的指标值、依据`: those of its places that the text has, named together; null where it has none of them (any more). */
export function commentPlaceTitle(draft: PlanDraft, comment: CommentPlaces): string | null {
  const { project: id, row, field } = comment;
  if (id === null) {
    if (row !== null) return null;
    const part = partOneParts.find((candidate) => candidate === field);
    if (part !== undefined) return overallTitles[part];
    return field === null ? '整个文本' : null;
  }
  const project = draftProject(draft, id);
  if (project === undefined) return null;
  const standing = placesOf(comment).flatMap((place) => namedPlace(project, place) ?? []);
  if (standing.length === 0) return null;
  const inside = namedTogether(standing);
  return `“${nameOf(project)}”${inside === '' || standing[0]?.row !== null ? '' : '的'}${inside}`;
}

/** Whether the text has every one of its places. */
export function standsAtAll(draft: PlanDraft, comment: CommentPlaces): boolean {
  return placesOf(comment).every((place) => commentPlaceTitle(draft, { ...place, also: [] }) !== null);
}

function namedPlace(project: DraftProject, { row: rowId, field }: PlaceInProject): NamedPlace | null {
  if (rowId === null) {
    const part = projectParts.find((candidate) => candidate === field);
    if (part !== undefined) return { row: null, cell: projectPartTitles[part] };
    return field === null ? { row: null, cell: null } : null;
  }
  const row = draftRow(project, rowId);
  const column = columnTitle(field);
  return row === undefined || (field !== null && column === null) ? null : { row: `第${row.ordinal}行`, cell: column };
}

function columnTitle(field: string | null): string | null {
  const titles: { readonly [column: string]: string } = indicatorColumnTitles;
  return field !== null && Object.hasOwn(titles, field) ? (titles[field] ?? null) : null;
}
