// What the cells of the form share while it is edited: which are chosen, and what a pointer does to them.
import { createContext, useContext } from 'react';
import type { CellKey } from '../project/form-content.ts';

export interface GridCells {
  readonly active: CellKey;
  readonly isChosen: (key: CellKey) => boolean;
  readonly canWrite: (key: CellKey) => boolean;
  /** Whether it was not opened at this stage of the declaration. */
  readonly isShut: (key: CellKey) => boolean;
  /** Whether it says what was taken over from an earlier year, and nobody has confirmed it. */
  readonly isCopied: (key: CellKey) => boolean;
  /** Whether something that was written there was not saved. */
  readonly isAside: (key: CellKey) => boolean;
  /** `extends`: from where the rectangle began to this cell. */
  readonly choose: (key: CellKey, how: 'only' | 'extends') => void;
  readonly open: (key: CellKey) => void;
}

/** As a cell is marked. */
export const copiedMark = '沿用上年，未确认';

export const GridContext = createContext<GridCells>({ active: '', isChosen: () => false, canWrite: () => false, isShut: () => false, isCopied: () => false, isAside: () => false, choose: () => undefined, open: () => undefined });

export function useGridCells(): GridCells {
  return useContext(GridContext);
}
