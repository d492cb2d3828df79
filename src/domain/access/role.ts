// Roles of the budget year in a county, and where each can be held. 三员分立 (system, security and audit administration in three hands) is the
// demand of the classified protection of information systems.
import type { OrganisationKind } from '../organisation/index.ts';

export type Role =
  | 'officer' // 经办人
  | 'section-head' // 科室（所）负责人
  | 'unit-finance' // 单位财务
  | 'unit-leader' // 单位领导
  | 'department-finance' // 主管部门财务
  | 'finance-first-review' // 财政对口业务股
  | 'finance-performance' // 财政绩效股
  | 'finance-budget' // 财政预算股
  | 'treasury' // 国库股
  | 'auditor' // 审计
  | 'registrar' // 台账登记
  | 'system-administrator' // 系统管理员
  | 'security-administrator' // 安全管理员
  | 'audit-administrator'; // 审计管理员

interface RoleDeclaration {
  readonly title: string;
  /** Kinds of place at which the role is held. */
  readonly heldAt: readonly OrganisationKind[];
  /** What the role is for, one sentence. */
  readonly purpose: string;
}

export const roles: Readonly<Record<Role, RoleDeclaration>> = {
  officer: { title: '经办人', heldAt: ['section', 'office'], purpose: '填报本科室（所）的项目和绩效目标。' },
  'section-head': { title: '科室（所）负责人', heldAt: ['section', 'office'], purpose: '核对本科室（所）的项目，送单位财务。' },
  'unit-finance': { title: '单位财务', heldAt: ['unit'], purpose: '汇总本单位的绩效文本，检查后报送。' },
  'unit-leader': { title: '单位领导', heldAt: ['unit'], purpose: '查看本单位的资金和绩效，签批报送。' },
  'department-finance': { title: '主管部门财务', heldAt: ['department'], purpose: '审核所属单位的绩效文本，报财政部门。' },
  'finance-first-review': { title: '财政对口业务股', heldAt: ['section'], purpose: '初审所联系部门的绩效文本。' },
  'finance-performance': { title: '财政绩效股', heldAt: ['section'], purpose: '审核全部绩效目标，提出审核意见。' },
  'finance-budget': { title: '财政预算股', heldAt: ['section'], purpose: '下达控制数，批复预算和绩效目标。' },
  treasury: { title: '国库股', heldAt: ['section'], purpose: '查看资金支出计划和批复。' },
  auditor: { title: '审计', heldAt: ['division'], purpose: '查看全部内容和历史，不作修改。' },
  registrar: { title: '台账登记', heldAt: ['section', 'office', 'unit'], purpose: '登记业务台账。' },
  'system-administrator': { title: '系统管理员', heldAt: ['division', 'unit'], purpose: '维护机构、账号和运行，看不到业务内容。' },
  'security-administrator': { title: '安全管理员', heldAt: ['division', 'unit'], purpose: '授予和收回岗位，管理登录安全，看不到业务内容。' },
  'audit-administrator': { title: '审计管理员', heldAt: ['division', 'unit'], purpose: '查看和核验操作记录，看不到业务内容。' },
};

/** Whether a text is the identifier of a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}

/** The three administrations, which one person may not unite (三员分立). */
export const separatedAdministrations: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];

/** Why an account with these roles may not be given another one as well; null where it may. One Chinese sentence. */
export function roleConflict(held: readonly Role[], added: Role): string | null {
  const administrative = (role: Role): boolean => separatedAdministrations.includes(role);
  const clash = held.find((role) => role !== added && (administrative(role) || administrative(added)));
  if (clash === undefined) return auditConflict(held, added);
  const both = `“${roles[clash].title}”与“${roles[added].title}”`;
  return administrative(clash) && administrative(added) ? `${both}须由不同的人担任（三员分立）。` : `${both}不能由同一账号担任：管理员不经办业务。`;
}

/** Whoever audits takes no part in what is audited. Ground: 审计法 (2021), 第十四条 (auditors take part in nothing that may impair their independence; secondary). */
function auditConflict(held: readonly Role[], added: Role): string | null {
  const clash = held.find((role) => role !== added && (role === 'auditor' || added === 'auditor'));
  return clash === undefined ? null : `“${roles[clash].title}”与“${roles[added].title}”不能由同一账号担任：审计不经办、不审批所监督的业务。`;
}
