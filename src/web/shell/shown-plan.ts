// Which stored plan the frame around the pages speaks of: the one in the address, else the one seen last, else the one to open first.
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { GivenUpText, PlanSummary } from '../../http/contract/plans.ts';
import { givenUpQuery, planListQuery } from '../api/plan-queries.ts';
import { useAddress } from '../app/navigation.ts';
import { planToOpen } from '../app/plan-to-open.ts';

export interface ShownPlan {
  readonly summary: PlanSummary | null;
  /** The text in the address, where it was given up and stands in no list: then nothing else is spoken of. */
  readonly givenUp: GivenUpText | null;
  readonly plans: readonly PlanSummary[];
  /** How many of them are without figures still. */
  readonly computing: number;
  /** Whether the address itself is a page of this plan. */
  readonly inAddress: boolean;
}

export function useShownPlan(signedIn: boolean): ShownPlan {
  const { path } = useAddress();
  const named = idIn(path);
  const [seen, setSeen] = useState<string | null>(named);
  useEffect(() => {
    if (named !== null) setSeen(named);
  }, [named]);
  const list = useQuery({ ...planListQuery, enabled: signedIn });
  const plans = signedIn ? (list.data?.plans ?? []) : [];
  const wanted = named ?? seen;
  const isUnlisted = named !== null && list.data !== undefined && !plans.some(({ id }) => id === named);
  const others = useQuery({ ...givenUpQuery, enabled: signedIn && isUnlisted });
  const givenUp = isUnlisted ? (others.data?.texts.find(({ id }) => id === named) ?? null) : null;
  const computing = signedIn ? (list.data?.computing ?? 0) : 0;
  const summary = givenUp === null ? (plans.find((plan) => plan.id === wanted) ?? planToOpen(plans) ?? null) : null;
  return { summary, givenUp, plans, computing, inAddress: named !== null };
}

function idIn(path: string): string | null {
  const [, first, id] = path.split('/');
  return first === 'plans' && id !== undefined && id !== '' ? decodeURIComponent(id) : null;
}
