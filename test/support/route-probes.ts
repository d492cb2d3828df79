// How the access matrix asks each route (test/http-routes-access.test.ts): a request that would do what the route is for, about something of the own bureau or of
// another. A route that is declared and not asked here fails the test, so that none is added without its row.
import type { AccessAction, AccessState } from '../../src/catalogue/access/access-actions.ts';
import type { DeclarationState } from '../../src/domain/lifecycle/index.ts';
import { readPlanFile, writePlanWorkbook } from '../../src/documents/index.ts';
import { sample } from './http-server.ts';

export type Side = 'own' | 'other';

/** What stands in the county on one side. */
export interface SideObjects {
  readonly plan: string;
  readonly file: string;
  readonly unit: string;
  readonly section: string;
  /** An officer of the section, who asks for nothing in the matrix. */
  readonly account: string;
  readonly appointment: string;
  readonly delegation: string;
  readonly emergency: string;
  /** The event of the plan's import. */
  readonly event: number;
  /** The first project of the plan, and its first row. */
  readonly project: string;
  readonly row: string;
  /** The unit's text as it was imported. */
  readonly text: Uint8Array;
}

export interface RouteProbe {
  /** What the request is about: nothing of a bureau, something at its section or unit, or its plan, which has a stage. */
  readonly about: 'nothing' | 'section' | 'unit' | 'plan';
  readonly url?: (its: SideObjects) => string;
  readonly body?: (its: SideObjects) => unknown;
  readonly file?: (its: SideObjects) => Uint8Array;
  /** What the command asks, one after the other, where that is not what the door asks. */
  readonly judgedBy?: readonly (readonly AccessAction[])[];
  /** The command tells the stage before it asks for the place. */
  readonly stageFirst?: boolean;
  /** The project's own stage at each of the declaration's, where the command asks for that of a project. */
  readonly stageOf?: (state: DeclarationState) => AccessState;
  /** Stages at which more than access decides. */
  readonly notAt?: readonly DeclarationState[];
  /** The request is let in, and what may not be done of it is told inside the answer. */
  readonly toldOneByOne?: boolean;
  /** The session does not go on as before. */
  readonly endsSession?: boolean;
  /** Refused for another reason than access whoever asks: it needs something that a request alone does not bring. */
  readonly neverDone?: string;
}

const day = '2021-12-31';
const farDay = '2099-12-31';
const key = '01900000-0000-7000-8000-ffffffffffff';
const inUnitHands: readonly DeclarationState[] = ['drafting', 'returned', 'control-given', 'adjusting'];
const unknownSession = '01890000-0000-7000-8000-000000000000';
let rows = 0;
/** A row that nobody added yet: the same edit again would change nothing, and nothing may everybody change. */
const newRow = (): string => `01900000-0000-7000-8000-${String((rows += 1)).padStart(12, '0')}`;
export const probePassword = 'a quiet harbour';

export const proposedIndicator = {
  name: '集贸市场计量器具检定台数', alsoCalled: [], subject: 'metrology-laboratory', indicatorClass: 'quantity', definition: '全年完成检定的集贸市场在用计量器具台数',
  formula: '检定证书签发日期在本年度内的台数；同一台年内复检不另计。', target: { kind: 'amount', sign: '≥', amount: null, unit: '台' }, accumulation: 'sum', evidence: ['检定证书'], basis: '上年实际完成（　）台；年度检定计划（　）台', norms: [], cautions: [],
};

export const routeProbes: Readonly<Record<string, RouteProbe>> = {
  'GET /api/session': { about: 'nothing' },
  'POST /api/session': { about: 'nothing', body: () => ({ login: 'somebody', password: probePassword }), endsSession: true },
  'DELETE /api/session': { about: 'nothing', endsSession: true },
  'POST /api/session/name': { about: 'nothing', body: () => ({ name: '姓名' }) },
  'POST /api/session/password': { about: 'nothing', body: () => ({ current: 'not the password', next: 'another long one' }), neverDone: 'the password is wrong' },
  'GET /api/sign-on': { about: 'nothing' },
  'GET /api/sign-on/start': { about: 'nothing' },
  'GET /api/sign-on/return': { about: 'nothing' },
  'GET /api/account': { about: 'nothing' },
  'DELETE /api/account/sessions': { about: 'nothing' },
  'DELETE /api/account/sessions/:id': { about: 'nothing', url: () => `/api/account/sessions/${unknownSession}` },
  'POST /api/account/second-factor': { about: 'nothing', body: () => ({ password: probePassword }) },
  'PUT /api/account/second-factor': { about: 'nothing', body: () => ({ secret: 'JBSWY3DPEHPK3PXP', proof: 'none', code: '000000' }), neverDone: 'the proof is none' },
  'DELETE /api/account/second-factor': { about: 'nothing', body: () => ({ password: probePassword }) },

  'GET /api/account/tours': { about: 'nothing' },
  'PUT /api/account/tours/:tour': { about: 'nothing', url: () => '/api/account/tours/officer', body: () => ({ outcome: 'skipped' }) },

  'GET /api/accounts': { about: 'nothing' },
  'POST /api/accounts': { about: 'nothing', body: () => ({ login: 'somebody', name: '某', separation: null }), neverDone: 'the login is taken' },
  'POST /api/accounts/:id/password': { about: 'section', url: ({ account }) => `/api/accounts/${account}/password` },
  'PUT /api/accounts/:id/state': { about: 'section', url: ({ account }) => `/api/accounts/${account}/state`, body: () => ({ state: 'active' }) },
  'DELETE /api/accounts/:id/second-factor': { about: 'section', url: ({ account }) => `/api/accounts/${account}/second-factor` },
  'GET /api/accounts/:id/sessions': { about: 'section', url: ({ account }) => `/api/accounts/${account}/sessions` },
  'DELETE /api/accounts/:id/sessions': { about: 'section', url: ({ account }) => `/api/accounts/${account}/sessions` },
  'DELETE /api/accounts/:id/sessions/:session': { about: 'section', url: ({ account }) => `/api/accounts/${account}/sessions/${unknownSession}` },

  'GET /api/organisation': { about: 'nothing' },
  'POST /api/organisation/nodes': { about: 'unit', body: ({ unit }) => ({ kind: 'section', code: null, name: '新设科', parent: unit, from: null, to: null }) },
  'PUT /api/organisation/nodes/:id': {
    about: 'section',
    url: ({ section }) => `/api/organisation/nodes/${section}`,
    body: ({ unit }) => ({ code: null, name: '更名的科', parent: unit, from: null, to: null }),
  },
  'GET /api/organisation/nodes/:id/ending': { about: 'section', url: ({ section }) => `/api/organisation/nodes/${section}/ending?lastDay=${farDay}` },
  // On a day on which nobody asks anything: the matrix asks many times.
  'POST /api/organisation/nodes/:id/ending': { about: 'section', url: ({ section }) => `/api/organisation/nodes/${section}/ending`, body: () => ({ lastDay: farDay, successors: [], reason: '机构改革', seen: null }) },
  'GET /api/organisation/nodes/:id/restoring': { about: 'section', url: ({ section }) => `/api/organisation/nodes/${section}/restoring`, neverDone: 'nothing has ended, or it has ended on the far day' },
  'POST /api/organisation/nodes/:id/restoring': { about: 'section', url: ({ section }) => `/api/organisation/nodes/${section}/restoring`, body: () => ({ event: 1, reason: '登记错了' }), neverDone: 'the first event ended nothing' },
  'POST /api/organisation/imports': { about: 'nothing', body: () => ({ sheets: { places: [], people: [] }, write: true }) },
  'POST /api/posts': { about: 'section', body: ({ account, section }) => ({ account, role: 'registrar', node: section, serves: [], from: day, to: null, reason: '任职文件' }) },
  'POST /api/posts/:id/end': { about: 'section', url: ({ appointment }) => `/api/posts/${appointment}/end`, body: () => ({ lastDay: '2022-12-31', reason: '任期届满' }) },
  'GET /api/hand-overs': { about: 'section', url: ({ account }) => `/api/hand-overs?account=${account}&lastDay=${day}` },
  'POST /api/hand-overs': {
    about: 'section',
    // To somebody who holds the post after the year anyhow; the matrix asks many times.
    body: ({ account }) => ({ from: account, to: account, lastDay: '2022-06-30', reason: '轮岗' }),
    neverDone: 'nobody hands over to themselves',
  },
  'GET /api/left-empty': { about: 'section', url: ({ appointment }) => `/api/left-empty?kind=ended&appointment=${appointment}&lastDay=${day}`, judgedBy: [['post.grant']] },
  'POST /api/delegations': { about: 'nothing', body: ({ appointment, account }) => ({ appointment, to: account, from: day, until: day, reason: '外出培训' }), neverDone: 'the post is somebody else’s' },
  'POST /api/delegations/:id/end': { about: 'section', url: ({ delegation }) => `/api/delegations/${delegation}/end`, body: () => ({ lastDay: '2022-06-29' }), judgedBy: [['post.grant']] },
  'GET /api/emergencies': { about: 'nothing' },
  'POST /api/emergencies': { about: 'section', body: ({ account, section }) => ({ account, role: 'officer', node: section, hours: 1, reason: '核对退回的内容' }) },
  'POST /api/emergencies/:id/end': { about: 'section', url: ({ emergency }) => `/api/emergencies/${emergency}/end`, judgedBy: [['emergency.open']] },

  'GET /api/plans': { about: 'nothing' },
  'POST /api/plans': { about: 'plan', notAt: ['given-up'], body: ({ unit }) => ({ unit, fiscalYear: 2021, beginning: { kind: 'blank', firstProject: '某项目' } }), stageOf: () => 'drafting', neverDone: 'the text of the year stands' },
  'GET /api/plans/:id': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}` },
  'GET /api/plans/:id/diff': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/diff?from=1` },
  'GET /api/files/:id': { about: 'plan', url: ({ file }) => `/api/files/${file}` },
  'POST /api/plans/:id/edits': {
    about: 'plan',
    url: ({ plan }) => `/api/plans/${plan}/edits`,
    body: ({ event, project }) => ({ baseEvent: event, edits: [{ kind: 'row-added', project, row: newRow(), at: 1, texts: { level1: '产出指标', level2: '数量指标', name: '检查家次', value: '≥120家次' } }], title: '新增一行' }),
    judgedBy: [['plan.read'], ['project.edit']],
    stageFirst: true,
    // What was returned, cut or adjusted is opened part by part (test/declarations.test.ts).
    notAt: ['returned', 'control-given', 'adjusting'],
  },
  'GET /api/plans/:id/filling': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/filling` },
  'GET /api/plans/:id/copied': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/copied` },
  'POST /api/plans/:id/copied': {
    about: 'plan',
    url: ({ plan }) => `/api/plans/${plan}/copied`,
    body: ({ project }) => ({ cells: [{ project, row: null, cell: 'purpose', text: '购买物资' }], key }),
    judgedBy: [['project.edit']],
    stageFirst: true,
    notAt: ['returned', 'control-given', 'adjusting'],
  },
  'PUT /api/plans/:id/projects/:project/costing': {
    about: 'plan',
    url: ({ plan, project }) => `/api/plans/${plan}/projects/${project}/costing`,
    body: () => ({ before: [], lines: [] }),
    judgedBy: [['project.edit']],
    stageFirst: true,
    notAt: ['returned', 'control-given', 'adjusting'],
  },
  'PUT /api/plans/:id/projects/:project/rows/:row/target': {
    about: 'plan',
    url: ({ plan, project, row }) => `/api/plans/${plan}/projects/${project}/rows/${row}/target`,
    body: () => ({ before: { direction: '', accumulation: null, weight: '', dataSource: '' }, details: { direction: '', accumulation: 'sum', weight: '', dataSource: '' } }),
    judgedBy: [['project.edit']],
    stageFirst: true,
    notAt: ['returned', 'control-given', 'adjusting'],
  },
  'PUT /api/plans/:id/projects/:project/duties': {
    about: 'plan',
    url: ({ plan, project }) => `/api/plans/${plan}/projects/${project}/duties`,
    body: () => ({ duties: ['1'] }),
    judgedBy: [['project.edit']],
    stageFirst: true,
    notAt: ['returned', 'control-given', 'adjusting'],
  },
  'PUT /api/plans/:id/activities': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/activities`, body: ({ project }) => ({ before: [], activities: [{ name: '食品安全监督抽检', duty: '1', projects: [project] }] }) },
  'GET /api/plans/given-up': { about: 'nothing', url: () => '/api/plans/given-up' },
  'GET /api/plans/:id/declaration': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/declaration` },
  'POST /api/plans/:id/declaration/steps': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/declaration/steps`, body: () => ({ action: 'withdraw', reason: '还要再改', key }), judgedBy: [['declaration.withdraw']] },
  'POST /api/plans/:id/declaration/project-steps': {
    about: 'plan',
    url: ({ plan }) => `/api/plans/${plan}/declaration/project-steps`,
    body: ({ project }) => ({ projects: [project], action: 'accept', reason: '', key }),
    judgedBy: [['project.accept']],
    stageOf: (state) => (inUnitHands.includes(state) ? 'editing' : 'locked'),
    neverDone: 'the founding text blocks',
  },
  'PUT /api/plans/:id/declaration/projects': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/declaration/projects`, body: ({ project }) => ({ projects: [project], continuity: 'new', key }) },
  'PUT /api/plans/:id/declaration/disclosure': {
    about: 'plan',
    url: ({ plan }) => `/api/plans/${plan}/declaration/disclosure`,
    body: ({ project }) => ({ decisions: [{ projects: [project], disclosure: 'public', ground: null, reason: '', secrecyReviewer: null }], key }),
  },
  'POST /api/plans/:id/comments': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/comments`, body: ({ project }) => ({ project, row: null, field: null, text: '请核对。', finding: null, key }) },
  'DELETE /api/plans/:id/comments/:comment': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/comments/${unknownSession}`, neverDone: 'no such comment' },
  'POST /api/plans/:id/comments/:comment/answer': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/comments/${unknownSession}/answer`, body: () => ({ answer: '已改。', key }), neverDone: 'no such comment' },
  'POST /api/plans/:id/answers': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/answers`, body: () => ({ finding: 'none', side: 'unit', reason: '任务书未到', key }), judgedBy: [['finding.answer']], neverDone: 'no such finding' },
  'DELETE /api/plans/:id/answers/:answer': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/answers/${unknownSession}`, neverDone: 'no such answer' },
  'GET /api/plans/:id/opinion-letter': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/opinion-letter` },
  'GET /api/plans/:id/returns/:event/opinion-letter': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/returns/1/opinion-letter`, neverDone: 'no such return' },
  'POST /api/plans/:id/attachments': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/attachments?kind=other`, file: ({ text }) => text },
  'DELETE /api/plans/:id/attachments/:attachment': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/attachments/${unknownSession}`, neverDone: 'no such attachment' },
  'GET /api/plans/:id/attachments/:attachment/file': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/attachments/${unknownSession}/file`, neverDone: 'no such attachment' },
  'GET /api/plans/:id/approval-sheet': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/approval-sheet`, neverDone: 'nothing was approved' },
  'GET /api/plans/:id/history': { about: 'plan', url: ({ plan }) => `/api/plans/${plan}/history` },
  'GET /api/plans/:id/history/:event/changes': { about: 'plan', url: ({ plan, event }) => `/api/plans/${plan}/history/${event}/changes` },
  'GET /api/audit/scope': { about: 'nothing' },
  'GET /api/audit/events': { about: 'nothing', url: () => '/api/audit/events?division=000000' },
  'GET /api/audit/verification': { about: 'nothing' },
  'GET /api/audit/export': { about: 'nothing', url: () => '/api/audit/export?division=000000', neverDone: 'nothing is recorded in memory' },
  'GET /api/desk': { about: 'nothing' },
  'GET /api/library': { about: 'nothing' },
  'GET /api/library/proposals': { about: 'nothing' },
  'POST /api/library/proposals': { about: 'nothing', body: () => ({ changes: null, draft: proposedIndicator }) },
  'POST /api/library/proposals/:id/decision': { about: 'nothing', url: () => `/api/library/proposals/${unknownSession}/decision`, body: () => ({ kind: 'refused', reason: '重复' }), neverDone: 'no such proposal' },
  'DELETE /api/library/proposals/:id': { about: 'nothing', url: () => `/api/library/proposals/${unknownSession}`, neverDone: 'no such proposal' },
  'POST /api/library/entries/:entry/end': { about: 'nothing', url: () => '/api/library/entries/food-sample-batches/end', body: () => ({ toYear: 2026, successor: null, reason: '不再考核' }) },
  'GET /api/library/entries/:entry/uses': { about: 'nothing', url: () => '/api/library/entries/food-sample-batches/uses?year=2021' },
  'GET /api/notices': { about: 'nothing' },
  'GET /api/notices/counts': { about: 'nothing' },
  'GET /api/notices/mail': { about: 'nothing' },
  'PUT /api/notices/mail': { about: 'nothing', body: () => ({ address: '', off: [] }) },
  'GET /api/mail': { about: 'nothing' },
  'POST /api/mail/test': { about: 'nothing', body: () => ({ address: 'test@example.gov.cn' }), neverDone: 'no server for mail is set up' },
  'POST /api/notices/marks': { about: 'nothing', body: () => ({ ids: null, read: true }) },
  'GET /api/review-queue': { about: 'nothing' },
  // What is told of each text: test/http-review.test.ts.
  'POST /api/declaration-steps': { about: 'nothing', toldOneByOne: true, body: ({ plan }) => ({ action: 'pass', plans: [{ id: plan, key }] }) },
  'GET /api/progress': { about: 'nothing', url: () => '/api/progress?year=2021' },
  'GET /api/rounds': { about: 'nothing', url: () => '/api/rounds?year=2021' },
  'PUT /api/rounds': { about: 'nothing', body: () => ({ division: '130682', year: 2021, windows: [] }) },
  // Which texts are at the stage is told of each: test/http-controls.test.ts.
  'GET /api/control-figures': { about: 'nothing', toldOneByOne: true, url: () => '/api/control-figures?year=2021' },
  'POST /api/control-sheets': { about: 'nothing', toldOneByOne: true, body: () => ({ year: 2021, name: '控制数.xlsx', content: 'VGVzdA==' }) },
  'GET /api/control-sheets/:id/file': { about: 'nothing', toldOneByOne: true, url: () => `/api/control-sheets/${unknownSession}/file?year=2021`, neverDone: 'there is no such list' },
  'GET /api/lock-exceptions/projects': { about: 'unit', url: ({ unit }) => `/api/lock-exceptions/projects?year=2021&unit=${unit}` },
  'POST /api/lock-exceptions/:id/end': { about: 'nothing', url: () => `/api/lock-exceptions/${unknownSession}/end`, body: () => ({ division: '130682', reason: '准予错了' }), neverDone: 'there is no such extension' },
  'POST /api/lock-exceptions': { about: 'unit', body: ({ unit }) => ({ year: 2021, round: 'first-up', unit, account: null, until: day, reason: '系统迁移' }) },
  'GET /api/list-layouts': { about: 'nothing' },
  // Each under an id and a name of its own: what one person saved, another may not change.
  'PUT /api/list-layouts/:id': { about: 'nothing', url: () => `/api/list-layouts/${newRow()}`, body: () => ({ title: `列式${rows}`, moneyUnit: '元', targets: 'whole', columns: [['事项', '项目名称'], ['考核点', '三级指标'], ['数', '指标值']].map(([heading, holds]) => ({ heading, holds })) }) },
  'DELETE /api/list-layouts/:id': { about: 'nothing', url: () => `/api/list-layouts/${unknownSession}`, neverDone: 'no such layout' },
  'GET /api/exports': { about: 'nothing' },
  // About a plan, but at no stage of it: the same is asked at every one.
  'POST /api/exports': { about: 'unit', body: ({ plan }) => ({ kind: 'version', plan, version: null, format: 'docx' }) },
  'DELETE /api/exports/:id': { about: 'nothing', url: () => '/api/exports/unknown', neverDone: 'the export is nobody’s' },
  'GET /api/exports/:id/file': { about: 'nothing', url: () => '/api/exports/unknown/file', neverDone: 'the export is nobody’s' },
  'GET /api/check-codes': { about: 'nothing', url: () => '/api/check-codes?code=414001-2021-1-7KQF-M2XP-9TWD', neverDone: 'no sheet was printed' },
  'POST /api/returned': { about: 'plan', file: (its) => returnedWorkbook(its) },
  // Where the text was given up, another one comes in beside it: test/http-given-up.test.ts.
  'POST /api/imports': { about: 'plan', file: ({ text }) => text, notAt: ['given-up'] },
  'DELETE /api/demo': { about: 'nothing' },
  'POST /api/checks': { about: 'nothing', file: () => sample('dingzhou-2021.txt') },

  // What is shown and what is not: test/http-published.test.ts.
  'GET /published': { about: 'nothing' },
  'GET /published/index.json': { about: 'nothing' },
  'GET /published/:division/:unit/:year/:version': { about: 'nothing', url: () => '/published/130682/414001/2021/1', neverDone: 'nothing is published' },
  'GET /published/:division/:unit/:year/:version/:file': { about: 'nothing', url: () => '/published/130682/414001/2021/1/text.docx', neverDone: 'nothing is published' },
  'GET /published/*': { about: 'nothing', url: () => '/published/130682', neverDone: 'nothing is published' },

  'GET /api/rules': { about: 'nothing' },
  'GET /api/system': { about: 'nothing' },
  'GET /api/health': { about: 'nothing' },
  'GET /api/docs': { about: 'nothing' },
  'GET /api/docs/json': { about: 'nothing' },
};

/** The text of the side as a workbook that went out of its plan. */
function returnedWorkbook({ plan: id, event, project, text }: SideObjects): Uint8Array {
  const read = readPlanFile(text, '文.docx');
  if (!read.ok) throw new Error(read.fault.what);
  const { plan } = read.value;
  return writePlanWorkbook(plan, { identities: { plan: id, event, projects: plan.projects.map(() => ({ id: project, indicators: [] })) }, foot: '' }).bytes;
}
