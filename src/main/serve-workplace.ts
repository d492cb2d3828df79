// An open workplace served: routes for browsers, the local door for commands, and on an empty database the first account and the 示范 text.
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createFirstAccount, type IssuedPassword } from '../application/commands/create-first-account.command.ts';
import { importPlan } from '../application/commands/import-plan.command.ts';
import { putDemonstration } from '../application/commands/put-demonstration.command.ts';
import { placeStoredPlans } from '../application/commands/place-stored-plans.command.ts';
import type { ServerStart } from '../application/local-work.ts';
import { exportJobs } from '../application/exports/export-jobs.ts';
import { everyPlan } from '../application/plan-scope.ts';
import { planQueries } from '../application/queries/plan-queries.ts';
import { createServer } from '../http/create-server.ts';
import { createLocalServer } from '../http/local/create-local-server.ts';
import { signInThrottle } from '../http/security/sign-in-throttle.ts';
import { defaultServerLimits, type HttpServer, type ServerPorts, type ServerSettings } from '../http/server-parts.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { freeBytes } from '../persistence/engine/disk-space.ts';
import { libreOffice } from './adapters/libre-office.ts';
import { isLoopback, listenFault, ownNames } from './adapters/listening-place.ts';
import { nodeSecrets } from './adapters/node-secrets.ts';
import { temporaryFiles } from './adapters/temporary-files.ts';
import { totpSecondFactors } from './adapters/totp-second-factors.ts';
import { computeFigures } from './compute-figures.ts';
import { deliverMail } from './deliver-mail.ts';
import { prepareLocalAddress } from './local/local-address.ts';
import type { PreparedServer } from './prepare-server.ts';
import { readDemonstration } from './demonstration.ts';
import { programFiles } from './program-files.ts';
import { programVersion } from './program-version.ts';
import { rulePages } from './rule-pages.ts';
import type { RunServerPorts } from './run-server.ts';
import { tellDays } from './tell-days.ts';
import { directWork } from './workplace/direct-work.ts';
import type { Workplace } from './workplace/open-workplace.ts';

const webFolder = fileURLToPath(programFiles.pages);
const demoName = '定州市市场监督管理局2021年部门预算绩效文本（示范）.docx';

/** Below so much free disk the start says so. */
const roomBytes = 2 ** 30;

/** How long requests in progress may still take when the server is told to end. */
const farewell = 10_000;
const sweepEvery = 200;

export interface ServedWorkplace {
  readonly port: number;
  readonly firstAccount: IssuedPassword | null;
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Serving {
  readonly start: ServerStart;
  readonly ports: RunServerPorts;
  readonly prepared: PreparedServer;
}

/** Whatever fails on the way, what was opened here is closed again; the workplace stays the caller's. */
export async function serveWorkplace(workplace: Workplace, { start, ports, prepared }: Serving): Promise<Result<ServedWorkplace, Fault>> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.toReversed()) await one();
  };
  try {
    const parts = await serverParts(workplace, ports, prepared);
    closers.push(() => parts.exports.close());
    const settings = serverSettings(start, ports);
    const server = await createServer(parts, settings);
    closers.push(() => closeGently(server));
    const port = await listen(server, start);
    if (!port.ok) {
      await close();
      return port;
    }
    closers.push(computeFigures(parts, ports.writeLog));
    closers.push(tellDays(parts, ports.writeLog));
    if (parts.mail !== null) closers.push(deliverMail({ queue: parts.mailQueue, mail: parts.mail, accounts: parts.accounts, clock: parts.clock, origin: ports.settings.publicOrigin }, ports.writeLog));
    closers.push(await openLocalDoor({ workplace, parts, settings }));
    const firstAccount = await setUpEmpty(start, parts);
    if (!firstAccount.ok) {
      await close();
      return firstAccount;
    }
    return ok({ port: port.value, firstAccount: firstAccount.value, notes: notesOn(start, settings), close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** What routes need, over an open workplace. */
async function serverParts(workplace: Workplace, { parser, writeLog }: RunServerPorts, { passwords, decoyHash, edition, signOn, mail }: PreparedServer): Promise<ServerPorts> {
  const clock = { now: workplace.store.now };
  const { plans, organisation } = workplace;
  return {
    plans,
    queries: planQueries({ plans, organisation, clock, edition }),
    declarations: workplace.declarations,
    history: workplace.history,
    publications: workplace.publications,
    controlSheets: workplace.controlSheets,
    tours: workplace.tours,
    organisation,
    edition,
    accounts: workplace.accounts,
    sessions: workplace.sessions,
    emergencies: workplace.emergencies,
    layouts: workplace.layouts,
    indicatorLibrary: workplace.indicatorLibrary,
    notices: workplace.notices,
    mailQueue: workplace.mailQueue,
    mail,
    passwords,
    secondFactors: totpSecondFactors,
    signOn,
    throttle: signInThrottle(clock),
    secrets: nodeSecrets,
    clock,
    parser,
    pages: rulePages,
    exports: exportJobs({ files: await temporaryFiles(workplace.dataFolder), clock, newId: () => nodeSecrets.token(), broken: logBroken(writeLog) }),
    printer: libreOffice(process.env),
    decoyHash,
    ping: async () => void (await workplace.store.database.query('select 1')),
  };
}

/** A program that broke while it exported is told to the log by the name of its failure: its words may hold texts of a plan. */
function logBroken(writeLog: RunServerPorts['writeLog']): (error: unknown) => void {
  return (error) => writeLog(`${JSON.stringify({ level: 50, time: Date.now(), msg: 'export broken', failure: error instanceof Error ? error.name : 'unknown' })}\n`);
}

function serverSettings(start: ServerStart, { settings, writeLog }: RunServerPorts): ServerSettings {
  const origin = settings.publicOrigin === null ? null : new URL(settings.publicOrigin);
  return {
    version: programVersion(),
    hostNames: [...ownNames(start.host), ...settings.hostNames, ...(origin === null ? [] : [origin.hostname])],
    transport: origin?.protocol === 'https:' ? 'https-behind-proxy' : 'http',
    webFolder: existsSync(webFolder) ? webFolder : null,
    limits: defaultServerLimits,
    log: { level: settings.logLevel, write: writeLog },
  };
}

async function listen(server: HttpServer, { host, port }: ServerStart): Promise<Result<number, Fault>> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return failed(listenFault(error, host, port));
    throw error;
  }
  const address = server.server.address();
  return ok(address !== null && typeof address === 'object' ? address.port : port);
}

interface DoorParts {
  readonly workplace: Workplace;
  readonly parts: ServerPorts;
  readonly settings: ServerSettings;
}

/** Answers how to close it. */
async function openLocalDoor({ workplace, parts, settings }: DoorParts): Promise<() => Promise<void>> {
  const { address, remove } = prepareLocalAddress(workplace.dataFolder);
  const door: FastifyInstance = createLocalServer({
    workOf: (osUser) => {
      const work = directWork({ workplace, parser: parts.parser, passwords: parts.passwords, osUser, edition: parts.edition });
      return { ...work, resetPassword: (login) => work.resetPassword(login).finally(() => parts.throttle.forgiven(login)) };
    },
    version: settings.version,
    uploadBytes: settings.limits.uploadBytes,
    log: settings.log,
  });
  const before = process.umask(0o177);
  try {
    await door.listen({ path: address });
  } finally {
    process.umask(before);
  }
  return async () => {
    await door.close();
    remove();
  };
}

/** On an empty database the 示范 text first: should the program end in between, no account exists whose password nobody has seen. */
async function setUpEmpty(start: ServerStart, ports: ServerPorts): Promise<Result<IssuedPassword | null, Fault>> {
  const actor = { kind: 'setup' } as const;
  if (await ports.accounts.any()) {
    const placed = await placeStoredPlans(ports, actor);
    return placed.ok ? ok(null) : placed;
  }
  if (start.demo === 'if-empty' && (await ports.plans.list(ports.edition, everyPlan)).length === 0) {
    const bytes = new Uint8Array(await readFile(programFiles.foundingDocument));
    const imported = await importPlan(ports, { actor, bytes, fileName: demoName, kind: 'demo' });
    if (!imported.ok) return imported;
    const completed = await putDemonstration(ports, await readDemonstration());
    if (!completed.ok) return completed;
  }
  return createFirstAccount(ports, { actor });
}

/** Lets requests in progress finish, for a while. A connection that a browser keeps for later is closed as soon as nothing is asked on it. */
async function closeGently(server: HttpServer): Promise<void> {
  const sweep = setInterval(() => server.server.closeIdleConnections(), sweepEvery);
  const timer = setTimeout(() => server.server.closeAllConnections(), farewell);
  await server.close();
  clearInterval(sweep);
  clearTimeout(timer);
}

function notesOn(start: ServerStart, { transport, webFolder: folder }: ServerSettings): readonly string[] {
  const notes: string[] = [];
  if (folder === null) notes.push('网页还没有编译，只有接口可用；用 ./hengji up 启动会先编译网页');
  if (!isLoopback(start.host) && transport === 'http') {
    notes.push('已对网络开放，但传输没有加密：密码和数据在网内可被截取。正式使用请在前面加 HTTPS（docs/runbooks/serve-a-bureau.md）');
  }
  const free = freeBytes(start.dataFolder);
  if (free !== null && free < roomBytes) notes.push(`磁盘只剩${Math.floor(free / 2 ** 20)}兆字节，写满后不能再保存；请尽快清理数据文件夹所在的磁盘`);
  return notes;
}
