// The plan being edited with its 测算, for the pages of the editor.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { PlanDraft } from '../../domain/editing/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { fillingQuery } from '../api/filling-queries.ts';
import { costedDraft, type TypedCosting } from './costed-draft.ts';
import { useEditing } from './editing-context.ts';

export function useCostedPlan(draft: PlanDraft, typed: TypedCosting | null): DepartmentPlan {
  const { keeper } = useEditing();
  const { data } = useQuery(fillingQuery(keeper.planId));
  return useMemo(() => costedDraft(draft, data ?? null, typed), [draft, data, typed]);
}
