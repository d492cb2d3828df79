// The name of the page in the tab, in the history of the browser and in a screen reader's mouth.
import { useEffect } from 'react';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? '衡绩' : `${title} · 衡绩`;
  }, [title]);
}
