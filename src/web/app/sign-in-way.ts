// Every page that needs an account leads to the sign-in page, and back from it.
import { useEffect } from 'react';
import { useRouter } from '@tanstack/react-router';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';

/** Goes to the sign-in page once nobody is signed in, and leads back here. The address is read at that moment and not followed: it changes on the way there. */
export function useSignInFirst(isSignedOut: boolean): void {
  const { history } = useRouter();
  useEffect(() => {
    const from = history.location.href;
    const way = signInAddress(from);
    if (isSignedOut && way !== from) history.replace(way);
  }, [isSignedOut, history]);
}
