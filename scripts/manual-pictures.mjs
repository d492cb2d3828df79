// Takes the pictures of the manual (docs/手册/图) from the running system: a server of its own with an empty folder, the plan that a new installation begins
// with, one change imported, and a browser 1440 px wide; beside them, for the README (docs/images), those of the editor and of the report. Needs Debian's chromium
// and the built pages. The other pictures of the README are taken by tests, with HENGJI_PICTURES=1.
//   npm run manual-pictures
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { browserOptions, browserProgram } from '../test/support/browser-journey.mjs';
import { startUp } from '../test/support/up-program.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const pictures = path.join(root, 'docs', '手册', '图');
const readmePictures = path.join(root, 'docs', 'images');
/** No picture is larger: a manual that is slow to open is not read. */
const largest = 200_000;
const width = 1440;
const height = 820;
/** Of WebP, from the best down, until the picture is small enough: dense text as PNG needs twice as much. */
const qualities = [90, 80, 70];
const own = 'correct horse battery';

if (!existsSync(browserProgram)) throw new Error(`needs ${browserProgram} (apt-get install chromium)`);
if (!existsSync(path.join(root, 'dist/web/index.html'))) throw new Error('the pages are not built: run ./hengji build pages');
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'hengji-manual-'));
const server = await startUp(path.join(folder, 'data'));
const browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
try {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel('账号').waitFor();
  await page.setViewportSize({ width, height: 500 });
  await take(page, '登录');
  await signIn(page, server.password ?? '');
  const plan = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  for (const { name, address, ready, upTo = height, cell } of shown(plan)) {
    await page.setViewportSize({ width, height: upTo });
    await page.goto(server.address + address);
    await ready(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.mouse.move(0, 0);
    if (cell !== undefined) await showCell(page, cell);
    await take(page, name);
    if (name === '编辑') await takeForReadme(page, 'editing', [[1440, 900]]);
  }
  await page.setViewportSize({ width, height: 620 });
  await twoVersions(page);
  await page.getByText('共 1 格').waitFor();
  await take(page, '版本');
  const report = path.join(folder, 'report.html');
  // What blocks is found, which is told by the exit code as well.
  execFileSync('/bin/sh', ['-c', '"$0" check data/samples/dingzhou-2021.docx --format html --out "$1" || [ $? -eq 1 ]', path.join(root, 'hengji'), report], { cwd: root, stdio: 'ignore' });
  await page.goto(pathToFileURL(report).href);
  await takeForReadme(page, 'report', [[1440, 900], [390, 844]]);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The pages shown, in the order of the manual; `ready` is what stands on a page once it is all there.
 * `upTo` is the height of what is worth showing; `cell` is chosen and shown in the middle.
 * @param {string} plan address of the plan
 * @returns {readonly { name: string, address: string, ready: (page: import('playwright-core').Page) => import('playwright-core').Locator, upTo?: number, cell?: string }[]}
 */
function shown(plan) {
  /** @param {string} name */
  const heading = (name) => (/** @type {import('playwright-core').Page} */ page) => page.getByRole('heading', { name, level: 1 });
  return [
    { name: '概览', address: plan, ready: (page) => page.getByRole('heading', { name: '钱的解释率' }) },
    { name: '导入', address: '/import', ready: heading('导入绩效文本'), upTo: 500 },
    { name: '项目', address: `${plan}/projects/10`, ready: (page) => page.locator('.plan-form'), cell: 'row:2:value' },
    { name: '检查文件', address: '/check', ready: heading('检查文件'), upTo: 580 },
    { name: '编辑', address: `${plan}/edit/projects/10`, ready: (page) => page.getByRole('toolbar', { name: '编辑' }), cell: 'row:2:value' },
    { name: '申报', address: `${plan}/declaration`, ready: (page) => page.getByRole('heading', { name: '各项目' }) },
    { name: '审核', address: `${plan}/review?project=10`, ready: (page) => page.locator('.plan-form'), cell: 'row:2:value' },
    { name: '轮次', address: '/rounds', ready: (page) => page.getByRole('region', { name: '各轮次的日期' }), upTo: 740 },
    { name: '导出', address: '/exports', ready: (page) => page.getByRole('button', { name: '开始导出' }), upTo: 740 },
    { name: '机构与岗位', address: '/organisation', ready: (page) => page.getByRole('navigation', { name: '机构' }), upTo: 740 },
  ];
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} cell
 */
async function showCell(page, cell) {
  const chosen = page.locator(`[data-cell="${cell}"]`).first();
  await chosen.click();
  await chosen.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.mouse.move(0, 0);
  await page.waitForLoadState('networkidle');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} password
 */
async function signIn(page, password) {
  await page.getByLabel('账号').fill('admin');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('初始密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再写一遍').fill(own);
  await page.getByRole('button', { name: '改密码' }).click();
  await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
  // What is asked on the first day alone is not what people see on the others.
  await page.getByRole('button', { name: '不用了' }).click();
  await page.waitForLoadState('networkidle');
}

/**
 * The founding document as a plan of its own, then with one cell written properly: goes to the difference between the two.
 * @param {import('playwright-core').Page} page
 */
async function twoVersions(page) {
  const first = readFileSync(path.join(root, 'data/samples/dingzhou-2021.docx'));
  const parts = unzipSync(new Uint8Array(first));
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const after = before.replace('≥40检验批次数大于等于40为优', '≥40批次');
  if (after === before) throw new Error('the cell to change is not in the founding document');
  const second = zipSync({ ...parts, 'word/document.xml': strToU8(after) });
  for (const [bytes, told] of /** @type {const} */ ([[first, '是第1版'], [second, '成为第2版']])) {
    await page.goto(`${server.address}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'dingzhou-2021.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByText(told).waitFor();
  }
  const versions = await page.getByRole('link', { name: '看各个版本' }).getAttribute('href');
  await page.goto(`${server.address}${versions ?? ''}?from=1&to=2`);
  await page.waitForLoadState('networkidle');
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.evaluate('document.fonts.ready');
  const session = await page.context().newCDPSession(page);
  for (const quality of qualities) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length > largest) continue;
    writeFileSync(path.join(pictures, `${name}.webp`), picture);
    console.log(`${name}.webp  ${Math.round(picture.length / 1000)} kB`);
    return;
  }
  throw new Error(`${name}: larger than ${largest} bytes`);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {readonly (readonly [number, number])[]} sizes
 */
async function takeForReadme(page, name, sizes) {
  for (const [wide, high] of sizes) {
    await page.setViewportSize({ width: wide, height: high });
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: path.join(readmePictures, `${name}-${wide}.png`) });
    console.log(`${name}-${wide}.png`);
  }
}
