// A finding as a check writes it down for the next one: what it says, how heavy it weighs, and what it is about.
import type { Place } from '../../kernel/place.ts';
import type { Severity } from '../../kernel/severity.ts';
import type { Finding } from '../lint/index.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { subjectOf, type FindingSubject } from './finding-subject.ts';

export interface TrackedFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place | null;
  readonly subject: FindingSubject;
}

/** The findings that are followed from one version to the next: root causes, each at its own place. */
export function trackedFindings(findings: readonly Finding[], plan: DepartmentPlan): readonly TrackedFinding[] {
  return findings
    .filter(({ derived }) => !derived)
    .map((finding) => ({ id: finding.id, severity: finding.severity, message: finding.message, place: finding.place, subject: subjectOf(finding, plan) }));
}
