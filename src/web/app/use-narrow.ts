// Whether the window is narrower than a width, kept up to date.
import { useSyncExternalStore } from 'react';

/** `useNarrow(768)`: true below 768 px. */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${width - 0.02}px)`;
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
