// Starts the whole: place, database, server. The database starts in its own thread; meanwhile the server's code is loaded.
import { EventEmitter } from 'node:events';
import type { RunningServer, ServerStart } from '../application/local-work.ts';
import type { PlanParser } from '../application/ports.ts';
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { EngineEvent } from '../persistence/engine/database.ts';
import { browserAddresses, whyNotListening } from './adapters/listening-place.ts';
import { openWorkplace } from './workplace/open-workplace.ts';
import { settingsFault, type Settings } from './workplace/settings.ts';

/** Milliseconds for closing what an engine that died has left. */
const lastWait = 15_000;

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
  const notes: string[] = [];
  const engine = engineWatch(ports, notes);
  const [opened, { serveWorkplace }] = await Promise.all([
    openWorkplace({ dataFolder: start.dataFolder, settings: ports.settings, listener: engine.listener, users: 'many' }),
    import('./serve-workplace.ts'),
  ]);
  if (!opened.ok) return opened;
  const workplace = opened.value;
  const served = await serveWorkplace(workplace, start, ports).catch(async (error: unknown) => {
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
      // An engine that died may leave its clients waiting for ever.
      if (how === 'failed') setTimeout(() => process.exit(2), lastWait).unref();
      await close();
      await workplace.close();
      return how;
    }),
  });
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
