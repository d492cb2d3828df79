// The one error document, made from a fault. A route throws a `ProblemError`; the error handler writes it.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { Problem } from '../contract/shapes.ts';
import { statusOfFault } from './fault-status.ts';

/** Stops a request with a fault for a person. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem;
  /** Seconds after which trying again makes sense; null where it does not. */
  readonly retryAfter: number | null;

  constructor(fault: Fault, details: { readonly status?: number; readonly retryAfter?: number } = {}) {
    super(fault.code);
    this.name = 'ProblemError';
    this.status = details.status ?? statusOfFault(fault.code);
    this.problem = problemOf(fault);
    this.retryAfter = details.retryAfter ?? null;
  }
}

/** What was found becomes the title; where and what to do a finding, one for each thing that stands in the way. */
export function problemOf(fault: Fault): Problem {
  const findings = [fault, ...(fault.further ?? [])].map(({ where, remedy }) => ({ path: where, message: remedy, severity: 'blocks' as const }));
  return { code: fault.code, title: fault.what, findings };
}

/** The value of a result, or a stopped request. */
export function valueOf<Value>(result: Result<Value, Fault>): Value {
  if (!result.ok) throw new ProblemError(result.fault);
  return result.value;
}
