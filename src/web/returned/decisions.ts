// What a person decided about the changes of a workbook that came back: taken, left, or nothing yet.
import type { ReturnedComparison } from '../../http/contract/returned.ts';

export type ReturnedChange = ReturnedComparison['changes'][number];

export type Decision = 'take' | 'leave';

export type Decisions = ReadonlyMap<string, Decision>;

/** Where the row or project itself is gone, there is nothing to write into. */
export function canBeTaken({ conflict }: ReturnedChange): boolean {
  return conflict !== 'gone';
}

export function decided(decisions: Decisions, key: string, decision: Decision): Decisions {
  return new Map(decisions).set(key, decision);
}

/** Every change of those given that can be, the others as they were. */
export function allDecided(decisions: Decisions, changes: readonly ReturnedChange[], decision: Decision): Decisions {
  const keys = changes.filter((change) => decision === 'leave' || canBeTaken(change)).map(({ key }) => key);
  return new Map([...decisions, ...keys.map((key) => [key, decision] as const)]);
}

export interface DecisionCounts {
  readonly taken: number;
  readonly left: number;
  readonly open: number;
}

export function countDecisions(decisions: Decisions, changes: readonly ReturnedChange[]): DecisionCounts {
  const of = (decision: Decision) => changes.filter(({ key }) => decisions.get(key) === decision).length;
  const [taken, left] = [of('take'), of('leave')];
  return { taken, left, open: changes.length - taken - left };
}

export interface ChangeGroup {
  readonly key: string;
  /** Null: part one. */
  readonly project: ReturnedChange['project'];
  readonly changes: readonly ReturnedChange[];
}

/** Project by project, in the order in which they come. */
export function grouped(changes: readonly ReturnedChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const key = change.project === null ? '' : `${change.project.number} ${change.project.name}`;
    groups.set(key, { key, project: change.project, changes: [...(groups.get(key)?.changes ?? []), change] });
  }
  return [...groups.values()];
}
