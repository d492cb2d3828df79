// What a failed saving means: passing, about the person, or about what was sent.
import type { Problem } from '../../http/contract/shapes.ts';

/** A refusal of the server, or no answer: `status` 0. */
export class SendFailure extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.title);
    this.status = status;
    this.problem = problem;
  }
}

/** Goes over by itself: no connection, too many at a time, a server in trouble. */
export function isPassing(status: number): boolean {
  return status === 0 || status === 429 || status >= 500;
}

export interface Refusal {
  readonly problem: Problem;
  /** Nothing in the text can be written now, whichever edits are sent. */
  readonly concernsAll: boolean;
  /** The server does not know the document on which they were made. */
  readonly baseUnknown: boolean;
}

/** The refusal of what was sent; null where the failure is passing, or about who sends. */
export function refusalOf({ status, problem }: SendFailure): Refusal | null {
  if (isPassing(status) || status === 401 || aboutThePerson.has(problem.code)) return null;
  return { problem, concernsAll: aboutTheText.has(problem.code), baseUnknown: problem.code === baseUnknown };
}

const baseUnknown = 'edit-base-unknown';
const aboutThePerson: ReadonlySet<string> = new Set(['csrf', 'other-site', 'host-unknown', 'password-must-change']);
const aboutTheText: ReadonlySet<string> = new Set(['not-at-this-stage', 'plan-not-found', baseUnknown]);
