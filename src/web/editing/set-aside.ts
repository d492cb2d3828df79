// Edits that cannot be saved as they are: put aside, each with the reason, so that everything else goes on being saved. They stay with the person, to be copied, changed,
// tried again or given up. Pure, like the session they belong to.
import { editKey, writtenText, type PlanEdit } from '../../domain/editing/index.ts';
import type { Problem } from '../../http/contract/shapes.ts';
import { mostCellCharacters } from '../../http/contract/edits.ts';

export type AsideReason =
  /** A text is longer than a cell may be. */
  | { readonly kind: 'too-long' }
  /** The server does not take it. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Kept from an earlier time, and the text has been handed on since: it is shown before it is sent, and does not stand in the form. */
  | { readonly kind: 'handed-on' };

export interface AsideEdit {
  readonly edit: PlanEdit;
  readonly why: AsideReason;
  /** The event of the document on which it was made; null where the server does not know that one. */
  readonly baseEvent: number | null;
  /** When it was put aside, or kept for the last time: milliseconds since 1970. */
  readonly at: number;
}

/** Waiting to be sent, and put aside: together, because what is put aside takes along what rests on it, and what is written later takes its place. */
export interface UnsavedEdits {
  readonly waiting: readonly PlanEdit[];
  readonly aside: readonly AsideEdit[];
}

/** Takes the edits out of those that wait, with whatever rests on a row or project that they would have added. */
export function putAside(unsaved: UnsavedEdits, edits: readonly PlanEdit[], how: Omit<AsideEdit, 'edit'>): UnsavedEdits {
  const [named, added] = [new Set(edits), addedBy(edits)];
  const goes = (edit: PlanEdit): boolean => named.has(edit) || restsOn(edit, added);
  const gone = unsaved.waiting.filter(goes).map((edit) => ({ edit, ...how }));
  return overtaken({ waiting: unsaved.waiting.filter((edit) => !goes(edit)), aside: [...unsaved.aside, ...gone] });
}

/**
 * What was written into a cell later takes the place of what was put aside there; so an undo or a cleared cell ends it. What is written into a row that was put aside goes
 * along with it, and taking that row out ends both. What is kept from before the text was handed on does not stand in the form, and nothing written there is about it.
 */
export function overtaken({ waiting, aside }: UnsavedEdits): UnsavedEdits {
  const [left, standing] = [aside.filter(({ why }) => why.kind === 'handed-on'), aside.filter(({ why }) => why.kind !== 'handed-on')];
  let shown: readonly AsideEdit[] = standing;
  const stays: PlanEdit[] = [];
  for (const edit of waiting) {
    const creator = shown.find((one) => restsOn(edit, addedBy([one.edit])));
    shown = shown.filter((one) => !isOvertaken(one.edit, edit));
    if (creator === undefined) stays.push(edit);
    else if (edit.kind !== 'row-removed' && edit.kind !== 'project-removed') shown = [...shown, { ...creator, edit }];
  }
  return { waiting: stays, aside: [...left, ...shown] };
}

/** Of several texts written into one place only the last is sent. */
export function lastOfEachPlace(edits: readonly PlanEdit[]): readonly PlanEdit[] {
  const last = new Map(edits.filter(isText).map((edit) => [editKey(edit), edit]));
  return edits.filter((edit) => !isText(edit) || last.get(editKey(edit)) === edit);
}

/** Some of what was put aside, with what it rests on: a cell needs its row. */
export function withGround(aside: readonly AsideEdit[], chosen: ReadonlySet<AsideEdit>): readonly AsideEdit[] {
  const edits = [...chosen].map(({ edit }) => edit);
  return aside.filter((one) => chosen.has(one) || edits.some((edit) => restsOn(edit, addedBy([one.edit]))));
}

/** Some of what was put aside, with what rests on it: without its row a cell has no place. */
export function withBurden(aside: readonly AsideEdit[], chosen: ReadonlySet<AsideEdit>): readonly AsideEdit[] {
  const added = addedBy([...chosen].map(({ edit }) => edit));
  return aside.filter((one) => chosen.has(one) || restsOn(one.edit, added));
}

/** Whether a text of the edit is longer than a cell may be. */
export function isTooLong(edit: PlanEdit): boolean {
  return textsOf(edit).some(({ length }) => length > mostCellCharacters);
}

/** What is said about a text longer than a cell may be; null where it is not. */
export function textLengthTold({ length }: string): string | null {
  return length <= mostCellCharacters ? null : `一格最多写${mostCellCharacters}个字，这里有${length}个，多出${length - mostCellCharacters}个：请删短，或者分到几格里写。`;
}

function textsOf(edit: PlanEdit): readonly string[] {
  switch (edit.kind) {
    case 'cell':
    case 'field':
      return [edit.text];
    case 'goals':
    case 'paragraphs':
      return edit.texts;
    case 'row-added':
      return Object.values(edit.texts);
    case 'project-added':
      return [...edit.content.fields.map(({ text }) => text), ...edit.content.goals, ...edit.content.rows.flatMap(({ texts }) => Object.values(texts))];
    case 'department-tables':
      return edit.tables.flatMap((table) => [...table.goals, ...Object.values(table.funds), ...table.rows.flatMap((row) => Object.values(row)), ...table.tasks.flatMap((task) => Object.values(task))]);
    case 'row-removed':
    case 'row-moved':
    case 'project-removed':
    case 'project-moved':
      return [];
  }
}

function isText(edit: PlanEdit): boolean {
  return writtenText(edit) !== null;
}

/** Identities of the rows and projects that the edits would add. */
function addedBy(edits: readonly PlanEdit[]): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => (edit.kind === 'row-added' ? [edit.row] : edit.kind === 'project-added' ? [edit.project] : [])));
}

/** Whether an edit is about one of these rows or projects, and does not itself add it. */
function restsOn(edit: PlanEdit, added: ReadonlySet<string>): boolean {
  switch (edit.kind) {
    case 'paragraphs':
    case 'department-tables':
    case 'project-added':
      return false;
    case 'row-added':
      return added.has(edit.project);
    case 'cell':
    case 'row-removed':
    case 'row-moved':
      return added.has(edit.row) || added.has(edit.project);
    default:
      return added.has(edit.project);
  }
}

/** Whether a later edit writes the same place anew, or takes away what the earlier one is about. */
function isOvertaken(earlier: PlanEdit, later: PlanEdit): boolean {
  if (later.kind === 'project-removed') return 'project' in earlier && earlier.project === later.project;
  if (later.kind === 'row-removed') return 'row' in earlier && earlier.row === later.row;
  return earlier.kind === later.kind && editKey(earlier) === editKey(later);
}
