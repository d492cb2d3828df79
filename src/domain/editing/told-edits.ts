// What edits changed, in one short line for the history: the first place with its project, its row and what it said before and says now, and how many more there are.
// The rest is one key away, where all changed cells are shown beside one another.
import type { IndicatorRow } from '../plan/index.ts';
import { editTitle } from './edit-title.ts';
import { fieldText } from './edited-project.ts';
import { draftProject, type DraftProject, type PlanDraft } from './plan-draft.ts';
import { editKey, type PlanEdit } from './plan-edit.ts';

/** `before` and `after`: the text without the edits and with them. Empty where they change nothing. */
export function toldEdits(before: PlanDraft, after: PlanDraft, edits: readonly PlanEdit[]): string {
  const told = new Map<string, string>();
  for (const edit of edits) {
    const sentence = toldEdit(edit, before, after);
    if (sentence !== null) told.set(`${edit.kind} ${editKey(edit)}`, sentence);
  }
  const [first, ...others] = told.values();
  return first === undefined ? '' : `${first}${others.length === 0 ? '' : `；另有${others.length}处`}`;
}

/** Null where the place says what it said before: it was written back by a later edit. */
function toldEdit(edit: PlanEdit, before: PlanDraft, after: PlanDraft): string | null {
  const title = editTitle(edit);
  if (edit.kind === 'paragraphs' || edit.kind === 'department-tables') return title;
  const [was, now] = [draftProject(before, edit.project), draftProject(after, edit.project)];
  const stands = now ?? was;
  if (stands === undefined) return null;
  const name = `“${clipped(stands.project.name?.text.trim() || stands.project.title)}”`;
  switch (edit.kind) {
    case 'project-added':
      return now === undefined ? null : `新增${name}`;
    case 'project-removed':
      return now === undefined ? `删去${name}` : null;
    case 'cell': {
      const [former, present] = [rowIn(was, edit.row), rowIn(now, edit.row)];
      const stood = present ?? former;
      return stood === null ? null : fromTo(`${name}第${stood.number}行${title}`, former?.row.columns[edit.column]?.text, present?.row.columns[edit.column]?.text);
    }
    case 'field':
      return fromTo(`${name}${title}`, was === undefined ? null : fieldText(was.project, edit.field), now === undefined ? null : fieldText(now.project, edit.field));
    case 'row-added': {
      const added = rowIn(now, edit.row);
      return added === null ? null : `${name}加第${added.number}行${rowName(added.row)}`;
    }
    case 'row-removed': {
      const removed = rowIn(was, edit.row);
      return removed === null ? null : `${name}删去第${removed.number}行${rowName(removed.row)}`;
    }
    case 'goals':
    case 'row-moved':
    case 'project-moved':
      return `${name}${title}`;
  }
}

function fromTo(place: string, before: string | null | undefined, after: string | null | undefined): string | null {
  const [was, now] = [(before ?? '').trim(), (after ?? '').trim()];
  return was === now ? null : `${place}：${was === '' ? '空' : clipped(was)} → ${now === '' ? '空' : clipped(now)}`;
}

/** A row and its place, from 1; null where it does not stand there. */
function rowIn(project: DraftProject | undefined, id: string): { readonly number: number; readonly row: IndicatorRow } | null {
  const at = project?.rows.indexOf(id) ?? -1;
  const row = project?.project.indicators[at];
  return row === undefined ? null : { number: at + 1, row };
}

function rowName({ name }: IndicatorRow): string {
  return name.trim() === '' ? '' : `“${clipped(name.trim())}”`;
}

/** A long text is known by how it begins. */
function clipped(text: string): string {
  const characters = [...text.trim().replaceAll(/\s+/gu, ' ')];
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : characters.join('');
}

const mostCharacters = 24;
