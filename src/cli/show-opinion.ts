// What `hengji check --format docx` and its like do: the opinion written as a file to hand on, and lines that say where it is and what is in it.
import { commentedDocument, letterDocument, reportPage, reviewDocument, type AnsweredProblem, type LetterOptions, type OpinionSource, type PlanReading } from '../documents/index.ts';
import { onlyTitle, projectList, type CheckReport } from '../domain/check/index.ts';
import { previousPlan } from '../domain/comparison/index.ts';
import type { Decided } from '../domain/decision/index.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { ParsedArguments } from './arguments.ts';
import { reportFault, type CommandContext, type ExitCode } from './command.ts';
import type { OpinionFormat } from './opinion-formats.ts';
import { besideInput, writeOutput } from './output-path.ts';
import { reportedCheck } from './reported-check.ts';
import { inked } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

export interface OpinionRequest {
  readonly format: OpinionFormat;
  readonly reading: PlanReading;
  readonly path: string;
  readonly previous: DepartmentPlan | null;
  /** Path of what a reviewer decided; undefined where nobody did. */
  readonly decisions: string | undefined;
  /** Numbers of the projects it is kept to; null for the whole text. */
  readonly only: readonly number[] | null;
}

export async function showOpinion(context: CommandContext, args: ParsedArguments, { format, reading, path, previous, decisions, only }: OpinionRequest): Promise<ExitCode> {
  const { terminal, files, digest } = context;
  const options = {
    profile: args.options.get('profile') ?? null,
    presentation: args.options.has('all') ? 'everything' : 'root-causes',
    previous: previous === null ? null : previousPlan(previous),
  } as const;
  const letter = letterOptions(args);
  if (!letter.ok) return reportFault(terminal, letter.fault);
  const file = await files.read(path);
  if (!file.ok) return reportFault(terminal, file.fault);
  const { bytes, name } = file.value;
  const sha256 = digest(bytes);
  const reported = await reportedCheck(context, { plan: reading.plan, file: name, sha256, options, decisions, answers: args.options.get('answers'), only });
  if (!reported.ok) return reportFault(terminal, reported.fault);
  const { report, checkAgain, decided, answered } = reported.value;
  const source: OpinionSource = { bytes, file: name, format: reading.format, report, sha256, answered, checkAgain };
  const written = writeOpinion(format, source, { ...letter.value, answered });
  if (!written.ok) return reportFault(terminal, written.fault);
  const out = args.options.get('out') ?? besideInput(path, fileWord(written.value, report), written.value.extension);
  const saved = await writeOutput(files, args, { input: path, out, bytes: written.value.bytes });
  if (!saved.ok) return reportFault(terminal, saved.fault);
  terminal.out(`${inked(terminal, 'bold', `已写出：${terminalSafe(out)}`)}\n  ${written.value.content}\n  ${countsOf(report)}\n`);
  if (decided !== null) terminal.out(decidedLines(decided));
  if (args.options.has('answers')) terminal.out(answeredLine(answered, format));
  for (const remark of [...reading.remarks, ...written.value.remarks]) terminal.out(`  注意：${terminalSafe(remark.replace(/。$/u, ''))}。\n`);
  return report.check.summary.bySeverity.blocks > 0 ? 1 : 0;
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

function writeOpinion(format: OpinionFormat, source: OpinionSource, letter: LetterOptions): Result<Opinion, Fault> {
  switch (format) {
    case 'docx': {
      const written = commentedDocument(source);
      return written.ok ? ok({ ...written.value, word: '批注', content: `批注${written.value.comments}条（作者“衡绩检查”），一格一条，最根本的问题在前；正文没有改动` }) : written;
    }
    case 'letter': {
      const written = letterDocument(source, letter);
      return written.ok ? ok({ ...written.value, word: '审核意见书', content: '审核意见书：正文、问题清单、回执、依据；文号、盖章和日期处留空' }) : written;
    }
    case 'xlsx':
      return ok({ ...reviewDocument(source), word: '审核表', content: '审核表：问题清单、修改建议，有筛选和待填的决定栏；填好后用 --decisions 读回' });
    case 'html':
      return ok({ ...reportPage(source), word: '检查报告', content: '检查报告：一个网页文件，双击打开，不联网，可以打印' });
  }
}

function letterOptions(args: ParsedArguments): Result<LetterOptions, Fault> {
  const written = args.options.get('deadline');
  const deadline = written === undefined ? null : parseCivilDate(written);
  if (written !== undefined && deadline === null) {
    return failed({ code: 'arguments', what: `“${written}”不是日期`, where: `--deadline ${written}`, remedy: '请写成“2021-03-05”这样的年月日；不写的，按口径规定的工作日数写“收到之日起……个工作日内”。' });
  }
  return ok({ deadline, issuer: args.options.get('issuer') ?? null });
}

/** What the decisions changed, and those without effect. */
function decidedLines({ dropped, accepted, refused, invalid }: Decided): string {
  const without = invalid.map(({ decision, message }) => `  没有起作用的决定：${terminalSafe('proposal' in decision ? decision.proposal : decision.key)}：${terminalSafe(message)}\n`);
  return `  按决定：不提的意见 ${dropped.length} 条 · 采纳的建议 ${accepted.length} 条 · 不采纳的建议 ${refused.length} 条\n${without.join('')}`;
}

/** Nobody is asked again about what was answered; the letter has it in a list of its own. */
function answeredLine(answered: readonly AnsweredProblem[], format: OpinionFormat): string {
  const ofUnit = answered.filter(({ side }) => side === 'unit').length;
  return `  已经说明的 ${ofUnit} 条、财政放行的 ${answered.length - ofUnit} 条，不再提出${format === 'letter' && answered.length > 0 ? '，另列在问题清单末尾' : ''}\n`;
}

/** `审核意见书`, `项目10.审核意见书`: the whole letter may lie beside it. */
function fileWord({ word }: Opinion, { only }: CheckReport): string {
  return only === null ? word : `项目${projectList(only)}.${word}`;
}

function countsOf(report: CheckReport): string {
  const { check } = report;
  const only = onlyTitle(report);
  const { blocks, explain, advice } = check.summary.bySeverity;
  return `${only === null ? '' : `${only}，`}问题${check.findings.length}条：阻止 ${blocks} · 须说明 ${explain} · 建议 ${advice}`;
}
