// What `hengji check` does with a plan once it is read: rules, report, exit code. Apart from the command itself, because the rules are the
// larger half of the program and need not be there before the file is read.
import { checkToJson } from '../application/queries/check-json.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import type { PlanReading } from '../documents/index.ts';
import { reportOn } from '../domain/check/index.ts';
import { previousPlan } from '../domain/comparison/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { writeOutput } from './output-path.ts';
import { renderCheck } from './render-check.ts';
import { terminalSafe, terminalSafeJson } from './terminal-text.ts';

export async function showCheck({ terminal, files }: CommandContext, args: ParsedArguments, { plan, remarks }: PlanReading, previous: DepartmentPlan | null): Promise<ExitCode> {
  const presentation = args.options.has('all') ? 'everything' : 'root-causes';
  const proposals = args.options.has('proposals');
  const report = reportOn(plan, checkCatalogue, { profile: args.options.get('profile') ?? null, presentation, previous: previous === null ? null : previousPlan(previous) });
  if (!report.ok) return reportFault(terminal, report.fault);
  const out = args.options.get('out');
  const isJson = args.options.get('format') === 'json';
  const shown = isJson
    ? `${terminalSafeJson(JSON.stringify(checkToJson(report.value, { remarks, proposals }), null, 2))}\n`
    : renderCheck(report.value, { remarks, presentation, proposals }, out === undefined ? terminal : { ...terminal, ...paper });
  if (out === undefined) terminal.out(shown);
  else {
    const saved = await writeOutput(files, args, { input: args.words[0] ?? '', out, bytes: new TextEncoder().encode(shown) });
    if (!saved.ok) return reportFault(terminal, saved.fault);
    terminal.out(`已写出：${terminalSafe(out)}\n`);
  }
  return report.value.check.summary.bySeverity.blocks > 0 ? 1 : 0;
}

/** A text in a file has no colour and the usual width. */
const paper = { colour: false, columns: 100 };
