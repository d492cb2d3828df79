// The opinion letter as a Word file, which carries the opinions so that the receipt can be held against the text that comes back with it.
import type { Fault } from '../../../kernel/fault.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import { defaultReadingLimits } from '../../document-reading.ts';
import { draftBytes, draftOf } from '../../package/package-draft.ts';
import { attachBoundText } from '../../word/bound-part.ts';
import { openDocument } from '../../word/docx/read-docx.ts';
import { writeDocx } from '../../word/write/write-docx.ts';
import { boundOpinions, type BoundDocument } from '../bound-opinions.ts';
import type { WrittenOpinion } from '../opinion-source.ts';
import type { LetterOptions } from './letter-pages.ts';
import { opinionLetter } from './opinion-letter.ts';

export type { LetterOptions } from './letter-pages.ts';

export function letterDocument(checked: BoundDocument, options: LetterOptions): Result<WrittenOpinion, Fault> {
  const opened = openDocument(writeDocx(opinionLetter(checked.report, options)), '审核意见书.docx', defaultReadingLimits);
  if (!opened.ok) return opened;
  const draft = draftOf(opened.value.source);
  const fault = attachBoundText(draft, opened.value.parts.main, boundOpinions(checked), false);
  return fault === null ? ok({ bytes: draftBytes(draft), extension: '.docx', remarks: [] }) : failed(fault);
}
