// What happened to a text, and the proof of the chain.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { auditVerificationSchema, eventChangesSchema, planHistorySchema } from '../../http/contract/history.ts';
import { ask } from './client.ts';

/** Page by page, the newest first. */
export function planHistoryQuery(planId: string) {
  return infiniteQueryOptions({
    queryKey: ['plans', planId, 'history'],
    queryFn: ({ pageParam }) => ask(`/api/plans/${encodeURIComponent(planId)}/history${pageParam === null ? '' : `?before=${pageParam}`}`, planHistorySchema),
    initialPageParam: firstPage,
    getNextPageParam: ({ before }) => before,
  });
}

const firstPage: number | null = null;

export function eventChangesQuery(planId: string, event: number) {
  // What an event changed never changes.
  return queryOptions({ queryKey: ['event-changes', planId, event], queryFn: () => ask(`/api/plans/${encodeURIComponent(planId)}/history/${event}/changes`, eventChangesSchema), staleTime: Number.POSITIVE_INFINITY });
}

/** Reads everything there is, so only where somebody asks. */
export const auditVerificationQuery = queryOptions({ queryKey: ['audit-verification'], queryFn: () => ask('/api/audit/verification', auditVerificationSchema), enabled: false, gcTime: 0 });
