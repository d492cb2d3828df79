// A whole command from a cold process, as a person at the prompt waits for it: launcher, Node, reading worker, check, text. The commands take
// turns with an empty Node, so that a busy moment of the machine falls on all of them; the least of all rounds is the quiet machine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, rounded } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = 15;
const warmUp = 2;
const file = 'data/samples/dingzhou-2021.docx';
const baseline = 'node -e 0';
const commands = [baseline, './hengji help', `node dist/program/hengji.js check ${file}`, `./hengji check ${file}`];

export function benchColdStart() {
  const times = new Map(commands.map((command) => [command, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const command of commands) {
      const elapsed = timed(command.split(' '));
      if (round >= 0) times.get(command).push(elapsed);
    }
  }
  const least = (command) => Math.min(...times.get(command));
  return {
    unit: `ms of ${rounds} rounds in turn`,
    aim: 'below 400 ms on a quiet machine of two cores',
    ...Object.fromEntries(commands.map((command) => [
      command,
      { least: rounded(least(command), 0), median: rounded(median(times.get(command)), 0), 'least ÷ least of an empty Node': rounded(least(command) / least(baseline), 1) },
    ])),
  };
}

function timed([command, ...args]) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'ignore' });
  if (status === null || status > 1) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}
