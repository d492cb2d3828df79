// The composition root of the command line: real files, a killable reading worker, the terminal, stored data.
import { createHash } from 'node:crypto';
import { reportFault } from '../cli/command.ts';
import { run } from '../cli/run.ts';
import type { Fault } from '../kernel/fault.ts';
import { diskFull, isDiskFull } from '../persistence/engine/disk-space.ts';
import { fileStore } from './file-store.ts';
import { offlinePage } from './offline-page.ts';
import { folderStore } from './folder-store.ts';
import { noteBook } from './note-book.ts';
import { batchParts, ruleEdition } from './rule-edition.ts';
import { rulePages } from './rule-pages.ts';
import { storedDataWhenNeeded } from './stored-data-when-needed.ts';
import { systemTerminal } from './system-terminal.ts';
import { workerCheckers } from './worker-checkers.ts';
import { workerPlanParser } from './worker-plan-parser.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`| head`); that is no fault of ours.
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const terminal = systemTerminal();
// Nothing is expected to come here. What does, ends the program with a sentence and not with a stack alone; what was answered is on the disk.
process.on('uncaughtException', (error) => {
  terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(reportFault(terminal, brokenProgram(error)));
});

process.exitCode = await run(process.argv.slice(2), {
  terminal,
  files: fileStore,
  parser: workerPlanParser,
  pages: rulePages,
  offlinePage,
  data: storedDataWhenNeeded,
  clock: { now: Date.now },
  batch: { folders: folderStore, notes: noteBook, checkers: workerCheckers, edition: () => ruleEdition(batchParts) },
  watched: process.stderr.isTTY,
  digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
}).catch((error: unknown) => reportFault(terminal, brokenProgram(error)));

/** What no command foresaw: a full disk, a lost database, a defect. */
function brokenProgram(error: unknown): Fault {
  if (isDiskFull(error)) return diskFull(error instanceof Error && 'path' in error ? String(error.path) : '磁盘');
  return {
    code: 'broken',
    what: `程序出错（${error instanceof Error ? error.message : String(error)}）`,
    where: error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? error.name) : '程序',
    remedy: '已保存的内容没有变化。请检查磁盘空间和数据库是否正常后再试；如果总是这样，请把这段话交给系统维护人员。',
  };
}
