// A whole command from a cold process, as a person at the prompt waits for it: launcher, Node, reading worker, check, text.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, rounded } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export function benchColdStart() {
  return {
    unit: 'ms, median of 15',
    './hengji help': timed(['./hengji', 'help']),
    './hengji check data/samples/dingzhou-2021.docx': timed(['./hengji', 'check', 'data/samples/dingzhou-2021.docx']),
    'node -e 0 (baseline)': timed(['node', '-e', '0']),
  };
}

function timed([command, ...args]) {
  const times = [];
  for (let round = 0; round < 17; round += 1) {
    const start = performance.now();
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'ignore' });
    if (status === null || status > 1) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
    if (round >= 2) times.push(performance.now() - start);
  }
  return rounded(median(times), 0);
}
