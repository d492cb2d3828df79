// A link inside the app by its address. A plain anchor: middle click, copying and screen readers work as everywhere.
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useRouter } from '@tanstack/react-router';
import { useGo } from './navigation.ts';

interface AppLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly children: ReactNode;
}

export function AppLink({ href, children, onClick, ...others }: AppLinkProps) {
  const go = useGo();
  const { history } = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={history.createHref(href)} onClick={follow} {...others}>
      {children}
    </a>
  );
}
