// What `hengji check --fix safe` does: the safe rewritings written into a copy of the file, the copy checked again, and what was left to people told.
import { fixDocument, type FixedDocument } from '../application/fix-document.ts';
import { fixToJson } from '../application/queries/fix-json.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import type { PlanReading } from '../documents/index.ts';
import { reportOn, type CheckOptions } from '../domain/check/index.ts';
import type { Severity } from '../kernel/severity.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { besideInput, writeOutput } from './output-path.ts';
import { renderFix } from './render-fix.ts';
import { terminalSafeJson } from './terminal-text.ts';

export async function showFix(context: CommandContext, args: ParsedArguments, { plan, format }: PlanReading, path: string): Promise<ExitCode> {
  const { terminal, files, parser } = context;
  const options: CheckOptions = { profile: args.options.get('profile') ?? null, presentation: 'root-causes', previous: null };
  const report = reportOn(plan, checkCatalogue, options);
  if (!report.ok) return reportFault(terminal, report.fault);
  const source = await files.read(path);
  if (!source.ok) return reportFault(terminal, source.fault);
  const { bytes, name } = source.value;
  const fixed = fixDocument({ bytes, file: name, format }, report.value, checkCatalogue);
  if (!fixed.ok) return reportFault(terminal, fixed.fault);
  const out = args.options.get('out') ?? besideInput(path, '已改');
  if (fixed.value.fixed.length === 0) return show(context, args, { path, out: null, ...fixed.value }, plan, report.value.check.summary.bySeverity);
  const written = await writeOutput(files, args, { input: path, out, bytes: fixed.value.bytes });
  if (!written.ok) return reportFault(terminal, written.fault);
  const again = await parser.parse(fixed.value.bytes, name);
  if (!again.ok) return reportFault(terminal, again.fault);
  const left = reportOn(again.value.plan, checkCatalogue, options);
  return left.ok ? show(context, args, { path, out, ...fixed.value }, plan, left.value.check.summary.bySeverity) : reportFault(terminal, left.fault);
}

export interface Fix extends FixedDocument {
  readonly path: string;
  /** Null where nothing was written. */
  readonly out: string | null;
}

function show({ terminal }: CommandContext, args: ParsedArguments, fix: Fix, plan: PlanReading['plan'], left: Readonly<Record<Severity, number>>): ExitCode {
  if (args.options.get('format') === 'json') terminal.out(`${terminalSafeJson(JSON.stringify(fixToJson(fix, left), null, 2))}\n`);
  else terminal.out(renderFix(fix, plan, left, terminal));
  return left.blocks > 0 ? 1 : 0;
}
