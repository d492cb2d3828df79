// Stored plans, their versions and differences, and the pages of the rules.
import { queryOptions } from '@tanstack/react-query';
import { givenUpListSchema, planDiffSchema, planDocumentSchema, planListSchema, rulePagesSchema } from '../../http/contract/plans.ts';
import { ask } from './client.ts';
import { othersWrite } from './review-queries.ts';

/** Milliseconds between two looks while figures are being computed anew. */
const whileComputing = 3_000;

export const planListQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => ask('/api/plans', planListSchema),
  refetchInterval: ({ state }) => ((state.data?.computing ?? 0) > 0 ? whileComputing : false),
});

/** What was given up, for whoever could read it; it changes with the plans. */
export const givenUpQuery = queryOptions({ queryKey: ['plans', 'given-up'], queryFn: () => ask('/api/plans/given-up', givenUpListSchema) });

/** `version` null asks for the plan as it stands. */
export function planDocumentQuery(id: string, version: number | null) {
  const address = `/api/plans/${encodeURIComponent(id)}${version === null ? '' : `?version=${version}`}`;
  return queryOptions({ queryKey: ['plans', id, 'document', version], queryFn: () => ask(address, planDocumentSchema), ...(version === null ? othersWrite : {}) });
}

/** `to` null: the plan as it stands. */
export function planDiffQuery(id: string, from: number, to: number | null) {
  const address = `/api/plans/${encodeURIComponent(id)}/diff?from=${from}${to === null ? '' : `&to=${to}`}`;
  return queryOptions({ queryKey: ['plans', id, 'diff', from, to], queryFn: () => ask(address, planDiffSchema), ...(to === null ? othersWrite : {}) });
}

export const rulePagesQuery = queryOptions({ queryKey: ['rules'], queryFn: () => ask('/api/rules', rulePagesSchema), staleTime: Number.POSITIVE_INFINITY });
