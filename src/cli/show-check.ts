// What `hengji check` does with a plan once it is read: rules, report, exit code. Apart from the command itself, because the rules are the
// larger half of the program and need not be there before the file is read.
import { checkToJson } from '../application/queries/check-json.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import type { PlanReading } from '../documents/index.ts';
import { reportOn, type CheckOptions, type CheckReport } from '../domain/check/index.ts';
import { previousPlan } from '../domain/comparison/index.ts';
import type { AnsweredFindings } from '../domain/follow-up/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { readAnswersFor } from './read-answers.ts';
import { readOpinionsAt } from './read-opinions.ts';
import { renderCheck } from './render-check.ts';
import { renderFollowUp } from './render-follow-up.ts';
import { terminalSafeJson } from './terminal-text.ts';

export async function showCheck(context: CommandContext, args: ParsedArguments, { plan, remarks }: PlanReading, previous: DepartmentPlan | null): Promise<ExitCode> {
  const { terminal } = context;
  const presentation = args.options.has('all') ? 'everything' : 'root-causes';
  const options: CheckOptions = { profile: args.options.get('profile') ?? null, presentation, previous: previous === null ? null : previousPlan(previous) };
  const report = reportOn(plan, checkCatalogue, options);
  if (!report.ok) return reportFault(terminal, report.fault);
  const against = args.options.get('against');
  const followed = against === undefined ? null : await readOpinionsAt(context, against, options, report.value);
  if (followed?.ok === false) return reportFault(terminal, followed.fault);
  const answers = await readAnswersFor(context, args.options.get('answers') ?? null, report.value);
  if (!answers.ok) return reportFault(terminal, answers.fault);
  const view = { remarks, presentation, proposals: args.options.has('proposals'), followUp: followed?.value ?? null, answers: answers.value } as const;
  if (args.options.get('format') === 'json') terminal.out(`${terminalSafeJson(JSON.stringify(checkToJson(report.value, view), null, 2))}\n`);
  else terminal.out(view.followUp === null ? renderCheck(report.value, view, terminal) : renderFollowUp(report.value, view.followUp, remarks, terminal));
  return isBlocked(report.value, view.answers) ? 1 : 0;
}

/** Whether a blocking finding stands that finance has not lifted. */
function isBlocked({ check }: CheckReport, answers: AnsweredFindings | null): boolean {
  return answers === null ? check.summary.bySeverity.blocks > 0 : answers.open.some(({ severity }) => severity === 'blocks');
}
