// Going to addresses and reading the present one, as plain texts: addresses are composed in plan-view.ts, not typed per route.
import { useCallback, useMemo } from 'react';
import { useLocation, useRouter } from '@tanstack/react-router';

/** Goes to an address of the app; `replace` leaves no step to go back to. */
export function useGo(): (href: string, how?: 'push' | 'replace') => void {
  const router = useRouter();
  return useCallback((href: string, how: 'push' | 'replace' = 'push') => router.history[how](href), [router]);
}

export interface Address {
  readonly path: string;
  readonly words: URLSearchParams;
  readonly href: string;
}

export function useAddress(): Address {
  const { pathname, searchStr, href } = useLocation();
  return useMemo(() => ({ path: pathname, words: new URLSearchParams(searchStr), href }), [pathname, searchStr, href]);
}

/** Changes words of the address in place, without a new step in the history; an empty value removes the word. */
export function useSetWords(): (changes: Readonly<Record<string, string>>) => void {
  const go = useGo();
  const { path, words } = useAddress();
  return useCallback(
    (changes) => {
      const next = new URLSearchParams(words);
      for (const [word, value] of Object.entries(changes)) {
        if (value === '') next.delete(word);
        else next.set(word, value);
      }
      const query = next.toString();
      go(`${path}${query === '' ? '' : `?${query}`}`, 'replace');
    },
    [go, path, words],
  );
}
