// The ways a file comes in: to be stored as a version of a plan, to be held against the plan it went out from, or only to be checked.
import { importPlan, type ImportOutcome } from '../../application/commands/import-plan.command.ts';
import { compareReturned } from '../../application/queries/compare-returned.ts';
import { problemSchema } from '../contract/shapes.ts';
import { checkedFileSchema, importResultSchema, type ImportResult } from '../contract/plans.ts';
import { mostCellCharacters } from '../contract/edits.ts';
import { returnedComparisonSchema } from '../contract/returned.ts';
import { ProblemError, valueOf } from '../problems/problem.ts';
import type { Fault } from '../../kernel/fault.ts';
import { actorOf } from '../security/request-identity.ts';
import { asks, everyone, narrowedBy } from '../security/route-access.ts';
import type { HttpServer, ServerPorts, ServerSettings } from '../server-parts.ts';
import { receiveUpload } from '../uploads/receive-upload.ts';
import { uploadGate } from '../uploads/upload-gate.ts';

export function uploadRoutes(server: HttpServer, ports: ServerPorts, { limits }: ServerSettings): void {
  const signedIn = uploadGate(limits.uploadsAtOnce.signedIn);
  const anonymous = uploadGate(limits.uploadsAtOnce.anonymous);

  server.post(
    '/api/imports',
    {
      config: { access: asks('plan.import'), rateLimit: { max: limits.perMinute.import } },
      schema: {
        tags: ['导入与检查'],
        summary: '导入一个文件（multipart/form-data，字段 file）',
        consumes: ['multipart/form-data'],
        response: { 200: importResultSchema, 201: importResultSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      return signedIn.through(async () => {
        const upload = await receiveUpload(request, reply, limits);
        const imported = valueOf(await importPlan(ports, { actor, ...upload, kind: 'real' }));
        return reply.code(imported.outcome === 'unchanged' ? 200 : 201).send(resultOf(imported));
      });
    },
  );

  server.post(
    '/api/returned',
    {
      config: { access: narrowedBy('plan.read'), rateLimit: { max: limits.perMinute.import } },
      schema: {
        tags: ['导入与检查'],
        summary: '改好的工作簿与导出时、与当前内容逐格比较，不保存（multipart/form-data，字段 file）',
        consumes: ['multipart/form-data'],
        response: { 200: returnedComparisonSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      return signedIn.through(async () => {
        const upload = await receiveUpload(request, reply, limits);
        const { plan, wentOut, event, changes, remarks } = valueOf(await compareReturned(ports, { actor, ...upload }));
        const answer = returnedComparisonSchema.safeParse({ planId: plan.id, unitName: plan.unitName, fiscalYear: plan.fiscalYear, demo: plan.demo, wentOut, event, changes, remarks });
        if (!answer.success) throw new ProblemError(tooMuchInOneEdit(upload.fileName));
        return answer.data;
      });
    },
  );

  server.post(
    '/api/checks',
    {
      config: { access: everyone, rateLimit: { max: limits.perMinute.anonymousCheck } },
      schema: {
        tags: ['导入与检查'],
        summary: '只读取，不保存（multipart/form-data，字段 file；不用登录）',
        consumes: ['multipart/form-data'],
        response: { 200: checkedFileSchema, '4xx': problemSchema },
      },
    },
    async (request, reply) => {
      const gate = request.session === null ? anonymous : signedIn;
      return gate.through(async () => {
        const { bytes, fileName } = await receiveUpload(request, reply, limits);
        const { plan, remarks } = valueOf(await ports.parser.parse(bytes, fileName));
        return { plan, remarks: [...remarks] };
      });
    },
  );
}

function resultOf({ outcome, planId, version, changes, summary, unread, remarks }: ImportOutcome): ImportResult {
  return {
    outcome,
    planId,
    version,
    changes: [...changes],
    projects: summary.projects,
    indicators: summary.targets,
    totalBudget: summary.totalBudget,
    usableTargets: summary.usableTargets,
    bySeverity: { ...summary.bySeverity },
    unread,
    remarks: [...remarks],
  };
}

/** The changes are sent back as edits, which have bounds. */
function tooMuchInOneEdit(file: string): Fault {
  return {
    code: 'returned-too-large',
    what: `工作簿里有超过${mostCellCharacters}字的格，或者一个项目有超过500行、一处有超过500段`,
    where: file,
    remedy: '请把长文字分开写，或者在系统的表上直接改。',
  };
}
