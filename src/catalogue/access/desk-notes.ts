// What the work desk says to posts that take no step themselves: what they see, where, and why nothing is to be done there. Null: steps of the year wait on their desk.
import type { Role } from '../../domain/access/index.ts';

export interface DeskNote {
  readonly text: string;
  /** The page on which it is read. */
  readonly href: string;
  readonly link: string;
}

export const deskNotes: Readonly<Record<Role, DeskNote | null>> = {
  officer: null,
  'section-head': null,
  'unit-finance': null,
  'department-finance': null,
  'finance-first-review': null,
  'finance-performance': null,
  'finance-budget': null,
  'unit-leader': {
    text: '单位领导在这里不办手续：报送由单位财务办理，签批的会议纪要和盖章扫描件由其作为附件上传。本单位的文本、由谁办理、等了几天，在这里和进度表上看；有人离岗时可以办理工作移交。',
    href: '/progress',
    link: '看进度表',
  },
  registrar: {
    text: '台账登记的事项在以后的绩效监控里办理，预算申报没有要由您办的事。本单位的绩效文本可以查看和导出，指标值以文本为准。',
    href: '/progress',
    link: '看本单位的文本',
  },
  treasury: { text: '国库股只查看：资金支出计划在各文本的概览上，批复在申报页上，没有要办的步骤。', href: '/progress', link: '看进度表' },
  auditor: { text: '审计只查看，不作修改：文本和历史在进度表上逐个单位打开，全部记录在“操作记录”里。', href: '/audit', link: '看操作记录' },
  'system-administrator': { text: '系统管理员看不到业务内容：这里只列没有人能办、要补人的单位和岗位。机构和账号在各自的页上维护。', href: '/organisation', link: '看机构与岗位' },
  'security-administrator': { text: '安全管理员看不到业务内容：这里只列没有人能办、要授予岗位的单位和岗位。', href: '/organisation', link: '看机构与岗位' },
  'audit-administrator': { text: '审计管理员看不到业务内容：谁在何时办了什么，在“操作记录”里看和核验。', href: '/audit', link: '看操作记录' },
};
