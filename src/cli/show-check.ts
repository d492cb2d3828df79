// What `hengji check` does with a plan once it is read: rules, report, exit code. Apart from the command itself, because the rules are the
// larger half of the program and need not be there before the file is read.
import { checkToJson, type CheckJsonOptions } from '../application/queries/check-json.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import type { PlanReading } from '../documents/index.ts';
import { narrowReport, reportOn, type CheckOptions, type CheckReport } from '../domain/check/index.ts';
import { previousPlan } from '../domain/comparison/index.ts';
import type { AnsweredFindings } from '../domain/follow-up/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { writeOutput } from './output-path.ts';
import { readAnswersFor } from './read-answers.ts';
import { readOpinionsAt } from './read-opinions.ts';
import { renderCheck, type CheckView } from './render-check.ts';
import { renderFollowUp } from './render-follow-up.ts';
import type { Terminal } from './terminal.ts';
import { terminalSafe, terminalSafeJson } from './terminal-text.ts';

export interface CheckSubject {
  readonly previous: DepartmentPlan | null;
  /** Numbers of the projects it is kept to; null for the whole text. */
  readonly only: readonly number[] | null;
}

export async function showCheck(context: CommandContext, args: ParsedArguments, { plan, remarks }: PlanReading, { previous, only }: CheckSubject): Promise<ExitCode> {
  const { terminal, files } = context;
  const presentation = args.options.has('all') ? 'everything' : 'root-causes';
  const options: CheckOptions = { profile: args.options.get('profile') ?? null, presentation, previous: previous === null ? null : previousPlan(previous) };
  const whole = reportOn(plan, checkCatalogue, options);
  const report = whole.ok && only !== null ? narrowReport(whole.value, only, checkCatalogue, presentation) : whole;
  if (!report.ok) return reportFault(terminal, report.fault);
  const against = args.options.get('against');
  const followed = against === undefined ? null : await readOpinionsAt(context, against, options, report.value);
  if (followed?.ok === false) return reportFault(terminal, followed.fault);
  const answers = await readAnswersFor(context, args.options.get('answers') ?? null, report.value);
  if (!answers.ok) return reportFault(terminal, answers.fault);
  const source = await files.read(args.words[0] ?? '');
  if (!source.ok) return reportFault(terminal, source.fault);
  const view = { sha256: context.digest(source.value.bytes), remarks, presentation, proposals: args.options.has('proposals'), followUp: followed?.value ?? null, answers: answers.value } as const;
  const out = args.options.get('out');
  const shown = shownAs(args.options.get('format') === 'json' ? 'json' : 'text', report.value, view, out === undefined ? terminal : { ...terminal, ...paper });
  if (out === undefined) terminal.out(shown);
  else {
    const saved = await writeOutput(files, args, { input: args.words[0] ?? '', out, bytes: new TextEncoder().encode(shown) });
    if (!saved.ok) return reportFault(terminal, saved.fault);
    terminal.out(`已写出：${terminalSafe(out)}\n`);
  }
  return isBlocked(report.value, view.answers) ? 1 : 0;
}

type ShownCheck = CheckView & CheckJsonOptions;

function shownAs(format: 'text' | 'json', report: CheckReport, view: ShownCheck, terminal: Terminal): string {
  if (format === 'json') return `${terminalSafeJson(JSON.stringify(checkToJson(report, view), null, 2))}\n`;
  return view.followUp === null ? renderCheck(report, view, terminal) : renderFollowUp(report, view.followUp, view.remarks, terminal);
}

/** Whether a blocking finding stands that finance has not lifted. */
function isBlocked({ check }: CheckReport, answers: AnsweredFindings | null): boolean {
  return answers === null ? check.summary.bySeverity.blocks > 0 : answers.open.some(({ severity }) => severity === 'blocks');
}

/** A text in a file has no colour and the usual width. */
const paper = { colour: false, columns: 100 };
