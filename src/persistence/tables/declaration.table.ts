// The way of a plan through the year: where the declaration and each project stand, what was returned and answered, the rounds with their days, and what
// is attached. Contents stand with plan, project and indicator; here only what people decided about them.
import { optional, optionalSince, required } from './column.ts';
import { defineIdentityTable, defineLedgerTable, defineVersionTable } from './table.ts';

export const declarationTable = defineIdentityTable({
  name: 'declaration',
  title: '申报',
  purpose: '一份绩效文本的申报过程。',
  columns: { planId: required('uuid', '绩效文本', 'internal') },
  naturalKeys: [['planId']],
  foreignKeys: [{ column: 'planId', table: 'plan' }],
});

export const declarationVersionTable = defineVersionTable({
  name: 'declaration_version',
  title: '申报版本',
  purpose: '申报处于哪一轮、哪一步，由哪些账号申报；每走一步一个版本，起始事件号即该步的时点。',
  identity: declarationTable,
  columns: {
    round: required('text', '轮次', 'public'),
    state: required('text', '状态', 'public'),
    action: optional('text', '由哪个动作到此', 'public'),
    reason: required('text', '理由', 'internal'),
    declaredBy: required('jsonb', '申报账号', 'internal'),
  },
  foreignKeys: [],
});

export const projectDeclarationTable = defineIdentityTable({
  name: 'project_declaration',
  title: '项目填报',
  purpose: '一个项目在单位内的填报过程。',
  columns: { projectId: required('uuid', '项目', 'internal') },
  naturalKeys: [['projectId']],
  foreignKeys: [{ column: 'projectId', table: 'project' }],
});

export const projectDeclarationVersionTable = defineVersionTable({
  name: 'project_declaration_version',
  title: '项目填报版本',
  purpose: '项目由哪个科室填报、处于哪一步、新增还是延续、是否公开、控制数是多少、退回后可以改哪些行。',
  identity: projectDeclarationTable,
  columns: {
    sectionId: optional('uuid', '填报科室', 'internal'),
    state: required('text', '状态', 'internal'),
    reason: required('text', '理由', 'internal'),
    continuity: optional('text', '新增或延续', 'public'),
    disclosure: optional('text', '公开或不公开', 'public'),
    secrecyReviewer: optional('text', '保密审查人', 'personal'),
    control: optional('bigint', '控制数（分）', 'internal'),
    reopened: required('jsonb', '可以修改的行和栏', 'internal'),
    duties: required('jsonb', '对应的职责', 'public'),
  },
  // The section is kept with the accounts, maybe in another division than the plan: no foreign key reaches there.
  foreignKeys: [],
});

export const reviewCommentTable = defineIdentityTable({
  name: 'review_comment',
  title: '审核意见',
  purpose: '审核人写在一格、几格、一行、一个项目或全文上的一条意见；写在哪里、写的什么不再改。',
  columns: {
    planId: required('uuid', '绩效文本', 'internal'),
    projectId: optional('uuid', '项目', 'internal'),
    indicatorId: optional('uuid', '指标行', 'internal'),
    field: optional('text', '栏目', 'internal'),
    text: required('text', '意见', 'internal'),
    finding: optional('text', '引用的问题', 'internal'),
    author: required('text', '审核人', 'internal'),
    also: optionalSince('jsonb', '同一条意见的其余各处（行和栏目）', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [
    { column: 'planId', table: 'plan' },
    { column: 'projectId', table: 'project' },
    { column: 'indicatorId', table: 'indicator' },
  ],
});

export const reviewCommentVersionTable = defineVersionTable({
  name: 'review_comment_version',
  title: '审核意见版本',
  purpose: '意见是否已送达单位、是否已了结、单位怎样答复。',
  identity: reviewCommentTable,
  columns: {
    state: required('text', '状态', 'internal'),
    answer: required('text', '答复', 'internal'),
    answeredBy: optional('text', '答复人', 'internal'),
  },
  foreignKeys: [],
});

export const roundWindowTable = defineIdentityTable({
  name: 'round_window',
  title: '申报轮次',
  purpose: '一个预算年度的一个申报轮次。',
  columns: {
    fiscalYear: required('integer', '预算年度', 'public'),
    round: required('text', '轮次', 'public'),
  },
  naturalKeys: [['fiscalYear', 'round']],
  foreignKeys: [],
});

export const roundWindowVersionTable = defineVersionTable({
  name: 'round_window_version',
  title: '申报轮次版本',
  purpose: '轮次的起止日期和审核办理天数。',
  identity: roundWindowTable,
  columns: {
    opensOn: required('date', '开始日期', 'public'),
    closesOn: required('date', '截止日期（含）', 'public'),
    reviewDays: optionalSince('integer', '审核办理天数（空为口径数值）', 'public'),
  },
  foreignKeys: [],
});

export const lockExceptionTable = defineLedgerTable({
  name: 'lock_exception',
  title: '延期',
  purpose: '轮次截止后准予一个单位或一个人继续到某日，写明理由。',
  columns: {
    id: required('uuid', '标识', 'internal'),
    fiscalYear: required('integer', '预算年度', 'internal'),
    round: required('text', '轮次', 'internal'),
    unitId: required('uuid', '单位', 'internal'),
    accountId: optional('uuid', '账号；空为全单位', 'internal'),
    untilDay: required('date', '延至（含）', 'internal'),
    reason: required('text', '理由', 'internal'),
    grantedBy: required('text', '准予人', 'internal'),
  },
  primaryKey: ['id'],
  uniques: [],
  indexes: [['unitId']],
  // Organisation and accounts may be kept in another division than the round.
  foreignKeys: [],
});

export const lockExceptionProjectTable = defineLedgerTable({
  name: 'lock_exception_project',
  title: '延期的项目',
  purpose: '只准部分项目延期时，准予的是哪些项目；没有这一行的延期准予整份文本。',
  columns: {
    exceptionId: required('uuid', '延期', 'internal'),
    projectId: required('uuid', '项目', 'internal'),
  },
  primaryKey: ['exceptionId', 'projectId'],
  uniques: [],
  indexes: [],
  foreignKeys: [
    { column: 'exceptionId', table: 'lock_exception' },
    { column: 'projectId', table: 'project' },
  ],
});

export const lockExceptionEndTable = defineLedgerTable({
  name: 'lock_exception_end',
  title: '延期收回',
  purpose: '准予的延期被收回，写明由谁、为什么；收回之后不再有效。',
  columns: {
    exceptionId: required('uuid', '延期', 'internal'),
    endedBy: required('text', '收回人', 'internal'),
    reason: required('text', '理由', 'internal'),
  },
  primaryKey: ['exceptionId'],
  uniques: [],
  indexes: [],
  foreignKeys: [{ column: 'exceptionId', table: 'lock_exception' }],
});

export const attachmentTable = defineIdentityTable({
  name: 'attachment',
  title: '附件',
  purpose: '附在绩效文本或项目上的文件：会议纪要、盖章扫描件、事前绩效评估报告、支出标准依据等。',
  columns: {
    planId: required('uuid', '绩效文本', 'internal'),
    projectId: optional('uuid', '项目', 'internal'),
    fileId: required('uuid', '文件', 'internal'),
    kind: required('text', '种类', 'internal'),
    addedBy: required('text', '上传人', 'internal'),
  },
  naturalKeys: [],
  foreignKeys: [
    { column: 'planId', table: 'plan' },
    { column: 'projectId', table: 'project' },
    { column: 'fileId', table: 'stored_file' },
  ],
});

export const attachmentVersionTable = defineVersionTable({
  name: 'attachment_version',
  title: '附件版本',
  purpose: '附件的说明、所对应的版本（事件号）、评分和是否仍有效。',
  identity: attachmentTable,
  columns: {
    note: required('text', '说明', 'internal'),
    boundEvent: optional('bigint', '对应的事件号', 'internal'),
    score: optional('integer', '评分', 'internal'),
    state: required('text', '状态', 'internal'),
  },
  foreignKeys: [],
});
