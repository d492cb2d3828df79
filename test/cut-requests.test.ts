// A request that is cut off leaves nothing half done: the browser goes away, the connection to the database is ended, or the server is killed, each while the
// statement runs; afterwards the same request is sent again and is one event. Runs the compiled program on both homes, over real sockets.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as openRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { importResultSchema, planDocumentSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { pricedSample } from './support/import-kill-rounds.mjs';
import { missingPostgres, postgresServer } from './support/postgres-cluster.ts';
import { runProgram, startUp, WebVisitor, type UpProgram } from './support/up-program.mjs';

const own = 'correct horse battery';
/** How what is waited for is looked at. */
const seen = { interval: 1 };
let home = '';

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'hengji-cut-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What is sent, and what it leaves in the history of the text. */
interface Sending {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Uint8Array;
  readonly type: string;
  readonly title: string;
}

/** A save and a decision with a key, a statement each; or the text once more with another price, which is a transaction with a file in it. */
type Which = '保存与办理' | '导入';
const both: readonly Which[] = ['保存与办理', '导入'];

interface Sent {
  /** The browser goes away. */
  readonly cut: () => void;
  /** Null where the connection ended without one. */
  readonly answer: Promise<{ readonly status: number; readonly body: string } | null>;
}

interface Office {
  /** Each time other ones, that change something. */
  readonly requests: (which: Which) => Promise<readonly Sending[]>;
  /** Resolves when all of it has been handed to the system, or so many bytes of its content. */
  readonly send: (sending: Sending, bytes?: number) => Promise<Sent>;
  /** Titles of what happened to the text since requests were made. */
  readonly happened: () => Promise<readonly string[]>;
  /** Each once more, as somebody does who got no answer; then each stands once in the history, and the chain verifies. */
  readonly sentAgain: (sendings: readonly Sending[]) => Promise<void>;
  readonly killed: () => Promise<void>;
  readonly startedAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

describe('内置数据库', () => {
  const folder = (): string => path.join(home, 'embedded');
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(folder(), {});
  });
  afterAll(() => office.close(), 60_000);

  test('浏览器发到一半就断开：什么也不写', () => nothingOfHalf(office));

  test.each(both)('%s：浏览器发完就断开，没有等到回答；再发一次，仍是一件事', async (which) => {
    const requests = await office.requests(which);
    for (const sent of await Promise.all(requests.map((one) => office.send(one)))) sent.cut();
    await office.sentAgain(requests);
  });

  test('服务程序在写入之后、回答之前被强行结束：再启动，再发一次，仍是一件事', async () => {
    const requests = await office.requests('保存与办理');
    const told = headOf(folder());
    await Promise.all(requests.map((one) => office.send(one)));
    await expect.poll(() => headOf(folder()), seen).not.toBe(told);
    await office.killed();
    await office.startedAgain();
    await office.sentAgain(requests);
  });

  test.each(both)('%s：服务程序刚收到就被强行结束；再启动，再发一次，仍是一件事', async (which) => {
    const requests = await office.requests(which);
    await Promise.all(requests.map((one) => office.send(one)));
    await office.killed();
    await office.startedAgain();
    await office.sentAgain(requests);
  });
});

const missing = missingPostgres();
describe.skipIf(missing !== null)(`PostgreSQL${missing === null ? '' : `（${missing}）`}`, () => {
  let office: Office;
  let holder: Client;
  let beside: Client;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const server = await postgresServer();
    const name = await server.createDatabase();
    office = await openOffice(path.join(home, 'server'), { DATABASE_URL: server.urlOf(name) });
    [holder, beside] = [new Client(server.urlOf(name)), new Client(server.urlOf(name))];
    await Promise.all([holder.connect(), beside.connect()]);
    drop = async () => {
      await Promise.all([holder.end(), beside.end()]);
      await server.dropDatabase(name);
    };
  });
  afterAll(async () => {
    await office.close();
    await drop();
  });

  afterEach(async () => void (await holder.query('rollback')));

  /** Somebody else holds the end of the chain: every statement that writes an event waits in the middle, until this is called. */
  const hold = async (): Promise<() => Promise<void>> => {
    await holder.query('begin');
    await holder.query('select from event_head for update');
    return async () => void (await holder.query('rollback'));
  };
  const ofProgram = `from pg_stat_activity where datname = current_database() and application_name = 'hengji'`;
  const waiting = (many: number): Promise<void> => expect.poll(async () => (await beside.query(`select ${ofProgram} and wait_event_type = 'Lock'`)).rows.length, seen).toBe(many);
  const gone = (): Promise<void> => expect.poll(async () => (await beside.query(`select ${ofProgram}`)).rows.length, seen).toBe(0);
  const counts = async (): Promise<unknown> => {
    const tables = ['event', 'outbox', 'stored_file', 'plan_version', 'project_version', 'indicator_version', 'project_declaration_version', 'command_request'];
    return (await beside.query(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`)).rows[0];
  };

  test('浏览器发到一半就断开：什么也不写', () => nothingOfHalf(office));

  test.each(both)('%s：浏览器在语句等着写入时断开；再发一次，仍是一件事', async (which) => {
    const [requests, release] = [await office.requests(which), await hold()];
    const sent = await Promise.all(requests.map((one) => office.send(one)));
    await waiting(requests.length);
    for (const { cut } of sent) cut();
    await release();
    await office.sentAgain(requests);
  });

  test.each(both)('%s：数据库连接在语句中间被断开，说没有办成，一行也不留；服务照常，再发一次是一件事', async (which) => {
    const requests = await office.requests(which);
    const [before, release] = [await counts(), await hold()];
    const sent = await Promise.all(requests.map((one) => office.send(one)));
    await waiting(requests.length);
    await beside.query(`select pg_terminate_backend(pid) ${ofProgram} and wait_event_type = 'Lock'`);
    for (const { answer } of sent) {
      const told = await answer;
      expect([told?.status, problemSchema.parse(JSON.parse(told?.body ?? '')).code]).toEqual([500, 'internal']);
    }
    await release();
    expect(await counts()).toEqual(before);
    await office.sentAgain(requests);
  });

  test.each(both)('%s：服务程序在语句和回答之间被强行结束，写成的是整件，没写成的一行也没有；再启动，再发一次，仍是一件事', async (which) => {
    const requests = await office.requests(which);
    const [before, release] = [await counts(), await hold()];
    await Promise.all(requests.map((one) => office.send(one)));
    await waiting(requests.length);
    await office.killed();
    // The server of the database does not know yet. A save is a statement by itself and is written; a decision too, if nothing came between it and what it saw;
    // the import's transaction has nobody to commit it.
    await release();
    await gone();
    if (which === '导入') expect(await counts()).toEqual(before);
    await office.startedAgain();
    if (which === '保存与办理') expect(await office.happened()).toContain(requests[0]?.title);
    await office.sentAgain(requests);
  });
});

/** Half a request: the browser goes away before the rest is sent. */
async function nothingOfHalf(office: Office): Promise<void> {
  for (const which of both) {
    const requests = await office.requests(which);
    for (const one of requests) (await office.send(one, Math.floor(one.body.byteLength / 2))).cut();
    expect(await office.happened()).toEqual([]);
    await office.sentAgain(requests);
  }
}

async function openOffice(folder: string, environment: NodeJS.ProcessEnv): Promise<Office> {
  let server: UpProgram = await startUp(folder, { args: ['--no-demo'], environment });
  let visitor = new WebVisitor(server.address);
  await visitor.signIn(server.password ?? '');
  await visitor.ask('POST', '/api/session/password', { json: { current: server.password, next: own } });
  const { planId } = importResultSchema.parse((await visitor.upload(pricedSample(2_000), '文本.docx')).body);
  let [serial, since, decided] = [0, 0, 'continued'];
  const history = async () => planHistorySchema.parse((await visitor.ask('GET', `/api/plans/${planId}/history`)).body).entries;
  const office: Office = {
    async requests(which) {
      serial += 1;
      since = (await history())[0]?.event ?? 0;
      if (which === '导入') return [await uploading(2_000 + serial)];
      const { event, identities } = planDocumentSchema.parse((await visitor.ask('GET', `/api/plans/${planId}`)).body);
      const [first, second] = identities.projects;
      const edits = [{ kind: 'cell', project: first?.id, row: first?.indicators[0], column: 'value', text: `≥${serial}批` }];
      const decision = { projects: [second?.id], continuity: (decided = decided === 'new' ? 'continued' : 'new'), key: `01900000-0000-7000-8000-${String(serial).padStart(12, '0')}` };
      return [
        sending('POST', `/api/plans/${planId}/edits`, { baseEvent: event, title: '修改1格', edits }, '编辑绩效文本'),
        sending('PUT', `/api/plans/${planId}/declaration/projects`, decision, '更改项目的填报信息'),
      ];
    },
    send: ({ method, path: place, body, type }, bytes = body.byteLength) =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': type, 'content-length': body.byteLength, 'x-csrf-token': visitor.csrf, cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
        const request = openRequest(`${server.address}${place}`, { method, headers, agent: false });
        const answer = new Promise<Awaited<Sent['answer']>>((told) => {
          request.on('response', (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (part: string) => void (text += part));
            response.on('end', () => told({ status: response.statusCode ?? 0, body: text })).on('error', () => told(null));
          });
          request.on('error', () => told(null));
        });
        request.on('error', reject);
        request.write(body.subarray(0, bytes), () => resolve({ cut: () => void request.destroy(), answer }));
      }),
    happened: async () => (await history()).filter(({ event }) => event > since).map(({ title }) => title),
    async sentAgain(sendings) {
      for (const one of sendings) expect((await (await office.send(one)).answer)?.status).toBeLessThan(300);
      expect((await office.happened()).toSorted()).toEqual(sendings.map(({ title }) => title).toSorted());
      expect(await runProgram(['audit', 'verify', '--data', folder], environment)).toMatchObject({ code: 0, stdout: expect.stringContaining('没有发现问题') });
    },
    killed: async () => void (await server.stop('SIGKILL')),
    async startedAgain() {
      server = await startUp(folder, { environment });
      visitor = new WebVisitor(server.address);
      expect((await visitor.signIn(own)).status).toBe(200);
    },
    close: async () => void (await server.stop()),
  };
  // The declaration and both projects are opened before anything is cut.
  await office.sentAgain(await office.requests('保存与办理'));
  return office;
}

function sending(method: Sending['method'], place: string, json: unknown, title: string): Sending {
  return { method, path: place, body: new TextEncoder().encode(JSON.stringify(json)), type: 'application/json', title };
}

async function uploading(price: number): Promise<Sending> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(pricedSample(price))]), '文本.docx');
  const encoded = new Response(form);
  return { method: 'POST', path: '/api/imports', body: new Uint8Array(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '', title: '导入绩效文本' };
}

/** The file in which the program tells what it has written. */
function headOf(folder: string): string {
  return readFileSync(path.join(folder, 'chain-head.txt'), 'utf8');
}
