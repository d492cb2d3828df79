// Where a report page carries its opinions: in a `meta` element of its head, which browsers keep when the page is saved.
import { decodeHtml } from '../../html/html-charset.ts';
import { scanHtml } from '../../html/html-scanner.ts';

export const opinionsName = 'hengji-opinions';

/** Null where the page carries none. */
export function opinionsInPage(bytes: Uint8Array, file: string): string | null {
  const decoded = decodeHtml(bytes, file);
  if (!decoded.ok) return null;
  let found: string | null = null;
  let isPastHead = false;
  scanHtml(decoded.value.text, {
    openTag(name, attributes) {
      if (name === 'meta' && attributes.get('name') === opinionsName) found = attributes.get('content') ?? null;
      if (name === 'body') isPastHead = true;
    },
    closeTag: () => undefined,
    text: () => undefined,
    isHalted: () => isPastHead || found !== null,
  });
  return found;
}
