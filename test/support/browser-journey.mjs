// The whole way of a bureau in a browser: sign in, overview, a file only checked, import, project 10, a finding, its rule, a changed file, the difference,
// and what is shown to whom. One journey for every place where the program runs: this working copy on both databases (test/browser-journey.test.ts), and
// the unpacked release without a network (test/release.test.ts). It answers what it met; what that should be is said in journey-expectations.ts.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { openPage } from './slow-machine.mjs';

export const browserProgram = '/usr/bin/chromium';
export const browserOptions = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const founding = readFileSync(new URL('../../data/samples/dingzhou-2021.docx', import.meta.url));
const part = 'word/document.xml';
const targetBefore = '≥40检验批次数大于等于40为优';
const own = 'correct horse battery';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('./browser-journey.mjs').JourneyPlace} place
 * @returns {Promise<import('./browser-journey.mjs').JourneyMet>}
 */
export async function browserJourney(browser, { address, password, atStop = async () => undefined }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await openPage(context);
  /** @type {string[]} */
  const problems = [];
  /** @type {Set<string>} */
  const hosts = new Set();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (/^https?:/u.test(request.url())) hosts.add(new URL(request.url()).host);
  });
  /** @param {string} name @param {Uint8Array} bytes */
  const file = (name, bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  await page.goto(address);
  await page.getByLabel('账号').fill('admin');
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('初始密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill(own);
  await page.getByLabel('再写一遍').fill(own);
  await page.getByLabel('您的姓名').fill('王小明');
  await page.getByRole('button', { name: '改密码' }).click();
  await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
  const overview = await page.getByRole('main').innerText();
  await atStop(page, 'overview');

  await page.goto(`${address}/check`);
  await page.locator('input[type=file]').setInputFiles(file('dingzhou-2021.docx', founding));
  await page.getByText('检查中，未保存').first().waitFor();
  await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
  await atStop(page, 'check');

  await page.goto(`${address}/import`);
  await page.locator('input[type=file]').setInputFiles(file('dingzhou-2021.docx', founding));
  // The demonstration stands outside the unit's own plans: the same text becomes the first version of a plan of its own.
  await page.getByText('已导入，是第1版').waitFor();
  await page.getByRole('link', { name: '看概览' }).click();
  await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
  await page.getByRole('link', { name: /产品质量监督抽查经费/u }).first().click();
  await page.getByText('指标填写错位').first().waitFor();
  const target = await page.locator('[data-cell="row:2:value"]').innerText();
  await atStop(page, 'project-10');
  await page.getByRole('link', { name: '看规则' }).first().click();
  await page.getByRole('heading', { name: '何时可以说明后放行' }).waitFor();
  await atStop(page, 'rule');

  await page.goto(`${address}/import`);
  await page.locator('input[type=file]').setInputFiles(file('改后.docx', changedSample()));
  await page.getByText('成为第2版').waitFor();
  await page.getByRole('link', { name: '看各个版本' }).click();
  // The page of the import shows the same changes: the list of versions tells that the other page has come.
  await page.locator('.version-list li').first().waitFor();
  const change = page.locator('.change').filter({ hasText: '检验产品批次数' });
  await change.waitFor();
  const met = { overview, target, change: await change.innerText(), versions: await page.locator('.version-list li').allInnerTexts(), problems, hosts: [...hosts] };
  await atStop(page, 'difference');
  await context.close();
  return met;
}

/** The founding document with one repaired target in project 10. */
function changedSample() {
  const parts = unzipSync(new Uint8Array(founding));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  if (!xml.includes(targetBefore)) throw new Error(`the sample does not hold ${targetBefore}`);
  return zipSync({ ...parts, [part]: strToU8(xml.replace(targetBefore, '≥40批次')) });
}
