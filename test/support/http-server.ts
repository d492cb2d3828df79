// A server over in-memory stores with a clock that the test moves, and a visitor that keeps cookies and the CSRF token as a browser does.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFirstAccount } from '../../src/application/commands/create-first-account.command.ts';
import { importPlan } from '../../src/application/commands/import-plan.command.ts';
import type { HistoryStore } from '../../src/application/history-store.ts';
import { proposalGone, type LibraryStore } from '../../src/application/library/library-store.ts';
import type { MailQueue } from '../../src/application/notices/mail.ts';
import type { NoticeStore } from '../../src/application/notices/notice-store.ts';
import type { PlanStore } from '../../src/application/plan-store.ts';
import type { ControlSheetStore } from '../../src/application/control-sheet-store.ts';
import type { PublicationStore } from '../../src/application/publication-store.ts';
import type { Passwords, PlanParser, Secrets } from '../../src/application/ports.ts';
import { planQueries } from '../../src/application/queries/plan-queries.ts';
import { noLayouts, readPlanFile } from '../../src/documents/index.ts';
import { exportJobs } from '../../src/application/exports/export-jobs.ts';
import { createServer } from '../../src/http/create-server.ts';
import { signInThrottle } from '../../src/http/security/sign-in-throttle.ts';
import { defaultServerLimits, type HttpServer, type ServerPorts, type ServerSettings } from '../../src/http/server-parts.ts';
import type { DeclarationState } from '../../src/domain/lifecycle/index.ts';
import { failed, ok } from '../../src/kernel/result.ts';
import { sessionSchema } from '../../src/http/contract/session.ts';
import { totpSecondFactors } from '../../src/main/adapters/totp-second-factors.ts';
import { filesInMemory } from './files-in-memory.ts';
import { inMemoryListLayouts } from './in-memory-list-layouts.ts';
import { inMemoryPeople } from './in-memory-people.ts';
import { inMemoryPlanStore } from './in-memory-stores.ts';
import { inMemoryTours } from './in-memory-tours.ts';
import { inMemoryDeclarations } from './in-memory-declarations.ts';

/** Of servers over stores in memory: what is recorded is tested over a database (test/http-history.test.ts). */
const nothingHappened: HistoryStore = { kinds: () => [], listed: async () => [], ofPlan: async () => [], chained: async () => [], verify: async () => ({ divisions: [], rows: 0, untold: 0, problems: [] }) };

/** Of servers over stores in memory: what is told is tested over a database (test/http-notices.test.ts). */
const noNotices: NoticeStore = { list: async () => [], counts: async () => ({ unread: 0, all: 0 }), mark: async () => [], give: async () => ok(0), choice: async () => ({ address: null, off: [] }), choose: async () => ok(null) };
/** Nothing is added to the library (test/http-library.test.ts). */
const nothingAdded: LibraryStore = {
  newId: () => '01900000-0000-7000-8000-00000000beef',
  entries: async () => [],
  proposals: async () => [],
  propose: async ({ id }) => ok(id),
  decide: async () => failed(proposalGone),
  put: async () => ok(null),
  names: async () => [],
  rows: async () => [],
};

/** Nor is anything sent (test/http-mail.test.ts). */
const noMail: MailQueue = { take: async () => [], settle: async () => undefined, figures: async () => ({ waiting: 0, sent: 0, givenUp: 0, lastFault: null }) };

/** And nothing is published in them: what is, is asked of a database (test/http-published.test.ts). */
const noControlSheets: ControlSheetStore = { money: async () => new Map(), keep: async () => ok('01890000-0000-7000-8000-00000000c0de'), kept: async () => [] };
const nothingPublished: PublicationStore = { published: async () => [], content: async () => null };

export const samples = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'samples');

export function sample(name = 'dingzhou-2021.docx'): Uint8Array {
  return new Uint8Array(readFileSync(path.join(samples, name)));
}

/** The edition of the rules by which test servers count. */
export const edition = 'edition of the test';

export interface TestServer {
  readonly server: HttpServer;
  readonly ports: ServerPorts;
  readonly firstPassword: string;
  /** Lines of the log. */
  readonly log: readonly string[];
  /** Moves the clock. */
  readonly pass: (milliseconds: number) => void;
  /** Puts a plan at a stage of its declaration. */
  readonly moveTo: (planId: string, state: DeclarationState) => void;
}

export interface TestServerOptions {
  readonly settings?: Partial<ServerSettings>;
  readonly ports?: Partial<ServerPorts>;
  /** What the server sees of the plans instead of the store itself. */
  readonly plansOf?: (plans: PlanStore) => PlanStore;
  /** Whether the founding document stands in it as 示范. */
  readonly demo?: boolean;
}

export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  let now = Date.parse('2021-12-31T08:00:00Z');
  let made = 0;
  const log: string[] = [];
  const { accounts, sessions, organisation, emergencies, nameOf } = inMemoryPeople();
  const stored = inMemoryPlanStore(() => now, nameOf);
  const plans = options.plansOf?.(stored) ?? stored;
  const clock = { now: () => now };
  const secrets: Secrets = {
    token: () => createHash('sha256').update(`token ${(made += 1)}`).digest('base64url'),
    password: () => 'first-pass-word-9',
    digest: (token) => createHash('sha256').update(token).digest('hex'),
  };
  const ports: ServerPorts = {
    plans,
    queries: planQueries({ plans, organisation, clock, edition }),
    declarations: inMemoryDeclarations(plans),
    history: nothingHappened,
    publications: nothingPublished,
    controlSheets: noControlSheets,
    tours: inMemoryTours(),
    organisation,
    edition,
    accounts,
    sessions,
    emergencies,
    layouts: inMemoryListLayouts(),
    indicatorLibrary: nothingAdded,
    notices: noNotices,
    mailQueue: noMail,
    mail: null,
    passwords: quickPasswords,
    secondFactors: totpSecondFactors,
    signOn: null,
    throttle: signInThrottle(clock),
    secrets,
    clock,
    parser: ownParser,
    pages: { page: async (rule) => `# ${rule}` },
    exports: exportJobs({ files: filesInMemory(), clock, newId: () => secrets.token(), broken: (error) => void log.push(String(error)) }),
    printer: { unavailable: () => ({ code: 'no-office-program', what: '没有安装', where: '导出', remedy: '改用 Word。' }), print: async () => failed({ code: 'no-office-program', what: '没有安装', where: '导出', remedy: '改用 Word。' }) },
    decoyHash: 'quick:nobody',
    ping: async () => undefined,
    ...options.ports,
  };
  const settings: ServerSettings = {
    version: '0.0.1',
    hostNames: [],
    transport: 'http',
    webFolder: null,
    limits: defaultServerLimits,
    log: { level: 'info', write: (line) => void log.push(line) },
    ...options.settings,
  };
  const setup = { kind: 'setup' } as const;
  if (options.demo === true) {
    const imported = await importPlan(ports, { actor: setup, bytes: sample(), fileName: '示范.docx', kind: 'demo' });
    if (!imported.ok) throw new Error(imported.fault.what);
  }
  const first = await createFirstAccount(ports, { actor: setup });
  if (!first.ok || first.value === null) throw new Error('no first account');
  const server = await createServer(ports, settings);
  return { server, ports, firstPassword: first.value.password, log, pass: (milliseconds) => void (now += milliseconds), moveTo: (planId, state) => stored.moveTo(planId, state) };
}

/** Reads in this thread: the worker is tested where the program is compiled. */
export const ownParser: PlanParser = { parse: async (bytes, file, layouts = noLayouts) => readPlanFile(bytes, file, { layouts }) };

/** Password hashes without the cost. */
export const quickPasswords: Passwords = {
  hash: async (password) => ok(`quick:${password}`),
  verify: async (hash, password) => ok(hash === `quick:${password}`),
};

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body: string;
  /** The body as it travels. */
  readonly bytes: Uint8Array;
  readonly json: () => unknown;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Left out: the token the visitor was given. */
  readonly csrf?: string | null;
  readonly address?: string;
}

/** A browser as far as the server can tell. */
export class Visitor {
  readonly #server: HttpServer;
  readonly cookies = new Map<string, string>();
  csrf = '';

  constructor(server: HttpServer) {
    this.#server = server;
  }

  async ask(method: 'GET' | 'POST' | 'DELETE' | 'PUT', url: string, asked: Asked = {}): Promise<Answer> {
    const headers: Record<string, string> = { host: 'localhost:8420', 'sec-fetch-site': 'same-origin' };
    if (this.cookies.size > 0) headers['cookie'] = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const csrf = asked.csrf === undefined ? this.csrf : asked.csrf;
    if (csrf !== null && method !== 'GET') headers['x-csrf-token'] = csrf;
    if (asked.body !== undefined && !(asked.body instanceof Uint8Array)) headers['content-type'] = 'application/json';
    Object.assign(headers, asked.headers);
    const payload = asked.body === undefined ? undefined : asked.body instanceof Uint8Array ? Buffer.from(asked.body) : JSON.stringify(asked.body);
    const answer = await this.#server.inject({
      method,
      url,
      headers,
      remoteAddress: asked.address ?? '127.0.0.1',
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: answer.statusCode, headers: answer.headers, body: answer.body, bytes: answer.rawPayload, json: () => JSON.parse(answer.body) as unknown };
  }

  get(url: string, asked: Asked = {}): Promise<Answer> {
    return this.ask('GET', url, asked);
  }

  /** Opens the sign-in page: cookie and token of a guest. */
  async arrive(): Promise<this> {
    this.#remember(await this.get('/api/session'));
    return this;
  }

  async signIn(password: string, login = 'admin', asked: Asked = {}): Promise<Answer> {
    if (this.csrf === '') await this.arrive();
    return this.#remember(await this.ask('POST', '/api/session', { ...asked, body: { login, password } }));
  }

  async changePassword(current: string, next: string): Promise<Answer> {
    return this.#remember(await this.ask('POST', '/api/session/password', { body: { current, next } }));
  }

  async upload(url: string, bytes: Uint8Array, name = '文本.docx', asked: Asked = {}): Promise<Answer> {
    const { body, type } = multipartBody(bytes, { name });
    return this.ask('POST', url, { ...asked, body, headers: { 'content-type': type, ...asked.headers } });
  }

  #remember(answer: Answer): Answer {
    const session = sessionSchema.safeParse(answer.json());
    if (session.success) this.csrf = session.data.csrf;
    return answer;
  }
}

export const ownPassword = 'correct horse battery';

/** Signed in, with a password of their own. */
export async function settledVisitor({ server, firstPassword }: TestServer): Promise<Visitor> {
  const visitor = new Visitor(server);
  await visitor.signIn(firstPassword);
  await visitor.changePassword(firstPassword, ownPassword);
  return visitor;
}

/** A multipart body with one file, as a browser writes it. */
export function multipartBody(bytes: Uint8Array, part: { readonly name?: string; readonly field?: string } = {}): { readonly body: Uint8Array; readonly type: string } {
  const boundary = 'hengji-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${part.field ?? 'file'}"; filename="${part.name ?? '文本.docx'}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body: new Uint8Array(body), type: `multipart/form-data; boundary=${boundary}` };
}
