// Starts the whole: place, database, server. The database starts in its own thread; meanwhile the server's code is loaded.
import { EventEmitter } from 'node:events';
import type { RunningServer, ServerStart } from '../application/local-work.ts';
import type { PlanParser } from '../application/ports.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { EngineEvent } from '../persistence/engine/database.ts';
import { isNearlyFull } from '../persistence/engine/disk-space.ts';
import { browserAddresses, whyNotListening } from './adapters/listening-place.ts';
import { openWorkplace } from './workplace/open-workplace.ts';
import { settingsFault, type Settings } from './workplace/settings.ts';

/** Milliseconds for closing what an engine that died has left, and then for saying so. */
const lastWait = 15_000;
const farewell = 3_000;

export interface RunServerPorts {
  readonly settings: Settings;
  readonly parser: PlanParser;
  /** Called once the server runs; resolves when the process is told to end. */
  readonly untilStopAsked: () => Promise<void>;
  readonly writeLog: (line: string) => void;
}

export async function runServer(start: ServerStart, ports: RunServerPorts): Promise<Result<RunningServer, Fault>> {
  const refused = settingsFault(ports.settings) ?? (await whyNotListening(start.host, start.port));
  if (refused !== null) return failed(refused);
  const signOn = ports.settings.signOn();
  if (!signOn.ok) return signOn;
  const mail = ports.settings.mail();
  if (!mail.ok) return mail;
  const notes: string[] = [];
  const engine = engineWatch(ports, notes);
  const [opened, { serveWorkplace }, prepared] = await Promise.all([
    openWorkplace({ dataFolder: start.dataFolder, settings: ports.settings, listener: engine.listener, users: 'many' }),
    import('./serve-workplace.ts'),
    import('./prepare-server.ts').then(({ prepareServer }) => prepareServer(signOn.value, mail.value)),
  ]);
  if (!opened.ok) return opened;
  const workplace = opened.value;
  const served = await serveWorkplace(workplace, { start, ports, prepared }).catch(async (error: unknown) => {
    await workplace.close();
    throw error;
  });
  if (!served.ok) {
    await workplace.close();
    return served;
  }
  const { port, firstAccount, close } = served.value;
  const { engine: name, version, location } = workplace.store.database.describe();
  return ok({
    addresses: ports.settings.publicOrigin === null ? browserAddresses(start.host, port) : [ports.settings.publicOrigin],
    firstAccount,
    database: `${name}（PostgreSQL ${version}），${location}`,
    dataFolder: workplace.dataFolder,
    notes: [...notes, ...served.value.notes],
    ended: Promise.race([ports.untilStopAsked().then(() => 'stopped' as const), engine.died.then(() => 'failed' as const)]).then(async (how) => {
      const closed = close().then(workplace.close);
      if (how === 'failed') await orAfter(lastWait, closed);
      else await closed;
      return how === 'failed' ? engineStopped(workplace.dataFolder) : null;
    }),
  });
}

/** What an engine that died has left may wait for ever: after so many milliseconds it is left behind, and does not keep the program from ending. */
async function orAfter(milliseconds: number, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => void (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([closed.catch(() => undefined), patience]);
  clearTimeout(timer);
  setTimeout(() => process.exit(), farewell).unref();
}

function engineStopped(dataFolder: string): Fault {
  const full = isNearlyFull(dataFolder);
  return {
    code: 'engine-stopped',
    what: `${full ? '磁盘空间用完，' : ''}内置数据库意外停止，衡绩随之停止`,
    where: dataFolder,
    remedy: full ? '已保存的内容都在。请清理这个文件夹所在的磁盘，再重新启动。' : '已保存的内容都在。请重新启动；如果反复出现，请把上面的日志交给系统维护人员。',
  };
}

/** Writes what happens inside the engine to the log, keeps what a person should know, and tells when the engine has died. */
function engineWatch({ writeLog }: RunServerPorts, notes: string[]): { readonly listener: (event: EngineEvent) => void; readonly died: Promise<void> } {
  const deaths = new EventEmitter();
  const died = new Promise<void>((resolve) => deaths.once('death', resolve));
  return {
    died,
    listener: (event) => {
      writeLog(`${JSON.stringify({ level: 40, time: Date.now(), engine: event, msg: 'engine' })}\n`);
      if (event.kind === 'stale-lock-taken-over') notes.push(`上次没有正常退出（进程 ${event.pid}），已接管数据文件夹；已提交的数据都在`);
      if (event.kind === 'engine-stopped') deaths.emit('death');
    },
  };
}
