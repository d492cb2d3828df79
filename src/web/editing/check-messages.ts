// What the page and the checking worker send each other: plain data both ways.
import type { CheckSummary } from '../../domain/check/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Proposal } from '../../domain/proposal/index.ts';

export interface CheckOrder {
  readonly serial: number;
  readonly plan: DepartmentPlan;
}

export type CheckAnswer =
  /** `cleared`: what the 测算 of the projects clears. */
  | { readonly kind: 'checked'; readonly serial: number; readonly findings: readonly Finding[]; readonly cleared: readonly Finding[]; readonly summary: CheckSummary }
  /** Proposals take about as long again, so they come behind. */
  | { readonly kind: 'proposed'; readonly serial: number; readonly proposals: readonly Proposal[] }
  /** No project table stands any more. */
  | { readonly kind: 'nothing'; readonly serial: number };
