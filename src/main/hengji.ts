// The composition root of the command line: real files, a killable reading worker, the terminal.
import { run } from '../cli/run.ts';
import { fileStore } from './file-store.ts';
import { rulePages } from './rule-pages.ts';
import { systemTerminal } from './system-terminal.ts';
import { workerPlanParser } from './worker-plan-parser.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`| head`); that is no fault of ours.
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), { terminal: systemTerminal(), files: fileStore, parser: workerPlanParser, pages: rulePages });
