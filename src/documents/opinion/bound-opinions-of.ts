// The opinions that a file carries: one of ours that comes back, edited or not.
import { defaultReadingLimits, type ReadingLimits } from '../document-reading.ts';
import { sniffFormat } from '../sniff-format.ts';
import { readBoundText } from '../word/bound-part.ts';
import { besideMain, openDocument } from '../word/docx/read-docx.ts';
import { opinionsInPage } from './page/opinions-in-page.ts';
import { openReview } from './sheet/open-review.ts';

/** The JSON that `boundOpinions` wrote; null where the file carries none. */
export function boundOpinionsOf(bytes: Uint8Array, file: string, limits: ReadingLimits = defaultReadingLimits): string | null {
  switch (sniffFormat(bytes, file)) {
    case 'html':
      return opinionsInPage(bytes, file);
    case 'zip':
      return inDocument(bytes, file, limits) ?? inReview(bytes, file, limits);
    default:
      return null;
  }
}

function inDocument(bytes: Uint8Array, file: string, limits: ReadingLimits): string | null {
  const opened = openDocument(bytes, file, limits);
  if (!opened.ok) return null;
  const text = readBoundText(besideMain(opened.value.source), opened.value.parts.main);
  return text.ok ? text.value : null;
}

function inReview(bytes: Uint8Array, file: string, limits: ReadingLimits): string | null {
  const review = openReview(bytes, file, limits);
  return review.ok ? (review.value?.opinions ?? null) : null;
}
