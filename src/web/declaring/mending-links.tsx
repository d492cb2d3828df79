// Links from what is missing to where it is mended. To a section of the page that stands here the reader is led at once, and the keyboard goes with him.
import type { MouseEvent } from 'react';
import { AppLink } from '../app/app-link.tsx';
import type { MendingPlace } from './mending-places.ts';

export function MendingLinks({ places }: { readonly places: readonly MendingPlace[] }) {
  if (places.length === 0) return null;
  return (
    <span className="mending no-print">
      {places.map(({ text, href, section }) => (
        <AppLink key={text} href={href} onClick={(event) => toSection(event, section)}>
          {text}
        </AppLink>
      ))}
    </span>
  );
}

function toSection(event: MouseEvent, section: string | null): void {
  const heading = section === null ? null : document.getElementById(section);
  if (heading === null) return;
  event.preventDefault();
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
