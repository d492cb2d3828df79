// Who is told what when something happens: the whole of it in one table. In a row the first line that fits an account is the one it gets, and of one matter
// nobody gets two. Who that is on a day follows from posts and access (application/notices), those who stand in for somebody included.
import type { NoticeKind } from '../../domain/notice/index.ts';
import type { AccessAction } from '../access/access-actions.ts';

/** What can happen, as events of the chain name it, and what a day brings. */
export type NoticeOccasion =
  | 'declaration.submitted'
  | 'declaration.withdrawn'
  | 'declaration.returned'
  | 'declaration.passed'
  | 'declaration.control-given'
  | 'declaration.approved'
  | 'declaration.approval-revoked'
  | 'declaration.adjustment-begun'
  | 'declaration.adjustment-cancelled'
  | 'declaration.given-up'
  | 'declaration.taken-up'
  | 'project.handed-in'
  | 'project.confirmed'
  | 'project.sent-back'
  | 'exception.granted'
  | 'exception.ended'
  | 'post.handed-over'
  | 'post.delegated'
  | 'post.delegation-ended'
  | 'day.delegation-begins'
  | 'day.delegation-over'
  | 'day.deadline-near'
  | 'day.deadline-over'
  | 'library.proposed'
  | 'library.decided';

export type NoticeKindId =
  | 'review-due'
  | 'decision-due'
  | 'withdrawn'
  | 'returned'
  | 'passed'
  | 'control-given'
  | 'approved'
  | 'approved-known'
  | 'approval-revoked'
  | 'adjustment-begun'
  | 'adjustment-known'
  | 'adjustment-cancelled'
  | 'given-up'
  | 'taken-up'
  | 'project-to-confirm'
  | 'project-to-accept'
  | 'project-sent-back'
  | 'extended'
  | 'extended-person'
  | 'extension-ended'
  | 'posts-taken'
  | 'posts-given'
  | 'standing-in'
  | 'standing-in-begins'
  | 'standing-in-over'
  | 'lent-over'
  | 'deadline-near'
  | 'deadline-over'
  | 'deadline-over-known'
  | 'proposal-due'
  | 'proposal-decided';

type Kind = NoticeKind<NoticeKindId, NoticeOccasion, AccessAction>;

/** Behind every sentence, where who did it acted in a post that was lent, or in an emergency. */
export const inPostOfAnother = '〔（受托：代{lender} {lent}）〕〔（紧急授权：{emergency}）〕';

const unitSide: Kind['to'] = [{ kind: 'able', action: 'declaration.submit', at: 'after' }, { kind: 'declared' }];

export const noticeKinds: readonly Kind[] = [
  kind('review-due', '待审核', ['declaration.submitted', 'declaration.passed'], [{ kind: 'able', action: 'declaration.pass', at: 'after' }], '{plan}已到您这一级，请审核〔，请在{due}前办理〕〔（办理天数{unverified}）〕。', 'review', { kind: 'step' }),
  kind('decision-due', '待批复', ['declaration.passed'], [{ kind: 'able', action: 'declaration.approve', at: 'after' }, { kind: 'able', action: 'declaration.give-control', at: 'after' }], '{plan}已审核通过，请下达控制数或批复。', 'review', { kind: 'step' }),
  kind('passed', '审核通过', ['declaration.passed'], [{ kind: 'declared' }, { kind: 'reading', roles: ['unit-finance'] }], '{plan}通过了一级审核，现在由{inHandOf}办理，不用您做什么。', 'declaration'),
  kind('withdrawn', '已撤回', ['declaration.withdrawn'], [{ kind: 'able', action: 'declaration.pass', at: 'before' }], '{plan}已由单位撤回，暂不用审核。', 'desk'),
  kind('returned', '退回修改', ['declaration.returned'], unitSide, '{plan}被退回〔，附{comments}条意见〕〔，涉及{projects}个项目〕，请修改或答复后再报送。', 'declaration', { kind: 'step' }),
  kind('control-given', '控制数', ['declaration.control-given'], unitSide, '{plan}的控制数已下达〔，{projects}个项目须按控制数修改〕，请核对后再报送。', 'declaration', { kind: 'step' }),
  kind('approved', '已批复', ['declaration.approved'], [{ kind: 'able', action: 'declaration.publish', at: 'after' }], '{plan}已批复，请按规定的期限公开。', 'declaration', { kind: 'step' }),
  kind('approved-known', '已批复', ['declaration.approved'], [{ kind: 'declared' }, { kind: 'reading', roles: ['unit-leader', 'department-finance', 'finance-first-review', 'treasury'] }], '{plan}已批复。', 'declaration'),
  kind('approval-revoked', '批复撤销', ['declaration.approval-revoked'], [{ kind: 'declared' }, { kind: 'reading', roles: ['unit-finance', 'unit-leader', 'department-finance', 'finance-first-review', 'finance-performance', 'treasury'] }], '{plan}的批复已由财政预算股撤销，现在等财政预算股重新办理。', 'declaration'),
  kind('adjustment-begun', '调整', ['declaration.adjustment-begun'], unitSide, '{plan}开始调整，{projects}个项目可以修改，改好后请报送。', 'declaration', { kind: 'step' }),
  kind('adjustment-known', '调整', ['declaration.adjustment-begun'], [{ kind: 'reading', roles: ['department-finance', 'finance-first-review', 'finance-performance', 'finance-budget'] }], '{plan}由单位申请调整，涉及{projects}个项目，报送后再审核。', 'declaration'),
  kind('adjustment-cancelled', '调整撤销', ['declaration.adjustment-cancelled'], [{ kind: 'declared' }, { kind: 'reading', roles: ['unit-finance', 'department-finance', 'finance-first-review', 'finance-performance', 'finance-budget'] }], '{plan}的调整已撤销，内容恢复为批复时的样子。', 'declaration'),
  kind('given-up', '文本放弃', ['declaration.given-up'], [{ kind: 'declared' }, { kind: 'reading', roles: ['unit-finance'] }], '{plan}已由本单位放弃，不再填报；内容原样留着，可以查看，单位财务可以重新启用。', 'declaration'),
  kind('taken-up', '文本重新启用', ['declaration.taken-up'], [{ kind: 'declared' }, { kind: 'reading', roles: ['unit-finance'] }], '{plan}重新启用，可以接着填报。', 'declaration'),

  kind('project-to-confirm', '待核对', ['project.handed-in'], [{ kind: 'able', action: 'project.confirm', at: 'after' }], '{plan}的{projects}个项目已送来，请核对。', 'declaration', { kind: 'projects', state: 'with-head' }),
  kind('project-to-accept', '待汇总', ['project.confirmed'], [{ kind: 'able', action: 'project.accept', at: 'after' }], '{plan}的{projects}个项目已经科室核对，请汇总。', 'declaration', { kind: 'projects', state: 'with-unit-finance' }),
  kind('project-sent-back', '退回科室', ['project.sent-back'], [{ kind: 'able', action: 'project.edit', at: 'after' }], '{plan}的{projects}个项目被退回科室，请修改后再送。', 'declaration', { kind: 'projects', state: 'sent-back' }),

  kind('extended-person', '延期', ['exception.granted'], [{ kind: 'named', as: 'person' }], '{unit}{year}年度“{round}”准予您延至{until}〔，只准其中{projects}个项目〕。', 'desk'),
  kind('extended', '延期', ['exception.granted'], [{ kind: 'reading', roles: ['unit-finance', 'unit-leader'] }], '{unit}{year}年度“{round}”准予延至{until}〔（仅限{who}）〕〔，只准其中{projects}个项目〕。', 'desk'),

  kind('extension-ended', '延期收回', ['exception.ended'], [{ kind: 'named', as: 'person' }, { kind: 'reading', roles: ['unit-finance', 'unit-leader'] }], '{unit}{year}年度“{round}”准予延至{until}的延期已收回〔（仅限{who}）〕，请按本轮的截止日期办理。', 'desk'),
  kind('posts-taken', '接任岗位', ['post.handed-over'], [{ kind: 'named', as: 'taker' }], '{who}的{posts}个岗位自{from}起由您担任，请看工作台上接手的事项。', 'posts'),
  kind('posts-given', '移交岗位', ['post.handed-over'], [{ kind: 'named', as: 'giver' }], '您的{posts}个岗位已移交给{taker}，您任职到{lastDay}。', 'posts'),
  kind('standing-in', '委托代办', ['post.delegated'], [{ kind: 'named', as: 'taker' }], '{who}委托您代办“{post}”，自{from}至{until}。', 'posts'),
  kind('standing-in-begins', '代办开始', ['day.delegation-begins'], [{ kind: 'named', as: 'taker' }], '从今天起您代办{who}的“{post}”，到{until}为止。', 'posts'),
  kind('standing-in-over', '代办结束', ['day.delegation-over', 'post.delegation-ended'], [{ kind: 'named', as: 'taker' }], '您代办{who}的“{post}”到{until}为止。', 'posts'),
  kind('lent-over', '代办结束', ['day.delegation-over'], [{ kind: 'named', as: 'giver' }], '您委托{taker}代办的“{post}”到{until}为止，请接着办理。', 'posts'),

  kind('deadline-near', '临近截止', ['day.deadline-near'], [{ kind: 'able', action: 'declaration.submit', at: 'after' }, { kind: 'reading', roles: ['unit-finance', 'section-head', 'officer'] }], '{unit}{year}年度“{round}”{closes}截止〔，还剩{days}天〕，绩效文本还没有报送。', 'desk', { kind: 'submission' }),
  kind('deadline-over', '逾期', ['day.deadline-over'], [{ kind: 'able', action: 'declaration.submit', at: 'after' }, { kind: 'reading', roles: ['unit-finance', 'unit-leader'] }], '{unit}{year}年度“{round}”已于{closes}截止，绩效文本还没有报送。请尽快报送；需要延期的，联系财政绩效股。', 'desk', { kind: 'submission' }),
  kind('deadline-over-known', '逾期', ['day.deadline-over'], [{ kind: 'reading', roles: ['department-finance', 'finance-first-review'] }], '{unit}{year}年度“{round}”已于{closes}截止，绩效文本还没有报送，请催办。', 'desk', { kind: 'submission' }),

  kind('proposal-due', '指标提议', ['library.proposed'], [{ kind: 'able', action: 'library.review', at: 'after' }], '{unit}提议{change}指标“{indicator}”，请审核。', 'library', { kind: 'decision' }),
  kind('proposal-decided', '提议结果', ['library.decided'], [{ kind: 'named', as: 'person' }], '您提议的指标“{indicator}”{outcome}。', 'library'),
];

/** Days before the end of a round on which those are reminded who have not submitted, and how long after it they are told so at all; a setting of this program, not of law. */
export const deadlineSteps = { before: [7, 3, 1], longestLate: 31 } as const;

export function noticeKindOf(id: NoticeKindId): Kind {
  const found = noticeKinds.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no such kind of notice: ${id}`);
  return found;
}

export function isNoticeKind(id: string): id is NoticeKindId {
  return noticeKinds.some((one) => one.id === id);
}

function kind(id: NoticeKindId, title: string, on: Kind['on'], to: Kind['to'], sentence: string, leadsTo: Kind['leadsTo'], asks: Kind['asks'] = null): Kind {
  return { id, title, on, to, sentence, leadsTo, asks };
}
