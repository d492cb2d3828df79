// What of a document no form claims, by the place where the export prints it again. Deleted text is not printed: somebody struck it out. Stray marks stand in
// the text of their cells.
import type { DepartmentPlan, Project, UnreadText } from '../../../../domain/plan/index.ts';
import type { Place } from '../../../../kernel/place.ts';

/** Paragraphs before part one and before the first title: they stood on the cover. */
export function unreadFront({ overall, contents, unread }: DepartmentPlan): readonly UnreadText[] {
  const places = [...overall.goals, ...overall.dutyGoals, ...overall.safeguards, ...contents].map(({ place }) => place);
  const positions = places.flatMap((place) => positionOf(place) ?? []);
  const first = Math.min(...positions);
  return unread.filter(({ reason, place }) => reason === 'outside-sections' && (positionOf(place) ?? first) < first);
}

/** Paragraphs outside the sections and tables of no known form, in their order. */
export function unreadBesides(plan: DepartmentPlan): readonly UnreadText[] {
  const front = new Set(unreadFront(plan));
  return plan.unread.filter((item) => item.reason === 'unknown-table' || (item.reason === 'outside-sections' && !front.has(item)));
}

/** Cells of a project's table that no label claims. Where one table holds several projects, a cell belongs to the last that begins above it. */
export function unclaimedOf({ projects, unread }: DepartmentPlan, index: number): readonly UnreadText[] {
  return unread.filter(({ reason, place }) => {
    if (reason !== 'unclaimed-cell') return false;
    const inTable = projects.filter((project) => project.place.table === place.table);
    const owner = inTable.findLast((project) => firstRowOf(project) <= (place.row ?? 0)) ?? inTable[0];
    return owner !== undefined && owner === projects[index];
  });
}

/** Cells that no label claims in a table that holds no project. */
export function unclaimedInTable({ projects, unread }: Pick<DepartmentPlan, 'projects' | 'unread'>, table: number | null): readonly UnreadText[] {
  return projects.some((project) => project.place.table === table) ? [] : unread.filter(({ reason, place }) => reason === 'unclaimed-cell' && place.table === table);
}

/** Paragraph of the document or line of the text; null inside tables. */
function positionOf({ table, paragraph, line }: Place): number | null {
  return table === null ? (paragraph ?? line) : null;
}

function firstRowOf({ code, name, indicators }: Project): number {
  const rows = [code?.place, name?.place, ...indicators.map(({ place }) => place)].flatMap((place) => place?.row ?? []);
  return Math.min(...rows);
}
