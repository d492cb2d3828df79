// What happened to a text, and the proof of the chain.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { auditEventsSchema, auditScopeSchema, auditVerificationSchema, eventChangesSchema, planHistorySchema } from '../../http/contract/history.ts';
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

export const auditScopeQuery = queryOptions({ queryKey: ['audit-scope'], queryFn: () => ask('/api/audit/scope', auditScopeSchema) });

/** Which events are asked for; a blank text asks for all. */
export interface AuditFilter {
  readonly division: string;
  readonly kind: string;
  readonly actor: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

/** Page by page, the newest first; as they stand now, not as they stood when the page was opened. */
export function auditEventsQuery(filter: AuditFilter) {
  const asked = new URLSearchParams(Object.entries(filter).filter(([, text]) => text !== ''));
  return infiniteQueryOptions({
    queryKey: ['audit-events', asked.toString()],
    queryFn: ({ pageParam }) => ask(`/api/audit/events?${asked.toString()}${pageParam === null ? '' : `&before=${pageParam}`}`, auditEventsSchema),
    initialPageParam: firstPage,
    getNextPageParam: ({ before }) => before,
    staleTime: 0,
  });
}
