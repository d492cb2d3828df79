// What is shown is asked for anew because something was written.
import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** A first answer still on its way may have been made before the writing. Unlike a later one it would be waited for and taken as what stands, so it is asked for again. */
export async function readAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined && state.fetchStatus !== 'idle' });
  await client.invalidateQueries({ queryKey });
}

/** What was written is taken as what stands. An answer still on its way may have been made before it: it would bring back what stood before, so it is asked for again. */
export async function takeAsStanding<Known>(client: QueryClient, queryKey: QueryKey, written: (known: Known) => Known): Promise<void> {
  const isAsked = client.isFetching({ queryKey }) > 0;
  await client.cancelQueries({ queryKey });
  client.setQueryData<Known>(queryKey, (known) => (known === undefined ? known : written(known)));
  // Nobody waits for the answer: the writing is done.
  if (isAsked) void client.invalidateQueries({ queryKey });
}
