// Writes what can be taken away from a file checked in this browser, by the code with which `hengji check --format …` writes it.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { commentedDocument, letterDocument, reportPage, reviewDocument, type OpinionSource } from '../../documents/index.ts';
import { reportOn, type CheckReport } from '../../domain/check/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { editedDocument, stemOf, type EditedDocument } from './edited-document.ts';
import type { EditedFile } from './edited-file.ts';
import type { HandedKind } from './handed-files.ts';
import { sha256Of } from './sha256.ts';

export interface HandedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** In Chinese, without a full stop. */
  readonly remarks: readonly string[];
}

export function handedFile(kind: HandedKind, edited: EditedFile): Result<HandedFile, Fault> {
  const document = editedDocument(edited);
  if (!document.ok) return document;
  const { bytes, file, format, remarks } = document.value;
  if (kind === 'text') return ok(handed(edited.history.done.length === 0 ? file : `${stemOf(file)}.已改${endingOf(file)}`, bytes, remarks));
  const checkAgain = (plan: DepartmentPlan): Result<CheckReport, Fault> => reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes', previous: null });
  const report = checkAgain(document.value.plan);
  if (!report.ok) return report;
  const written = opinionOf(kind, { bytes, file, format, report: report.value, sha256: sha256Of(bytes), checkAgain });
  return written.ok ? ok(handed(`${stemOf(file)}.${words[kind]}${written.value.extension}`, written.value.bytes, told(document.value, written.value.remarks))) : written;
}

/** As the command line names its files. */
const words: Readonly<Record<Exclude<HandedKind, 'text'>, string>> = { comments: '批注', letter: '审核意见书', sheet: '审核表', report: '检查报告' };

function opinionOf(kind: Exclude<HandedKind, 'text'>, source: OpinionSource) {
  switch (kind) {
    case 'comments':
      return commentedDocument(source);
    case 'letter':
      return letterDocument(source, { issuer: null, deadline: null });
    case 'sheet':
      return ok(reviewDocument(source));
    case 'report':
      return ok(reportPage(source));
  }
}

function handed(fileName: string, bytes: Uint8Array, remarks: readonly string[]): HandedFile {
  return { fileName, bytes, mediaType: mediaTypes.get(endingOf(fileName).toLowerCase()) ?? 'application/octet-stream', remarks };
}

const office = 'application/vnd.openxmlformats-officedocument';
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.docx', `${office}.wordprocessingml.document`],
  ['.xlsx', `${office}.spreadsheetml.sheet`],
  ['.html', 'text/html'],
  ['.txt', 'text/plain'],
]);

function told({ remarks }: EditedDocument, others: readonly string[]): readonly string[] {
  return [...new Set([...remarks, ...others])];
}

function endingOf(name: string): string {
  return name.slice(stemOf(name).length);
}
