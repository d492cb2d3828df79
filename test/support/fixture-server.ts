// A server for the tests of the pages: the built pages under the strict policy, and answers in the shapes of the contract, made from the
// founding document by the real reader. It keeps one session, one plan, a second version once a
// changed file is imported, and nothing on disk.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkPlan } from '../../src/domain/check/index.ts';
import type { DepartmentPlan, IndicatorRow } from '../../src/domain/plan/index.ts';
import { readTarget } from '../../src/domain/target/index.ts';
import { exportJobs } from '../../src/application/exports/export-jobs.ts';
import { exportedPlan } from '../../src/application/exports/written-plan.ts';
import { ok } from '../../src/kernel/result.ts';
import { filesInMemory } from './files-in-memory.ts';
import { accessActions } from '../../src/catalogue/access/access-actions.ts';
import { checkCatalogue } from '../../src/catalogue/check-catalogue.ts';
import { paperFormats, readPlanFile, type PlanReading } from '../../src/documents/index.ts';
import type { Problem, StoredVersion } from '../../src/http/contract/shapes.ts';
import { planFigures } from '../../src/application/plan-figures.ts';
import type { CellChange, ImportResult, PlanDocument, PlanSummary } from '../../src/http/contract/plans.ts';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

export interface FixtureServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface FixtureOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  readonly demo: boolean;
  /** Already signed in with a changed password. */
  readonly signedIn?: boolean;
}

/** Account of the fixture; the first sign-in must change the password. */
export const fixtureAccount = { login: 'admin', firstPassword: 'first-password-1', newPassword: 'a-new-password-2' };

export async function startFixtureServer(options: FixtureOptions): Promise<FixtureServer> {
  const state = new FixtureState(options);
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  const port = await listening(server);
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

class FixtureState {
  readonly options: FixtureOptions;
  readonly versions: { readonly version: StoredVersion; readonly plan: DepartmentPlan; readonly remarks: readonly string[] }[];
  readonly changes: readonly CellChange[];
  /** What any other file but the sample is taken for. */
  readonly edited: DepartmentPlan;
  signedIn: boolean;
  mustChange: boolean;
  name = '管理员';
  password = fixtureAccount.firstPassword;
  hasDemo: boolean;
  readonly exports = exportJobs({ files: filesInMemory(), clock: { now: () => 0 }, newId: () => randomUUID(), broken: (error) => { throw error; } });

  constructor(options: FixtureOptions) {
    this.options = options;
    this.hasDemo = options.demo;
    this.signedIn = options.signedIn === true;
    this.mustChange = !this.signedIn;
    const reading = readFounding();
    const [edited, changes] = edit(reading.plan);
    this.changes = changes;
    this.versions = [{ version: aVersion(1, '部门预算绩效文本.docx'), plan: reading.plan, remarks: reading.remarks }];
    this.edited = edited;
  }
}

const csrf = 'fixture-csrf';
/** The only account, as a new installation has it. */
const standing = { posts: [], alone: true, emergencies: [], may: [...accessActions] };
const nobody = { account: null, posts: [], alone: false, emergencies: [], may: [] };
const planId = 'fixture-plan';

async function answer(state: FixtureState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url ?? '/', 'http://fixture');
  const route = `${request.method ?? 'GET'} ${address.pathname}`;
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
  };
  const body = request.method === 'GET' ? Buffer.alloc(0) : await bodyOf(request);
  if (!address.pathname.startsWith('/api/')) return sendPage(state, address.pathname, response);
  if (request.method !== 'GET' && request.headers['x-csrf-token'] !== csrf) return send(403, aProblem('csrf', '请求没有带上本次登录的凭证，请刷新页面。'));
  const account = { id: 'a1', login: fixtureAccount.login, name: state.name, mustChangePassword: state.mustChange };
  if (route === 'GET /api/session') return send(200, state.signedIn ? { account, csrf, ...standing } : { ...nobody, csrf });
  if (route === 'GET /api/sign-on') return send(200, { title: null, refusal: null });
  if (route === 'GET /api/system') return send(200, { version: '0.1.0', hasDemo: state.hasDemo });
  if (route === 'GET /api/rules') return send(200, { pages: rulePages() });
  if (route === 'POST /api/session') {
    const { login, password } = JSON.parse(body.toString('utf8')) as { login: string; password: string };
    if (login !== fixtureAccount.login || password !== state.password) return send(401, aProblem('wrong-login', '账号或密码不对，请核对后再试。'));
    state.signedIn = true;
    return send(200, { account, csrf, ...standing });
  }
  if (!state.signedIn) return send(401, aProblem('not-signed-in', '需要先登录。'));
  if (route === 'DELETE /api/session') {
    state.signedIn = false;
    return send(200, { ...nobody, csrf });
  }
  if (route === 'POST /api/session/name') {
    const { name } = JSON.parse(body.toString('utf8')) as { name: string };
    state.name = name;
    return send(200, { account: { ...account, name }, csrf, ...standing });
  }
  if (route === 'POST /api/session/password') {
    const { current, next } = JSON.parse(body.toString('utf8')) as { current: string; next: string };
    if (current !== state.password) return send(403, aProblem('wrong-password', '现在的密码不对。'));
    state.password = next;
    state.mustChange = false;
    return send(200, { account: { ...account, mustChangePassword: false }, csrf, ...standing });
  }
  if (route === 'DELETE /api/demo') {
    state.hasDemo = false;
    state.versions.length = 0;
    return send(200, { removed: 1 });
  }
  if (route === 'GET /api/account') return send(200, { sessions: [{ id: 's1', createdAt: 0, lastSeenAt: 0, device: 'Chrome · Linux', current: true }], secondFactor: false, passwordRules: [] });
  if (route === 'GET /api/organisation') return send(200, { today: '2026-09-01', nodes: [], appointments: [], delegations: [], people: [], reach: { change: [], grant: [], handOver: [], emergency: [] } });
  if (route === 'GET /api/plans') return send(200, { plans: summaries(state), computing: 0 });
  if (route === `GET /api/plans/${planId}`) return sendDocument(state, address.searchParams.get('version'), send);
  if (route === `GET /api/plans/${planId}/diff`) {
    const [from, to] = ['from', 'to'].map((word) => state.versions[Number(address.searchParams.get(word)) - 1]?.version);
    return from === undefined || to === undefined ? send(404, aProblem('no-version', '没有这个版本。')) : send(200, { from, to, changes: from.number < to.number ? state.changes : [] });
  }
  if (address.pathname.startsWith('/api/exports')) return answerExports(state, { route, body }, { send, response });
  if (route === 'POST /api/imports') return sendImport(state, body, send);
  return send(404, aProblem('not-found', '没有找到要看的内容。'));
}

type Send = (status: number, body: unknown) => void;

interface Asked {
  readonly route: string;
  readonly body: Buffer;
}

/** Exports of the only plan, made by the real writers; nothing is printed here. */
async function answerExports(state: FixtureState, { route, body }: Asked, { send, response }: { readonly send: Send; readonly response: ServerResponse }): Promise<void> {
  const actor = { kind: 'local', osUser: 'fixture' } as const;
  const described = () => state.exports.list(actor).map(({ fault, ...job }) => ({ ...job, problem: fault === null ? null : aProblem(fault.code, fault.what) }));
  const [, id = '', file] = /^\w+ \/api\/exports\/([^/]+)(\/file)?$/u.exec(route) ?? [];
  if (route === 'GET /api/exports') return send(200, { exports: described(), pdf: aProblem('no-office-program', '服务器上没有安装 LibreOffice，不能生成 PDF') });
  if (route === 'POST /api/exports') {
    const request = z.object({ format: z.enum(paperFormats) }).parse(JSON.parse(body.toString('utf8')));
    const plan = state.versions.at(-1)?.plan;
    if (plan === undefined || request.format === 'pdf') return send(422, aProblem('no-office-program', '服务器上没有安装 LibreOffice，不能生成 PDF'));
    const written = exportedPlan(plan, { format: request.format, foot: '', identities: null });
    const started = state.exports.start(actor, { title: '部门预算绩效文本', fileName: written.name, steps: 1, run: async () => ok({ pieces: [written.bytes], remarks: () => ['这是示范文本，不是本单位的正式文本。'] }) });
    return started.ok ? send(201, described()[0]) : send(429, aProblem(started.fault.code, started.fault.what));
  }
  if (route === `DELETE /api/exports/${id}`) return send(200, { removed: (await state.exports.remove(actor, id)).ok });
  const found = state.exports.file(actor, id);
  if (file === undefined || !found.ok) return send(404, aProblem('export-not-found', '没有这个导出文件。'));
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.value.name)}` });
  for await (const piece of found.value.file.read()) response.write(piece);
  response.end();
}

function sendDocument(state: FixtureState, wanted: string | null, send: Send): void {
  const entry = wanted === null ? state.versions.at(-1) : state.versions[Number(wanted) - 1];
  if (entry === undefined) return send(404, aProblem('no-version', '没有这个版本。'));
  const { plan, version, remarks } = entry;
  const identities = { projects: plan.projects.map(({ indicators }, index) => ({ id: `p${index + 1}`, indicators: indicators.map((_, row) => `p${index + 1}.${row + 1}`) })) };
  const versions = state.versions.map((one) => one.version);
  const document: PlanDocument = { id: planId, demo: state.options.demo, state: 'drafting', version, versions, working: null, event: version.event, checkBasis: version.event, identities, remarks: [...remarks], checkCode: `414001-2021-${version.number}-7KQF-M2XP-9TWD`, plan };
  return send(200, document);
}

function summaries(state: FixtureState): PlanSummary[] {
  const last = state.versions.at(-1);
  if (last === undefined) return [];
  const { plan, version } = last;
  const [unit] = plan.units;
  return [
    {
      id: planId,
      unitCode: unit?.code ?? '',
      unitName: unit?.name ?? '',
      unit: null,
      fiscalYear: plan.fiscalYear,
      demo: state.options.demo,
      state: 'drafting',
      working: null,
      latest: version,
      versions: state.versions.length,
      figures: planFigures(plan),
    },
  ];
}

/** The real reader decides; the same bytes as the sample change nothing, anything else counts as the edited version. */
function sendImport(state: FixtureState, body: Buffer, send: Send): void {
  const file = fileIn(body);
  const reading = readPlanFile(new Uint8Array(file.bytes), file.name);
  if (!reading.ok) {
    const { code, what, where, remedy } = reading.fault;
    return send(422, { code, title: what, findings: [{ path: '在哪里', message: where, severity: 'blocks' }, { path: '怎么办', message: remedy, severity: 'blocks' }] } satisfies Problem);
  }
  const same = file.bytes.equals(readFileSync(path.join(root, 'data/samples/dingzhou-2021.docx')));
  const counts = countsOf(reading.value.plan);
  if (!same && state.versions.length === 1) state.versions.push({ version: aVersion(2, file.name), plan: state.edited, remarks: reading.value.remarks });
  const version = (same ? state.versions[0] : state.versions[1])?.version ?? aVersion(1, file.name);
  const result: ImportResult = {
    outcome: same ? 'unchanged' : 'changed',
    planId,
    version,
    changes: same ? [] : [...state.changes],
    projects: counts.projects,
    indicators: counts.targets,
    totalBudget: counts.totalBudget,
    usableTargets: counts.usableTargets,
    bySeverity: counts.bySeverity,
    unread: reading.value.plan.unread.length,
    remarks: [...reading.value.remarks],
  };
  return send(same ? 200 : 201, result);
}

function countsOf(plan: DepartmentPlan) {
  const check = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!check.ok) throw new Error(check.fault.what);
  return check.value.summary;
}

/** The file of a multipart body with one part. */
function fileIn(body: Buffer): { readonly name: string; readonly bytes: Buffer } {
  const headEnd = body.indexOf('\r\n\r\n');
  const head = body.subarray(0, headEnd).toString('utf8');
  const boundary = head.slice(0, head.indexOf('\r\n'));
  const name = /filename="([^"]*)"/.exec(head)?.[1] ?? 'file';
  return { name, bytes: body.subarray(headEnd + 4, body.lastIndexOf(`\r\n${boundary}`)) };
}

function readFounding(): PlanReading {
  const file = path.join(root, 'data/samples/dingzhou-2021.docx');
  const reading = readPlanFile(new Uint8Array(readFileSync(file)), path.basename(file));
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value;
}

/** The plan with three cells of project 10 rewritten, as an officer would after reading the findings. */
function edit(plan: DepartmentPlan): readonly [DepartmentPlan, readonly CellChange[]] {
  const rewritten: Readonly<Record<number, string>> = { 2: '≥40批次', 3: '≥90%', 9: '≥90%' };
  const changes: CellChange[] = [];
  const projects = plan.projects.map((project) => {
    if (project.number !== 10) return project;
    const indicators = project.indicators.map((row): IndicatorRow => {
      const text = rewritten[row.ordinal];
      const cell = row.columns.value;
      if (text === undefined || cell === undefined) return row;
      changes.push({
        kind: 'changed',
        project: 10,
        projectName: project.name?.text ?? null,
        indicator: row.ordinal,
        indicatorName: row.name,
        column: 'value',
        columnTitle: '指标值',
        before: cell.text,
        after: text,
        placeBefore: cell.place,
        placeAfter: cell.place,
      });
      return { ...row, target: readTarget(text), columns: { ...row.columns, value: { ...cell, text } } };
    });
    return { ...project, indicators };
  });
  return [{ ...plan, projects }, changes];
}

function aVersion(number: number, name: string): StoredVersion {
  return {
    number,
    origin: 'import',
    event: number * 3,
    at: `2026-03-0${number}T09:30:00+08:00`,
    actor: 'a1',
    by: '管理员',
    file: { id: `f${number}`, name, size: 84_000 + number, sha256: 'a'.repeat(64), format: 'docx' },
  };
}

function rulePages(): { id: string; page: string }[] {
  const folder = path.join(root, 'src/catalogue/lint');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rule.md'))
    .map((name) => ({ id: path.basename(name, '.rule.md'), page: readFileSync(path.join(folder, name), 'utf8') }));
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.html': 'text/html; charset=utf-8' };

function sendPage(state: FixtureState, address: string, response: ServerResponse): void {
  const extension = path.extname(address);
  if (extension !== '' && types[extension] !== undefined && !address.includes('..')) {
    // As the real server: what carries a digest in its name is kept.
    const kept = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(200, { 'content-type': types[extension], 'x-content-type-options': 'nosniff', 'cache-control': kept });
    response.end(readFileSync(path.join(state.options.pages, decodeURIComponent(address))));
    return;
  }
  const nonce = Buffer.from(String(process.hrtime.bigint())).toString('base64url');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  });
  response.end(readFileSync(path.join(state.options.pages, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', nonce));
}

function aProblem(code: string, title: string): Problem {
  return { code, title, findings: [] };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
