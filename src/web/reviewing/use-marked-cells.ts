// The cell that was chosen on the form under review and those marked beside it, for which one opinion is written: with Shift or Ctrl and the mouse, by dragging, with Shift and the arrow keys, or from a list.
import { useState } from 'react';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { PlaceInProject } from '../../domain/lifecycle/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { rowOfKey } from '../project/finding-cells.ts';
import type { CellKey } from '../project/form-content.ts';
import { cellOfPlace, wholeProject } from './comment-places.ts';
import { cellsBetween, placesOfCells } from './marked-cells.ts';
import type { CommentDrafts } from './use-comment-drafts.ts';

export interface MarkedCells {
  /** Null: the project as a whole is meant. */
  readonly cell: CellKey | null;
  readonly marked: readonly CellKey[];
  /** Marks nothing beside it but what was begun there for several cells. */
  readonly choose: (cell: CellKey | null) => void;
  /** Back at the places of an opinion: a row as a whole, and the project as a whole, stand for no cell. */
  readonly chooseAt: (place: PlaceInProject, also: readonly PlaceInProject[]) => void;
  /** Everything from the chosen cell, or from `from` on, to this one. */
  readonly extend: (to: CellKey, from?: CellKey) => void;
  readonly toggle: (cell: CellKey) => void;
  readonly mark: (cells: readonly CellKey[]) => void;
  /** Once the opinion was written down: only the first stays chosen. */
  readonly clear: () => void;
  readonly place: ReturnType<typeof placesOfCells>;
}

interface MarkedIn {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly identity: PlanDocument['identities']['projects'][number];
  readonly drafts: CommentDrafts;
}

export function useMarkedCells({ form, project, identity, drafts }: MarkedIn): MarkedCells {
  const [{ cell, marked }, setChosen] = useState<{ readonly cell: CellKey | null; readonly marked: readonly CellKey[] }>({ cell: null, marked: [] });
  const rows = identity.indicators;
  const placesFor = (first: CellKey | null, others: readonly CellKey[]) => (first === null ? { ...wholeProject, also: [] } : placesOfCells(first, others, project, rows));
  const cellFor = ({ row, field }: PlaceInProject): CellKey | null => {
    const at = row === null && field === null ? null : cellOfPlace({ row, field }, project, rows);
    const ordinal = at === null ? undefined : rowOfKey(at)?.ordinal;
    return row !== null && field === null && ordinal !== undefined ? wholeRow(ordinal) : at;
  };
  const cellsFor = (places: readonly PlaceInProject[]): readonly CellKey[] => places.flatMap((place) => cellFor(place) ?? []);
  const markBeside = (first: CellKey | null, others: readonly CellKey[]): void => {
    setChosen({ cell: first, marked: others });
    // What was begun at the first cell is about all of them from now on.
    const place = { project: identity.id, ...placesFor(first, others) };
    if (drafts.at(place) !== null) drafts.write(place, { also: [...place.also] });
  };
  return {
    cell,
    marked,
    choose: (first) => setChosen({ cell: first, marked: cellsFor(drafts.at({ project: identity.id, ...placesFor(first, []) })?.also ?? []) }),
    chooseAt: (place, also) => setChosen({ cell: cellFor(place), marked: cellsFor(also) }),
    extend: (to, from = cell ?? to) => markBeside(from, cellsBetween(from, to, form, project)),
    toggle: (one) => (cell === null || one === cell ? setChosen({ cell: one, marked: [] }) : markBeside(cell, marked.includes(one) ? marked.filter((other) => other !== one) : [...marked, one])),
    mark: (cells) => markBeside(cell, cells.filter((one) => one !== cell)),
    clear: () => setChosen((standing) => ({ cell: standing.cell, marked: [] })),
    place: placesFor(cell, marked),
  };
}

/** Of no column: an opinion on the row as a whole. */
export function wholeRow(ordinal: number): CellKey {
  return `row:${ordinal}:whole`;
}
