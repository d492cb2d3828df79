// Writing in the cells of the form, where the pages show a text that may be written in. Null elsewhere: the form is then for reading.
import { createContext, useContext } from 'react';
import type { CellContent, CellKey } from './form-content.ts';

export interface CellEditing {
  /** The cell that is open for writing. */
  readonly open: CellKey | null;
  readonly mayOpen: (content: CellContent) => boolean;
  readonly begin: (content: CellContent) => void;
  /** The text as it stands while somebody types: findings answer to it at once. */
  readonly type: (text: string) => void;
  readonly finish: (text: string) => void;
  readonly cancel: () => void;
}

export const CellEditingContext = createContext<CellEditing | null>(null);

export function useCellEditing(): CellEditing | null {
  return useContext(CellEditingContext);
}
