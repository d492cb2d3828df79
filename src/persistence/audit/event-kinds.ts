// What can happen, as a closed list. A kind is added, never renamed or used for something else.

interface EventKindDeclaration {
  readonly title: string;
  /** Whether the command may take rows away for good. Everything else only adds and closes. */
  readonly destructive: boolean;
}

export const eventKinds = {
  'plan.imported': { title: '导入绩效文本', destructive: false },
  'organisation.changed': { title: '更改机构', destructive: false },
  'post.granted': { title: '授予岗位', destructive: false },
  'post.ended': { title: '结束岗位', destructive: false },
  'post.handed-over': { title: '工作移交', destructive: false },
  'post.delegated': { title: '委托代办', destructive: false },
  'post.delegation-ended': { title: '收回委托', destructive: false },
  'plan.edited': { title: '编辑绩效文本', destructive: false },
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
export const planContentKinds: readonly EventKind[] = ['plan.imported', 'plan.edited'];

/** What brings a version with a file. */
export const planImportKind: EventKind = 'plan.imported';

export function mayRemoveRows(kind: EventKind): boolean {
  return eventKinds[kind].destructive;
}
