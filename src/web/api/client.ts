// Asks the server and reads its answers by the contract. A refusal is a problem document in Chinese; a lost connection becomes one too.
import type { z } from 'zod';
import { problemSchema, type Problem } from '../../http/contract/shapes.ts';

/** A refused or failed request, as the one error document. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.title);
    this.problem = problem;
    this.status = status;
  }
}

/** Token of the session, sent with every request that changes something. */
let csrfToken = '';

export function rememberCsrf(token: string): void {
  csrfToken = token;
}

export function currentCsrf(): string {
  return csrfToken;
}

/** What a request sends beside its address. */
export interface Sent {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Statuses besides success whose answer is one of the contract and no problem. */
  readonly answersAt?: readonly number[];
}

/** Asks for JSON and checks it against its schema. Throws a ProblemError for everything but the expected answer. */
export async function ask<Schema extends z.ZodType>(address: string, schema: Schema, sent: Sent | null = null): Promise<z.infer<Schema>> {
  const response = await reach(address, sent);
  const body = await bodyOf(response);
  if (response.ok) return accepted(schema, body);
  const answer = sent?.answersAt?.includes(response.status) === true ? schema.safeParse(body) : null;
  if (answer?.success === true) return answer.data;
  throw problemOf(response.status, body);
}

/** Asks for a file. */
export async function askForBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await reach(address, null);
  if (!response.ok) throw problemOf(response.status, await bodyOf(response));
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw connectionLost();
  }
}

/** For requests whose answer has no content that matters. */
export async function tell(address: string, sent: Sent): Promise<void> {
  const response = await reach(address, sent);
  if (!response.ok) throw problemOf(response.status, await bodyOf(response));
}

/** The checked answer, or the problem that it does not keep the contract. */
export function accepted<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ProblemError(aProblem('unexpected-answer', '服务器的回答与本页面不是同一个版本。请刷新页面；仍然如此的，请重新启动衡绩。'), 0);
}

/** The problem document of a refusal; a plain one by status where the answer holds none. */
export function problemOf(status: number, body: unknown): ProblemError {
  const parsed = problemSchema.safeParse(body);
  if (parsed.success) return new ProblemError(parsed.data, status);
  return new ProblemError(aProblem(`status-${status}`, sentenceFor(status)), status);
}

/** Code of the problem that is no answer: what was sent may have arrived. */
export const lostConnection = 'no-connection';

export function connectionLost(): ProblemError {
  return new ProblemError(aProblem(lostConnection, '连不上衡绩的服务器。请确认它还在运行、网络通畅，然后重试。'), 0);
}

async function reach(address: string, sent: Sent | null): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  // What may be kept, and for how long, is said by each answer: a version that the browser holds is not sent again.
  const init: RequestInit = { headers, credentials: 'same-origin', cache: 'default' };
  if (sent !== null) {
    init.method = sent.method;
    headers['x-csrf-token'] = csrfToken;
    if (sent.body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(sent.body);
    }
  }
  try {
    return await fetch(address, init);
  } catch {
    throw connectionLost();
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function aProblem(code: string, title: string): Problem {
  return { code, title, findings: [] };
}

function sentenceFor(status: number): string {
  if (status === 401) return '需要先登录。';
  if (status === 403) return '没有做这件事的权限。';
  if (status === 404) return '没有找到要看的内容，它可能已经被移除。';
  if (status === 413) return '文件太大，没有接收。';
  if (status === 429) return '请求太频繁，请稍等一会儿再试。';
  return '服务器没有完成这个请求。请稍后重试；仍然如此的，请查看服务器的运行日志。';
}
