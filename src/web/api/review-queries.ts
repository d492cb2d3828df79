// What waits on whom, and the rounds of a year.
import { queryOptions } from '@tanstack/react-query';
import { doneSchema } from '../../http/contract/accounts.ts';
import { madeSchema } from '../../http/contract/organisation.ts';
import { progressSchema, reviewQueueSchema, stepsTogetherTakenSchema, workDeskSchema, type StepsTogether, type StepsTogetherTaken } from '../../http/contract/review.ts';
import { extendableSchema, roundsSchema, type EndException, type GrantException, type SetRounds } from '../../http/contract/rounds.ts';
import { ask } from './client.ts';

/** What others do counts at once: a page that is come to asks again, however lately it was asked. */
export const othersWrite = { staleTime: 0 };

export const workDeskQuery = queryOptions({ queryKey: ['desk'], queryFn: () => ask('/api/desk', workDeskSchema), ...othersWrite });

export const reviewQueueQuery = queryOptions({ queryKey: ['review-queue'], queryFn: () => ask('/api/review-queue', reviewQueueSchema), ...othersWrite });

export function progressQuery(year: number) {
  return queryOptions({ queryKey: ['progress', year], queryFn: () => ask(`/api/progress?year=${year}`, progressSchema), ...othersWrite });
}

/** `division` null: the one the caller looks after. */
export function roundsQuery(year: number, division: string | null) {
  const address = `/api/rounds?year=${year}${division === null ? '' : `&division=${encodeURIComponent(division)}`}`;
  return queryOptions({ queryKey: ['rounds', year, division], queryFn: () => ask(address, roundsSchema), ...othersWrite });
}

export function takeStepsTogether(body: StepsTogether): Promise<StepsTogetherTaken> {
  return ask('/api/declaration-steps', stepsTogetherTakenSchema, { method: 'POST', body });
}

export function setRounds(body: SetRounds): Promise<unknown> {
  return ask('/api/rounds', doneSchema, { method: 'PUT', body });
}

/** `unit` undefined: none is chosen yet. */
export function extendableQuery(year: number, unit: string | undefined) {
  return queryOptions({ queryKey: ['rounds', year, 'extendable', unit], queryFn: () => ask(`/api/lock-exceptions/projects?${new URLSearchParams({ year: String(year), unit: unit ?? '' }).toString()}`, extendableSchema), enabled: unit !== undefined, ...othersWrite });
}

export function grantException(body: GrantException): Promise<unknown> {
  return ask('/api/lock-exceptions', madeSchema, { method: 'POST', body });
}

export function endException(id: string, body: EndException): Promise<unknown> {
  return ask(`/api/lock-exceptions/${encodeURIComponent(id)}/end`, doneSchema, { method: 'POST', body });
}
