// The organisation of a county: division, departments, budget units, and inside a unit its sections (科室) and field offices (所). Codes as
// finance uses them: 130682 a division, 414 a department, 414001 a unit. A section has no code of its own.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';

/** `division` 区划 · `department` 主管部门 · `unit` 预算单位 · `section` 科室（股）· `office` 派出机构（所） */
export type OrganisationKind = 'division' | 'department' | 'unit' | 'section' | 'office';

export interface OrganisationNode {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** 130682, 414, 414001; null for sections and offices. */
  readonly code: string | null;
  readonly name: string;
  /** Id of the node above; null for the topmost division. */
  readonly parent: string | null;
  /** First day on which it exists; null where nobody recorded it. */
  readonly from: CivilDate | null;
  /** Last day on which it exists; null while it goes on. */
  readonly to: CivilDate | null;
  /** How it stood before, the oldest first; left out where nothing about it changed from a day on. */
  readonly earlier?: readonly EarlierStanding[];
  /** The place that takes over its texts when it has ended; null or left out: none, they stay with finance. */
  readonly successor?: string | null;
  /** 是否本级 as somebody declared it; null or left out: told by code and name (`own-office`). */
  readonly ownOffice?: boolean | null;
}

/** Code, name and superior that held until a day. */
export interface EarlierStanding {
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  /** The last day on which they held. */
  readonly until: CivilDate;
}

export const organisationKindTitles: Readonly<Record<OrganisationKind, string>> = {
  division: '区划',
  department: '主管部门',
  unit: '预算单位',
  section: '科室',
  office: '所',
};

/** What may stand directly above each kind. */
export const kindsAbove: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  division: ['division'],
  department: ['division'],
  unit: ['department'],
  section: ['unit'],
  office: ['unit'],
};

/** The nodes that exist on a day, with the code, name and superior of that day. */
export function nodesOn(day: CivilDate, nodes: readonly OrganisationNode[]): readonly OrganisationNode[] {
  return nodes.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to)).map((node) => standingOn(day, node));
}

/** The node as it stood on a day. */
export function standingOn(day: CivilDate, node: OrganisationNode): OrganisationNode {
  const then = node.earlier?.find(({ until }) => day <= until);
  return then === undefined ? node : { ...node, code: then.code, name: then.name, parent: then.parent };
}

/** The day from which a node stands as it does now: since its last change, else since it began; null where nobody recorded it. */
export function standsSince({ from, earlier }: Pick<OrganisationNode, 'from' | 'earlier'>): CivilDate | null {
  const last = earlier?.at(-1);
  return last === undefined ? from : addDays(last.until, 1);
}

/** What stood before, when code, name or superior change from a day on; without a day, or from the very day of the last change, that one is put right. Null: an earlier change
 * holds from a later day already. */
export function earlierBefore(node: OrganisationNode, since: CivilDate | null): readonly EarlierStanding[] | null {
  const before = node.earlier ?? [];
  const start = standsSince(node);
  if (since === null || since === start) return before;
  if (start !== null && since < start) return null;
  return [...before, { code: node.code, name: node.name, parent: node.parent, until: addDays(since, -1) }];
}

/**
 * What stood before, where a place is put right that bore a wrong code until now: nobody says that it ever stood otherwise, but texts may have been written under that code, and are found by
 * it. A code that would have held from today or later only was nobody's yet.
 */
export function earlierCorrected(node: OrganisationNode, right: Pick<OrganisationNode, 'code' | 'name' | 'parent'>, today: CivilDate): readonly EarlierStanding[] {
  const before = node.earlier ?? [];
  const start = standsSince(node);
  if (node.code === null || node.code === right.code || (start !== null && start >= today)) return before;
  return [...before, { code: node.code, name: right.name, parent: right.parent, until: addDays(today, -1) }];
}
