// Everything that can be done and is not open to everybody, as a closed list. An action is added, never renamed: the chain holds its name.
import type { DeclarationAction, DeclarationState, ProjectAction, ProjectState } from '../../domain/lifecycle/index.ts';

export type AccessAction =
  | `declaration.${DeclarationAction}`
  | `project.${ProjectAction}`
  | 'plan.read'
  | 'plan.import'
  | 'plan.export'
  | 'project.edit'
  | 'overall.edit'
  | 'project.disclose'
  | 'finding.answer'
  | 'finding.lift'
  | 'attachment.add'
  | 'round.set'
  | 'exception.grant'
  | 'library.propose'
  | 'library.review'
  | 'list-layout.save'
  | 'list-layout.manage'
  | 'organisation.change'
  | 'account.manage'
  | 'post.grant'
  | 'post.delegate'
  | 'post.hand-over'
  | 'emergency.open'
  | 'mail.test'
  | 'audit.read'
  | 'demo.remove';

export const accessActionTitles: Readonly<Record<AccessAction, string>> = {
  'declaration.submit': '报送绩效文本',
  'declaration.withdraw': '撤回报送',
  'declaration.return': '退回绩效文本',
  'declaration.pass': '审核通过',
  'declaration.give-control': '下达控制数',
  'declaration.approve': '批复',
  'declaration.revoke-approval': '撤销批复',
  'declaration.publish': '公开',
  'declaration.adjust': '申请调整',
  'declaration.cancel-adjustment': '撤销调整',
  'declaration.give-up': '放弃绩效文本',
  'declaration.take-up': '重新启用放弃的绩效文本',
  'project.hand-in': '送负责人核对',
  'project.take-back': '取回项目',
  'project.confirm': '核对项目',
  'project.accept': '汇总项目',
  'project.send-back': '退回科室',
  'plan.read': '查看绩效文本',
  'plan.import': '导入绩效文本',
  'plan.export': '导出绩效文本',
  'project.edit': '编辑项目',
  'overall.edit': '编辑部门整体部分',
  'project.disclose': '写明项目是否公开',
  'finding.answer': '说明问题',
  'finding.lift': '放行“阻止”问题',
  'attachment.add': '上传附件',
  'round.set': '设定申报轮次',
  'exception.grant': '准予延期',
  'library.propose': '提出指标',
  'library.review': '审核指标',
  'list-layout.save': '保存清单列式',
  'list-layout.manage': '更改别人保存的清单列式',
  'organisation.change': '维护机构',
  'account.manage': '维护账号',
  'post.grant': '授予和收回岗位',
  'post.delegate': '委托代办',
  'post.hand-over': '工作移交',
  'emergency.open': '紧急授权',
  'mail.test': '查看邮件通知、发测试邮件',
  'audit.read': '查看操作记录',
  'demo.remove': '移除示范文本',
};

/** Every action, in the order of their titles above. */
export const accessActions: readonly AccessAction[] = Object.keys(accessActionTitles).filter((action): action is AccessAction => Object.hasOwn(accessActionTitles, action));

/** States of what actions are done to: the declaration's, the project's, and `locked` for a project whose declaration is not in the unit's hands. */
export type AccessState = DeclarationState | ProjectState | 'locked';
