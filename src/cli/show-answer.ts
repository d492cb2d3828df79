// What `hengji answer` does: opinions listed with their numbers, or one of them answered and the answer written down.
import { answerOpinion, withAnswers } from '../application/answer-opinion.ts';
import { answersToJson, readAnswers } from '../application/queries/answers-json.ts';
import { checkCatalogue } from '../catalogue/check-catalogue.ts';
import { opinionSections, type PlanReading } from '../documents/index.ts';
import { reportOn, type CheckReport } from '../domain/check/index.ts';
import { previousPlan } from '../domain/comparison/index.ts';
import type { Acknowledgement } from '../domain/follow-up/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { severityTitles } from '../kernel/severity.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import { wrapDisplay } from './display-width.ts';
import { besideInput } from './output-path.ts';
import { readPrevious } from './read-previous.ts';
import { terminalSafe, terminalSafeJson } from './terminal-text.ts';

export async function showAnswer(context: CommandContext, args: ParsedArguments, { plan }: PlanReading): Promise<ExitCode> {
  const { terminal, files } = context;
  const previous = await readPrevious(context, args);
  if (!previous.ok) return reportFault(terminal, previous.fault);
  const report = reportOn(plan, checkCatalogue, { profile: args.options.get('profile') ?? null, presentation: 'root-causes', previous: previous.value === null ? null : previousPlan(previous.value) });
  if (!report.ok) return reportFault(terminal, report.fault);
  const written = args.options.get('number');
  if (written === undefined) {
    const without = ['by', 'reason', 'side', 'answers'].filter((name) => args.options.has(name));
    if (without.length > 0) return reportFault(terminal, { code: 'arguments', what: `没有写 --number，${without.map((name) => `--${name}`).join('、')} 不知道答复哪一条`, where: '命令行', remedy: '不带选项时列出全部意见和编号：hengji answer 文件。' });
    terminal.out(listed(report.value, terminal.columns));
    return 0;
  }
  const number = /^\d{1,6}$/u.test(written) ? Number(written) : 0;
  const answered = answerOpinion(report.value, number, {
    side: args.options.get('side') === 'finance' ? 'finance' : 'unit',
    by: args.options.get('by') ?? '',
    at: chinaMoment(context.clock.now()),
    reason: args.options.get('reason') ?? '',
  });
  if (!answered.ok) return reportFault(terminal, answered.fault);
  const path = args.options.get('answers') ?? besideInput(args.words[0] ?? '', '说明', '.json');
  const before = await answersAt(context, path);
  if (!before.ok) return reportFault(terminal, before.fault);
  const json = terminalSafeJson(JSON.stringify(answersToJson(withAnswers(before.value, answered.value.answers)), null, 2));
  const saved = await files.write(path, new TextEncoder().encode(`${json}\n`), 'replace');
  if (!saved.ok) return reportFault(terminal, saved.fault);
  const { title, place, answers } = answered.value;
  terminal.out(terminalSafe(`已记下第${number}条（${title}，${place}）的说明${answers.length > 1 ? `，共${answers.length}处` : ''}：${path}`));
  terminal.out(`\n  核对：./hengji check ${terminalSafe(args.words[0] ?? '')} --answers ${terminalSafe(path)}\n`);
  return 0;
}

/** None where the file is not there yet. */
async function answersAt({ files }: CommandContext, path: string): Promise<Result<readonly Acknowledgement[], Fault>> {
  const source = await files.read(path);
  if (!source.ok) return source.fault.code === 'no-file' ? ok([]) : failed(source.fault);
  return readAnswers(new TextDecoder().decode(source.value.bytes), source.value.name);
}

/** What must be answered, one line each; advice need not be. */
function listed(report: CheckReport, columns: number): string {
  const lines = opinionSections(report).flatMap(({ severity, groups }) =>
    severity === 'advice' ? [] : groups.flatMap(({ items }) => items.map(({ number, title, place, problem }) => `${String(number).padStart(4)}  ${severityTitles[severity]}  ${title}（${place}）：${problem}`)),
  );
  const width = Math.max(40, columns - 6);
  const shown = lines.flatMap((line) => wrapDisplay(terminalSafe(line), width).map((part, index) => (index === 0 ? part : `      ${part}`)));
  return lines.length === 0 ? '没有需要答复的意见。\n' : `${shown.join('\n')}\n`;
}

/** `2021-03-05T09:30:00+08:00` */
function chinaMoment(milliseconds: number): string {
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
