// What is shown is asked for anew because something was written.
import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** A first answer still on its way may have been made before the writing. Unlike a later one it would be waited for and taken as what stands, so it is asked for again. */
export async function readAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined && state.fetchStatus !== 'idle' });
  await client.invalidateQueries({ queryKey });
}
