// The way of a unit's plan through the year. Ground: 财预〔2015〕88号 (unit → department → finance, each level returns written opinions; an approved
// target changes only by the procedure of adjustment); the three finance sections as counties in Hebei are organised. Which round a text is in (一上, 二上, 调整)
// decides what its steps ask: a text that comes back is still in the round it was sent in.
import type { DeclarationAction, DeclarationFacts, DeclarationState, Guard, Lifecycle, LifecycleStep } from '../../domain/lifecycle/index.ts';
import {
  adjustmentChangesSomething,
  copiesConfirmed,
  adjustmentOpen,
  continuitySaid,
  costingAddsUp,
  disclosureDecided,
  everyProjectAccepted,
  everythingAnswered,
  exAnteDone,
  hasProjects,
  neverSubmitted,
  noBlockingFinding,
  notAfterTheRound,
  notFundedRemoved,
  placeFree,
  publicationBegun,
  returnsSettled,
  roundOpen,
  withinControl,
} from './guards.ts';
import { intoSomebodysHands } from './next-hands.ts';

type Step = LifecycleStep<DeclarationState, DeclarationAction, DeclarationFacts>;
type During = (facts: DeclarationFacts) => boolean;

const ready = [hasProjects, noBlockingFinding, everythingAnswered, everyProjectAccepted, continuitySaid, exAnteDone, costingAddsUp, copiesConfirmed, roundOpen];
const fitsControl = [withinControl, notFundedRemoved];
const firstRound: During = ({ round }) => round !== 'second-up' && round !== 'adjustment';
const secondRound: During = ({ round }) => round === 'second-up';
const adjustment: During = ({ round }) => round === 'adjustment';
const noAdjustment: During = (facts) => !adjustment(facts);
const anyRound: During = () => true;

export const declarationLifecycle: Lifecycle<DeclarationState, DeclarationAction, DeclarationFacts> = {
  id: 'declaration',
  title: '绩效目标申报',
  initial: 'drafting',
  states: [
    { id: 'drafting', title: '填报中', inHandOf: '单位', editable: 'all' },
    { id: 'with-department', title: '主管部门审核', inHandOf: '主管部门', editable: 'nothing' },
    { id: 'with-first-review', title: '业务股初审', inHandOf: '财政对口业务股', editable: 'nothing' },
    { id: 'with-performance', title: '绩效股审核', inHandOf: '财政绩效股', editable: 'nothing' },
    { id: 'returned', title: '退回修改', inHandOf: '单位', editable: 'reopened' },
    { id: 'passed', title: '审核通过', inHandOf: '财政预算股', editable: 'nothing' },
    { id: 'control-given', title: '控制数已下达', inHandOf: '单位', editable: 'reopened' },
    { id: 'approved', title: '已批复', inHandOf: null, editable: 'nothing' },
    { id: 'published', title: '已公开', inHandOf: null, editable: 'nothing' },
    { id: 'adjusting', title: '调整中', inHandOf: '单位', editable: 'reopened' },
    { id: 'given-up', title: '已放弃', inHandOf: null, editable: 'nothing' },
  ],
  actions: {
    submit: { title: '报送' },
    withdraw: { title: '撤回' },
    return: { title: '退回' },
    pass: { title: '审核通过' },
    'give-control': { title: '下达控制数' },
    approve: { title: '批复' },
    'revoke-approval': { title: '撤销批复' },
    publish: { title: '公开' },
    adjust: { title: '申请调整' },
    'cancel-adjustment': { title: '撤销调整' },
    'give-up': { title: '放弃这份文本' },
    'take-up': { title: '重新启用' },
  },
  steps: intoSomebodysHands([
    ...submission({ from: 'drafting', during: anyRound, guards: ready, reason: 'not-asked' }),
    ...submission({ from: 'returned', during: firstRound, guards: [...ready, returnsSettled], reason: 'not-asked' }),
    ...submission({ from: 'returned', during: secondRound, guards: [...ready, returnsSettled, ...fitsControl], reason: 'not-asked' }),
    ...submission({ from: 'returned', during: adjustment, guards: [...ready, returnsSettled, adjustmentChangesSomething], reason: 'not-asked' }),
    ...submission({ from: 'control-given', during: anyRound, guards: [...ready, ...fitsControl], reason: 'not-asked' }),
    ...submission({ from: 'adjusting', during: anyRound, guards: [...ready, adjustmentChangesSomething], reason: 'asked' }),
    ...(['returned', 'control-given', 'adjusting', 'drafting'] as const).map((to): Step => ({
      action: 'withdraw', from: ['with-department', 'with-first-review'], to, guards: [notAfterTheRound], where: ({ submittedFrom }) => submittedFrom === to, reason: 'asked',
    })),
    { action: 'return', from: ['with-department', 'with-first-review', 'with-performance', 'passed'], to: 'returned', guards: [], where: null, reason: 'asked' },
    { action: 'pass', from: ['with-department'], to: 'with-first-review', guards: [], where: null, reason: 'not-asked' },
    { action: 'pass', from: ['with-first-review'], to: 'with-performance', guards: [], where: null, reason: 'not-asked' },
    { action: 'pass', from: ['with-performance'], to: 'passed', guards: [noBlockingFinding], where: null, reason: 'not-asked' },
    { action: 'give-control', from: ['passed'], to: 'control-given', guards: [], where: noAdjustment, reason: 'not-asked' },
    { action: 'approve', from: ['passed'], to: 'approved', guards: [noBlockingFinding, ...fitsControl], where: noAdjustment, reason: 'not-asked' },
    // The money of an adjustment is what is adjusted: the figure of the round before does not bind it.
    { action: 'approve', from: ['passed'], to: 'approved', guards: [noBlockingFinding], where: adjustment, reason: 'not-asked' },
    { action: 'revoke-approval', from: ['approved'], to: 'passed', guards: [], where: null, reason: 'asked' },
    { action: 'publish', from: ['approved'], to: 'published', guards: [disclosureDecided, publicationBegun], where: null, reason: 'not-asked' },
    // From `adjusting`: a further project is taken into the adjustment that is going on.
    { action: 'adjust', from: ['approved', 'published', 'adjusting'], to: 'adjusting', guards: [adjustmentOpen], where: null, reason: 'asked' },
    { action: 'cancel-adjustment', from: ['adjusting', 'returned'], to: 'published', guards: [], where: (facts) => adjustment(facts) && facts.adjustedFrom === 'published', reason: 'asked' },
    { action: 'cancel-adjustment', from: ['adjusting', 'returned'], to: 'approved', guards: [], where: adjustment, reason: 'asked' },
    // What nobody outside the unit has had in hand yet may leave every list, and come back while nothing else stands in its place.
    { action: 'give-up', from: ['drafting'], to: 'given-up', guards: [neverSubmitted], where: ({ demonstration }) => !demonstration, reason: 'asked' },
    { action: 'take-up', from: ['given-up'], to: 'drafting', guards: [placeFree], where: null, reason: 'not-asked' },
  ]),
};

interface Submission {
  readonly from: DeclarationState;
  readonly during: During;
  readonly guards: readonly Guard<DeclarationFacts>[];
  readonly reason: Step['reason'];
}

/** Past the department where there is one, in whatever round. Ground: 二级单位经主管部门审核汇总后报财政部门. */
function submission({ from, during, guards, reason }: Submission): readonly Step[] {
  return [
    { action: 'submit', from: [from], to: 'with-department', guards, where: (facts) => during(facts) && facts.hasDepartment, reason },
    { action: 'submit', from: [from], to: 'with-first-review', guards, where: (facts) => during(facts) && !facts.hasDepartment, reason },
  ];
}
