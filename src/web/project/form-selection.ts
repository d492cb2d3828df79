// What the form and the notes beside it share: the marks of the cells and the finding that is looked at.
import { createContext, useContext } from 'react';
import type { CellMark } from './finding-cells.ts';
import type { CellKey } from './form-content.ts';

export interface FormSelection {
  readonly marks: ReadonlyMap<CellKey, CellMark>;
  /** Id of the finding looked at. */
  readonly active: string | null;
  readonly activeCells: readonly CellKey[];
  /** Cells on which a reviewer has commented. */
  readonly commented?: ReadonlySet<CellKey>;
  readonly activate: (finding: string | null) => void;
}

export const FormSelectionContext = createContext<FormSelection>({ marks: new Map(), active: null, activeCells: [], activate: () => undefined });

export function useFormSelection(): FormSelection {
  return useContext(FormSelectionContext);
}
