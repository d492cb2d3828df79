// The organisation of a county: division, departments, budget units, and inside a unit its sections (科室) and field offices (所). Codes as
// finance uses them: 130682 a division, 414 a department, 414001 a unit. A section has no code of its own.
import type { CivilDate } from '../../kernel/civil-date.ts';

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

/** The nodes that exist on a day. */
export function nodesOn(day: CivilDate, nodes: readonly OrganisationNode[]): readonly OrganisationNode[] {
  return nodes.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
}
