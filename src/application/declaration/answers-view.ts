// The findings that ask for something, each with its answer or without, and the answers that hold no longer.
import { staleTitles, subjectKey, type Acknowledgement, type AnsweringSide } from '../../domain/follow-up/index.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { CheckedPicture, FollowedFinding } from './checked-picture.ts';
import type { AnswerRecord, DeclarationPicture } from './declaration-store.ts';

export interface GivenAnswer {
  readonly id: string;
  readonly side: AnsweringSide;
  readonly by: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly reason: string;
}

export interface ViewedFinding {
  /** In the check of today: by which the form shows it. */
  readonly id: string;
  /** `subjectKey`: by which it is answered. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Exclude<Severity, 'advice'>;
  readonly message: string;
  /** Identity of the project; null for one about the whole text. */
  readonly project: string | null;
  readonly rows: readonly string[];
  /** Printed numbers of these rows. */
  readonly ordinals: readonly number[];
  readonly column: string | null;
  readonly said: string | null;
  readonly answer: GivenAnswer | null;
  /** The side on which the actor may answer it now; null where they may not. */
  readonly side: AnsweringSide | null;
}

export interface StaleAnswer extends GivenAnswer {
  readonly message: string;
  readonly said: string | null;
  /** Why it holds no longer. */
  readonly why: string;
}

export interface ViewedAnswers {
  readonly findings: readonly ViewedFinding[];
  readonly stale: readonly StaleAnswer[];
}

export interface AnswersFor {
  readonly titleOf: (actor: string) => string;
  readonly mayAnswer: boolean;
  readonly mayLift: boolean;
}

export function answersOf({ draft, answers }: Pick<DeclarationPicture, 'draft' | 'answers'>, { findings, answered }: CheckedPicture, { titleOf, mayAnswer, mayLift }: AnswersFor): ViewedAnswers {
  const held = new Map(answered.answered.map(({ finding, answer }) => [finding, answer]));
  const sideOf = (severity: Severity): AnsweringSide | null => {
    if (severity === 'explain' && mayAnswer) return 'unit';
    return mayLift ? 'finance' : null;
  };
  const rowsOf = ({ project: id, finding }: FollowedFinding): readonly string[] => {
    const project = draft.projects.find((one) => one.id === id);
    return project === undefined ? [] : project.project.indicators.flatMap(({ ordinal }, index) => (finding.indicators.includes(ordinal) ? [project.rows[index] ?? ''] : []));
  };
  return {
    findings: findings.flatMap((followed): readonly ViewedFinding[] => {
      const { tracked, finding, project } = followed;
      const { severity, message, subject } = tracked;
      if (severity === 'advice') return [];
      const answer = held.get(tracked);
      const standing = answer === undefined ? null : given(answer, answers, titleOf);
      const place = { project, rows: rowsOf(followed), ordinals: finding.indicators, column: finding.column, said: subject.said };
      return [{ id: tracked.id, key: subjectKey(subject), rule: finding.rule, severity, message, ...place, answer: standing, side: sideOf(severity) }];
    }),
    stale: answered.stale.flatMap(({ answer, reason }) => {
      const standing = given(answer, answers, titleOf);
      return standing === null ? [] : [{ ...standing, message: answer.message, said: answer.said, why: staleTitles[reason] }];
    }),
  };
}

/** The record behind an answer that the domain matched. */
function given(answer: Acknowledgement, answers: readonly AnswerRecord[], titleOf: (actor: string) => string): GivenAnswer | null {
  const record = answers.find(({ key, side }) => key === answer.key && side === answer.side);
  return record === undefined ? null : { id: record.id, side: record.side, by: titleOf(record.by), at: record.at, reason: record.reason };
}
