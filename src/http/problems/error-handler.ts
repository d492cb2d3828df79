// Every way a request can go wrong ends in the one error document, in Chinese, without anything of the inside.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, type ZodFastifySchemaValidationError } from 'fastify-type-provider-zod';
import type { Fault } from '../../kernel/fault.ts';
import type { Problem } from '../contract/shapes.ts';
import { isOpenedAsPage, problemPage, problemPagePolicy } from './problem-page.ts';
import { problemOf, ProblemError } from './problem.ts';

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ProblemError) {
    if (error.retryAfter !== null) void reply.header('retry-after', String(Math.max(1, Math.ceil(error.retryAfter))));
    return answer(request, reply, error.status, error.problem);
  }
  if (hasZodFastifySchemaValidationErrors(error)) return answer(request, reply, 400, invalidRequest(error.validation));
  const known = knownErrors[error.code];
  if (known !== undefined) return answer(request, reply, known.status, problemOf(known.fault));
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return answer(request, reply, status, problemOf(badRequest));
  request.log.error({ failure: describeFailure(error) }, 'request failed');
  return answer(request, reply, 500, problemOf(internal(request.id)));
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answer(request, reply, 404, problemOf({ code: 'not-found', what: '没有这个地址', where: '地址栏', remedy: '请核对地址，或回到首页。' }));
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, problem: Problem): FastifyReply {
  if (isOpenedAsPage(request)) {
    const page = reply.code(status).type('text/html; charset=utf-8').header('content-security-policy', problemPagePolicy).header('cache-control', 'no-store');
    return page.serializer(String).send(problemPage(problem));
  }
  return reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify).header('cache-control', 'no-store').send(problem);
}

function invalidRequest(issues: readonly ZodFastifySchemaValidationError[]): Problem {
  const findings = issues.map(({ instancePath, message }) => {
    const path = instancePath.replace(/^\//u, '').replaceAll('/', '.');
    return { path: path === '' ? null : path, message: message ?? '内容不对', severity: 'blocks' as const };
  });
  return { code: 'invalid-request', title: '提交的内容不完整或不正确', findings };
}

/** What the log may know of a failure: a database error's message can quote stored values, so of those only the code. */
export function describeFailure(error: Error): Readonly<Record<string, string>> {
  const code = 'code' in error ? String(error.code) : '';
  if ('severity' in error && 'routine' in error) return { name: error.name, code, routine: String(error.routine) };
  return { name: error.name, code, message: error.message.slice(0, 300), stack: (error.stack ?? '').split('\n').slice(1, 12).join('\n') };
}

const badRequest: Fault = { code: 'bad-request', what: '请求的写法不对，服务器没有处理', where: '请求', remedy: '请刷新页面后再试；用程序调用的，请对照接口说明 /api/docs。' };

function internal(request: string): Fault {
  return {
    code: 'internal',
    what: '服务器处理时出错，不能确定这次操作是否完成',
    where: `请求编号 ${request}`,
    remedy: '请刷新页面看看办成了没有，没有的再办一次，同一步不会办两遍；如果总是这样，把请求编号告诉系统维护人员，可据此在日志里找到原因。',
  };
}

const notJson: Fault = { code: 'not-json', what: '提交的内容不是有效的 JSON', where: '请求正文', remedy: '请刷新页面后再试；用程序调用的，请检查正文的写法和编码（UTF-8）。' };
const wrongType: Fault = {
  code: 'wrong-content-type',
  what: '提交内容的类型不对',
  where: '请求头 Content-Type',
  remedy: '上传文件用 multipart/form-data，其余用 application/json。',
};
const tooLarge: Fault = { code: 'body-too-large', what: '提交的内容太大', where: '请求正文', remedy: '请减少内容后再提交；上传文件请用“导入”或“检查”页。' };
const brokenUpload: Fault = {
  code: 'upload-broken',
  what: '上传没有传完或内容残缺',
  where: '上传的文件',
  remedy: '没有保存任何内容。请检查网络后重新上传。',
};
const oneFile: Fault = { code: 'upload-one-file', what: '一次只能上传一个文件', where: '上传的文件', remedy: '请逐个上传。' };

const knownErrors: Readonly<Record<string, { readonly status: number; readonly fault: Fault }>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, fault: wrongType },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, fault: wrongType },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, fault: tooLarge },
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, fault: notJson },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, fault: notJson },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, fault: badRequest },
  FST_ERR_BAD_URL: { status: 400, fault: { ...badRequest, what: '地址的写法不对', where: '地址栏' } },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, fault: { ...badRequest, what: '地址太长', where: '地址栏' } },
  FST_PARTS_LIMIT: { status: 400, fault: oneFile },
  FST_FILES_LIMIT: { status: 400, fault: oneFile },
  FST_FIELDS_LIMIT: { status: 400, fault: oneFile },
  FST_PROTO_VIOLATION: { status: 400, fault: brokenUpload },
  FST_MP_PREMATURE_CLOSE: { status: 400, fault: brokenUpload },
};
