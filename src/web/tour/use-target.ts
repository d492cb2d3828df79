// The element that a step of a tour speaks of, once it stands on the page.
import { useEffect, useState } from 'react';

/** Null until it is there. Not looked for before its page is shown. */
export function useTarget(selector: string, isHere: boolean): HTMLElement | null {
  const [found, setFound] = useState<HTMLElement | null>(null);
  useEffect(() => {
    setFound(null);
    if (!isHere) return undefined;
    const look = (): void => setFound((standing) => (standing?.isConnected === true ? standing : document.querySelector<HTMLElement>(selector)));
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [selector, isHere]);
  return found;
}
