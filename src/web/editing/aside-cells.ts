// In which cells of a project something stands that was not saved: put aside with its reason, and marked in the form, so that whoever looks at the table sees it too.
import { useCallback, useMemo } from 'react';
import type { DraftProject, PlanEdit } from '../../domain/editing/index.ts';
import { rowKey, type CellKey } from '../project/form-content.ts';
import type { AsideEdit } from './set-aside.ts';

/** As such a cell is marked. */
export const asideMark = '这里有一处修改没有保存，见页面上方的“逐处处理”';

export function asideCells(aside: readonly AsideEdit[], { id, rows }: Pick<DraftProject, 'id' | 'rows'>): ReadonlySet<CellKey> {
  return new Set(aside.flatMap(({ edit }) => ('project' in edit && edit.project === id ? keysOf(edit, rows) : [])));
}

export function useAsideCells(aside: readonly AsideEdit[], standing: DraftProject): (key: CellKey) => boolean {
  const keys = useMemo(() => asideCells(aside, standing), [aside, standing]);
  return useCallback((key) => keys.has(key), [keys]);
}

function keysOf(edit: PlanEdit, rows: readonly string[]): readonly CellKey[] {
  switch (edit.kind) {
    case 'cell': {
      const ordinal = rows.indexOf(edit.row) + 1;
      return ordinal === 0 ? [] : [rowKey(ordinal, edit.column)];
    }
    case 'field':
      // `budget.total` is the cell `total`, `spending.03-31` the cell `spending:03-31`.
      return [edit.field.replace(/^budget\./u, '').replace('spending.', 'spending:')];
    case 'goals':
      return ['goals'];
    default:
      return [];
  }
}
