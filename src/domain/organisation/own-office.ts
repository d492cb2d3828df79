// 本级: the unit that is the department's own office. Its finance is the department's finance, so its text does not pass the department: the same hands would
// submit and review it. Ground: units of a department are numbered from 001, and 001 is the department itself (414 → 414001 某某局本级).
import { nearestOfKind, type OrganisationTree } from './organisation-tree.ts';
import type { OrganisationNode } from './organisation-node.ts';

const ownNumber = '001';
const ownWord = '本级';

/** Whether a unit is its department's own office: as somebody declared it; else it is numbered so, is called 本级, or has the department's name. */
export function isOwnOffice(unit: Pick<OrganisationNode, 'code' | 'name' | 'ownOffice'>, department: Pick<OrganisationNode, 'code' | 'name'>): boolean {
  return unit.ownOffice ?? (unit.code === `${department.code}${ownNumber}` || unit.name.endsWith(ownWord) || unit.name === department.name);
}

/** What somebody declared about it, in words; null: nobody did. */
export function ownOfficeTitle(declared: boolean | null): string {
  return declared === null ? '按代码和名称判断' : declared ? '本级' : '二级单位';
}

/**
 * An organ as formal documents name it (title, signature): 本级 tells a budget unit apart from the units under the same organ, and is no part of the
 * organ's name (党政机关公文处理工作条例 第九条: the full or the standard short name of the organ). A letter to the unit itself keeps the word: with it the unit is found in the organisation.
 */
export function organName(name: string): string {
  return name.endsWith(ownWord) && name.length > ownWord.length ? name.slice(0, -ownWord.length) : name;
}

/** The department that looks at a unit's text before finance does; null where there is none above it, or the unit is the department's own office. */
export function reviewingDepartment(tree: OrganisationTree, unitId: string): OrganisationNode | null {
  const unit = tree.nodes.get(unitId);
  const department = unit?.kind === 'unit' ? nearestOfKind(tree, unit.id, 'department') : null;
  return unit === undefined || department === null || isOwnOffice(unit, department) ? null : department;
}
