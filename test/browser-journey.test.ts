// The whole way of a bureau in a real browser against the real server, on both database homes. With HENGJI_PICTURES=1 it takes the pictures of docs/images
// on its way.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserJourney, browserOptions, browserProgram } from './support/browser-journey.mjs';
import { expectJourney } from './support/journey-expectations.ts';
import { missingPostgres, postgresServer } from './support/postgres-cluster.ts';
import { startUp } from './support/up-program.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const takesPictures = process.env['HENGJI_PICTURES'] === '1';
const missingServer = missingPostgres();

let home = '';
let browser: Browser;

describe.skipIf(!existsSync(browserProgram))('浏览器全程（真实服务器，需要 chromium）', () => {
  beforeAll(async () => {
    execFileSync(path.join(root, 'hengji'), ['build', 'pages'], { cwd: root, stdio: 'ignore' });
    home = mkdtempSync(path.join(tmpdir(), 'hengji-journey-'));
    browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function walk(name: string, environment: NodeJS.ProcessEnv = {}): Promise<void> {
    const server = await startUp(path.join(home, name), { environment });
    try {
      expectJourney(await browserJourney(browser, { address: server.address, password: server.password ?? '', atStop: takesPictures ? pictures : async () => undefined }), server.address);
    } finally {
      await server.stop();
    }
    expect(server.errors()).not.toMatch(/Warning|Error/);
  }

  test('on the embedded database, from the first sign-in to the difference between two versions', () => walk('embedded'));

  test.skipIf(missingServer !== null)(`on a PostgreSQL server the same${missingServer === null ? '' : `：${missingServer}`}`, async () => {
    const cluster = await postgresServer();
    const name = await cluster.createDatabase();
    await walk('server', { DATABASE_URL: cluster.urlOf(name) });
    await cluster.dropDatabase(name);
  });
});

/** The page as it stands, wide and narrow. */
async function pictures(page: Page, name: string): Promise<void> {
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' });
  // What is asked on the first day alone is not what people see on the others.
  const invitation = page.getByRole('button', { name: '不用了' });
  if ((await invitation.count()) > 0) await invitation.click();
  await page.mouse.move(0, 0);
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(root, `docs/images/${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
