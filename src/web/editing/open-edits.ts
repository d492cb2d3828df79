// Of what somebody is about to do, what may be done while a text is open only in parts; the rest is told at once, and not only when it is to be saved.
import type { DraftProject, PlanEdit } from '../../domain/editing/index.ts';
import { rowKey, type CellKey } from '../project/form-content.ts';
import { cellTitle } from './edit-places.ts';

/** What of a project is open for writing at this stage of the declaration. */
export interface OpenParts {
  readonly cell: (key: CellKey) => boolean;
  /** Whether rows may be put in and moved. */
  readonly rows: boolean;
}

export interface SortedEdits {
  readonly open: readonly PlanEdit[];
  /** What is said about the others; null where there are none. */
  readonly told: string | null;
}

/** Edits of other projects, and of part one, are judged where they stand. */
export function openEdits(edits: readonly PlanEdit[], { id, rows }: DraftProject, parts: OpenParts): SortedEdits {
  const shut: string[] = [];
  const open = edits.filter((edit) => {
    const place = placeOf(edit);
    if (place === null || place.isOpen) return true;
    shut.push(place.title);
    return false;
  });
  const [first] = shut;
  if (first === undefined) return { open, told: null };
  return { open, told: `${shut.length === 1 ? `“${first}”` : `“${first}”等${shut.length}处`}没有开放，没有写入${open.length === 0 ? '' : '；其余的已写入'}。开放了哪些，见“申报”页。` };

  function placeOf(edit: PlanEdit): { readonly isOpen: boolean; readonly title: string } | null {
    switch (edit.kind) {
      case 'cell':
      case 'row-removed': {
        const ordinal = rows.indexOf(edit.row) + 1;
        if (edit.project !== id || ordinal === 0) return null;
        if (edit.kind === 'cell') return of(rowKey(ordinal, edit.column));
        return { isOpen: parts.cell(rowKey(ordinal, 'value')), title: `第${ordinal}行` };
      }
      case 'field':
        // `budget.total` is the cell `total`, `spending.03-31` the cell `spending:03-31`.
        return edit.project === id ? of(edit.field.replace(/^budget\./u, '').replace('spending.', 'spending:')) : null;
      case 'goals':
        return edit.project === id ? of('goals') : null;
      case 'row-added':
      case 'row-moved':
        return edit.project === id ? { isOpen: parts.rows, title: edit.kind === 'row-added' ? '加一行' : '行的次序' } : null;
      case 'project-added':
      case 'project-removed':
      case 'project-moved':
      case 'paragraphs':
      case 'department-tables':
        return null;
    }
  }

  function of(key: CellKey): { readonly isOpen: boolean; readonly title: string } {
    return { isOpen: parts.cell(key), title: cellTitle(key) };
  }
}
