// 衡绩检查.html in a real browser, from a file and without a network: the same verdict as the command line on every sample, editing and proposals with undo,
// and files to take away that say what was done. Needs Debian's chromium.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlanFile, writePlanWorkbook } from '../src/documents/index.ts';
import { browserOptions, browserProgram } from './support/browser-journey.mjs';
import { runCommandLine } from './support/command-line.ts';
import { foundingPlan } from './support/corpus.ts';
import { commentsOf } from './support/docx-comments.ts';
import { linesOf } from './support/docx-text.ts';
import { openPage } from './support/slow-machine.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const samples = path.join(root, 'data/samples');
/** A department's table alone has no project to check (src/domain/check). */
const forms = readdirSync(path.join(root, 'test/forms')).filter((name) => name.endsWith('.html') && name !== 'department-targets.html');

const takesPictures = process.env['HENGJI_PICTURES'] === '1';

let folder = '';
let file = '';
let browser: Browser;

describe.skipIf(!existsSync(browserProgram))('the offline page in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hengji-offline-'));
    execFileSync(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
    file = path.join(folder, 'offline/hengji-check.html');
    browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is one file: one script, named by its digest, and nothing it could load or send to', () => {
    const html = readFileSync(file, 'utf8');
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(html) ?? [];
    const opening = '<script type="module">';
    // Some megabytes: too long for the stack of a regular expression.
    const script = html.slice(html.indexOf(opening) + opening.length, html.lastIndexOf('</script>'));
    const digest = createHash('sha256').update(script).digest('base64');
    expect(policy).toBe(`default-src 'none'; script-src 'sha256-${digest}'; style-src 'nonce-${digest.slice(0, 22)}'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style'));
    expect(html.replace(script, '').match(/<script|<link|<img|<iframe|<object|https?:/gu)).toEqual(['<script']);
  });

  test.each([['dingzhou-2021.docx'], ['dingzhou-2021.doc'], ['dingzhou-2021.txt'], ...forms.map((name) => [name])])('%s: the same report as the command line writes, byte for byte', async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(name.startsWith('dingzhou') ? samples : path.join(root, 'test/forms'), name)));
    expect(await reportOf(name, bytes)).toBe(await commandLineReport(name, bytes));
  });

  test('a workbook as well', async () => {
    const { bytes } = writePlanWorkbook(foundingPlan(), { identities: null, foot: '' });
    expect(await reportOf('a.xlsx', bytes)).toBe(await commandLineReport('a.xlsx', bytes));
  });

  test('a file that cannot be read is refused with what to do, and the next one is read', async () => {
    const { page, problems } = await opened();
    await page.locator('input[type=file]').setInputFiles({ name: '图.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 ') });
    await page.getByText('这是 PDF 文件').waitFor();
    await drop(page, 'dingzhou-2021.docx');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('a cell is written in: findings answer while typing, Esc leaves it, Enter keeps it, undo and redo go back and forth', async () => {
    const { page, problems } = await opened();
    await drop(page, 'dingzhou-2021.docx');
    await goTo(page, 10);
    const cell = page.locator('[data-cell="row:2:value"]');
    const count = page.getByText(/^全部问题 \d+$/u).first();
    const [before, findings] = [await cell.innerText(), await count.innerText()];
    await cell.dblclick();
    await page.keyboard.type('≥42批次');
    await expectText(count, `全部问题 ${Number(findings.slice(5)) - 1}`);
    await page.keyboard.press('Escape');
    await expectText(count, findings);
    await expect.poll(() => cell.innerText()).toBe(before);
    await page.keyboard.press('F2');
    await page.keyboard.type('≥42批次');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toBe('≥42批次');
    await page.getByText('最近：改项目10第2行的指标值').waitFor();
    if (takesPictures) await pictures(page);
    await page.keyboard.press('Control+z');
    await expectText(cell, before);
    await page.keyboard.press('Control+y');
    await expectText(cell, '≥42批次');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('proposals are accepted with their blanks filled, and everything that is taken away says so', async () => {
    const { page, problems } = await opened();
    await drop(page, 'dingzhou-2021.docx');
    await goTo(page, 10);
    const note = page.locator('[data-proposal="p10.r4.rewrite"]');
    await note.getByText('建议改写').click();
    await note.getByPlaceholder('（　）').first().fill('个月');
    await note.getByRole('button', { name: '采纳' }).click();
    await expectText(page.locator('[data-cell="row:4:value"]'), '≤1个月');
    await page.getByRole('button', { name: /^采纳不用填空的改写 \d+$/u }).click();
    await expectText(page.locator('[data-cell="row:2:value"]'), '≥40批次');
    const [text, comments, letter] = [await taken(page, '改好的文本'), await taken(page, '批注文本'), await taken(page, '审核意见书')];
    expect([text.name, comments.name, letter.name]).toEqual(['dingzhou-2021.已改.docx', 'dingzhou-2021.批注.docx', 'dingzhou-2021.审核意见书.docx']);
    const plan = readPlanFile(text.bytes, 'a.docx');
    expect(plan.ok && plan.value.plan.projects[9]?.indicators.slice(1, 4).map(({ target }) => target.source.trim())).toEqual(['≥40批次', '≥90%', '≤1个月']);
    // The command line says the same of the changed file: as many comments, the same letter.
    const { written } = await runCommandLine(['check', '已改.docx', '--format', 'docx'], { files: { '已改.docx': text.bytes } });
    expect(commentsOf(comments.bytes)).toEqual(commentsOf([...written.values()][0] ?? new Uint8Array(0)));
    expect(linesOf(letter.bytes).join('\n')).toContain('审核意见回执');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await expectText(page.locator('[data-cell="row:2:value"]'), '≥40检验批次数大于等于40为优');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('the page of a rule is in the file', async () => {
    const { page, problems } = await opened();
    await page.getByRole('link', { name: '规则' }).click();
    await page.getByRole('link', { name: '只有计量单位' }).first().click();
    await page.getByRole('heading', { name: '何时可以说明后放行' }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('nothing is wider than a narrow window, and cells can be written in there', async () => {
    const { page, problems } = await opened(390);
    await drop(page, 'dingzhou-2021.docx');
    await goTo(page, 10);
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: '改这一格' }).first().click();
    await page.keyboard.type('X');
    await page.keyboard.press('Enter');
    await page.getByText('最近：改项目10的项目编码').waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

/** The page opened from its file by a browser without a network, and what went wrong there: thrown, refused by its policy, or asked of anybody. */
async function opened(width = 1440): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: 'zh-CN', reducedMotion: 'reduce', viewport: { width, height: 900 } });
  const page = await openPage(context);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) problems.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('heading', { name: '检查文件' }).waitFor();
  return { page, problems };
}

/** For docs/images, wide and narrow. */
async function pictures(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    // What is proposed after the edit.
    await page.getByRole('button', { name: '采纳不用填空的改写 34' }).waitFor();
    await page.evaluate(`document.activeElement?.blur(); document.querySelector('[data-cell="row:2:value"]')?.scrollIntoView({ block: 'center' })`);
    await page.screenshot({ path: path.join(root, `docs/images/offline-${width}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function drop(page: Page, name: string, bytes: Uint8Array = new Uint8Array(readFileSync(path.join(samples, name)))): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByText('检查中，未保存').waitFor();
}

async function goTo(page: Page, project: number): Promise<void> {
  await page.evaluate(`location.hash = '#/check/plan/projects/${project}'`);
  await page.locator('[data-cell="row:1:value"]:visible').waitFor();
}

async function taken(page: Page, title: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await page.getByRole('button', { name: /下载/u }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: new RegExp(title, 'u') }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function reportOf(name: string, bytes: Uint8Array): Promise<string> {
  const { page, problems } = await opened();
  await drop(page, name, bytes);
  const report = await taken(page, '检查报告');
  expect(problems).toEqual([]);
  await page.context().close();
  return new TextDecoder().decode(report.bytes);
}

async function commandLineReport(name: string, bytes: Uint8Array): Promise<string> {
  const { written } = await runCommandLine(['check', name, '--format', 'html'], { files: { [name]: bytes } });
  return new TextDecoder().decode([...written.values()][0]);
}

async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
  await locator.filter({ hasText: text }).waitFor();
  await expect.poll(async () => (await locator.innerText()).trim()).toBe(text);
}
