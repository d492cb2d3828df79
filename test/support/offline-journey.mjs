// A first day with an unpacked release on a machine that has nothing: run by the release's own Node inside a network of its own where only loopback is up
// (test/release.test.ts). Writes what it met as JSON; what it should be is said in the test.
//   node offline-journey.mjs RELEASE-FOLDER WORK-FOLDER   →   WORK-FOLDER/met.json
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pricedSample } from './import-kill-rounds.mjs';
import { releaseCopy, surroundings } from './release-copy.mjs';
import { runProgram, startUp, WebVisitor } from './up-program.mjs';

const [releaseFolder = '', work = ''] = process.argv.slice(2);
const dataFolder = path.join(work, '数据');
const samples = path.join(releaseFolder, 'program', 'data', 'samples');
const own = 'correct horse battery';

const release = releaseCopy(releaseFolder, work);

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

/** @param {readonly string[]} args */
const command = (args) => runProgram(args, {}, release);

const met = { ...(await surroundings()), node: process.version };
const server = await startUp(dataFolder, { copy: release });
try {
  const visitor = new WebVisitor(server.address);
  const firstSignIn = (await visitor.signIn(server.password ?? '')).body;
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
  Object.assign(met, { stopped: await stopped(server) });
}
const again = await startUp(dataFolder, { copy: release });
Object.assign(met, {
  secondStop: await stopped(again),
  startMilliseconds: Math.round(server.startMilliseconds),
  secondStartMilliseconds: Math.round(again.startMilliseconds),
});
writeFileSync(path.join(work, 'met.json'), JSON.stringify(met));

/** @param {import('./up-program.mjs').UpProgram} running */
async function stopped(running) {
  const { code } = await running.stop();
  return { code, stdout: running.output(), stderr: running.errors() };
}
