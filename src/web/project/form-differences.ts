// What a form shows when it is set beside the form of another version: its cells that differ there, each with what changed in it.
import { createContext, useContext } from 'react';
import type { TextRun } from '../../documents/revision/text-difference.ts';
import type { CellKey } from './form-content.ts';

export interface CellDifference {
  /** Null: the other side has nothing to be told apart from, the cell as a whole is the difference. */
  readonly runs: readonly TextRun[] | null;
  /** The runs of the other side. */
  readonly hides: 'added' | 'removed';
}

export interface FormDifferences {
  readonly cells: ReadonlyMap<CellKey, CellDifference>;
  /** Cells of the difference that is looked at. */
  readonly current: readonly CellKey[];
}

export const FormDifferencesContext = createContext<FormDifferences>({ cells: new Map(), current: [] });

export function useFormDifferences(): FormDifferences {
  return useContext(FormDifferencesContext);
}
