// Answers to findings: 须说明 is answered by the unit, 阻止 is lifted by finance alone, both with a reason. An answer holds for what the cell said when it was
// given: it survives edits elsewhere, and holds no longer once the cell, or the weight of the finding, has changed.
import type { Severity } from '../../kernel/severity.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { readTarget } from '../target/index.ts';
import { saysSame, subjectKey } from './finding-subject.ts';
import type { TrackedFinding } from './tracked-finding.ts';

/** On whose side the person stands who answers. */
export type AnsweringSide = 'unit' | 'finance';

export interface Answer {
  readonly side: AnsweringSide;
  /** The person, as the caller names people. */
  readonly by: string;
  /** The moment, as the caller writes it: `2021-03-05T09:30:00+08:00`. */
  readonly at: string;
  readonly reason: string;
}

export interface Acknowledgement extends Answer {
  /** `subjectKey` of the finding answered. */
  readonly key: string;
  readonly severity: Exclude<Severity, 'advice'>;
  /** The finding's sentence and what the cell said when it was answered; the text is null where the finding points at none. */
  readonly message: string;
  readonly said: string | null;
}

/** Why a finding cannot be answered so. */
export interface AnswerRefusal {
  readonly code: 'advice' | 'finance-only' | 'no-person' | 'no-reason';
  readonly message: string;
}

/** The acknowledgement of a finding, or why it is refused. */
export function acknowledge({ severity, message, subject }: TrackedFinding, { side, by, at, reason }: Answer): Result<Acknowledgement, AnswerRefusal> {
  if (severity === 'advice') return failed({ code: 'advice', message: '这是建议，改不改都行，不用说明。' });
  const refusal = refusalOf({ severity, side, by, reason });
  if (refusal !== null) return failed(refusal);
  return ok({ key: subjectKey(subject), severity, message, said: subject.said, side, by: by.trim(), at, reason: reason.trim() });
}

/** What an answer lacks; null where it may stand. Asked also of answers that come back from outside. */
export function refusalOf({ severity, side, by, reason }: Pick<Acknowledgement, 'severity' | 'side' | 'by' | 'reason'>): AnswerRefusal | null {
  if (severity === 'blocks' && side !== 'finance') return { code: 'finance-only', message: '“阻止”的问题只能改，或者由财政部门写明理由后放行。' };
  if (by.trim() === '') return { code: 'no-person', message: '没有写是谁作的说明。' };
  if (saysNothing(reason)) return { code: 'no-reason', message: '请写明理由：为什么这样写是对的，或者为什么现在改不了。' };
  return null;
}

/** Blank, or a mark that stands for nothing (无, /). */
function saysNothing(reason: string): boolean {
  const { kind } = readTarget(reason).target;
  return kind === 'empty' || kind === 'placeholder';
}

export interface AnsweredFinding {
  readonly finding: TrackedFinding;
  readonly answer: Acknowledgement;
}

export interface AnsweredFindings {
  /** Findings that nobody has answered. */
  readonly open: readonly TrackedFinding[];
  readonly answered: readonly AnsweredFinding[];
  /** Answers that hold no longer, to be shown until somebody takes them away or answers anew. */
  readonly stale: readonly StaleAcknowledgement[];
}

/**
 * `gone`: no such finding any more. `changed`: the finding stands, but the cell says something else now. `outweighed`: it has become a blocking one since,
 * and the answer was the unit's.
 */
export type StaleReason = 'gone' | 'changed' | 'outweighed';

export interface StaleAcknowledgement {
  readonly answer: Acknowledgement;
  readonly reason: StaleReason;
  /** The finding it would have answered; null where it is gone. */
  readonly finding: TrackedFinding | null;
}

export const staleTitles: Readonly<Record<StaleReason, string>> = {
  gone: '问题已经不在了，说明不再需要',
  changed: '这一格后来改过，请按现在的内容重新说明',
  outweighed: '问题现在是“阻止”级，只能改，或者由财政部门写明理由后放行',
};

/** Holds answers against the findings of a later check. Of several answers to one finding the last counts that holds; stale ones are listed where none holds. */
export function matchAcknowledgements(findings: readonly TrackedFinding[], answers: readonly Acknowledgement[]): AnsweredFindings {
  const holding = new Map<TrackedFinding, Acknowledgement>();
  for (const finding of findings) {
    const key = subjectKey(finding.subject);
    const answer = answers.findLast((candidate) => candidate.key === key && holdsFor(candidate, finding));
    if (answer !== undefined) holding.set(finding, answer);
  }
  const held = new Set([...holding.values()].map(({ key }) => key));
  const last = new Map(answers.map((answer) => [answer.key, answer]));
  const stale = [...last.values()].filter(({ key }) => !held.has(key));
  return {
    open: findings.filter((finding) => !holding.has(finding)),
    answered: [...holding].map(([finding, answer]) => ({ finding, answer })),
    stale: stale.map((answer) => staleOf(answer, findings.filter(({ subject }) => subjectKey(subject) === answer.key))),
  };
}

function holdsFor(answer: Acknowledgement, finding: TrackedFinding): boolean {
  return isAboutSameText(answer, finding) && (finding.severity !== 'blocks' || answer.side === 'finance');
}

/** Where there is no text to compare, the sentence stands for it: it carries the figures. */
function isAboutSameText({ said, message }: Acknowledgement, finding: TrackedFinding): boolean {
  return saysSame(said, finding.subject.said) && (said !== null || message === finding.message);
}

function staleOf(answer: Acknowledgement, standing: readonly TrackedFinding[]): StaleAcknowledgement {
  const same = standing.find((finding) => isAboutSameText(answer, finding));
  if (same !== undefined) return { answer, reason: 'outweighed', finding: same };
  const [changed] = standing;
  return changed === undefined ? { answer, reason: 'gone', finding: null } : { answer, reason: 'changed', finding: changed };
}
