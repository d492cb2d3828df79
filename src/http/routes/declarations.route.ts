// A unit's declaration: read, and taken a step further; its projects inside the unit.
import { describeProjects } from '../../application/commands/describe-projects.command.ts';
import { discloseProjects } from '../../application/commands/disclose-projects.command.ts';
import { takeDeclarationStep } from '../../application/commands/take-declaration-step.command.ts';
import { takeProjectStep, type RefusedProject } from '../../application/commands/take-project-step.command.ts';
import { declarationView, type DeclarationView } from '../../application/queries/declaration-view.ts';
import type { OfferedStep } from '../../application/declaration/offered-steps.ts';
import { doneSchema } from '../contract/accounts.ts';
import { declarationSchema, describeProjectsSchema, discloseProjectsSchema, projectStepsTakenSchema, stepTakenSchema, takeProjectStepSchema, takeStepSchema, type Declaration } from '../contract/declarations.ts';
import { problemSchema } from '../contract/shapes.ts';
import { valueOf } from '../problems/problem.ts';
import { dayOrNull, fenOf, idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['申报与审核'];

export function declarationRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/plans/:id/declaration',
    { config: { access: narrowedBy('plan.read'), compressed: true }, schema: { tags, summary: '申报的状态、下一步的条件、意见和说明', params: idParameter, response: { 200: declarationSchema, '4xx': problemSchema } } },
    async (request) => shown(valueOf(await declarationView(ports, { actor: actorOf(request), planId: request.params.id }))),
  );

  server.post(
    '/api/plans/:id/declaration/steps',
    {
      config: {
        access: asks(
          'declaration.submit', 'declaration.withdraw', 'declaration.return', 'declaration.pass', 'declaration.give-control', 'declaration.approve', 'declaration.revoke-approval', 'declaration.publish', 'declaration.adjust', 'declaration.cancel-adjustment', 'declaration.give-up', 'declaration.take-up',
        ),
      },
      schema: { tags, summary: '办理一步：报送、撤回、退回、审核通过、下达控制数、批复、撤销批复、公开、调整、放弃、重新启用', params: idParameter, body: takeStepSchema, response: { 200: stepTakenSchema, '4xx': problemSchema } },
    },
    async (request) => {
      const { action, reason, key, controls, projects, until, dropComments } = request.body;
      const step = { actor: actorOf(request), planId: request.params.id, action, reason, key, controls: new Map(controls.map(({ project, amount }) => [project, fenOf(amount)])), projects, until: dayOrNull(until), dropComments };
      const taken = valueOf(await takeDeclarationStep(ports, step));
      return taken.kind === 'done' ? { outcome: 'done' as const, state: taken.value.state } : { outcome: 'repeated' as const, state: null };
    },
  );

  server.post(
    '/api/plans/:id/declaration/project-steps',
    {
      config: { access: asks('project.hand-in', 'project.take-back', 'project.confirm', 'project.accept', 'project.send-back') },
      schema: { tags, summary: '项目在单位内部的流转：送核对、取回、核对、汇总、退回科室', params: idParameter, body: takeProjectStepSchema, response: { 200: projectStepsTakenSchema, '4xx': problemSchema } },
    },
    async (request) => {
      const taken = valueOf(await takeProjectStep(ports, { ...request.body, actor: actorOf(request), planId: request.params.id }));
      if (taken.kind === 'repeated') return { outcome: 'repeated' as const, taken: [...taken.ids], refused: [] };
      return { outcome: 'done' as const, taken: [...taken.value.taken], refused: taken.value.refused.map(toldRefusal) };
    },
  );

  server.put(
    '/api/plans/:id/declaration/projects',
    { config: { access: asks('overall.edit') }, schema: { tags, summary: '项目的填报信息：由哪个科室填报、新增或延续', params: idParameter, body: describeProjectsSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      const { projects, key, section, continuity } = request.body;
      const description = { ...(section === undefined ? {} : { section }), ...(continuity === undefined ? {} : { continuity }) };
      valueOf(await describeProjects(ports, { actor: actorOf(request), planId: request.params.id, projects, description, key }));
      return { done: true as const };
    },
  );

  server.put(
    '/api/plans/:id/declaration/disclosure',
    { config: { access: asks('overall.edit', 'project.disclose') }, schema: { tags, summary: '项目公开还是不公开：依据、理由和保密审查人，可以一次写明许多项目', params: idParameter, body: discloseProjectsSchema, response: { 200: doneSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await discloseProjects(ports, { ...request.body, actor: actorOf(request), planId: request.params.id }));
      return { done: true as const };
    },
  );
}

function toldRefusal({ project, name, fault }: RefusedProject) {
  return { project, name, why: fault.what, obstacles: [fault, ...(fault.further ?? [])].map(({ remedy }) => remedy) };
}

function shown({ event, unitName, state, stateTitle, inHandOf, round, lock, hold, sections, mayComment, mayAnswer, mayDescribe, mayDisclose, answers, steps, inside, projects, comments, attachments, mayAttach, history, letter }: DeclarationView): Declaration {
  return {
    event,
    unitName,
    state,
    stateTitle,
    inHandOf,
    round,
    lock: shownLock(lock),
    hold: shownHold(hold),
    sections: [...sections],
    mayComment,
    mayAnswer,
    mayDescribe,
    mayDisclose,
    steps: steps.map(offer),
    inside: inside === null ? null : { ...inside, others: [...inside.others] },
    projects: projects.map((project) => ({ ...project, reopened: project.reopened === null ? null : { whole: project.reopened.whole, parts: [...project.reopened.parts], rows: [...project.reopened.rows], lines: [...project.reopened.lines], removal: project.reopened.removal }, steps: project.steps.map(offer) })),
    comments: comments.map(({ author: _author, since: _since, also, ...comment }) => ({ ...comment, also: also.map(({ row, field }) => ({ row, field })) })),
    findings: answers.findings.map((finding) => ({ ...finding, rows: [...finding.rows], ordinals: [...finding.ordinals] })),
    stale: [...answers.stale],
    attachments: attachments.map(({ id, project, kind, file: { name, size }, note, score, boundEvent, addedBy }) => ({ id, project, kind, name, size, note, score, boundEvent, addedBy })),
    mayAttach,
    history: history.map(({ actor: _actor, ...step }) => step),
    letter,
  };
}

function shownHold(hold: DeclarationView['hold']): Declaration['hold'] {
  if (hold === null) return null;
  const { until, closed, projects, overall, frame, activities } = hold;
  return { until, closed, projects: [...projects], overall: [...overall], frame, activities };
}

function shownLock(lock: DeclarationView['lock']): Declaration['lock'] {
  return lock.open ? { ...lock, only: lock.only === null ? null : { ...lock.only, projects: [...lock.only.projects] } } : lock;
}

/** Whoever never takes the step is told who does, and not that a right of theirs is missing. */
function offer<Action extends string>({ refusal, by, asked, ...step }: OfferedStep<Action>) {
  const told = refusal === null ? null : refusal.code === 'own-declaration' ? refusal.what : (by ?? refusal.what);
  return { ...step, refusal: told, asked: asked.map(({ guard, title, obstacles, advice }) => ({ guard, title, obstacles: [...obstacles], advice: [...advice] })) };
}
