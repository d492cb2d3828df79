// What `hengji check FILE --decisions SHEET` does: the accepted proposals written into a copy of the file, and everything else that was decided told.
import { writeProposals } from '../application/fix-document.ts';
import { decidedToJson } from '../application/queries/decisions-json.ts';
import { decisionsOf } from '../application/queries/review-decisions.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import type { PlanReading } from '../documents/index.ts';
import { reportOn, type CheckOptions } from '../domain/check/index.ts';
import { decide } from '../domain/decision/index.ts';
import { trackedFindings } from '../domain/follow-up/index.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { renderDecided } from './render-decided.ts';
import { terminalSafeJson } from './terminal-text.ts';
import { writeCopy } from './write-copy.ts';

export interface DecisionRequest {
  readonly path: string;
  /** Path of the decisions. */
  readonly decisions: string;
}

export async function showDecisions(context: CommandContext, args: ParsedArguments, { plan, format }: PlanReading, { path, decisions }: DecisionRequest): Promise<ExitCode> {
  const { terminal, files, digest } = context;
  const options: CheckOptions = { profile: args.options.get('profile') ?? null, presentation: 'root-causes', previous: null };
  const report = reportOn(plan, checkCatalogue, options);
  if (!report.ok) return reportFault(terminal, report.fault);
  const source = await files.read(path);
  if (!source.ok) return reportFault(terminal, source.fault);
  const { bytes, name } = source.value;
  const written = await files.read(decisions);
  if (!written.ok) return reportFault(terminal, written.fault);
  const sheet = decisionsOf(written.value.bytes, written.value.name);
  if (!sheet.ok) return reportFault(terminal, sheet.fault);
  const { check, made } = report.value;
  const decided = decide({ file: name, sha256: digest(bytes), findings: trackedFindings(check.all, plan), proposals: made.proposals }, sheet.value);
  if (!decided.ok) return reportFault(terminal, decided.fault);
  const toWrite = decided.value.accepted.flatMap(({ proposal }) => (proposal.kind === 'rewrite' || proposal.kind === 'swap' ? [proposal] : []));
  const document = writeProposals({ bytes, file: name, format }, plan, toWrite);
  if (!document.ok) return reportFault(terminal, document.fault);
  const copy = await writeCopy(context, args, { document: document.value, path, name, word: '采纳' }, report.value, options);
  if (!copy.ok) return reportFault(terminal, copy.fault);
  const { out, left } = copy.value;
  const outcome = { path, out, ...document.value };
  if (args.options.get('format') === 'json') terminal.out(`${terminalSafeJson(JSON.stringify(decidedToJson(outcome, decided.value, left), null, 2))}\n`);
  else terminal.out(renderDecided({ outcome, decided: decided.value, left }, plan, terminal));
  return left.blocks > 0 ? 1 : 0;
}
