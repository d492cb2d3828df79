// The whole way of a bureau in a real browser against the real server on the embedded database: sign in, upload, project 10, finding, rule page,
// upload a changed file, difference. With HENGJI_PICTURES=1 it takes the pictures of docs/images on its way.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readProjectFile } from './support/corpus.ts';
import { startUp, type UpProgram } from './support/up-program.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const browserProgram = '/usr/bin/chromium';
const browserOptions = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];
const founding = 'data/samples/dingzhou-2021.docx';
const password = 'correct horse battery';
const takesPictures = process.env['HENGJI_PICTURES'] === '1';

let home = '';
let browser: Browser;
let server: UpProgram;

describe.skipIf(!existsSync(browserProgram))('浏览器全程（真实服务器，需要 chromium）', () => {
  beforeAll(async () => {
    execFileSync(path.join(root, 'hengji'), ['build', 'pages'], { cwd: root, stdio: 'ignore' });
    home = mkdtempSync(path.join(tmpdir(), 'hengji-journey-'));
    server = await startUp(path.join(home, 'data'));
    browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test('from the first sign-in to the difference between two versions, with nothing refused by the policy', { timeout: 120_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) problems.push(message.text());
    });
    await signIn(page);
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    const overview = await page.getByRole('main').innerText();
    for (const wanted of ['477.88', '31/135', '可解释 10%，53.05 万元没有对应的数量和单价', '20批×2975元/批=5.95万元']) expect(overview).toContain(wanted);
    await pictures(page, 'overview');

    await page.goto(`${server.address}/check`);
    await page.locator('input[type=file]').setInputFiles({ name: 'dingzhou-2021.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(readProjectFile(founding)) });
    await page.getByText('检查中，未保存').first().waitFor();
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    await pictures(page, 'check');

    await page.goto(`${server.address}/import`);
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'dingzhou-2021.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(readProjectFile(founding)) });
    // The demonstration stands outside the unit's own plans: the same text becomes the first version of a plan of its own.
    await page.getByText('已导入，是第1版').waitFor();
    await page.getByRole('link', { name: '看概览' }).click();
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    await page.getByRole('link', { name: /产品质量监督抽查经费/u }).first().click();
    await page.getByText('指标填串了行').first().waitFor();
    expect(await page.locator('[data-cell="row:2:value"]').innerText()).toBe('≥40检验批次数大于等于40为优');
    await pictures(page, 'project-10');
    await page.getByRole('link', { name: '看规则' }).first().click();
    await page.getByRole('heading', { name: '何时可以说明后放行' }).waitFor();
    await pictures(page, 'rule');

    await page.goto(`${server.address}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: '改后.docx', mimeType: 'application/octet-stream', buffer: changedSample() });
    await page.getByText('成为第2版').waitFor();
    await page.getByRole('link', { name: '看各个版本' }).click();
    const change = page.locator('.change').filter({ hasText: '检验产品批次数' });
    await change.waitFor();
    expect(await change.innerText()).toContain('≥40检验批次数大于等于40为优');
    expect(await page.locator('.version-list li').count()).toBe(2);
    await pictures(page, 'difference');
    expect(problems).toEqual([]);
    await context.close();
  });
});

async function signIn(page: Page): Promise<void> {
  await page.goto(server.address);
  await page.getByLabel('账号').fill('admin');
  await page.getByLabel('密码').fill(server.password ?? '');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('初始密码').fill(server.password ?? '');
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再写一遍').fill(password);
  await page.getByRole('button', { name: '改密码' }).click();
}

/** The founding document with one repaired target in project 10. */
function changedSample(): Buffer {
  const parts = unzipSync(readProjectFile(founding));
  const part = 'word/document.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(xml).toContain('≥40检验批次数大于等于40为优');
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(xml.replace('≥40检验批次数大于等于40为优', '≥40批次')) }));
}

/** The page as it stands, wide and narrow. */
async function pictures(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(root, `docs/images/${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
