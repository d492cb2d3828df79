// What of a file beside a text can be looked at on the page itself: a picture, told by its first bytes and never by its name, or plain text. Everything else is opened by the
// program made for it, after it was downloaded; nothing of an uploaded file is ever run or laid out here.
import { decodeText } from '../../documents/index.ts';

export type ShownFile =
  | { readonly kind: 'picture'; readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/bmp' }
  | { readonly kind: 'text'; readonly text: string }
  /** It is not what its name says, or nothing that can be shown. */
  | { readonly kind: 'nothing' };

const pictures = [
  { mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', starts: [0x47, 0x49, 0x46, 0x38] },
  { mediaType: 'image/bmp', starts: [0x42, 0x4d] },
] as const;

const endings: readonly string[] = ['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.txt'];

/** By its name, before it is fetched. */
export function canBeShown(name: string): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(ending));
}

export function shownFile(bytes: Uint8Array, name: string): ShownFile {
  const picture = pictures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (picture !== undefined) return { kind: 'picture', mediaType: picture.mediaType };
  if (!name.toLowerCase().endsWith('.txt')) return { kind: 'nothing' };
  const text = decodeText(bytes, name);
  return text.ok ? { kind: 'text', text: text.value.text } : { kind: 'nothing' };
}
