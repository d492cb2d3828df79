// What a workbook that came back says, beside what stands now: one change a cell, row or project, each to be accepted or refused by itself. What somebody
// else wrote meanwhile is told with all three texts; what stands already is no change. The changes that are accepted become edits on what stands now.
import type { IndicatorTree } from '../indicator/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { applyEdit } from './apply-edit.ts';
import { editTitle } from './edit-title.ts';
import { joinEdits, laidOver, standingText, writtenText, type EditConflict } from './join-edits.ts';
import { draftProject, draftRow, type DraftProject, type PlanDraft } from './plan-draft.ts';
import { editKey, type PlanEdit } from './plan-edit.ts';

export interface ReturnedChange {
  /** Names the cell, row or project; one change each. */
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  readonly edit: PlanEdit;
  /** Null in part one. */
  readonly project: { readonly number: number; readonly name: string } | null;
  /** Null outside the indicator rows; of a new row its number in the workbook. */
  readonly row: { readonly ordinal: number; readonly name: string } | null;
  /** The field as a form prints it: 指标值, 预算数. */
  readonly title: string;
  /** What went out, what stands now, what the workbook says; null where there is nothing. */
  readonly before: string | null;
  readonly now: string | null;
  readonly returned: string | null;
  /** Why a person must look twice; null where nobody else wrote there. */
  readonly conflict: EditConflict['why'] | null;
  /** What stands before it in the workbook, where it is put in or moved: a row, or a project; null at the beginning. */
  readonly behind: string | null;
}

export interface ReturnedState {
  /** As it went out, as it stands now. */
  readonly base: PlanDraft;
  readonly now: PlanDraft;
}

/** `returned` leads from what went out to what came back. */
export function returnedChanges({ base, now }: ReturnedState, returned: readonly PlanEdit[], trees: readonly IndicatorTree[]): readonly ReturnedChange[] {
  const edits = returned.map((edit) => laidOver(base, now, edit) ?? edit);
  const joined = joinEdits({ base, mine: edits, theirs: now }, trees);
  const conflicts = new Map(joined.conflicts.map((conflict) => [conflict.edit, conflict]));
  const wanted = edits.reduce((draft, edit) => appliedTo(draft, edit, trees), base);
  return edits.flatMap((edit): readonly ReturnedChange[] => {
    const conflict = conflicts.get(edit);
    const texts = textsOf(edit, { base, now, wanted });
    if (conflict === undefined && (!stands(joined.edits, edit) || texts.now === texts.returned)) return [];
    return [
      {
        key: editKey(edit),
        kind: kinds[edit.kind],
        edit,
        ...ownerOf(edit, [now, wanted, base]),
        title: editTitle(edit),
        ...texts,
        conflict: conflict?.why ?? null,
        behind: behind(edit, wanted),
      },
    ];
  });
}

/** Whether an edit is among those that can be made. */
function stands(edits: readonly PlanEdit[], edit: PlanEdit): boolean {
  return edit.kind === 'department-tables' ? edits.some(({ kind }) => kind === edit.kind) : edits.includes(edit);
}

/** What accepting some of them does to the plan as it stands; new rows stand behind the same rows as in the workbook, as far as those are there. */
export function acceptedEdits(now: PlanDraft, changes: readonly ReturnedChange[], accepted: ReadonlySet<string>, trees: readonly IndicatorTree[]): readonly PlanEdit[] {
  const places = new Map(changes.map((change) => [ownId(change.edit), change.behind]));
  const edits: PlanEdit[] = [];
  let draft = now;
  for (const { key, edit } of changes) {
    if (!accepted.has(key)) continue;
    const placed = placedEdit(draft, edit, places);
    const outcome = applyEdit(draft, placed, trees);
    if (!outcome.applied) continue;
    draft = outcome.draft;
    edits.push(placed);
  }
  return edits;
}

const kinds: Readonly<Record<PlanEdit['kind'], ReturnedChange['kind']>> = {
  cell: 'changed',
  field: 'changed',
  goals: 'changed',
  paragraphs: 'changed',
  'department-tables': 'changed',
  'row-added': 'added',
  'project-added': 'added',
  'row-removed': 'removed',
  'project-removed': 'removed',
  'row-moved': 'moved',
  'project-moved': 'moved',
};

interface States extends ReturnedState {
  readonly wanted: PlanDraft;
}

function textsOf(edit: PlanEdit, { base, now, wanted }: States): Pick<ReturnedChange, 'before' | 'now' | 'returned'> {
  switch (edit.kind) {
    case 'cell':
    case 'field':
    case 'goals':
    case 'paragraphs':
    case 'department-tables':
      return { before: standingText(base, edit), now: standingText(now, edit), returned: writtenText(edit) };
    case 'row-added':
    case 'row-removed':
      return { before: rowText(base, edit), now: rowText(now, edit), returned: rowText(wanted, edit) };
    case 'project-added':
    case 'project-removed':
      return { before: projectText(base, edit.project), now: projectText(now, edit.project), returned: projectText(wanted, edit.project) };
    case 'row-moved':
      return { before: rowPosition(base, edit), now: rowPosition(now, edit), returned: rowPosition(wanted, edit) };
    case 'project-moved':
      return { before: projectPosition(base, edit.project), now: projectPosition(now, edit.project), returned: projectPosition(wanted, edit.project) };
  }
}

interface RowName {
  readonly project: string;
  readonly row: string;
}

function rowText(draft: PlanDraft, { project, row }: RowName): string | null {
  const found = rowIn(draft, { project, row });
  return found === undefined ? null : [found.level1, found.level2, found.name, found.target.source].join(' / ');
}

function rowPosition(draft: PlanDraft, { project, row }: RowName): string | null {
  const found = rowIn(draft, { project, row });
  return found === undefined ? null : `第${found.ordinal}行`;
}

function projectText(draft: PlanDraft, id: string): string | null {
  const found = draftProject(draft, id);
  return found === undefined ? null : nameOf(found);
}

function projectPosition(draft: PlanDraft, id: string): string | null {
  const found = draftProject(draft, id);
  return found === undefined ? null : `第${found.project.ordinal}个`;
}

function rowIn(draft: PlanDraft, { project, row }: RowName): IndicatorRow | undefined {
  const standing = draftProject(draft, project);
  return standing === undefined ? undefined : draftRow(standing, row);
}

function nameOf({ project }: DraftProject): string {
  return project.name?.value ?? project.title;
}

/** Named as in the first of the states that has it. */
function ownerOf(edit: PlanEdit, states: readonly PlanDraft[]): Pick<ReturnedChange, 'project' | 'row'> {
  if (edit.kind === 'paragraphs' || edit.kind === 'department-tables') return { project: null, row: null };
  const standing = states.flatMap((draft) => draftProject(draft, edit.project) ?? [])[0];
  const row = 'row' in edit ? states.flatMap((draft) => rowIn(draft, edit) ?? [])[0] : undefined;
  return {
    project: standing === undefined ? null : { number: standing.project.number ?? standing.project.ordinal, name: nameOf(standing) },
    row: row === undefined ? null : { ordinal: row.ordinal, name: row.name },
  };
}

/** What is put in or moved by an edit; null where it does neither. */
function ownId(edit: PlanEdit): string | null {
  switch (edit.kind) {
    case 'row-added':
    case 'row-moved':
      return edit.row;
    case 'project-added':
    case 'project-moved':
      return edit.project;
    default:
      return null;
  }
}

function behind(edit: PlanEdit, wanted: PlanDraft): string | null {
  const id = ownId(edit);
  if (id === null) return null;
  const order = orderAround(edit, wanted);
  return order[order.indexOf(id) - 1] ?? null;
}

/** Rows of its project, or the projects, in order. */
function orderAround(edit: PlanEdit, draft: PlanDraft): readonly string[] {
  if (edit.kind === 'row-added' || edit.kind === 'row-moved') return draftProject(draft, edit.project)?.rows ?? [];
  return draft.projects.map(({ id }) => id);
}

/** The same edit at its place among what stands: behind the nearest one before it that is there. */
function placedEdit(draft: PlanDraft, edit: PlanEdit, places: ReadonlyMap<string | null, string | null>): PlanEdit {
  const id = ownId(edit);
  if (id === null || !('at' in edit)) return edit;
  const order = orderAround(edit, draft).filter((other) => other !== id);
  let before = places.get(id) ?? null;
  while (before !== null && !order.includes(before) && places.has(before)) before = places.get(before) ?? null;
  return { ...edit, at: before === null ? 0 : order.includes(before) ? order.indexOf(before) + 1 : Math.min(edit.at, order.length) };
}

function appliedTo(draft: PlanDraft, edit: PlanEdit, trees: readonly IndicatorTree[]): PlanDraft {
  const outcome = applyEdit(draft, edit, trees);
  return outcome.applied ? outcome.draft : draft;
}
