// What waits on whom: the work desk, the review queue with one step for several texts, the progress of the units.
import { takeStepsTogether } from '../../application/commands/take-steps-together.command.ts';
import { progressSheet } from '../../application/queries/progress-sheet.ts';
import { reviewQueue } from '../../application/queries/review-queue.ts';
import { workDesk } from '../../application/queries/work-desk.ts';
import { progressQuerySchema, progressSchema, reviewQueueSchema, stepsTogetherSchema, stepsTogetherTakenSchema, workDeskSchema, type DeskTask } from '../contract/review.ts';
import { problemSchema } from '../contract/shapes.ts';
import { problemOf, valueOf } from '../problems/problem.ts';
import { yearOf } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['申报与审核'];

/** Of a text nothing but what it is called. */
function named({ id, unitName, fiscalYear }: DeskTask['plan']): DeskTask['plan'] {
  return { id, unitName, fiscalYear };
}

export function reviewRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get('/api/desk', { config: { access: narrowedBy('plan.read') }, schema: { tags, summary: '我的工作台', response: { 200: workDeskSchema, '4xx': problemSchema } } }, async (request) => {
    const { today, tasks, waiting, waitingInAll, stranded } = valueOf(await workDesk(ports, actorOf(request)));
    return {
      today,
      tasks: tasks.map((task) => ({ ...task, plan: named(task.plan) })),
      waiting: waiting.map((text) => ({ ...text, plan: named(text.plan) })),
      waitingInAll,
      stranded: stranded.map((text) => ({ ...text, plan: text.plan === null ? null : named(text.plan) })),
    };
  });

  server.get(
    '/api/review-queue',
    { config: { access: narrowedBy('plan.read') }, schema: { tags, summary: '等我审核的绩效文本，风险大的在前', response: { 200: reviewQueueSchema, '4xx': problemSchema } } },
    async (request) => ({ plans: valueOf(await reviewQueue(ports, actorOf(request))).map(({ risk, steps, attachments, ...plan }) => ({ ...plan, steps: [...steps], attachments: [...attachments], unexplained: risk?.unexplained ?? null })) }),
  );

  server.post(
    '/api/declaration-steps',
    { config: { access: asks('declaration.pass', 'declaration.approve') }, schema: { tags, summary: '几份一起审核通过或批复，逐份说明结果', body: stepsTogetherSchema, response: { 200: stepsTogetherTakenSchema, '4xx': problemSchema } } },
    async (request) => {
      const { action, plans } = request.body;
      const outcomes = await takeStepsTogether(ports, { actor: actorOf(request), action, plans: plans.map(({ id, key }) => ({ planId: id, key })) });
      return { outcomes: outcomes.map(({ planId, fault }) => ({ id: planId, problem: fault === null ? null : problemOf(fault) })) };
    },
  );

  server.get(
    '/api/progress',
    { config: { access: narrowedBy('plan.read'), compressed: true }, schema: { tags, summary: '各单位申报进度', querystring: progressQuerySchema, response: { 200: progressSchema, '4xx': problemSchema } } },
    async (request) => ({ units: [...valueOf(await progressSheet(ports, { actor: actorOf(request), fiscalYear: yearOf(request.query.year) }))] }),
  );
}
