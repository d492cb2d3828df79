// The indicator library of the county: what it added, proposals and their review, and who uses an entry.
import { queryOptions } from '@tanstack/react-query';
import { doneSchema } from '../../http/contract/accounts.ts';
import { decidedProposalSchema, entryUsesSchema, librarySchema, proposalListSchema, type DecideProposal, type EndEntry, type ProposeIndicator } from '../../http/contract/library.ts';
import { madeSchema } from '../../http/contract/organisation.ts';
import { ask } from './client.ts';

export const indicatorLibraryQuery = queryOptions({ queryKey: ['library', 'standing'], queryFn: () => ask('/api/library', librarySchema), staleTime: 60_000 });

export const proposalsQuery = queryOptions({ queryKey: ['library', 'proposals'], queryFn: () => ask('/api/library/proposals', proposalListSchema) });

export function entryUsesQuery(entry: string, year: number) {
  return queryOptions({ queryKey: ['library', 'uses', entry, year], queryFn: () => ask(`/api/library/entries/${entry}/uses?year=${year}`, entryUsesSchema), staleTime: 60_000 });
}

export function proposeIndicator(body: ProposeIndicator): Promise<unknown> {
  return ask('/api/library/proposals', madeSchema, { method: 'POST', body });
}

export function decideProposal({ id, body }: { readonly id: string; readonly body: DecideProposal }): Promise<unknown> {
  return ask(`/api/library/proposals/${id}/decision`, decidedProposalSchema, { method: 'POST', body });
}

export function withdrawProposal(id: string): Promise<unknown> {
  return ask(`/api/library/proposals/${id}`, doneSchema, { method: 'DELETE' });
}

export function endEntry({ entry, body }: { readonly entry: string; readonly body: EndEntry }): Promise<unknown> {
  return ask(`/api/library/entries/${entry}/end`, doneSchema, { method: 'POST', body });
}
