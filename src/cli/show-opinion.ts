// What `hengji check --format docx` and its like do: the opinion written as a file to hand on, and a line that says where it is and what is in it.
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { commentedDocument, type OpinionSource, type PlanReading } from '../documents/index.ts';
import { reportOn, type CheckReport } from '../domain/check/index.ts';
import { previousPlan } from '../domain/comparison/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { besideInput, writeOutput } from './output-path.ts';
import { inked } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export const opinionFormats = ['docx'] as const;

export type OpinionFormat = (typeof opinionFormats)[number];

export interface OpinionRequest {
  readonly format: OpinionFormat;
  readonly reading: PlanReading;
  readonly path: string;
  readonly previous: DepartmentPlan | null;
}

export async function showOpinion({ terminal, files }: CommandContext, args: ParsedArguments, { format, reading, path, previous }: OpinionRequest): Promise<ExitCode> {
  const options = {
    profile: args.options.get('profile') ?? null,
    presentation: args.options.has('all') ? 'everything' : 'root-causes',
    previous: previous === null ? null : previousPlan(previous),
  } as const;
  const checkAgain = (plan: DepartmentPlan) => reportOn(plan, checkCatalogue, options);
  const report = checkAgain(reading.plan);
  if (!report.ok) return reportFault(terminal, report.fault);
  const source = await files.read(path);
  if (!source.ok) return reportFault(terminal, source.fault);
  const written = writeOpinion(format, { bytes: source.value.bytes, file: source.value.name, format: reading.format, report: report.value, checkAgain });
  if (!written.ok) return reportFault(terminal, written.fault);
  const { bytes, extension, word, content, remarks } = written.value;
  const out = args.options.get('out') ?? besideInput(path, word, extension);
  const saved = await writeOutput(files, args, { input: path, out, bytes });
  if (!saved.ok) return reportFault(terminal, saved.fault);
  terminal.out(`${inked(terminal, 'bold', `已写出：${terminalSafe(out)}`)}\n  ${content}\n  ${countsOf(report.value)}\n`);
  for (const remark of [...reading.remarks, ...remarks]) terminal.out(`  注意：${terminalSafe(remark.replace(/。$/u, ''))}。\n`);
  return report.value.check.summary.bySeverity.blocks > 0 ? 1 : 0;
}

interface Opinion {
  readonly bytes: Uint8Array;
  readonly extension: string;
  /** What stands in the file's name: `批注`. */
  readonly word: string;
  /** What is in it, in one line. */
  readonly content: string;
  readonly remarks: readonly string[];
}

function writeOpinion(format: OpinionFormat, source: OpinionSource): Result<Opinion, Fault> {
  switch (format) {
    case 'docx': {
      const written = commentedDocument(source);
      return written.ok ? ok({ ...written.value, word: '批注', content: `批注${written.value.comments}条（作者“衡绩检查”），一格一条，最根本的问题在前；正文没有改动` }) : written;
    }
  }
}

function countsOf({ check }: CheckReport): string {
  const { blocks, explain, advice } = check.summary.bySeverity;
  return `问题${check.findings.length}条：阻止 ${blocks} · 须说明 ${explain} · 建议 ${advice}`;
}
