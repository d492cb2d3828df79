// What can happen, as a closed list. A kind is added, never renamed or used for something else.

interface EventKindDeclaration {
  readonly title: string;
  /** Whether the command may take rows away for good. Everything else only adds and closes. */
  readonly destructive: boolean;
}

export const eventKinds = {
  'plan.imported': { title: '导入绩效文本', destructive: false },
  'plan.begun': { title: '起草绩效文本', destructive: false },
  'copy.confirmed': { title: '确认沿用的内容', destructive: false },
  'organisation.changed': { title: '更改机构', destructive: false },
  'organisation.ended': { title: '撤销机构及其下设', destructive: false },
  'organisation.ending-undone': { title: '恢复撤销的机构', destructive: false },
  'post.granted': { title: '授予岗位', destructive: false },
  'post.ended': { title: '结束岗位', destructive: false },
  'post.handed-over': { title: '工作移交', destructive: false },
  'post.delegated': { title: '委托代办', destructive: false },
  'post.delegation-ended': { title: '收回委托', destructive: false },
  'plan.edited': { title: '编辑绩效文本', destructive: false },
  'project.taken': { title: '新增延续的项目', destructive: false },
  'declaration.submitted': { title: '报送绩效文本', destructive: false },
  'declaration.withdrawn': { title: '撤回报送', destructive: false },
  'declaration.returned': { title: '退回绩效文本', destructive: false },
  'declaration.passed': { title: '审核通过', destructive: false },
  'declaration.control-given': { title: '下达控制数', destructive: false },
  'declaration.approved': { title: '批复', destructive: false },
  'declaration.approval-revoked': { title: '撤销批复', destructive: false },
  'declaration.published': { title: '公开', destructive: false },
  'declaration.adjustment-begun': { title: '申请调整', destructive: false },
  'declaration.adjustment-cancelled': { title: '撤销调整', destructive: false },
  'declaration.given-up': { title: '放弃绩效文本', destructive: false },
  'declaration.taken-up': { title: '重新启用绩效文本', destructive: false },
  'project.handed-in': { title: '项目送负责人核对', destructive: false },
  'project.taken-back': { title: '取回项目', destructive: false },
  'project.confirmed': { title: '项目核对通过', destructive: false },
  'project.accepted': { title: '汇总项目', destructive: false },
  'project.sent-back': { title: '项目退回科室', destructive: false },
  'project.described': { title: '更改项目的填报信息', destructive: false },
  'project.disclosed': { title: '写明项目是否公开', destructive: false },
  'costing.changed': { title: '更改测算明细', destructive: false },
  'activities.changed': { title: '更改工作活动', destructive: false },
  'target-details.changed': { title: '更改指标值的补充', destructive: false },
  'comment.written': { title: '写审核意见', destructive: false },
  'comment.removed': { title: '删去审核意见', destructive: false },
  'comment.answered': { title: '答复审核意见', destructive: false },
  'finding.answered': { title: '说明问题', destructive: false },
  'finding.lifted': { title: '放行“阻止”问题', destructive: false },
  'finding.answer-withdrawn': { title: '收回说明', destructive: false },
  'attachment.added': { title: '上传附件', destructive: false },
  'attachment.withdrawn': { title: '撤下附件', destructive: false },
  'round.set': { title: '设定申报轮次', destructive: false },
  'exception.granted': { title: '准予延期', destructive: false },
  'exception.ended': { title: '收回延期', destructive: false },
  'control-sheet.kept': { title: '留存控制数表', destructive: false },
  'list-layout.saved': { title: '保存清单列式', destructive: false },
  'list-layout.removed': { title: '删除清单列式', destructive: false },
  'library.proposed': { title: '提议指标', destructive: false },
  'library.accepted': { title: '采纳指标', destructive: false },
  'library.refused': { title: '不采纳指标', destructive: false },
  'library.merged': { title: '指标并入已有指标', destructive: false },
  'library.withdrawn': { title: '收回指标提议', destructive: false },
  'library.ended': { title: '停用指标', destructive: false },
  'notice.given': { title: '发出日期提醒', destructive: false },
  'notice.mail-chosen': { title: '更改邮件通知', destructive: false },
  'demo.removed': { title: '移除示范文本', destructive: true },
  'account.created': { title: '建立账号', destructive: false },
  'account.changed': { title: '更改账号', destructive: false },
  'credential.replaced': { title: '更换密码', destructive: false },
  'credential.reset': { title: '重设密码', destructive: false },
  'second-factor.set': { title: '启用动态口令', destructive: false },
  'second-factor.removed': { title: '停用动态口令', destructive: false },
  'emergency.opened': { title: '开启紧急授权', destructive: false },
  'emergency.closed': { title: '结束紧急授权', destructive: false },
  'session.opened': { title: '登录', destructive: false },
  'session.closed': { title: '结束登录', destructive: false },
  'personal.erased': { title: '依法删除个人信息', destructive: false },
} as const satisfies Readonly<Record<string, EventKindDeclaration>>;

export type EventKind = keyof typeof eventKinds;

/** What changes the content of the plan that is its subject. The last of them is the plan as it stands now. */
export const planContentKinds: readonly EventKind[] = ['plan.imported', 'plan.begun', 'plan.edited', 'project.taken', 'declaration.adjustment-cancelled'];

/** What changes what a check of the plan rests on: its content, and the 测算 beside it. Ground: docs/adr/0029-costing-of-a-version.md. */
export const checkBasisKinds: readonly EventKind[] = [...planContentKinds, 'costing.changed'];

/** What may write 测算: by hand, brought along by a text that begins from another year's or by a project taken from another text, and put back where an adjustment is given up. */
export const costingKinds: readonly EventKind[] = ['costing.changed', 'plan.begun', 'project.taken', 'declaration.adjustment-cancelled'];

/** What brings a version with a file: brought in, or written when the text was begun. */
export const planImportKind: EventKind = 'plan.imported';
export const planBegunKind: EventKind = 'plan.begun';

/** What is done to texts and their declarations, and signing in: it leaves people, posts and organisation as they are. Whatever is not named here may change them. */
export const textKinds: readonly EventKind[] = [
  'plan.imported',
  'plan.begun',
  'copy.confirmed',
  'plan.edited',
  'project.taken',
  'declaration.submitted',
  'declaration.withdrawn',
  'declaration.returned',
  'declaration.passed',
  'declaration.control-given',
  'declaration.approved',
  'declaration.approval-revoked',
  'declaration.published',
  'declaration.adjustment-begun',
  'declaration.adjustment-cancelled',
  'declaration.given-up',
  'declaration.taken-up',
  'project.handed-in',
  'project.taken-back',
  'project.confirmed',
  'project.accepted',
  'project.sent-back',
  'project.disclosed',
  'costing.changed',
  'activities.changed',
  'target-details.changed',
  'comment.written',
  'comment.removed',
  'comment.answered',
  'finding.answered',
  'finding.lifted',
  'finding.answer-withdrawn',
  'attachment.added',
  'attachment.withdrawn',
  'control-sheet.kept',
  'session.opened',
  'session.closed',
];

/** What may have no subject and leaves every plan as it is. Whatever is not named here and tells no subject may have changed all of them. */
export const besidePlansKinds: readonly EventKind[] = ['organisation.changed', 'post.ended', 'library.ended', 'notice.given', 'round.set'];

export function mayRemoveRows(kind: EventKind): boolean {
  return eventKinds[kind].destructive;
}
