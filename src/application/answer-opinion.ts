// One opinion answered: the number under which letter, sheet and page name it becomes the findings it speaks of, each with the answer.
import { opinionSections } from '../documents/index.ts';
import type { CheckReport } from '../domain/check/index.ts';
import { acknowledge, trackedFindings, type Acknowledgement, type Answer, type TrackedFinding } from '../domain/follow-up/index.ts';
import type { Finding } from '../domain/lint/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';

export interface AnsweredOpinion {
  readonly title: string;
  readonly place: string;
  readonly answers: readonly Acknowledgement[];
}

/** Faults: a number that no opinion has, advice, or an answer that may not stand. */
export function answerOpinion(report: CheckReport, number: number, answer: Answer): Result<AnsweredOpinion, Fault> {
  const items = opinionSections(report).flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const item = items.find((candidate) => candidate.number === number);
  if (item === undefined) return failed({ code: 'answer-number', what: `没有第${number}条意见`, where: report.plan.file, remedy: `意见的编号是1到${items.length}，与审核意见书、审核表里的相同；用 hengji answer 文件 列出。` });
  const { finding, title, place } = item;
  const answers: Acknowledgement[] = [];
  for (const tracked of findingsTold(finding, report)) {
    const acknowledged = acknowledge(tracked, answer);
    if (!acknowledged.ok) return failed({ code: `answer-${acknowledged.fault.code}`, what: `第${number}条（${title}）不能这样说明`, where: place, remedy: acknowledged.fault.message });
    answers.push(acknowledged.value);
  }
  return ok({ title, place, answers });
}

/** The findings that one opinion tells together: of several projects, or of several rows of one. */
function findingsTold(finding: Finding, { check, plan }: CheckReport): readonly TrackedFinding[] {
  const told = finding.parts ?? [finding];
  const own = check.all.filter(({ rule, severity, project, column, indicators, derived, messageId }) =>
    !derived && told.some((part) => part.rule === rule && part.severity === severity && part.project === project && part.column === column && (part.messageId === messageId || part.indicators.length > 1) && indicators.every((row) => part.indicators.includes(row))));
  return trackedFindings(own, plan);
}

/** The answers of a file with new ones put in the place of older ones of the same side to the same findings. */
export function withAnswers(before: readonly Acknowledgement[], added: readonly Acknowledgement[]): readonly Acknowledgement[] {
  const replaced = new Set(added.map(({ key, side }) => `${side} ${key}`));
  return [...before.filter(({ key, side }) => !replaced.has(`${side} ${key}`)), ...added];
}
