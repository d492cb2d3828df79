// The answers of `hengji check FILE --answers ANSWERS`, held against the findings of the check.
import { readAnswers } from '../application/queries/answers-json.ts';
import type { CheckReport } from '../domain/check/index.ts';
import { matchAcknowledgements, trackedFindings, type AnsweredFindings } from '../domain/follow-up/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { CommandContext } from './command.ts';

/** Null where no answers were named. */
export async function readAnswersFor({ files }: CommandContext, path: string | null, { plan, check }: CheckReport): Promise<Result<AnsweredFindings | null, Fault>> {
  if (path === null) return ok(null);
  const source = await files.read(path);
  if (!source.ok) return source;
  const answers = readAnswers(new TextDecoder().decode(source.value.bytes), source.value.name);
  return answers.ok ? ok(matchAcknowledgements(trackedFindings(check.all, plan), answers.value)) : answers;
}
