// Findings across versions: what became of them, and what was answered to them. Other folders of the domain and the other layers import from here only.
export * from './acknowledgement.ts';
export * from './answered-before.ts';
export { subjectKey, type FindingSubject } from './finding-subject.ts';
export * from './follow-up.ts';
export * from './tracked-finding.ts';
