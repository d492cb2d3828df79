// The text with the findings in its margin. A Word 2007 file gets them as it is; of any other format the text is written anew as its form demands, read
// again, and commented there.
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { CheckReport } from '../../domain/check/index.ts';
import { defaultReadingLimits, type ReadingLimits } from '../document-reading.ts';
import { readPlanFile } from '../read-plan-file.ts';
import { commentDocx } from '../word/comments/comment-docx.ts';
import { carriedContents } from '../word/docx/carried-contents.ts';
import { openDocument } from '../word/docx/read-docx.ts';
import { writePlan } from '../word/write/plan/write-plan.ts';
import { boundOpinions } from './bound-opinions.ts';
import { commentAuthor, marginComments } from './margin-comments.ts';
import type { OpinionSource, WrittenOpinion } from './opinion-source.ts';

export interface CommentedDocument extends WrittenOpinion {
  /** Comments in the margin, the one at the beginning included. */
  readonly comments: number;
}

export function commentedDocument(source: OpinionSource, limits: ReadingLimits = defaultReadingLimits): Result<CommentedDocument, Fault> {
  const { bytes, file, format, report } = source;
  const bound = boundOpinions(source);
  if (format === 'docx') return commented(bytes, file, { report, bound }, limits);
  const written = writePlan(report.plan);
  const name = `${file}.docx`;
  const again = readPlanFile(written.bytes, name, { limits });
  if (!again.ok) return again;
  const checked = source.checkAgain(again.value.plan);
  if (!checked.ok) return checked;
  const done = commented(written.bytes, name, { report: checked.value, bound }, limits);
  if (!done.ok) return done;
  return ok({ ...done.value, remarks: [`原文件不是 .docx，批注加在按表样重新排版的文本上，内容与原文件一致`, ...written.remarks.map(withoutStop), ...done.value.remarks] });
}

interface Commenting {
  readonly report: CheckReport;
  readonly bound: string;
}

function commented(bytes: Uint8Array, file: string, { report, bound }: Commenting, limits: ReadingLimits): Result<CommentedDocument, Fault> {
  const opened = openDocument(bytes, file, limits);
  if (!opened.ok) return opened;
  const warnings = carriedContents(opened.value);
  const comments = marginComments(report, warnings);
  const result = commentDocx(bytes, file, { comments, author: commentAuthor, bound }, limits);
  if (!result.ok) return result;
  const { replaced, answered, unplaced } = result.value;
  const remarks = [
    ...warnings,
    ...(replaced > 0 ? [`换掉了上次检查的${replaced}条批注`] : []),
    ...(answered > 0 ? [`上次检查的${answered}条批注已经有人答复，保留没有动`] : []),
    ...(unplaced.length > 0 ? [`有${unplaced.length}条批注在文件里找不到位置，放在了开头`] : []),
  ];
  return ok({ bytes: result.value.bytes, comments: comments.length, extension: hasMacroExtension(file) ? '.docm' : '.docx', remarks });
}

/** A file with macros under the ending of one without is refused by Word. */
function hasMacroExtension(file: string): boolean {
  return /\.(?:docm|dotm)$/iu.test(file);
}

function withoutStop(sentence: string): string {
  return sentence.replace(/。$/u, '');
}
