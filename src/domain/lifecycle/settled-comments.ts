// Whether a comment of a return has been dealt with: what it points at was written anew, or somebody answered it. A comment on one cell is not settled by a
// change in the cell beside it.
import { draftProject, draftRow, partOneParts, partOneText, projectPartText, projectParts, rowText, touchedParts, touchesNothing, type PlanDraft } from '../editing/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { placesOf, type CommentPlaces } from './comment-places.ts';
import type { CommentPlace } from './reopened-parts.ts';

/** `before`: what stood when the comment was sent. */
export function isSettled(comment: CommentPlaces & { readonly answer: string }, before: PlanDraft, now: PlanDraft): boolean {
  return comment.answer.trim() !== '' || isWrittenAnew(comment, before, now);
}

/** What became of a comment: its place was written anew, it was answered, both, or neither. */
export type CommentOutcome = 'changed' | 'answered' | 'changed-and-answered' | 'untouched';

/** `before`: what stood when the comment was sent. */
export function commentOutcome(comment: CommentPlaces & { readonly answer: string }, before: PlanDraft, after: PlanDraft): CommentOutcome {
  const isAnswered = comment.answer.trim() !== '';
  if (!isWrittenAnew(comment, before, after)) return isAnswered ? 'answered' : 'untouched';
  return isAnswered ? 'changed-and-answered' : 'changed';
}

/** Of an opinion on several places one is enough: it is one opinion, and what else it meant is for the reviewer to see. */
function isWrittenAnew(comment: CommentPlaces, before: PlanDraft, now: PlanDraft): boolean {
  return placesOf(comment).some((place) => textAt(place, before) !== textAt(place, now));
}

/** Everything that stands at the place of a comment, as one text; null where there is no such place any more. */
function textAt({ project: id, row: rowId, field }: CommentPlace, draft: PlanDraft): string | null {
  if (id === null) {
    const part = partOneParts.find((candidate) => candidate === field);
    return part === undefined ? wholeText(draft) : partOneText(draft, part);
  }
  const standing = draftProject(draft, id);
  if (standing === undefined) return null;
  if (rowId !== null) {
    const row = draftRow(standing, rowId);
    return row === undefined ? null : cellText(row, field);
  }
  const part = projectParts.find((candidate) => candidate === field);
  if (part !== undefined) return projectPartText(standing.project, part);
  return [...projectParts.map((one) => projectPartText(standing.project, one)), ...standing.rows, ...standing.project.indicators.map(rowText)].join('\n');
}

/** The cell of a column; the whole row where the comment names none that the form has. */
function cellText(row: IndicatorRow, field: string | null): string {
  const cells: { readonly [column: string]: { readonly text: string } | undefined } = row.columns;
  return (field === null ? undefined : cells[field]?.text) ?? rowText(row);
}

function wholeText(draft: PlanDraft): string {
  const parts = partOneParts.map((part) => partOneText(draft, part));
  return [...parts, ...draft.projects.map(({ id }) => textAt({ project: id, row: null, field: null }, draft))].join('\n');
}

/** Whether anything that is written differs between two states. */
export function differs(before: PlanDraft, now: PlanDraft): boolean {
  return !touchesNothing(touchedParts(before, now));
}
