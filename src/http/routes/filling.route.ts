// What is filled in beside the forms: 测算 of a project and the duties it serves, and the work activities of the text.
import { z } from 'zod';
import { linkDuties } from '../../application/commands/link-duties.command.ts';
import { saveActivities } from '../../application/commands/save-activities.command.ts';
import { saveCosting } from '../../application/commands/save-costing.command.ts';
import { saveTargetDetails } from '../../application/commands/save-target-details.command.ts';
import { fillingView, type CostingEntry } from '../../application/queries/filling-view.ts';
import { fillingSchema, linkedDutiesSchema, saveActivitiesSchema, saveCostingSchema, savedActivitiesSchema, savedCostingSchema, savedTargetDetailsSchema, saveTargetDetailsSchema, type CostingLineRecord, type WorkActivityRecord } from '../contract/filling.ts';
import { problemSchema } from '../contract/shapes.ts';
import type { WorkActivity } from '../../domain/duty/index.ts';
import { valueOf } from '../problems/problem.ts';
import { idParameter } from '../requests/typed-values.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts } from '../server-parts.ts';

const tags = ['绩效文本'];
const projectParameter = z.object({ id: z.uuid('编号的写法不对'), project: z.uuid('编号的写法不对') });
const rowParameter = projectParameter.extend({ row: z.uuid('编号的写法不对') });

export function fillingRoutes(server: HttpServer, ports: ServerPorts): void {
  server.get(
    '/api/plans/:id/filling',
    { config: { access: narrowedBy('plan.read') }, schema: { tags, summary: '各项目的测算和对应的职责，各职责的工作活动', params: idParameter, response: { 200: fillingSchema, '4xx': problemSchema } } },
    async (request) => {
      const { projects, activities } = valueOf(await fillingView(ports, { actor: actorOf(request), planId: request.params.id }));
      return { projects: projects.map((project) => ({ ...project, duties: [...project.duties], costing: project.costing.map(sent), targets: [...project.targets] })), activities: activities.map(sentActivity) };
    },
  );

  server.put(
    '/api/plans/:id/projects/:project/costing',
    { config: { access: asks('project.edit') }, schema: { tags, summary: '保存一个项目的测算明细（整表）', params: projectParameter, body: saveCostingSchema, response: { 200: savedCostingSchema, '4xx': problemSchema } } },
    async (request) => {
      const { id: planId, project } = request.params;
      const saved = valueOf(await saveCosting(ports, { actor: actorOf(request), planId, project, ...request.body }));
      return { lines: saved.kind === 'done' ? saved.value.map(sent) : [] };
    },
  );

  server.put(
    '/api/plans/:id/projects/:project/duties',
    { config: { access: asks('project.edit') }, schema: { tags, summary: '写明一个项目对应的职责', params: projectParameter, body: linkedDutiesSchema, response: { 200: linkedDutiesSchema, '4xx': problemSchema } } },
    async (request) => {
      const { id: planId, project } = request.params;
      valueOf(await linkDuties(ports, { actor: actorOf(request), planId, project, ...request.body }));
      return request.body;
    },
  );

  server.put(
    '/api/plans/:id/projects/:project/rows/:row/target',
    { config: { access: asks('project.edit') }, schema: { tags, summary: '写明一行指标的方向、年内累计、权重和数据来源（表上没有栏目的）', params: rowParameter, body: saveTargetDetailsSchema, response: { 200: savedTargetDetailsSchema, '4xx': problemSchema } } },
    async (request) => {
      const { id: planId, project, row } = request.params;
      valueOf(await saveTargetDetails(ports, { actor: actorOf(request), planId, project, row, ...request.body }));
      return { details: request.body.details };
    },
  );

  server.put(
    '/api/plans/:id/activities',
    { config: { access: asks('overall.edit') }, schema: { tags, summary: '保存各职责的工作活动（整表）', params: idParameter, body: saveActivitiesSchema, response: { 200: savedActivitiesSchema, '4xx': problemSchema } } },
    async (request) => {
      valueOf(await saveActivities(ports, { actor: actorOf(request), planId: request.params.id, ...request.body }));
      return { activities: request.body.activities };
    },
  );
}

function sentActivity({ name, duty, projects }: WorkActivity): WorkActivityRecord {
  return { name, duty, projects: [...projects] };
}

function sent({ factors, indicators, ...line }: CostingEntry): CostingLineRecord {
  return { ...line, factors: factors.map(({ amount, unit }) => ({ amount, unit })), indicators: [...indicators] };
}
