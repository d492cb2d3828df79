// Which cells of the plan being edited still say what was taken over from another text: held against the text as it stands here, so that the mark goes with the first
// change and comes back when that is undone.
import { useCallback, useMemo } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { isBeside, stillStanding, withoutConfirmed, type CopiedCell } from '../../domain/template/index.ts';
import type { DraftProject, PlanDraft } from '../../domain/editing/index.ts';
import type { Copied } from '../../http/contract/copied.ts';
import { confirmCopied, copiedQuery, sourceOf } from '../api/copied-queries.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { readAgain, takeAsStanding } from '../api/read-again.ts';
import { problemText } from '../api/use-change.ts';
import type { CellKey } from '../project/form-content.ts';
import { useEditing } from './editing-context.ts';

export interface Copies {
  /** The text from which a project, or part one (null), was taken over: `2027年度`; null where it was not. */
  readonly from: (project: string | null) => string | null;
  /** What stands as it was taken over, and nobody has confirmed; none while the text is not in the unit's hands. */
  readonly cells: readonly CopiedCell[];
  /** The same of what is filled in beside the forms, as it stood when it was asked for. */
  readonly beside: readonly CopiedCell[];
  readonly confirm: (cells: readonly CopiedCell[]) => void;
}

const none: readonly CopiedCell[] = [];

/** Of the whole text, or of one draft of it (while something is typed). `tell` is told what became of a confirmation. */
export function useCopies(draft: PlanDraft, tell: (sentence: string) => void): Copies {
  const { keeper } = useEditing();
  const client = useQueryClient();
  const { queryKey } = copiedQuery(keeper.planId);
  const { data } = useQuery(copiedQuery(keeper.planId));
  const declaration = useQuery(declarationQuery(keeper.planId));
  const editable = declarationLifecycle.states.find(({ id }) => id === declaration.data?.state)?.editable ?? 'nothing';
  const open = editable === 'nothing' ? none : (data?.cells ?? none);
  const cells = useMemo(() => (open.length === 0 ? none : stillStanding(open, draft)), [open, draft]);
  const beside = useMemo(() => (open.length === 0 ? none : open.filter(isBeside)), [open]);
  const { mutate } = useMutation({
    mutationFn: (chosen: readonly CopiedCell[]) => confirmCopied(keeper.planId, chosen),
    onSuccess: async (_, chosen) => {
      await takeAsStanding<Copied>(client, queryKey, (known) => ({ ...known, cells: [...withoutConfirmed(known.cells, chosen)] }));
      tell(`已确认${chosen.length}处沿用的内容。`);
      await readAgain(client, declarationQuery(keeper.planId).queryKey);
    },
    onError: (error) => tell(problemText(error)),
  });
  const confirm = useCallback((chosen: readonly CopiedCell[]) => (chosen.length === 0 ? tell('这里没有沿用上年、未确认的内容。') : mutate(chosen)), [mutate, tell]);
  const from = useCallback((project: string | null) => sourceOf(data, project), [data]);
  return { from, cells, beside, confirm };
}

/** The copied cells of a project by the cell of its form in which they stand. */
export function copiesByKey(cells: readonly CopiedCell[], { id, rows }: DraftProject): ReadonlyMap<CellKey, CopiedCell> {
  return new Map(cells.filter(({ project }) => project === id).map((copy) => [keyOfCopy(copy, rows), copy]));
}

function keyOfCopy({ row, cell }: CopiedCell, rows: readonly string[]): CellKey {
  if (row !== null) return `row:${rows.indexOf(row) + 1}:${cell}`;
  return cell.startsWith('spending.') ? `spending:${cell.slice('spending.'.length)}` : cell.replace(/^budget\./u, '');
}
