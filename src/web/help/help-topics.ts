// Which section of the manual speaks of which page and window, and which words of the form stand there. A test holds that every page has its row and that every section is
// in the manual.

export interface HelpTopic {
  /** File of docs/手册 without its ending. */
  readonly page: string;
  /** Heading of the section; null: the whole page. */
  readonly section: string | null;
  /** Words of the form explained there (`catalogue/form-terms`). */
  readonly terms?: readonly string[];
}

const ofForm = ['project-code', 'budget', 'purpose', 'spending-plan', 'goals', 'indicator', 'description', 'target', 'basis', 'sign', 'unit', 'direction', 'weight', 'scoring', 'data-source'] as const;

const signingIn: HelpTopic = { page: '02-登录与账号', section: '第一次登录' };
const overview: HelpTopic = { page: '04-看懂项目和问题', section: '概览', terms: ['target', 'costing'] };
const project: HelpTopic = { page: '04-看懂项目和问题', section: '项目页', terms: ofForm };
const checking: HelpTopic = { page: '05-检查文件', section: '在网页上', terms: ['target'] };
const unread: HelpTopic = { page: '03-导入绩效文本', section: '没有读入的内容' };
const overall: HelpTopic = { page: '04-看懂项目和问题', section: '三种轻重', terms: ['duty', 'goals'] };
const printing: HelpTopic = { page: '12-导出与打印', section: '一份文本' };
const exAnte: HelpTopic = { page: '08-申报与重新报送', section: '报送之前', terms: ['continuity'] };

/** By the pattern of the address, as the router writes it. */
export const routeTopics: Readonly<Record<string, HelpTopic>> = {
  '/': signingIn,
  '/sign-in': signingIn,
  '/password': signingIn,
  '/account': { page: '02-登录与账号', section: '我的账号' },
  '/check': checking,
  '/rules': { page: '04-看懂项目和问题', section: '想知道为什么' },
  '/rules/$ruleId': { page: '04-看懂项目和问题', section: '想知道为什么' },
  '/library': { page: '19-指标库和提议', section: '取用', terms: ['indicator', 'description', 'unit', 'accumulation', 'basis'] },
  '/library/propose': { page: '19-指标库和提议', section: '提议', terms: ['indicator', 'description', 'sign', 'unit', 'accumulation', 'basis'] },
  '/library/proposals': { page: '19-指标库和提议', section: '审核' },
  '/begin': { page: '06-在表上修改', section: '起草新年度的文本' },
  '/given-up': { page: '06-在表上修改', section: '放弃起草错的文本' },
  '/import': { page: '03-导入绩效文本', section: null },
  '/exports': { page: '12-导出与打印', section: null },
  '/help': { page: '17-键盘一览', section: null },
  '/help/$pageId': { page: '17-键盘一览', section: null },
  '/organisation': { page: '13-机构与岗位', section: null },
  '/accounts': { page: '14-账号与三员分立', section: null },
  '/emergencies': { page: '14-账号与三员分立', section: '紧急授权' },
  '/access': { page: '14-账号与三员分立', section: '三员各管什么' },
  '/desk': { page: '08-申报与重新报送', section: '单位里的三步' },
  '/queue': { page: '09-审核与批复', section: '审核队列' },
  '/progress': { page: '09-审核与批复', section: '进度' },
  '/controls': { page: '10-轮次与控制数', section: '下达控制数', terms: ['control'] },
  '/rounds': { page: '10-轮次与控制数', section: null, terms: ['control'] },
  '/notices': { page: '18-消息', section: null },
  '/mail': { page: '18-消息', section: '邮件' },
  '/audit': { page: '15-备份与核验', section: '核验' },
  '/plans/$planId': overview,
  '/plans/$planId/overall': overall,
  '/plans/$planId/projects': overview,
  '/plans/$planId/projects/$number': project,
  '/plans/$planId/unread': unread,
  '/plans/$planId/print': printing,
  '/plans/$planId/matrix': { page: '06-在表上修改', section: '职责与项目', terms: ['duty', 'activity'] },
  '/plans/$planId/declaration': { page: '08-申报与重新报送', section: null, terms: ['continuity', 'disclosure', 'control', 'costing'] },
  '/plans/$planId/history': { page: '11-版本与修订稿', section: '历史' },
  '/plans/$planId/review': { page: '09-审核与批复', section: '写意见', terms: ofForm },
  '/plans/$planId/versions': { page: '11-版本与修订稿', section: '看改了什么' },
  '/plans/$planId/versions/compare': { page: '11-版本与修订稿', section: '看改了什么' },
  '/plans/$planId/edit': { page: '06-在表上修改', section: null, terms: ['project-name', 'continuity', 'duty'] },
  '/plans/$planId/edit/overall': { page: '06-在表上修改', section: '写格子', terms: ['duty', 'goals'] },
  '/plans/$planId/edit/duties': { page: '06-在表上修改', section: '职责与项目', terms: ['duty', 'activity'] },
  '/plans/$planId/edit/projects/$number': { page: '06-在表上修改', section: '写格子', terms: [...ofForm, 'costing', 'price-standard'] },
  '/check/plan': overview,
  '/check/plan/overall': overall,
  '/check/plan/projects': overview,
  '/check/plan/projects/$number': project,
  '/check/plan/unread': unread,
  '/check/plan/print': printing,
};

/** Of an address without a row: where to begin. */
export const otherwise: HelpTopic = { page: '16-常见问题', section: null };

/** Windows over the pages. */
export const windowTopics = {
  'grant-exception': { page: '10-轮次与控制数', section: '过了截止日期' },
  delegation: { page: '13-机构与岗位', section: '委托代办' },
  'attachment-view': { page: '09-审核与批复', section: '审核队列' },
  'answer-comment': { page: '08-申报与重新报送', section: '退回和重新报送' },
  'declaration-step': { page: '08-申报与重新报送', section: null, terms: ['control'] },
  'review-step': { page: '09-审核与批复', section: '写意见', terms: ['control'] },
  'answer-finding': { page: '08-申报与重新报送', section: '报送之前' },
  'lift-finding': { page: '09-审核与批复', section: '放行' },
  'describe-project': { page: '08-申报与重新报送', section: '单位里的三步', terms: ['continuity'] },
  disclosure: { page: '08-申报与重新报送', section: '批复以后公开', terms: ['disclosure'] },
  attachment: exAnte,
  'hand-over': { page: '13-机构与岗位', section: '一键移交' },
  'grant-post': { page: '13-机构与岗位', section: '岗位' },
  'end-post': { page: '13-机构与岗位', section: '岗位' },
  emergency: { page: '14-账号与三员分立', section: '紧急授权' },
  'create-account': { page: '14-账号与三员分立', section: '建立第二个账号' },
  'stop-account': { page: '14-账号与三员分立', section: '平常的管理' },
  'issued-password': { page: '02-登录与账号', section: '第一次登录' },
  'second-factor': { page: '02-登录与账号', section: '我的账号' },
  place: { page: '13-机构与岗位', section: '机构' },
  'end-place': { page: '13-机构与岗位', section: '撤销和恢复' },
  library: { page: '19-指标库和提议', section: '取用', terms: ['indicator', 'accumulation', 'unit'] },
  target: { page: '06-在表上修改', section: '写格子', terms: ['target', 'sign', 'unit', 'direction', 'weight', 'basis', 'data-source'] },
  'end-entry': { page: '19-指标库和提议', section: '审核' },
  'mail-choice': { page: '18-消息', section: '邮件' },
  'list-layout': { page: '03-导入绩效文本', section: '一体化等系统导出的清单' },
  'not-saved': { page: '06-在表上修改', section: '存不上的修改' },
  conflict: { page: '06-在表上修改', section: '两个人同时改' },
  'new-project': { page: '06-在表上修改', section: '新增项目', terms: ['project-name', 'continuity'] },
} as const satisfies Readonly<Record<string, HelpTopic>>;

export type WindowTopic = keyof typeof windowTopics;
