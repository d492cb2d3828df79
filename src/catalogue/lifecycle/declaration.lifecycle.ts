// The way of a unit's plan through the year. Ground: 财预〔2015〕88号 (unit → department → finance, each level returns written opinions; an approved
// target changes only by the procedure of adjustment); the three finance sections as counties in Hebei are organised.
import type { DeclarationAction, DeclarationFacts, DeclarationState, Lifecycle } from '../../domain/lifecycle/index.ts';
import {
  adjustmentChangesSomething,
  copiesConfirmed,
  costingAddsUp,
  disclosureDecided,
  everyProjectAccepted,
  everythingAnswered,
  exAnteDone,
  hasProjects,
  noBlockingFinding,
  returnsSettled,
  roundOpen,
  withinControl,
} from './guards.ts';

const ready = [hasProjects, noBlockingFinding, everythingAnswered, everyProjectAccepted, exAnteDone, costingAddsUp, copiesConfirmed, roundOpen];

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
  ],
  actions: {
    submit: { title: '报送' },
    withdraw: { title: '撤回' },
    return: { title: '退回' },
    pass: { title: '审核通过' },
    'give-control': { title: '下达控制数' },
    approve: { title: '批复' },
    publish: { title: '公开' },
    adjust: { title: '申请调整' },
    'cancel-adjustment': { title: '撤销调整' },
  },
  steps: [
    { action: 'submit', from: ['drafting'], to: 'with-department', guards: ready, where: hasDepartment, reason: 'not-asked' },
    { action: 'submit', from: ['drafting'], to: 'with-first-review', guards: ready, where: noDepartment, reason: 'not-asked' },
    { action: 'submit', from: ['returned'], to: 'with-department', guards: [...ready, returnsSettled], where: hasDepartment, reason: 'not-asked' },
    { action: 'submit', from: ['returned'], to: 'with-first-review', guards: [...ready, returnsSettled], where: noDepartment, reason: 'not-asked' },
    { action: 'submit', from: ['control-given'], to: 'with-first-review', guards: [...ready, withinControl], where: null, reason: 'not-asked' },
    { action: 'submit', from: ['adjusting'], to: 'with-first-review', guards: [...ready, adjustmentChangesSomething], where: null, reason: 'asked' },
    { action: 'withdraw', from: ['with-department', 'with-first-review'], to: 'returned', guards: [], where: ({ submittedFrom }) => submittedFrom === 'returned', reason: 'asked' },
    { action: 'withdraw', from: ['with-first-review'], to: 'control-given', guards: [], where: ({ submittedFrom }) => submittedFrom === 'control-given', reason: 'asked' },
    { action: 'withdraw', from: ['with-first-review'], to: 'adjusting', guards: [], where: ({ submittedFrom }) => submittedFrom === 'adjusting', reason: 'asked' },
    { action: 'withdraw', from: ['with-department', 'with-first-review'], to: 'drafting', guards: [], where: null, reason: 'asked' },
    { action: 'return', from: ['with-department', 'with-first-review', 'with-performance', 'passed'], to: 'returned', guards: [], where: null, reason: 'asked' },
    { action: 'pass', from: ['with-department'], to: 'with-first-review', guards: [], where: null, reason: 'not-asked' },
    { action: 'pass', from: ['with-first-review'], to: 'with-performance', guards: [], where: null, reason: 'not-asked' },
    { action: 'pass', from: ['with-performance'], to: 'passed', guards: [noBlockingFinding], where: null, reason: 'not-asked' },
    { action: 'give-control', from: ['passed'], to: 'control-given', guards: [], where: null, reason: 'not-asked' },
    { action: 'approve', from: ['passed'], to: 'approved', guards: [noBlockingFinding, withinControl], where: null, reason: 'not-asked' },
    { action: 'publish', from: ['approved'], to: 'published', guards: [disclosureDecided], where: null, reason: 'not-asked' },
    { action: 'adjust', from: ['approved', 'published'], to: 'adjusting', guards: [], where: null, reason: 'asked' },
    { action: 'cancel-adjustment', from: ['adjusting'], to: 'approved', guards: [], where: null, reason: 'asked' },
  ],
};

function hasDepartment(facts: DeclarationFacts): boolean {
  return facts.hasDepartment;
}

function noDepartment(facts: DeclarationFacts): boolean {
  return !facts.hasDepartment;
}
