// What became of the findings of an earlier check: put right, left, made worse, and what is new. Asked of the new document and the earlier findings
// alone; the earlier document need not be at hand.
import type { Finding } from '../lint/index.ts';
import type { DepartmentPlan } from '../plan/index.ts';
import { cellKeys, saysSame } from './finding-subject.ts';
import { projectAt, spotOf, standsAt, textAt, type SubjectSpot } from './subject-spot.ts';
import { trackedFindings, type TrackedFinding } from './tracked-finding.ts';

/**
 * `resolved` 已改. `unchanged` 未改: the fault stands, whatever else its cell was changed for. `wrong` 改错: written anew, and still or newly at fault.
 * `new` 新增.
 */
export type FollowUpStatus = 'resolved' | 'unchanged' | 'wrong' | 'new';

/** In the order in which a reviewer wants them. */
export const followUpStatuses: readonly FollowUpStatus[] = ['wrong', 'unchanged', 'new', 'resolved'];

export const followUpTitles: Readonly<Record<FollowUpStatus, string>> = { resolved: '已改', unchanged: '未改', wrong: '改错', new: '新增' };

/** How something was put right: by another text, by taking the row or project out, or by a change elsewhere. */
export type ResolvedBy = 'rewritten' | 'removed' | 'elsewhere';

export type FollowUpEntry =
  | { readonly status: 'resolved'; readonly earlier: TrackedFinding; readonly by: ResolvedBy; readonly saysNow: string | null }
  | { readonly status: 'unchanged'; readonly earlier: TrackedFinding; readonly now: TrackedFinding }
  /** `now`: what the rules say of the new text, at least one. */
  | { readonly status: 'wrong'; readonly earlier: TrackedFinding; readonly now: readonly TrackedFinding[]; readonly saysNow: string | null }
  | { readonly status: 'new'; readonly now: TrackedFinding };

/** Whether the two can be versions of one text: they have a project in common, or the earlier findings name none. */
export function isAboutPlan(earlier: readonly TrackedFinding[], plan: DepartmentPlan): boolean {
  const named = earlier.flatMap(({ subject }) => subject.project ?? []);
  return named.length === 0 || named.some((project) => projectAt(project, plan) !== null);
}

/** Entries in the order of the earlier findings, what is new behind them. */
export function followUp(earlier: readonly TrackedFinding[], findings: readonly Finding[], plan: DepartmentPlan): readonly FollowUpEntry[] {
  const current = trackedFindings(findings, plan);
  const left = new Set(current);
  const asked = earlier.map((finding): Asked => ({ finding, spot: spotOf(finding.subject, plan) }));
  // Every finding that is still there takes its successor first, the surest before the likely, so that none is taken for the fault of a neighbour.
  const successors = new Map<TrackedFinding, TrackedFinding>();
  for (const isSuccessor of [saysTheSame, isUntouched, isSameFault]) {
    for (const { finding, spot } of asked) {
      if (spot === null || successors.has(finding)) continue;
      const found = [...left].find((now) => isSuccessor(finding, now) && standsAt(now, spot));
      if (found === undefined) continue;
      successors.set(finding, found);
      left.delete(found);
    }
  }
  const entries = asked.map(({ finding, spot }): FollowUpEntry => {
    const now = successors.get(finding);
    if (now === undefined) return withoutSuccessor(finding, spot, left, plan);
    return isUntouched(finding, now) ? { status: 'unchanged', earlier: finding, now } : { status: 'wrong', earlier: finding, now: [now], saysNow: now.subject.said };
  });
  const added = current.filter((finding) => left.has(finding)).map((now): FollowUpEntry => ({ status: 'new', now }));
  return [...withoutBystanders(entries), ...added];
}

/** A cell written anew for the sake of one finding was not a try at the other: what still stands of the other is unchanged. */
function withoutBystanders(entries: readonly FollowUpEntry[]): readonly FollowUpEntry[] {
  const repaired = new Set(entries.flatMap((entry) => (entry.status === 'resolved' && entry.by === 'rewritten' ? cellKeys(entry.earlier.subject) : [])));
  return entries.map((entry) => {
    if (entry.status !== 'wrong' || !cellKeys(entry.earlier.subject).some((cell) => repaired.has(cell))) return entry;
    const now = entry.now.find((finding) => isSameFault(entry.earlier, finding));
    return now === undefined ? entry : { status: 'unchanged', earlier: entry.earlier, now };
  });
}

interface Asked {
  readonly finding: TrackedFinding;
  readonly spot: SubjectSpot | null;
}

/** The fault is gone; where the new text has another one, more than advice, it takes that from `left`. */
function withoutSuccessor(earlier: TrackedFinding, spot: SubjectSpot | null, left: Set<TrackedFinding>, plan: DepartmentPlan): FollowUpEntry {
  if (spot === null) return { status: 'resolved', earlier, by: 'removed', saysNow: null };
  const { said } = earlier.subject;
  if (said === null) return { status: 'resolved', earlier, by: 'elsewhere', saysNow: null };
  const saysNow = textAt(earlier.subject, spot, plan);
  if (saysSame(said, saysNow)) return { status: 'resolved', earlier, by: 'elsewhere', saysNow };
  const now = [...left].filter((other) => other.severity !== 'advice' && isSameCell(earlier, other) && standsAt(other, spot));
  for (const other of now) left.delete(other);
  return now.length > 0 ? { status: 'wrong', earlier, now, saysNow } : { status: 'resolved', earlier, by: 'rewritten', saysNow };
}

export function countFollowUp(entries: readonly FollowUpEntry[]): Readonly<Record<FollowUpStatus, number>> {
  const counts: Record<FollowUpStatus, number> = { resolved: 0, unchanged: 0, wrong: 0, new: 0 };
  for (const { status } of entries) counts[status] += 1;
  return counts;
}

function isSameFault(earlier: TrackedFinding, now: TrackedFinding): boolean {
  return earlier.subject.rule === now.subject.rule && isSameCell(earlier, now);
}

/** The same fault of the same text. One that weighs texts against rows points at no text that somebody could have written wrongly. */
function isUntouched(earlier: TrackedFinding, now: TrackedFinding): boolean {
  return isSameFault(earlier, now) && saysSame(earlier.subject.said, now.subject.said);
}

function saysTheSame(earlier: TrackedFinding, now: TrackedFinding): boolean {
  return isUntouched(earlier, now) && earlier.message === now.message;
}

function isSameCell(earlier: TrackedFinding, now: TrackedFinding): boolean {
  return earlier.subject.column === now.subject.column && earlier.subject.item === now.subject.item;
}
