// The work of a local command handed to the running server that holds the data folder.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { layoutToJson, readLayout } from '../../application/queries/list-layout-json.ts';
import type { OpenLocalWork } from '../../application/local-work.ts';
import {
  acceptanceHeader,
  auditReportSchema,
  exportHeader,
  exportHeadSchema,
  exportsHeadSchema,
  faultSchema,
  fileNameHeader,
  issuedPasswordSchema,
  localImportSchema,
  localLayoutsSchema,
  localMergeSchema,
  localVersionHeader,
  loginHeader,
  osUserHeader,
  selectionHeader,
} from '../../http/local/local-contract.ts';
import { organisationImportSchema } from '../../http/contract/organisation-import.ts';
import type { ListLayout } from '../../domain/form/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export interface RemoteWorkOptions {
  readonly address: string;
  readonly osUser: string;
  readonly version: string;
}

export function remoteWork(options: RemoteWorkOptions): OpenLocalWork {
  return {
    through: 'server',
    async importPlan({ bytes, name }) {
      return valueOf(await ask(options, '/import', { headers: { 'content-type': 'application/octet-stream', [fileNameHeader]: encodeURIComponent(name) }, body: bytes }), localImportSchema);
    },
    async mergeReturned({ bytes, name, accept }) {
      const headers = { 'content-type': 'application/octet-stream', [fileNameHeader]: encodeURIComponent(name), [acceptanceHeader]: accept };
      return valueOf(await ask(options, '/merge', { headers, body: bytes }), localMergeSchema);
    },
    async exportPlan(selection) {
      const answer = await ask(options, '/export', { headers: { [selectionHeader]: encodeURIComponent(JSON.stringify(selection)) } });
      if (answer.statusCode !== 200) return failed(await faultOf(answer));
      const parsed = exportHeadSchema.safeParse(headOf(answer));
      return parsed.success ? ok({ ...parsed.data, bytes: new Uint8Array(await bytesOf(answer)) }) : failed(strangeAnswer);
    },
    async exportPlans(selection) {
      const answer = await ask(options, '/export/all', { headers: { [selectionHeader]: encodeURIComponent(JSON.stringify(selection)) } });
      if (answer.statusCode !== 200) return failed(await faultOf(answer));
      const parsed = exportsHeadSchema.safeParse(headOf(answer));
      return parsed.success ? ok({ ...parsed.data, pieces: answer }) : failed(strangeAnswer);
    },
    async exportList({ fiscalYear, layout }) {
      const headers = { 'content-type': 'application/octet-stream', [selectionHeader]: encodeURIComponent(JSON.stringify({ fiscalYear })) };
      const answer = await ask(options, '/export/list', { headers, body: new TextEncoder().encode(JSON.stringify(layoutToJson(layout))) });
      if (answer.statusCode !== 200) return failed(await faultOf(answer));
      const parsed = exportsHeadSchema.safeParse(headOf(answer));
      return parsed.success ? ok({ ...parsed.data, pieces: answer }) : failed(strangeAnswer);
    },
    async importOrganisation(list) {
      return valueOf(await ask(options, '/organisation/import', { headers: { 'content-type': 'application/octet-stream' }, body: new TextEncoder().encode(JSON.stringify(list)) }), organisationImportSchema);
    },
    async listLayouts() {
      const answer = await valueOf(await ask(options, '/list-layouts'), localLayoutsSchema);
      if (!answer.ok) return answer;
      const layouts: ListLayout[] = [];
      for (const text of answer.value.layouts) {
        const layout = readLayout(text, '清单列式');
        if (!layout.ok) return layout;
        layouts.push(layout.value);
      }
      return ok(layouts);
    },
    async verifyAudit() {
      return valueOf(await ask(options, '/audit/verify'), auditReportSchema);
    },
    async resetPassword(login) {
      return valueOf(await ask(options, '/account/reset', { headers: { [loginHeader]: encodeURIComponent(login) } }), issuedPasswordSchema);
    },
    async backup() {
      const answer = await ask(options, '/backup');
      return answer.statusCode === 200 ? ok(answer) : failed(await faultOf(answer));
    },
    close: async () => undefined,
  };
}

/** Whether a server answers at the address. A socket file whose server has ended answers nothing. */
export function answersAt(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = httpRequest({ socketPath: address, path: '/', method: 'GET', timeout: 5_000 }, (answer) => {
      answer.resume();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
    probe.once('timeout', () => probe.destroy());
    probe.end();
  });
}

interface SentWork {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

function ask(options: RemoteWorkOptions, path: string, { headers = {}, body }: SentWork = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      socketPath: options.address,
      path,
      method: 'POST',
      headers: {
        ...headers,
        [localVersionHeader]: options.version,
        [osUserHeader]: encodeURIComponent(options.osUser),
        'content-length': body?.byteLength ?? 0,
      },
    });
    request.once('response', resolve);
    request.once('error', reject);
    request.end(body);
  });
}

async function valueOf<Value>(answer: IncomingMessage, schema: z.ZodType<Value>): Promise<Result<Value, Fault>> {
  if (answer.statusCode !== 200) return failed(await faultOf(answer));
  const parsed = schema.safeParse(JSON.parse(await textOf(answer)));
  return parsed.success ? ok(parsed.data) : failed(strangeAnswer);
}

async function faultOf(answer: IncomingMessage): Promise<Fault> {
  try {
    return faultSchema.safeParse(JSON.parse(await textOf(answer))).data ?? strangeAnswer;
  } catch {
    return strangeAnswer; // no JSON: another program on that socket
  }
}

/** What was exported, beside the bytes. */
function headOf(answer: IncomingMessage): unknown {
  const head = answer.headers[exportHeader];
  return typeof head === 'string' ? JSON.parse(decodeURIComponent(head)) : null;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  return (await bytesOf(answer)).toString('utf8');
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const strangeAnswer: Fault = {
  code: 'local-strange-answer',
  what: '正在运行的程序没有按约定回答',
  where: '本机',
  remedy: '请确认数据文件夹由同一版本的衡绩打开；重新启动它后再试。',
};
