// Which cells of a project may be written while the text is open only in parts, after a return, a control figure, or in an adjustment; none while it is in other hands.
// The server refuses the others all the same; here they are seen to be shut before anything is typed.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { placeOfCell } from '../reviewing/comment-places.ts';
import { useEditing } from './editing-context.ts';
import type { OpenParts } from './open-edits.ts';
import { useExtensionHold } from './use-extension-hold.ts';

export function useOpenParts({ id, project, rows }: DraftProject): OpenParts {
  const { keeper } = useEditing();
  const declaration = useQuery(declarationQuery(keeper.planId));
  const state = declarationLifecycle.states.find((one) => one.id === declaration.data?.state);
  const isPartly = state?.editable === 'reopened';
  const declared = declaration.data?.projects.find((one) => one.id === id);
  // One that the server has not told of yet was added just now.
  const isNew = declaration.data !== undefined && declared === undefined;
  const reopened = declared?.reopened ?? null;
  const held = useExtensionHold();
  const isShut = state?.editable === 'nothing' || held.project(id);
  const everything = !isShut && (!isPartly || isNew || reopened?.whole === true);
  return useMemo(
    () => ({
      rows: everything,
      cell: (key) => {
        if (everything) return true;
        if (isShut || reopened === null) return false;
        const { row, field } = placeOfCell(key, project, rows);
        return row === null ? field !== null && reopened.parts.includes(field) : reopened.rows.includes(row);
      },
    }),
    [everything, isShut, reopened, project, rows],
  );
}

/** Of the projects of the plan, those of which nothing may be written now. */
export function useShutProjects(): (id: string) => boolean {
  const { keeper } = useEditing();
  const { data } = useQuery(declarationQuery(keeper.planId));
  const editable = declarationLifecycle.states.find((one) => one.id === data?.state)?.editable ?? 'all';
  const held = useExtensionHold();
  return (id) => {
    if (held.project(id)) return true;
    if (editable !== 'reopened') return editable === 'nothing';
    const reopened = data?.projects.find((one) => one.id === id)?.reopened;
    if (reopened === undefined) return false;
    return reopened === null || !(reopened.whole || reopened.parts.length > 0 || reopened.rows.length > 0 || reopened.lines.length > 0 || reopened.removal);
  };
}
