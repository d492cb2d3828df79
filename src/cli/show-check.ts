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
import { renderCheck } from './render-check.ts';
import { terminalSafeJson } from './terminal-text.ts';

export function showCheck({ terminal }: CommandContext, args: ParsedArguments, { plan, remarks }: PlanReading, previous: DepartmentPlan | null): ExitCode {
  const presentation = args.options.has('all') ? 'everything' : 'root-causes';
  const proposals = args.options.has('proposals');
  const report = reportOn(plan, checkCatalogue, { profile: args.options.get('profile') ?? null, presentation, previous: previous === null ? null : previousPlan(previous) });
  if (!report.ok) return reportFault(terminal, report.fault);
  if (args.options.get('format') === 'json') terminal.out(`${terminalSafeJson(JSON.stringify(checkToJson(report.value, { remarks, proposals }), null, 2))}\n`);
  else terminal.out(renderCheck(report.value, { remarks, presentation, proposals }, terminal));
  return report.value.check.summary.bySeverity.blocks > 0 ? 1 : 0;
}
