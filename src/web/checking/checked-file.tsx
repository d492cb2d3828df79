// The file last checked in this browser, and what was changed in it. It lives as long as the page is open and nowhere else.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { PlanReading } from '../../documents/index.ts';
import type { PlanEdit } from '../../domain/editing/index.ts';
import type { Proposal } from '../../domain/proposal/index.ts';
import { openedFile, shownPlan, withAccepted, withEdit, withRedo, withUndo, type EditedFile, type OpenedFile } from './edited-file.ts';

export interface CheckedFile {
  /** Null where no file is open. */
  readonly edited: EditedFile | null;
  /** The file as it was read, with the plan as it now stands. */
  readonly reading: PlanReading | null;
  /** Null closes it. */
  readonly keep: (file: OpenedFile | null) => void;
  readonly edit: (title: string, edit: PlanEdit) => void;
  readonly type: (edit: PlanEdit | null) => void;
  readonly accept: (title: string, proposals: readonly Proposal[], fills: ReadonlyMap<string, string>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Makes the worker that reads files away from the page. */
  readonly makeReader: () => Worker;
}

const nothing = (): void => undefined;
const CheckedFileContext = createContext<CheckedFile>({
  edited: null, reading: null, keep: nothing, edit: nothing, type: nothing, accept: nothing, undo: nothing, redo: nothing,
  makeReader: () => { throw new Error('no provider around this page'); },
});

export function useCheckedFile(): CheckedFile {
  return useContext(CheckedFileContext);
}

interface CheckedFileProviderProps {
  readonly makeReader: () => Worker;
  readonly children: ReactNode;
}

export function CheckedFileProvider({ makeReader, children }: CheckedFileProviderProps) {
  const [edited, setEdited] = useState<EditedFile | null>(null);
  const change = useCallback((how: (standing: EditedFile) => EditedFile) => setEdited((standing) => (standing === null ? null : how(standing))), []);
  const plan = useMemo(() => (edited === null ? null : shownPlan(edited)), [edited]);
  const value = useMemo<CheckedFile>(
    () => ({
      edited,
      reading: edited === null || plan === null ? null : { ...edited.file.reading, plan },
      keep: (file) => setEdited(file === null ? null : openedFile(file)),
      edit: (title, edit) => change((standing) => withEdit(standing, title, edit)),
      type: (typing) => change((standing) => ({ ...standing, typing })),
      accept: (title, proposals, fills) => change((standing) => withAccepted(standing, title, proposals, fills)),
      undo: () => change(withUndo),
      redo: () => change(withRedo),
      makeReader,
    }),
    [edited, plan, change, makeReader],
  );
  return <CheckedFileContext value={value}>{children}</CheckedFileContext>;
}
