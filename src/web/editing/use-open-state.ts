// At which stage the text is while somebody edits it: asked again and again, as others submit, withdraw and return it meanwhile.
import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { useEditing } from './editing-context.ts';

type DeclaredState = (typeof declarationLifecycle.states)[number];

/** Milliseconds. */
const askAgainAfter = 15_000;

/** Null until it is known. */
export function useOpenState(): DeclaredState | null {
  const { keeper, session } = useEditing();
  const { data, refetch } = useQuery({ ...declarationQuery(keeper.planId), refetchInterval: askAgainAfter });
  // What was refused just now is mostly refused for this.
  const refused = session.aside.length;
  useEffect(() => {
    if (refused > 0) void refetch();
  }, [refused, refetch]);
  return declarationLifecycle.states.find(({ id }) => id === data?.state) ?? null;
}

/** Whether nothing of the text can be written now. */
export function useIsShut(): boolean {
  return useOpenState()?.editable === 'nothing';
}
