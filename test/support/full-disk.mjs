// A disk that fills while the server runs: a small file system of its own, mounted by whoever starts this (test/engine-death.test.ts). Writes what it met
// as JSON to standard output; what it should be is said in the test.
//   node full-disk.mjs FOLDER   (the mount point)
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { heavySample } from './heavy-sample.mjs';
import { runProgram, startUp, WebVisitor } from './up-program.mjs';

const [folder = ''] = process.argv.slice(2);
const data = path.join(folder, 'data');
const filler = path.join(folder, 'filler');
const own = 'correct horse battery';
const megabyte = 2 ** 20;

/** Leaves so many bytes. */
function fill(/** @type {number} */ left) {
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

const server = await startUp(data, { args: ['--no-demo'] });
const visitor = new WebVisitor(server.address);
await visitor.signIn(server.password ?? '');
await visitor.ask('POST', '/api/session/password', { json: { current: server.password, next: own } });
const before = await visitor.upload(heavySample(1), '小.docx');
fill(2 * megabyte);
const refused = await visitor.upload(heavySample(9 * megabyte), '大.docx');
// The engine may have met the end of the disk in its log, where it must stop, or in a table, where it goes on.
const still = await visitor.ask('GET', '/api/plans').catch(() => null);
const ended = still === null ? await server.ended : await server.stop();

fill(0);
const onFullDisk = await startUp(data).then(
  async (again) => ({ started: true, message: again.output(), ended: await again.stop() }),
  (/** @type {Error} */ error) => ({ started: false, message: error.message }),
);
rmSync(filler);
const again = await startUp(data);
const returned = new WebVisitor(again.address);
const signedIn = await returned.signIn(own);
const plans = await returned.ask('GET', '/api/plans');
const verified = await runProgram(['audit', 'verify', '--data', data]);
const stopped = await again.stop();
process.stdout.write(
  JSON.stringify({
    before: before.status,
    refused,
    ended: { ...ended, errors: server.errors() },
    onFullDisk,
    signedIn: signedIn.status,
    versions: plans.body.plans.map((/** @type {{ versions: number }} */ { versions }) => versions),
    verified,
    stopped,
  }),
);
