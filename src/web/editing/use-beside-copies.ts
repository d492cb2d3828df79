// What was taken over from another text beside the forms and waits for somebody to confirm it, as the panels under a form and the page of duties show it.
import { useCallback } from 'react';
import { App } from 'antd';
import type { CopiedCell } from '../../domain/template/index.ts';
import { useEditing } from './editing-context.ts';
import { useCopies, type Copies } from './use-copies.ts';

export interface BesideCopies {
  readonly from: Copies['from'];
  readonly cells: readonly CopiedCell[];
  readonly confirm: (cells: readonly CopiedCell[]) => void;
}

export function useBesideCopies(): BesideCopies {
  const { session } = useEditing();
  const { message } = App.useApp();
  const tell = useCallback((sentence: string) => void message.info(sentence), [message]);
  const { from, beside, confirm } = useCopies(session.draft, tell);
  return { from, cells: beside, confirm };
}

/** Of a project, or of part one (null), those in one cell that still say one of these texts. */
export function standingCopies(cells: readonly CopiedCell[], { project, cell, texts }: Pick<CopiedCell, 'project' | 'cell'> & { readonly texts: readonly string[] }): readonly CopiedCell[] {
  return cells.filter((copy) => copy.project === project && copy.cell === cell && texts.includes(copy.text));
}
