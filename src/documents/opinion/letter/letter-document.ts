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

export type { AnsweredProblem } from './answered-problems.ts';
export type { LetterOptions } from './letter-pages.ts';
export type { LetterComment } from './reviewer-opinions.ts';

export function letterDocument(checked: BoundDocument, options: LetterOptions): Result<WrittenOpinion, Fault> {
  const { document, groundsLeftOut } = opinionLetter(checked.report, options);
  const opened = openDocument(writeDocx(document), '审核意见书.docx', defaultReadingLimits);
  if (!opened.ok) return opened;
  const draft = draftOf(opened.value.source);
  const fault = attachBoundText(draft, opened.value.parts.main, boundOpinions({ ...checked, answered: options.answered ?? [] }), false);
  return fault === null ? ok({ bytes: draftBytes(draft), extension: '.docx', remarks: remarksOn(groundsLeftOut) }) : failed(fault);
}

/** What the office that signs should know of the grounds. */
function remarksOn(groundsLeftOut: readonly string[]): readonly string[] {
  if (groundsLeftOut.length === 0) return [];
  return [`意见书只列读过原文或转载、适用于本年度的文件；规则另外参考的${groundsLeftOut.length}项（待核实、晚于本年度或外地做法）没有列入，可用 --format html 查看`];
}
