// Start file of the worker thread that holds the embedded engine: attaches clients, gives them turns, drops those that hold the engine too long,
// and keeps house in quiet moments. Ground: docs/adr/0005-embedded-engine.md.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { DatabaseUnavailable, engineNotStarted, type DropReason, type EngineEvent } from '../database.ts';
import { sessionSettings } from '../session-settings.ts';
import { simpleQuery, syncMessage } from './backend-messages.ts';
import { ClientLink, type EngineRoom } from './client-link.ts';
import { startEngine, type Engine } from './engine.ts';
import { Housekeeping } from './housekeeping.ts';
import type { EngineStart, FromEngine, ToEngine } from './thread-messages.ts';
import { Turns } from './turns.ts';
import { Watchdog } from './watchdog.ts';

if (parentPort === null) throw new Error('engine-worker.ts runs only as a worker thread');
const parent: MessagePort = parentPort;
const start: EngineStart = workerData;

/** The engine is no longer sound; the event before it says why. */
const unsoundExit = 70;

try {
  openForClients(await startEngine(start));
} catch (error) {
  const fault = error instanceof DatabaseUnavailable ? error.fault : engineNotStarted(start, String(error));
  tell({ kind: 'refused', fault });
}

function openForClients(engine: Engine): void {
  const links = new Set<ClientLink>();
  const alarm = { now: () => performance.now(), after: alarmAfter };
  const watchdog = new Watchdog(start.limits, alarm, (reason, held) => {
    if (turns.holder !== null) drop(turns.holder, reason, held);
  });
  const turns = new Turns<ClientLink>(setImmediate, {
    running: () => watchdog.running(),
    heldAndIdle: () => watchdog.heldAndIdle(),
    freed: () => watchdog.freed(),
  });
  const housekeeping = new Housekeeping(alarm, {
    quiet: () => turns.quiet,
    free: () => turns.holder === null,
    run: (sql) => execute(simpleQuery(sql), () => undefined),
  });

  const execute: EngineRoom['execute'] = (bytes, onAnswer) => {
    const before = performance.now();
    engine.run(bytes, onAnswer).catch(stopUnsound);
    const milliseconds = performance.now() - before;
    housekeeping.executed(bytes.length);
    if (milliseconds > start.limits.slowStatementMilliseconds) {
      report({ kind: 'slow-statement', milliseconds: Math.round(milliseconds), statement: turns.holder?.lastStatement ?? '' });
    }
  };

  const room: EngineRoom = {
    parameters: new Map([
      ['server_version', engine.serverVersion],
      ['server_encoding', 'UTF8'],
      ['client_encoding', 'UTF8'],
      ['integer_datetimes', 'on'],
      ['standard_conforming_strings', 'on'],
      ...Object.entries(sessionSettings).filter(([name]) => name === 'DateStyle' || name === 'IntervalStyle' || name === 'TimeZone'),
    ]),
    waitingAnswerBytes: start.limits.waitingAnswerBytes,
    execute,
    ready: (link) => turns.ready(link),
    cancel: (process, secret) => {
      for (const link of links) if (link.process === process && link.secret === secret) link.cancelWaiting();
    },
    gone: leave,
    overflowed: (link) => drop(link, 'result-too-large', 0),
    unsound: () => stopUnsound(new Error('the engine gave an answer without its end')),
  };

  function leave(link: ClientLink, message: string | null): void {
    if (!links.delete(link)) return;
    if (link.holding) {
      execute(syncMessage(), () => undefined);
      execute(simpleQuery('rollback'), () => undefined);
    }
    link.close(message);
    turns.leave(link);
  }

  function drop(link: ClientLink, reason: DropReason, heldMilliseconds: number): void {
    report({ kind: 'client-dropped', reason, heldMilliseconds: Math.round(heldMilliseconds), lastStatement: link.lastStatement });
    leave(link, dropMessage(reason));
  }

  /** After a PANIC or an abort the engine must not be asked again: it would not return. What was committed is on the disk. */
  function stopUnsound(error: unknown): void {
    report({ kind: 'engine-stopped', message: String(error) });
    for (const link of links) link.close('内置数据库因内部错误停止，需要重新启动程序；已提交的数据都在');
    process.exit(unsoundExit);
  }

  parent.on('message', (message: ToEngine) => {
    switch (message.kind) {
      case 'attach':
        links.add(new ClientLink(message.port, room));
        return;
      case 'dump':
        void engine.dump().then((image) => tell({ kind: 'dumped', request: message.request, image }), stopUnsound);
        return;
      case 'close':
        housekeeping.stop();
        for (const link of links) leave(link, '数据库正在关闭');
        void engine.close().then(() => {
          tell({ kind: 'closed' });
          parent.close();
        }, stopUnsound);
        return;
      default:
        return message satisfies never;
    }
  });
  tell({ kind: 'ready', serverVersion: engine.serverVersion });
}

function dropMessage(reason: DropReason): string {
  switch (reason) {
    case 'too-long':
      return `事务超过 ${start.limits.transactionMilliseconds / 1000} 秒没有结束，已回滚并断开：内置数据库一次只做一个事务，请分批处理`;
    case 'idle':
      return `事务中 ${start.limits.idleMilliseconds / 1000} 秒没有语句，已回滚并断开：事务开着时其他操作都要等待`;
    case 'result-too-large':
      return '查询结果太大，来不及取走，已断开：请分页查询或只查需要的列';
    default:
      return reason satisfies never;
  }
}

function alarmAfter(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

function report(event: EngineEvent): void {
  tell({ kind: 'event', event });
}

function tell(message: FromEngine): void {
  parent.postMessage(message, []); // a list of moved objects: a worker's port knows no target origin
}
