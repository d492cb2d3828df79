// A first day with an unpacked release on a machine that has nothing: run by the release's own Node inside a network of its own where only loopback is up
// (test/release.test.ts). Writes what it met as JSON; what it should be is said in the test.
//   node offline-journey.mjs RELEASE-FOLDER WORK-FOLDER   →   WORK-FOLDER/met.json
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { pricedSample } from './import-kill-rounds.mjs';
import { WebVisitor } from './up-program.mjs';

const [release = '', work = ''] = process.argv.slice(2);
const dataFolder = path.join(work, '数据');
const samples = path.join(release, 'program', 'data', 'samples');
const own = 'correct horse battery';

/** Nothing of this machine: no home, and a search path that leads nowhere. */
const bareEnvironment = { HOME: path.join(work, 'no-home'), PATH: path.join(work, 'no-programs'), NO_COLOR: '1' };

/** @param {readonly string[]} args */
function start(args) {
  const child = spawn(path.join(release, 'hengji'), args, { cwd: work, env: bareEnvironment, stdio: ['ignore', 'pipe', 'pipe'] });
  const run = { child, stdout: '', stderr: '', ended: new Promise((resolve) => child.on('close', (code) => resolve(code))) };
  child.stdout.setEncoding('utf8').on('data', (text) => void (run.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => void (run.stderr += text));
  return run;
}

/** @param {readonly string[]} args */
async function command(args) {
  const run = start(args);
  const code = await run.ended;
  return { code, stdout: run.stdout, stderr: run.stderr };
}

/** Starts the server and waits until it says that it runs. */
async function up() {
  const begun = performance.now();
  const run = start(['up', '--port', '0', '--data', dataFolder]);
  await new Promise((resolve, reject) => {
    run.child.stdout.on('data', () => run.stdout.includes('Ctrl-C') && resolve(undefined));
    run.child.on('error', reject);
    run.child.on('close', (code) => reject(new Error(`hengji up ended with ${code}\n${run.stdout}\n${run.stderr}`)));
  });
  const stop = async () => {
    run.child.kill('SIGTERM');
    return { code: await run.ended, stderr: run.stderr, stdout: run.stdout };
  };
  return { address: /http:\/\/\S+/.exec(run.stdout)?.[0] ?? '', password: /密码 ([a-z2-9-]+)/.exec(run.stdout)?.[1] ?? '', milliseconds: Math.round(performance.now() - begun), stop };
}

/** The code of the error that an attempt to leave this machine ends with. */
function leaving() {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '203.0.113.1', port: 443 });
    socket.on('error', (error) => resolve('code' in error ? error.code : error.message));
    socket.on('connect', () => resolve('connected'));
  });
}

/** The first page and every script and style it names. */
async function firstPage(/** @type {string} */ address) {
  const page = await fetch(address);
  const html = await page.text();
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
  const types = await Promise.all(assets.map(async (asset) => {
    const answer = await fetch(address + asset);
    await answer.arrayBuffer();
    return `${answer.status} ${answer.headers.get('content-type')}`;
  }));
  const hosts = [...html.matchAll(/https?:\/\/[^"'\s]+/g)].map(([host]) => host);
  return { status: page.status, policy: page.headers.get('content-security-policy'), noncePlaceLeft: html.includes('__CSP_NONCE__'), types, hosts };
}

const met = { interfaces: Object.keys(networkInterfaces()), leaving: await leaving(), node: process.version };
const server = await up();
try {
  const visitor = new WebVisitor(server.address);
  const firstSignIn = (await visitor.signIn(server.password)).body;
  const changed = await visitor.ask('POST', '/api/session/password', { json: { current: server.password, next: own } });
  const plans = (await visitor.ask('GET', '/api/plans')).body;
  const imported = (await visitor.upload(new Uint8Array(readFileSync(path.join(samples, 'dingzhou-2021.docx'))), '文本.docx')).body;
  const priced = (await visitor.upload(new Uint8Array(pricedSample(2800)), '文本.docx')).body;
  Object.assign(met, {
    page: await firstPage(server.address),
    firstSignIn,
    passwordChange: changed.status,
    plans,
    imported,
    document: (await visitor.ask('GET', `/api/plans/${imported.planId}?version=1`)).body,
    priced,
    diff: (await visitor.ask('GET', `/api/plans/${imported.planId}/diff?from=1&to=2`)).body,
    rules: (await visitor.ask('GET', '/api/rules')).body,
    check: await command(['check', path.join(samples, 'dingzhou-2021.docx')]),
    explain: await command(['explain', 'val-unit-only']),
    verify: await command(['audit', 'verify', '--data', dataFolder]),
    backup: await command(['backup', '--out', path.join(work, 'one.backup'), '--data', dataFolder]),
    developerCommand: await command(['doctor']),
  });
} finally {
  Object.assign(met, { stopped: await server.stop() });
}
const again = await up();
Object.assign(met, { secondStop: await again.stop(), startMilliseconds: server.milliseconds, secondStartMilliseconds: again.milliseconds });
writeFileSync(path.join(work, 'met.json'), JSON.stringify(met));
