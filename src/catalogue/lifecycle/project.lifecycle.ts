// The way of one project inside its unit: the section fills it in, its head looks at it, the unit's finance takes it in.
import type { Lifecycle, ProjectAction, ProjectFacts, ProjectState } from '../../domain/lifecycle/index.ts';
import { declarationOpen, projectAnswered, projectNotBlocked } from './guards.ts';
import { projectsIntoSomebodysHands } from './next-hands.ts';

export const projectLifecycle: Lifecycle<ProjectState, ProjectAction, ProjectFacts> = {
  id: 'project',
  title: '项目填报',
  initial: 'editing',
  states: [
    { id: 'editing', title: '填报中', inHandOf: '经办人', editable: 'all' },
    { id: 'with-head', title: '待负责人核对', inHandOf: '科室（所）负责人', editable: 'nothing' },
    { id: 'with-unit-finance', title: '待单位财务汇总', inHandOf: '单位财务', editable: 'nothing' },
    { id: 'accepted', title: '已汇总', inHandOf: null, editable: 'nothing' },
    { id: 'sent-back', title: '退回科室修改', inHandOf: '经办人', editable: 'all' },
  ],
  actions: {
    'hand-in': { title: '送负责人核对' },
    'take-back': { title: '取回' },
    confirm: { title: '核对通过' },
    accept: { title: '汇总' },
    'send-back': { title: '退回科室' },
  },
  steps: projectsIntoSomebodysHands([
    { action: 'hand-in', from: ['editing', 'sent-back'], to: 'with-head', guards: [declarationOpen, projectNotBlocked, projectAnswered], where: null, reason: 'not-asked' },
    { action: 'take-back', from: ['with-head', 'with-unit-finance'], to: 'editing', guards: [declarationOpen], where: null, reason: 'not-asked' },
    { action: 'confirm', from: ['with-head'], to: 'with-unit-finance', guards: [declarationOpen], where: null, reason: 'not-asked' },
    { action: 'accept', from: ['with-unit-finance', 'editing', 'sent-back'], to: 'accepted', guards: [declarationOpen, projectNotBlocked, projectAnswered], where: null, reason: 'not-asked' },
    { action: 'send-back', from: ['with-head', 'with-unit-finance', 'accepted'], to: 'sent-back', guards: [declarationOpen], where: null, reason: 'asked' },
  ]),
};
