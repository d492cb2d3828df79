// The plan being edited, for the pages below the editing addresses.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { planOf } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { PlanSaving, SavingSnapshot } from './plan-saving.ts';

export interface Editing extends SavingSnapshot {
  readonly saving: SavingSnapshot['saving'];
  readonly plan: DepartmentPlan;
  readonly keeper: PlanSaving;
}

export const PlanSavingContext = createContext<PlanSaving | null>(null);

export function useEditing(): Editing {
  const keeper = useContext(PlanSavingContext);
  if (keeper === null) throw new Error('no plan is being edited around this page');
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const { draft } = snapshot.session;
  const plan = useMemo(() => planOf(draft), [draft]);
  return useMemo(() => ({ ...snapshot, plan, keeper }), [snapshot, plan, keeper]);
}

/** Address of a page of the plan being edited. */
export function editHref(planId: string, page: string): string {
  return `/plans/${encodeURIComponent(planId)}/edit${page === '' ? '' : `/${page}`}`;
}
