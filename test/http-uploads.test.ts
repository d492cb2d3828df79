// Bad input over HTTP: each is refused with its own Chinese message, within bounds, and nothing is stored. Sizes and slowness are tried on a real
// socket with bounds that the test makes small.
import { request as httpRequest } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { everyPlan } from '../src/application/plan-scope.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { checkedFileSchema, importResultSchema } from '../src/http/contract/plans.ts';
import { defaultServerLimits, type HttpServer, type ServerLimits } from '../src/http/server-parts.ts';
import { xlsxFile } from './support/xlsx-file.ts';
import { edition, multipartBody, sample, settledVisitor, testServer, Visitor, type TestServer } from './support/http-server.ts';

const megabyte = 1024 * 1024;
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('files that are no plan', () => {
  const files: readonly (readonly [what: string, name: string, bytes: Uint8Array, status: number, code: string])[] = [
    ['an empty file', 'a.docx', new Uint8Array(0), 422, 'upload-empty'],
    ['a text without tables', 'a.txt', text('没有表格'), 422, 'no-table'],
    ['a PDF under another name', 'a.docx', text('%PDF-1.7\n%âãÏÓ\n'), 415, 'format-pdf'],
    ['a picture under another name', 'a.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 415, 'format-picture'],
    ['a web page without a table', 'a.doc', text('<!doctype html><html><script>alert(1)</script></html>'), 422, 'no-table'],
    ['a web archive', 'a.mht', text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'), 415, 'format-mht'],
    ['a workbook without sheets', 'a.xlsx', xlsxFile({ sheets: [] }), 422, 'xlsx-no-workbook'],
    ['a binary workbook', 'a.xlsx', xlsxFile({ sheets: [], entries: { 'xl/workbook.bin': 'x' } }), 422, 'xlsx-is-binary'],
    ['a cut-off document', 'a.docx', sample().slice(0, 9_000), 422, 'zip-truncated'],
    ['a document with a flipped middle', 'a.docx', sample().map((byte, index) => (index > 4_000 && index < 4_400 ? byte ^ 0xff : byte)), 422, 'zip-data-damaged'],
    ['a zip bomb', 'a.docx', withDocument(new Uint8Array(230 * megabyte).fill(0x20)), 422, 'zip-too-large'],
    ['a document type declaration with entities', 'a.docx', withDocument(strToU8('<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>')), 422, 'xml-doctype'],
    ['random bytes', 'a.doc', new Uint8Array(5_000).map((_byte, index) => (index * 7_919) % 251), 422, 'not-text'],
  ];
  test.each(files)('%s is refused on both ways in', async (_what, name, bytes, status, code) => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    for (const url of ['/api/imports', '/api/checks']) {
      const answer = await visitor.upload(url, bytes, name);
      const problem = problemSchema.parse(answer.json());
      expect([url, answer.status, problem.code]).toEqual([url, status, code]);
      expect(problem.title).toMatch(/\p{Script=Han}/u);
      expect(problem.findings[0]?.message).toMatch(/\p{Script=Han}/u);
    }
    expect(await its.ports.plans.list(edition, everyPlan)).toEqual([]);
  });

  test('a plan that names neither unit nor year can be checked but not stored', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const nameless = text(Buffer.from(sample('dingzhou-2021.txt')).toString('utf8').replaceAll(/414001[^\n]*/gu, ''));
    const imported = await visitor.upload('/api/imports', nameless, 'a.txt');
    expect([imported.status, problemSchema.parse(imported.json()).code]).toEqual([422, 'plan-without-unit']);
    expect((await visitor.upload('/api/checks', nameless, 'a.txt')).status).toBe(200);
    expect(await its.ports.plans.list(edition, everyPlan)).toEqual([]);
  });
});

describe('bodies that are no upload', () => {
  test.each([
    ['JSON', 'application/json', '{}', 415],
    ['bare bytes', 'application/octet-stream', 'x', 415],
    ['a form without a boundary', 'multipart/form-data', 'x', 400],
    ['a form without parts', 'multipart/form-data; boundary=b', '--b--\r\n', 400],
    ['a form cut off', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="file"; filename="a.docx"\r\n\r\nhalf', 400],
    ['a field instead of a file', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\nx\r\n--b--\r\n', 400],
    ['a file under another field', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="other"; filename="a.txt"\r\n\r\nx\r\n--b--\r\n', 400],
    ['a field that reaches for the prototype', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="__proto__"; filename="a.txt"\r\n\r\nx\r\n--b--\r\n', 400],
  ])('%s is refused', async (_what, type, body, status) => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const answer = await visitor.ask('POST', '/api/imports', { headers: { 'content-type': type }, body: text(body) });
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(answer.json()).title).toMatch(/\p{Script=Han}/u);
  });

  test('the name of an upload loses its path and shows what hides in it', async () => {
    const its = await testServer();
    const visitor = await settledVisitor(its);
    const answer = await visitor.upload('/api/imports', sample(), '../../../etc/绩效\u202etxt.docx');
    expect(importResultSchema.parse(answer.json()).version.file.name).toBe('绩效‹U+202E›txt.docx');
  });
});

describe('on a real socket', () => {
  let running: HttpServer | null = null;
  afterEach(async () => {
    running?.server.closeAllConnections();
    await running?.close();
    running = null;
  });

  async function listening(limits: Partial<ServerLimits> = {}): Promise<TestServer & { readonly port: number }> {
    const its = await testServer({ settings: { limits: { ...defaultServerLimits, ...limits } } });
    await its.server.listen({ host: '127.0.0.1', port: 0 });
    running = its.server;
    return { ...its, port: (its.server.server.address() as AddressInfo).port };
  }

  test.each([['announced', true], ['not announced', false]] as const)('200 MB, %s, are cut off at the cap with 413, in bounded memory', async (_how, announced) => {
    const { server, port } = await listening();
    const visitor = await new Visitor(server).arrive();
    const before = process.memoryUsage().rss;
    const { status, body, sent } = await flood(port, visitor, 200 * megabyte, announced);
    expect([status, problemSchema.parse(JSON.parse(body)).code]).toEqual([413, 'file-too-large']);
    expect(problemSchema.parse(JSON.parse(body)).title).toMatch(/超过50\.?0?兆字节/u);
    expect(sent).toBeLessThan(100 * megabyte);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * megabyte);
  });

  test('a body that is all preamble and no file is cut off as well', async () => {
    const { server, port } = await listening({ uploadBytes: megabyte });
    const visitor = await new Visitor(server).arrive();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let received = '';
      socket.setEncoding('utf8').on('data', (part: string) => void (received += part));
      socket.on('close', () => resolve(received));
      socket.on('error', () => undefined);
      socket.write(rawHead(visitor, 'multipart/form-data; boundary=b', 20 * megabyte).replace(/content-length: \d+/u, 'transfer-encoding: chunked'));
      const line = `${'x'.repeat(70_000)}\r\n`;
      const piece = `${Buffer.byteLength(line).toString(16)}\r\n${line}\r\n`;
      const pump = (): void => {
        for (let count = 0; count < 300 && !socket.destroyed; count += 1) socket.write(piece);
      };
      pump();
    });
    expect(received413(answer)).toBe(true);
  });

  test('a client that sends its header or its body too slowly is told so and cut off', async () => {
    const timeouts = { header: 100, request: 200, lookEvery: 50, afterRefusal: 50 };
    const { server, port } = await listening({ timeouts });
    const visitor = await new Visitor(server).arrive();
    const slowHeader = await untilClosed(port, 'POST /api/checks HTTP/1.1\r\nhost: localhost\r\n');
    expect(slowHeader).toMatch(/^HTTP\/1\.1 408 /);
    expect(slowHeader).toContain('请求传得太慢');
    const slowBody = await untilClosed(port, `${rawHead(visitor, 'multipart/form-data; boundary=b', 5_000)}--b\r\n`);
    expect(slowBody).toMatch(/HTTP\/1\.1 408 /);
  });

  test('bytes that are no HTTP, and headers too large, are answered in Chinese on the bare socket', async () => {
    const { port } = await listening();
    expect(await untilClosed(port, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*收到的不是完整的 HTTP 请求/);
    expect(await untilClosed(port, `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [\s\S]*请求头太大/);
  });

  test('a client that leaves in the middle of an upload leaves nothing behind', async () => {
    const its = await listening({ uploadsAtOnce: { signedIn: 1, anonymous: 1 } });
    const visitor = await new Visitor(its.server).arrive();
    const socket = connect(its.port, '127.0.0.1');
    const { body, type } = multipartBody(sample());
    await new Promise<void>((resolve) => socket.write(rawHead(visitor, type, body.byteLength), () => resolve()));
    await new Promise<void>((resolve) => socket.write(body.slice(0, 2_000), () => resolve()));
    socket.destroy();
    // The place of the one that left is free again as soon as the server has noticed.
    let last = 0;
    for (let attempt = 0; attempt < 200 && last !== 200; attempt += 1) {
      const answer = await visitor.upload('/api/checks', sample());
      last = answer.status;
      if (last === 200) checkedFileSchema.parse(answer.json());
      its.pass(60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(last).toBe(200);
  });

  test('more uploads at once than the gate allows are refused at once', async () => {
    const its = await listening({ uploadsAtOnce: { signedIn: 1, anonymous: 1 } });
    const visitor = await new Visitor(its.server).arrive();
    const { body, type } = multipartBody(sample());
    const socket = connect(its.port, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (part: string) => void (received += part));
    socket.write(rawHead(visitor, type, body.byteLength));
    socket.write(body.slice(0, 500));
    let refused = 0;
    for (let attempt = 0; attempt < 200 && refused !== 429; attempt += 1) {
      const answer = await visitor.upload('/api/checks', sample());
      refused = answer.status;
      its.pass(60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(refused).toBe(429);
    socket.write(body.slice(500));
    await new Promise<void>((resolve) => {
      socket.on('data', () => received.startsWith('HTTP/1.1 200') && resolve());
      if (received.startsWith('HTTP/1.1 200')) resolve();
    });
    socket.destroy();
  });
});

function rawHead(visitor: Visitor, type: string, length: number): string {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return `POST /api/checks HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\ncookie: ${cookie}\r\nx-csrf-token: ${visitor.csrf}\r\n\r\n`;
}

function received413(answer: string): boolean {
  return answer.includes('HTTP/1.1 413') && answer.includes('file-too-large');
}

/** What comes back until the server closes the connection. */
function untilClosed(port: number, sent: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (part: string) => void (received += part));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
    socket.write(sent);
  });
}

interface Flood {
  readonly status: number;
  readonly body: string;
  /** Bytes that left before the server had enough. */
  readonly sent: number;
}

/** Sends a multipart upload of so many bytes as fast as it is taken. */
async function flood(port: number, visitor: Visitor, bytes: number, announced: boolean): Promise<Flood> {
  const { body: whole, type } = multipartBody(new Uint8Array(0));
  const head = whole.slice(0, whole.byteLength - 30);
  const chunk = Buffer.alloc(256 * 1024, 0x61);
  return new Promise((resolve, reject) => {
    let sent = 0;
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/api/checks',
      method: 'POST',
      headers: {
        'content-type': type,
        'x-csrf-token': visitor.csrf,
        cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(announced ? { 'content-length': String(bytes) } : {}),
      },
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    request.on('response', (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => void (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, sent }));
      answer.on('error', () => resolve({ status: answer.statusCode ?? 0, body, sent }));
    });
    const pump = (): void => {
      while (sent < bytes && !request.destroyed) {
        sent += chunk.byteLength;
        if (!request.write(chunk)) {
          request.once('drain', pump);
          return;
        }
      }
    };
    request.write(head, pump);
  });
}

/** The founding document with another main part. */
function withDocument(document: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(sample()), 'word/document.xml': document });
}
