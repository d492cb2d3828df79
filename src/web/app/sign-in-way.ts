// The one way to the sign-in page and back from it: every page that needs an account makes its address here, so that the way back never leads to the sign-in page.
import { useEffect } from 'react';
import { useRouter } from '@tanstack/react-router';

const signInPath = '/sign-in';

/** Address of the sign-in page that leads back to `from`. Asked from the sign-in page itself, it is that page's own address. */
export function signInAddress(from: string): string {
  const back = addressAfterSignIn(from);
  return back === '/' ? signInPath : `${signInPath}?next=${encodeURIComponent(back)}`;
}

/** Where signing in leads. Only an address of this app is followed; one of the sign-in page stands for what that page leads to. */
export function addressAfterSignIn(next: string | null): string {
  if (next === null || !URL.canParse(next, here)) return '/';
  const { origin, pathname, search, searchParams, hash } = new URL(next, here);
  if (origin !== here || !next.startsWith('/')) return '/';
  return pathname === signInPath ? addressAfterSignIn(searchParams.get('next')) : `${pathname}${search}${hash}`;
}

/** Stands for this server while an address is taken apart. */
const here = 'http://here.invalid';

/** Goes to the sign-in page once nobody is signed in, and leads back here. The address is read at that moment and not followed: it changes on the way there. */
export function useSignInFirst(isSignedOut: boolean): void {
  const { history } = useRouter();
  useEffect(() => {
    const from = history.location.href;
    const way = signInAddress(from);
    if (isSignedOut && way !== from) history.replace(way);
  }, [isSignedOut, history]);
}
