// Writing in the cells of a file checked in this browser; null for every other plan.
import { useMemo, useState } from 'react';
import type { Project } from '../../domain/plan/index.ts';
import { numberOf, usePlanView } from '../app/plan-view.ts';
import type { CellEditing } from '../project/cell-editing.ts';
import type { CellContent } from '../project/form-content.ts';
import { editOfCell, titleOfEdit } from './cell-edits.ts';
import { useCheckedFile } from './checked-file.tsx';

export function useCellEditingOf(project: Project): CellEditing | null {
  const { source } = usePlanView();
  const { edited, edit, type } = useCheckedFile();
  const [open, setOpen] = useState<CellContent | null>(null);
  const drafted = edited?.draft.projects.find((candidate) => candidate.project.ordinal === project.ordinal);
  const number = numberOf(project);
  return useMemo<CellEditing | null>(() => {
    if (source.kind !== 'checked' || drafted === undefined) return null;
    const of = (text: string) => (open === null ? null : editOfCell(open, text, drafted));
    return {
      open: open?.key ?? null,
      mayOpen: (content) => editOfCell(content, content.text, drafted) !== null,
      begin: setOpen,
      type: (text) => type(of(text)),
      finish: (text) => {
        const made = of(text);
        if (open !== null && made !== null) edit(titleOfEdit(open.key, number), made);
        setOpen(null);
      },
      cancel: () => {
        type(null);
        setOpen(null);
      },
    };
  }, [source.kind, drafted, open, number, edit, type]);
}
