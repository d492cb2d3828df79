// Which tours the account has ended, wherever it is signed in.
import { queryOptions } from '@tanstack/react-query';
import { ownToursSchema, type EndTour } from '../../http/contract/tours.ts';
import { ask } from './client.ts';

export const ownToursQuery = queryOptions({ queryKey: ['account', 'tours'], queryFn: () => ask('/api/account/tours', ownToursSchema), staleTime: Number.POSITIVE_INFINITY });

export function endTour({ tour, outcome }: { readonly tour: string; readonly outcome: EndTour['outcome'] }): Promise<unknown> {
  return ask(`/api/account/tours/${encodeURIComponent(tour)}`, ownToursSchema, { method: 'PUT', body: { outcome } });
}
