// What reviewers wrote, as a letter tells it: where it stands in the text that was reviewed, and what stood there.
import type { LetterComment } from '../../documents/index.ts';
import { draftProject, draftRow, planOf, projectPartText, projectParts, projectPartTitles, type DraftProject, type PlanDraft, type ProjectPart } from '../../domain/editing/index.ts';
import { namedTogether, placesOf, type CommentPlace, type CommentPlaces, type NamedPlace, type PlaceInProject } from '../../domain/lifecycle/index.ts';
import { indicatorColumnNames, indicatorColumnTitles, numberedProjects, spendingPlanText, type Project } from '../../domain/plan/index.ts';
import { commentPlaceTitle } from './comment-place.ts';

type Told = CommentPlaces & { readonly text: string };

/** In the order of the text: what is said of it as a whole, then project by project. Comments on places that the text does not have are left out. */
export function letterComments(draft: PlanDraft, comments: readonly Told[]): readonly LetterComment[] {
  const order = new Map(draft.projects.map(({ id }, index) => [id, index + 1]));
  const numbers = numberedProjects(planOf(draft));
  const at = ({ project }: Told): number => (project === null ? 0 : (order.get(project) ?? 0));
  return comments.toSorted((a, b) => at(a) - at(b) || rowAt(draft, a) - rowAt(draft, b)).flatMap((comment): readonly LetterComment[] => {
    const place = commentPlaceTitle(draft, comment);
    if (place === null) return [];
    const project = comment.project === null ? undefined : draftProject(draft, comment.project);
    return [{ project: project === undefined ? null : (numbers[at(comment) - 1]?.number ?? at(comment)), where: project === undefined ? place : whereIn(project, comment), place, original: project === undefined ? null : originalOf(project, comment), text: comment.text }];
  });
}

/** Of a project as a whole, and of its fields, before its rows. */
function rowAt(draft: PlanDraft, { project: id, row }: CommentPlace): number {
  const project = id === null ? undefined : draftProject(draft, id);
  return row === null || project === undefined ? 0 : (draftRow(project, row)?.ordinal ?? 0);
}

/** Without the project, those of its places that stand named together: `第3行“抽检批次”的指标值、依据`, `资金用途`, `整个项目`. */
function whereIn(project: DraftProject, comment: CommentPlaces): string {
  const named = placesOf(comment).flatMap(({ row: id, field }): readonly NamedPlace[] => {
    const row = id === null ? undefined : draftRow(project, id);
    if (row !== undefined) return [{ row: `第${row.ordinal}行${row.name.trim() === '' ? '' : `“${row.name.trim()}”`}`, cell: columnTitle(field) }];
    return id === null ? [{ row: null, cell: partTitle(field) }] : [];
  });
  const told = namedTogether(named);
  return told === '' ? '整个项目' : told;
}

/** What stands there; of several places each with its name, on a line of its own. */
function originalOf(project: DraftProject, comment: CommentPlaces): string | null {
  if (comment.also.length === 0) return textAt(project, comment);
  const lines = placesOf(comment).flatMap(({ row: id, field }) => {
    const text = textAt(project, { row: id, field });
    const row = id === null ? undefined : draftRow(project, id);
    const name = row === undefined ? (partTitle(field) ?? '') : `第${row.ordinal}行${columnTitle(field) ?? ''}`;
    return text === null ? [] : [`${name}：${text.trim() === '' ? '（空白）' : text}`];
  });
  return lines.length === 0 ? null : lines.join('\n');
}

function textAt(project: DraftProject, { row: id, field }: PlaceInProject): string | null {
  const row = id === null ? undefined : draftRow(project, id);
  const column = indicatorColumnNames.find((name) => name === field);
  if (row !== undefined) return column === undefined ? null : (row.columns[column]?.text ?? null);
  const part = partOf(field);
  return part === null ? null : partText(project.project, part);
}

function columnTitle(field: string | null): string | null {
  const column = indicatorColumnNames.find((name) => name === field);
  return column === undefined ? null : indicatorColumnTitles[column];
}

function partTitle(field: string | null): string | null {
  const part = partOf(field);
  return part === null ? null : projectPartTitles[part];
}

/** As the form prints it: of the budget its total, of the spending plan its days. */
function partText(project: Project, part: ProjectPart): string | null {
  if (part === 'budget') return project.budget.total?.text ?? null;
  if (part === 'spendingPlan') return spendingPlanText(project);
  return projectPartText(project, part);
}

function partOf(field: string | null): ProjectPart | null {
  return projectParts.find((part) => part === field) ?? null;
}
