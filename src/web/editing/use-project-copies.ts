// What of one project still says what was taken over from another text, by the cells of its form, and its confirmation by key and button.
import { useMemo, useRef } from 'react';
import type { DraftProject, PlanDraft } from '../../domain/editing/index.ts';
import type { CopiedCell } from '../../domain/template/index.ts';
import type { CellKey } from '../project/form-content.ts';
import { copiesByKey, useCopies } from './use-copies.ts';

export interface ProjectCopies {
  /** The text from which it was taken over; null where it was not. */
  readonly from: string | null;
  readonly byKey: ReadonlyMap<CellKey, CopiedCell>;
  readonly confirm: (cells: readonly CopiedCell[]) => void;
  /** The key for the whole project is pressed twice: the first press says what the second will do. */
  readonly confirmAllByKey: () => void;
}

export function useProjectCopies(draft: PlanDraft, standing: DraftProject, tell: (sentence: string) => void): ProjectCopies {
  const { from, cells, confirm } = useCopies(draft, tell);
  const byKey = useMemo(() => copiesByKey(cells, standing), [cells, standing]);
  const announced = useRef(0);
  const confirmAllByKey = (): void => {
    const all = [...byKey.values()];
    if (all.length > 0 && announced.current !== all.length) {
      announced.current = all.length;
      return tell(`再按一次 Alt + P，本项目剩下的${all.length}格都照用。`);
    }
    announced.current = 0;
    confirm(all);
  };
  return { from: from(standing.id), byKey, confirm, confirmAllByKey };
}
