// What `hengji check --fix safe` does: the safe rewritings written into a copy of the file, the copy checked again, and what was left to people told.
import { fixDocument } from '../application/fix-document.ts';
import { fixToJson } from '../application/queries/fix-json.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import type { PlanReading } from '../documents/index.ts';
import { reportOn, type CheckOptions } from '../domain/check/index.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { renderFix } from './render-fix.ts';
import { terminalSafeJson } from './terminal-text.ts';
import { writeCopy } from './write-copy.ts';

export async function showFix(context: CommandContext, args: ParsedArguments, { plan, format }: PlanReading, path: string): Promise<ExitCode> {
  const { terminal, files } = context;
  const options: CheckOptions = { profile: args.options.get('profile') ?? null, presentation: 'root-causes', previous: null };
  const report = reportOn(plan, checkCatalogue, options);
  if (!report.ok) return reportFault(terminal, report.fault);
  const source = await files.read(path);
  if (!source.ok) return reportFault(terminal, source.fault);
  const { bytes, name } = source.value;
  const fixed = fixDocument({ bytes, file: name, format }, report.value, checkCatalogue);
  if (!fixed.ok) return reportFault(terminal, fixed.fault);
  const copy = await writeCopy(context, args, { document: fixed.value, path, name, word: '已改' }, report.value, options);
  if (!copy.ok) return reportFault(terminal, copy.fault);
  const { out, left } = copy.value;
  const fix = { path, out, ...fixed.value };
  if (args.options.get('format') === 'json') terminal.out(`${terminalSafeJson(JSON.stringify(fixToJson(fix, left), null, 2))}\n`);
  else terminal.out(renderFix(fix, plan, left, terminal));
  return left.blocks > 0 ? 1 : 0;
}
