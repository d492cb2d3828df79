// Offers the tour of each post held that was neither seen nor declined, and shows the one that was started. What was ended is kept with the account on the server, so
// that it is not offered again in another browser.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../http/contract/session.ts';
import { readAgain } from '../api/read-again.ts';
import { endTour, ownToursQuery } from '../api/tour-queries.ts';
import { TourCard } from './tour-card.tsx';
import { TourContext } from './tour-context.ts';
import { stepsOf, toursFor, tourTitle, type TourId } from './tours.ts';

/** Milliseconds. */
const askAgainAfter = 60_000;

interface TourProviderProps {
  /** Null: nobody is signed in, or only with the first password. */
  readonly session: Session | null;
  readonly planBase: string | null;
  readonly children: ReactNode;
}

export function TourProvider({ session, planBase, children }: TourProviderProps) {
  const [walking, setWalking] = useState<TourId | null>(null);
  const offered = useMemo(() => (session === null ? [] : toursFor(session)), [session]);
  const client = useQueryClient();
  // What is typed is saved in passing: asked now and then while somebody is invited.
  const own = useQuery({ ...ownToursQuery, enabled: session !== null, refetchInterval: ({ state }) => (state.data !== undefined && offered.some((tour) => !state.data?.ended.includes(tour)) ? askAgainAfter : false) });
  const ending = useMutation({
    mutationFn: endTour,
    onSettled: () => readAgain(client, ownToursQuery.queryKey),
  });
  const end = (tour: TourId, outcome: 'seen' | 'skipped'): void => {
    setWalking(null);
    ending.mutate({ tour, outcome });
  };
  const isInvited = session !== null && own.data !== undefined && offered.some((tour) => !own.data.ended.includes(tour));
  // Whatever somebody does may be the beginning of their work: the invitation goes by itself then.
  useEffect(() => {
    if (!isInvited) return undefined;
    return client.getMutationCache().subscribe(({ type, mutation }) => {
      if (type === 'updated' && mutation.state.status === 'success' && mutation.options.mutationFn !== endTour) void client.invalidateQueries({ queryKey: ownToursQuery.queryKey });
    });
  }, [isInvited, client]);
  const open = own.data === undefined || ending.isPending ? [] : offered.filter((tour) => !own.data.ended.includes(tour));
  const choice = { offered, invited: walking === null ? (open[0] ?? null) : null, start: setWalking, decline: (tour: TourId) => end(tour, 'skipped') };
  return (
    <TourContext value={choice}>
      {children}
      {walking === null ? null : (
        <TourCard key={walking} title={tourTitle(walking)} steps={stepsOf(walking, planBase !== null)} planBase={planBase} onEnd={(outcome) => end(walking, outcome)} />
      )}
    </TourContext>
  );
}
