// The file of an attachment, fetched to be looked at on the page.
import { queryOptions } from '@tanstack/react-query';
import type { Attachment } from '../../http/contract/attachments.ts';
import { shownFile, type ShownFile } from '../parts/shown-file.ts';
import { askForBytes } from './client.ts';

/** Of the file as a download. */
export function attachmentAddress(planId: string, attachment: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/attachments/${encodeURIComponent(attachment)}/file`;
}

export type FetchedFile = Exclude<ShownFile, { readonly kind: 'picture' }> | { readonly kind: 'picture'; readonly address: string };

/** A file never changes under its id; it is not kept longer than it is looked at. */
export function attachedFileQuery(planId: string, { id, name }: Pick<Attachment, 'id' | 'name'>) {
  return queryOptions({
    queryKey: ['attached-file', planId, id],
    gcTime: 0,
    queryFn: async (): Promise<FetchedFile> => {
      const bytes = await askForBytes(attachmentAddress(planId, id));
      const shown = shownFile(bytes, name);
      return shown.kind === 'picture' ? { kind: 'picture', address: await dataAddress(bytes, shown.mediaType) } : shown;
    },
  });
}

function dataAddress(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no address came of it'))));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')));
    reader.readAsDataURL(new Blob([bytes], { type }));
  });
}
