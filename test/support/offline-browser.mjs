// The browser journey with an unpacked release, run inside a network of its own where only loopback is up (test/release.test.ts): server and browser both.
//   node offline-browser.mjs RELEASE-FOLDER WORK-FOLDER   →   WORK-FOLDER/journey.json
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserJourney, browserOptions, browserProgram } from './browser-journey.mjs';
import { releaseCopy, surroundings } from './release-copy.mjs';
import { startUp } from './up-program.mjs';

const [release = '', work = ''] = process.argv.slice(2);
const around = await surroundings();
const server = await startUp(path.join(work, '数据'), { copy: releaseCopy(release, work) });
const browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
try {
  const journey = await browserJourney(browser, { address: server.address, password: server.password ?? '' });
  writeFileSync(path.join(work, 'journey.json'), JSON.stringify({ ...around, address: server.address, journey }));
} finally {
  await browser.close();
  await server.stop();
}
