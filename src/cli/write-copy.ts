// A copy of the input with cells written anew: saved, read again and checked again, so that what is told of it is true of the file itself.
import type { FixedDocument } from '../application/fix-document.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { reportOn, type CheckOptions, type CheckReport } from '../domain/check/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Severity } from '../kernel/severity.ts';
import type { ParsedArguments } from './arguments.ts';
import type { CommandContext } from './command.ts';
import { besideInput, writeOutput } from './output-path.ts';

export interface CopyToWrite {
  readonly document: FixedDocument;
  /** Path and name of the input. */
  readonly path: string;
  readonly name: string;
  /** What stands in the name of the copy: `已改`. */
  readonly word: string;
}

export interface WrittenCopy {
  /** Null where there was nothing to write. */
  readonly out: string | null;
  /** Findings of the copy, or of the input where nothing was written. */
  readonly left: Readonly<Record<Severity, number>>;
}

export async function writeCopy({ files, parser }: CommandContext, args: ParsedArguments, { document, path, name, word }: CopyToWrite, before: CheckReport, options: CheckOptions): Promise<Result<WrittenCopy, Fault>> {
  if (document.fixed.length === 0) return ok({ out: null, left: before.check.summary.bySeverity });
  const out = args.options.get('out') ?? besideInput(path, word);
  const written = await writeOutput(files, args, { input: path, out, bytes: document.bytes });
  if (!written.ok) return written;
  const again = await parser.parse(document.bytes, name);
  if (!again.ok) return again;
  const report = reportOn(again.value.plan, checkCatalogue, options);
  return report.ok ? ok({ out, left: report.value.check.summary.bySeverity }) : report;
}
