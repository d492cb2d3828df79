// Where signing in leads: an address of this app that was asked for before, by the pages and by the way over an office of identities alike.

export const signInPath = '/sign-in';

/** Only an address of this app is followed; one of the sign-in page stands for what that page leads to. */
export function addressAfterSignIn(next: string | null): string {
  if (next === null || !URL.canParse(next, here)) return '/';
  const { origin, pathname, search, searchParams, hash } = new URL(next, here);
  if (origin !== here || !next.startsWith('/')) return '/';
  return pathname === signInPath ? addressAfterSignIn(searchParams.get('next')) : `${pathname}${search}${hash}`;
}

/** Address of the sign-in page that leads back to `from`. Asked from the sign-in page itself, it is that page's own address. */
export function signInAddress(from: string): string {
  return leadingBack(signInPath, from);
}

/** Of the page on which a first password is changed, which leads on to `from`. */
export function newPasswordAddress(from: string): string {
  return leadingBack('/password', from);
}

/** Of the way over an office of identities. */
export function signOnAddress(next: string): string {
  return leadingBack('/api/sign-on/start', next);
}

function leadingBack(path: string, from: string): string {
  const back = addressAfterSignIn(from);
  return back === '/' ? path : `${path}?next=${encodeURIComponent(back)}`;
}

/** Stands for this server while an address is taken apart. */
const here = 'http://here.invalid';
