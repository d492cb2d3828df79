// Problems that had been answered when an opinion was given: it asked nothing about them, so that in the next version they are neither asked for nor new while they stand as they stood.
import type { AnsweringSide } from './acknowledgement.ts';
import { saysSame, subjectKey } from './finding-subject.ts';
import type { FollowUpEntry } from './follow-up.ts';
import type { TrackedFinding } from './tracked-finding.ts';

export interface AnsweredBefore {
  readonly tracked: TrackedFinding;
  readonly side: AnsweringSide;
  readonly reason: string;
}

/** One that still stands, as the new text has it. */
export interface StandingAnswer extends AnsweredBefore {
  readonly now: TrackedFinding;
}

export interface AnsweredApart {
  /** Without those that were answered. */
  readonly entries: readonly FollowUpEntry[];
  readonly answered: readonly StandingAnswer[];
}

/** An answer holds for the text it was given to: the same fault of a cell that was written anew is new. */
export function answeredApart(entries: readonly FollowUpEntry[], answered: readonly AnsweredBefore[]): AnsweredApart {
  const left = [...answered];
  const standing: StandingAnswer[] = [];
  const others = entries.filter((entry) => {
    if (entry.status !== 'new') return true;
    const at = left.findIndex(({ tracked }) => subjectKey(tracked.subject) === subjectKey(entry.now.subject) && saysSame(tracked.subject.said, entry.now.subject.said));
    if (at >= 0) standing.push(...left.splice(at, 1).map((one) => ({ ...one, now: entry.now })));
    return at < 0;
  });
  return { entries: others, answered: standing };
}
