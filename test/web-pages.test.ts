// The pages in a real browser, against the fixture server: real content of the founding document, the keyboard, narrow windows, print, and
// the strict content security policy. Needs Debian's chromium; without it the tests are skipped by name.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planListSchema } from '../src/http/contract/plans.ts';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { checkPlan } from '../src/domain/check/index.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { toldApart } from '../src/domain/lint/index.ts';
import { foundingPlan } from './support/corpus.ts';
import { browserOptions, browserProgram } from './support/browser-journey.mjs';
import { fixtureAccount, startFixtureServer, type FixtureServer } from './support/fixture-server.ts';
import { readTestFile } from './support/golden.ts';
import { openPage } from './support/slow-machine.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const foundingFile = path.join(root, 'data/samples/dingzhou-2021.docx');
const planPages = '/plans/fixture-plan';
const pdfText = '/usr/bin/pdftotext';
/** Most bytes of scripts, compressed, that the first page may need. */
const mostInitialScript = 400_000;

/** Pages opened in one context, and what went wrong there: refused by the policy, thrown, or wider than the window. */
interface Visit {
  readonly page: Page;
  readonly problems: string[];
}

const pages = path.join(root, 'dist', 'web');
let browser: Browser;
let server: FixtureServer;
/** One per width of the window. */
const contexts = new Map<number, BrowserContext>();

describe.skipIf(!existsSync(browserProgram))('the pages in a browser', () => {
  beforeAll(async () => {
    execFileSync(path.join(root, 'hengji'), ['build', 'pages'], { cwd: root, stdio: 'ignore' });
    server = await startFixtureServer({ pages, demo: true });
    browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
    const { page } = await visit(1440);
    await page.goto(server.origin);
    await page.getByLabel('账号').fill(fixtureAccount.login);
    await page.getByLabel('密码').fill(fixtureAccount.firstPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('初始密码').fill(fixtureAccount.firstPassword);
    await page.getByLabel('新密码', { exact: true }).fill(fixtureAccount.newPassword);
    await page.getByLabel('再写一遍').fill(fixtureAccount.newPassword);
    await page.getByRole('button', { name: '改密码' }).click();
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    await page.close();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('the first sign-in leads through a new password to the overview of the only plan', async () => {
    const { page } = await visit(1440);
    await page.goto(server.origin);
    await page.waitForURL('**/plans/fixture-plan');
    await expect.poll(() => mainText(page)).toContain('477.88 万元');
    const text = await mainText(page);
    expect(text).toContain('31/135');
    const [, blocks, explain] = /阻止 (\d+) · 须说明 (\d+)/u.exec(readTestFile('corpus/check-default.golden.txt')) ?? [];
    expect(text).toMatch(new RegExp(`阻止\\s*${blocks}`, 'u'));
    expect(text).toMatch(new RegExp(`须说明\\s*${explain}`, 'u'));
    await expect.poll(() => page.getByRole('note').innerText()).toContain('示范');
    await page.close();
  });

  test('the first page names the unexplained money of project 9, and its link leads to the marked cells', async () => {
    const { page } = await visit(1440);
    await page.goto(server.origin + planPages);
    const section = page.getByRole('region', { name: '钱的解释率' });
    await section.getByText('目标里没有写单价').first().waitFor();
    const text = await section.innerText();
    expect(text).toContain('可解释 10%，53.05 万元没有对应的数量和单价');
    expect(text).toContain('20批×2975元/批=5.95万元');
    expect(text).toContain('目标里没有写单价');
    await section.getByRole('link', { name: '161号2021年省级食品药品监管补助经费' }).click();
    await page.locator('.finding-note-active').waitFor();
    await expect.poll(() => page.locator('.form-cell-active').allInnerTexts()).toEqual(expect.arrayContaining(['59.00', '≥20批']));
    await page.close();
  });

  test('the plan is exported as a Word file that reads as the plan, under the strict policy', async () => {
    const { page, problems } = await visit(1440);
    await page.goto(server.origin + planPages);
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Word 文件' }).click()]);
    expect(download.suggestedFilename()).toBe('定州市市场监督管理局2021年部门预算绩效文本.docx');
    await page.getByText('这是示范文本，不是本单位的正式文本。').waitFor();
    const read = readPlanFile(new Uint8Array(readFileSync(await download.path())), '文.docx');
    expect(read.ok && read.value.plan.projects.map(({ title }) => title)).toEqual(foundingPlan().projects.map(({ title }) => title));
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a file that was only checked is exported in the browser, as a workbook too, and nothing is sent', async () => {
    const { page, problems } = await visit(1440);
    await page.goto(`${server.origin}/check`);
    await page.locator('input[type=file]').setInputFiles(foundingFile);
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Excel 工作簿' }).click()]);
    expect(download.suggestedFilename()).toBe('定州市市场监督管理局2021年部门预算绩效文本.xlsx');
    const read = readPlanFile(new Uint8Array(readFileSync(await download.path())), '文.xlsx');
    expect(read.ok && read.value.plan.projects.flatMap(({ indicators }) => indicators)).toHaveLength(135);
    expect(asked.filter((address) => address.startsWith('/api/'))).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the page of exports offers what is stored, says why no PDF can be made, and keeps what was written', async () => {
    const { page, problems } = await visit(390);
    await page.goto(`${server.origin}/exports`);
    await page.getByText('PDF：服务器上没有安装 LibreOffice，不能生成 PDF').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '开始导出' }).click()]);
    expect(download.suggestedFilename()).toBe('定州市市场监督管理局2021年部门预算绩效文本.docx');
    const jobs = page.getByRole('region', { name: '正在导出和已写好的' });
    const newest = jobs.getByRole('listitem').filter({ has: page.getByRole('link', { name: /下载/u }) }).first();
    const address = (await newest.getByRole('link', { name: /下载/u }).getAttribute('href')) ?? '';
    await newest.getByRole('button', { name: '删去' }).click();
    await jobs.locator(`a[href="${address}"]`).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await page.close();
  });

  test('money by source is told as printed and, said to be a reading of names, by level', async () => {
    const { page } = await visit(1440);
    await page.goto(server.origin + planPages);
    const section = page.getByRole('region', { name: '钱从哪里来' });
    await section.getByText('按项目名称判断').first().waitFor();
    const text = (await section.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('财政资金 477.88 万元');
    expect(text).toContain('按项目名称判断');
    expect(text).toContain('中央 37.00 万元');
    expect(text).toContain('省级 59.00 万元');
    await page.close();
  });

  test('a blank checkpoint of the spending plan is called blank, not zero', async () => {
    const { page } = await visit(1440);
    await page.goto(server.origin + planPages);
    await page.getByText('数字', { exact: true }).click();
    const row = page.getByRole('row', { name: '产品质量监督抽查经费 空白' });
    await expect.poll(async () => (await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('空白 50% 75% 100%');
    await page.close();
  });

  test('project 10 is drawn as its form, with the findings at the right cells', async () => {
    const { page, problems } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/projects/10`);
    await page.locator('.finding-note').first().waitFor();
    const head = page.locator('.plan-form-head');
    await expect.poll(() => head.locator('tr').count()).toBe(7);
    await expect.poll(() => head.locator('tr').nth(2).locator('th').first().getAttribute('rowspan')).toBe('2');
    await expect.poll(() => page.locator('[data-cell="row:1:level1"]').getAttribute('rowspan')).toBe('4');
    await expect.poll(() => page.locator('[data-cell="other"]').innerText()).toBe('0');
    await expect.poll(() => page.locator('[data-cell="spending:03-31"]').innerText()).toBe('空白');
    await expect.poll(() => page.locator('[data-cell="row:4:value"]').getAttribute('data-place')).toBe('第10张表第12行第5格');
    await expect.poll(() => page.locator('.finding-note').count()).toBe(notesOf(10));
    for (const [rule, row, cell] of [
      ['val-no-unit', 2, 'row:2:value'],
      ['val-tautology', 7, 'row:7:value'],
      ['ind-rotated', 1, 'row:1:level2'],
    ] as const) {
      const group = page.locator(`[data-anchor="row:${row}:value"]`);
      await group.locator(`[data-rule="${rule}"] button`).click();
      await expect.poll(() => page.locator(`[data-cell="${cell}"]`).getAttribute('class')).toContain('form-cell-active');
    }
    await expect.poll(() => page.locator('.form-cell-active').count()).toBe(5);
    await expect.poll(() => page.locator('[data-anchor="row:2:value"]').innerText()).toContain('不低于 40（没有写单位）');
    await expect.poll(() => overlappingNotes(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the indicator table is copied for another system, with targets taken apart', async () => {
    const { page, problems } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/projects/9`);
    await page.context().grantPermissions(['clipboard-read']);
    await page.getByRole('button', { name: '复制指标' }).click();
    await page.getByRole('menuitem', { name: '指标值分成符号、数值、单位三列' }).click();
    await page.getByText('已复制 9 行和列名').waitFor();
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
    await expect.poll(async () => (await copied()).split(/\r?\n/u).map((line) => line.split('\t').slice(2, 3).concat(line.split('\t').slice(4, 7)))[1]).toEqual(['药品检验批次数量', '≥', '20', '批']);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the keyboard alone goes from the projects to a finding and its rule', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/overall`);
    await page.getByRole('heading', { name: '部门整体绩效目标' }).waitFor();
    const search = page.getByLabel('查找项目');
    // Two keys that come far apart are no sequence, as on a machine that is busy: then they are pressed again, as a person would.
    for (const timeout of [5_000, 10_000, 20_000]) {
      await page.keyboard.press('g');
      await page.keyboard.press('p');
      if (await search.waitFor({ timeout }).then(() => true, () => false)) break;
    }
    await expect.poll(() => search.isVisible()).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('电梯');
    await page.getByText('1 个项目符合条件').waitFor();
    await page.getByRole('link', { name: '电梯应急中心运维经费' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.finding-note').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('.finding-note-active').count()).toBe(1);
    await expect.poll(() => page.locator('.project-steps').innerText()).toContain(`1/${notesOf(11)}`);
    await page.locator('.plan-form').focus();
    await page.keyboard.press('ArrowDown');
    // Below the middle of the title stands the unit of money, which no cell of the file states; left of it the unit.
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('[data-cell]:focus').getAttribute('data-place')).toBe('第11张表');
    await page.locator('.finding-note-active a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rules/*');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('下一个问题').waitFor();
    await page.close();
  });

  test('two characters find a word inside an indicator, and filters combine with it', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/projects`);
    await page.getByLabel('查找项目').fill('批次');
    await page.locator('.project-name mark').first().waitFor();
    const found = page.locator('.project-name');
    await expect.poll(() => found.count()).toBeLessThan(15);
    await found.filter({ hasText: '产品质量监督抽查经费' }).filter({ hasText: /第\d行/u }).waitFor();
    await page.goto(`${server.origin}${planPages}/projects?rule=ind-rotated&severity=blocks`);
    await page.getByText('1 个项目符合条件').waitFor();
    await expect.poll(() => page.locator('.project-name').allInnerTexts()).toEqual([expect.stringContaining('产品质量监督抽查经费')]);
    await page.close();
  });

  test('part one stands with all its numbered paragraphs', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/overall`);
    await page.getByRole('heading', { name: '一、总体绩效目标' }).waitFor();
    await expect.poll(() => Promise.all(['goals', 'duty-goals', 'safeguards'].map((id) => page.locator(`#${id} > ol > li`).count()))).toEqual([8, 12, 17]);
    await expect.poll(() => page.locator('#duty-goals > ol > li').nth(11).innerText()).toMatch(/^12、/);
    await page.close();
  });

  test('a file is checked in the browser without signing in, and nothing is sent', async () => {
    const { page, problems } = await visit(1440);
    await page.route('**/api/session', (route) => route.fulfill({ json: { account: null, csrf: 'x' } }));
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(`${server.origin}/check`);
    await page.locator('input[type=file]').setInputFiles({ name: '残缺.docx', mimeType: 'application/octet-stream', buffer: readFileSync(foundingFile).subarray(0, 3000) });
    const fault = page.getByRole('alert');
    await fault.waitFor();
    await expect.poll(() => fault.innerText()).toMatch(/在哪里\s+残缺\.docx[\s\S]*怎么办/);
    await page.locator('input[type=file]').setInputFiles(foundingFile);
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    await expect.poll(() => mainText(page)).toContain('31/135');
    await expect.poll(() => mainText(page)).toContain('没有保存');
    await page.getByRole('link', { name: '10. 产品质量监督抽查经费', exact: false }).first().click();
    await page.locator('.finding-note').first().waitFor();
    await expect.poll(() => page.locator('.finding-note').count()).toBe(notesOf(10));
    const cell = page.locator('[data-cell="row:2:value"]');
    await cell.dblclick();
    await page.keyboard.type('≥42批次');
    await page.keyboard.press('Enter');
    await page.getByText('最近：改项目10第2行的指标值').waitFor();
    await expect.poll(() => page.locator('.finding-note').count()).toBe(notesOf(10) - 1);
    await page.getByRole('button', { name: /下载/u }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /改好的文本/u }).click()]);
    expect(download.suggestedFilename()).toBe('dingzhou-2021.已改.docx');
    await page.getByRole('link', { name: '没有读入的内容 1' }).click();
    await page.getByText('第15张表第17行第6格').waitFor();
    expect(sent).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the page that checks by itself is offered beside it, as a file to keep', async () => {
    const { page, problems } = await visit(1440);
    await page.goto(`${server.origin}/check`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载“衡绩检查.html”' }).click()]);
    expect(download.suggestedFilename()).toBe('衡绩检查.html');
    expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(path.join(pages, 'offline/hengji-check.html'), 'utf8'));
    expect(problems).toEqual([]);
    await page.close();
  });

  test('an upload shows what changed cell by cell, the versions page the same, the same file changes nothing', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}/import`);
    const input = page.locator('input[type=file]');
    await input.setInputFiles(foundingFile);
    await page.getByText('与现有的第1版完全相同').waitFor();
    await input.setInputFiles({ name: '坏.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004oops') });
    await page.getByText('没有保存任何内容').waitFor();
    await input.setInputFiles({ name: '改后.txt', mimeType: 'text/plain', buffer: readFileSync(path.join(root, 'data/samples/dingzhou-2021.txt')) });
    await page.getByText('成为第2版').waitFor();
    await page.getByRole('link', { name: '看各个版本' }).click();
    // The page of the import shows the same changes: the list of versions tells that the other page has come.
    await page.locator('.version-list li').first().waitFor();
    const change = page.locator('.change').filter({ hasText: '检验产品批次数' });
    await change.waitFor();
    await expect.poll(() => change.innerText()).toContain('≥40检验批次数大于等于40为优');
    await expect.poll(() => change.locator('del').allInnerTexts()).toContain('检验');
    await expect.poll(() => page.locator('.version-list li').count()).toBe(2);
    const taken = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      return { name: download.suggestedFilename(), xml: strFromU8(unzipSync(new Uint8Array(readFileSync(await download.path())))['word/document.xml'] ?? new Uint8Array(0)) };
    };
    const revision = await taken('修订稿（Word）');
    expect(revision.name).toBe('定州市市场监督管理局2021年部门预算绩效文本（第1版至第2版修订稿）.docx');
    expect(revision.xml).toMatch(/<w:del w:id="\d+" w:author="管理员" w:date="2026-03-02T09:30:00\+08:00"><w:r><w:rPr><w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:delText>检验<\/w:delText>/u);
    const summary = await taken('变动摘要（Word）');
    expect(summary.name).toBe('定州市市场监督管理局2021年部门预算绩效文本（第1版至第2版变动摘要）.docx');
    expect(summary.xml).toContain('指标新增0条、删去0条、改动3条。');
    await page.getByRole('link', { name: /第10个项目/ }).click();
    await page.getByText('第2版（最新）').waitFor();
    await expect.poll(() => page.locator('[data-cell="row:2:value"]').innerText()).toBe('≥40批次');
    await page.goto(`${server.origin}${planPages}/projects/10?version=1`);
    await expect.poll(() => page.locator('[data-cell="row:2:value"]').innerText()).toBe('≥40检验批次数大于等于40为优');
    await page.close();
  });

  test('rules are found by the text of their pages, and a page shows its examples as form rows and its unverified ground', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}/rules`);
    await page.getByLabel('查找规则').fill('硬化道路里程');
    await page.getByText('1 条', { exact: true }).waitFor();
    await page.getByRole('link', { name: '数量乘单价与预算不符' }).click();
    await page.getByRole('heading', { name: '命中情况' }).waitFor();
    await expect.poll(() => page.locator('.rule-example-bad').count()).toBeGreaterThanOrEqual(3);
    await expect.poll(() => page.locator('.rule-example-bad td').allInnerTexts()).toContain('≤600元/批');
    await expect.poll(() => page.getByText('待核实').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('the indicator library is searched and narrowed, shows who uses an indicator, and gives its row to paste', async () => {
    const { page } = await visit(1440);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    await page.goto(`${server.origin}/library`);
    await page.getByLabel('查找指标').fill('药品 每批次');
    await page.getByText('1 个', { exact: true }).first().waitFor();
    await page.getByText('每批次药品抽检成本').click();
    const entry = page.locator('details[open]');
    await expect.poll(() => entry.innerText()).toMatch(/怎么算[\s\S]*不含无偿提供[\s\S]*≤2975元\/批[\s\S]*据样本文本[\s\S]*当前文本\n项目9第4行/);
    await entry.getByRole('button', { name: '复制这一行' }).click();
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/^产出指标\t成本指标\t每批次药品抽检成本\t[^\t]*\t≤（　）元\/批次\t/);
    await entry.getByRole('link', { name: '项目9第4行' }).click();
    await page.locator('.plan-form').waitFor();
    await page.close();
  });

  test('the print view is the form alone, without marks, headings repeating', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/projects/10?version=1`);
    await page.locator('.plan-form').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.evaluate<string>('document.body.innerText')).toMatch(/校验码 414001-2021-1-7KQF-M2XP-9TWD\s*$/u);
    const visible = await page.evaluate<string>('document.body.innerText');
    expect(visible.trim().startsWith('10.产品质量监督抽查经费绩效目标表')).toBe(true);
    expect(visible).not.toMatch(/空白|读作|须说明|概览|打印/);
    expect(visible.trim()).toMatch(/2021年抽检计划\s+414001 ?定州市市场监督管理局本级2021年（示范）　校验码 414001-2021-1-7KQF-M2XP-9TWD$/u);
    await expect.poll(() => page.evaluate<string>("getComputedStyle(document.querySelector('.plan-form thead')).display")).toBe('table-header-group');
    await expect.poll(() => page.evaluate<string>("getComputedStyle(document.querySelector('.form-cell-blocks')).backgroundColor")).toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('打印批注').check();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.evaluate<string>('document.body.innerText')).toContain('指标填写错位');
    await page.close();
  });

  test.skipIf(!existsSync(pdfText))(`the whole text is printed form by form, each sheet with the check code (needs ${pdfText})`, async () => {
    const { page, problems } = await visit(1440);
    await page.goto(`${server.origin}${planPages}?version=1`);
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: '打印全部' }).click();
    await page.getByRole('heading', { name: '打印' }).waitFor();
    const printed = execFileSync(pdfText, ['-layout', '-', '-'], { encoding: 'utf8', input: await page.pdf({ preferCSSPageSize: true }) }).split('\f').slice(0, -1);
    expect(printed.filter((sheet) => !sheet.includes('校验码 414001-2021-1-7KQF-M2XP-9TWD'))).toEqual([]);
    const titles = foundingPlan().projects.map(({ number, title }) => `${number}.${title}`);
    expect(printed.flatMap((sheet) => titles.filter((title) => sheet.replaceAll(/\s+/gu, '').includes(title.replaceAll(/\s+/gu, ''))))).toEqual(titles);
    // A project of the founding form stands on one sheet, down to its last row.
    for (const sheet of printed.filter((text) => text.includes('项目编码'))) expect(sheet).toContain('服务对象满意');
    expect(printed[0]).toContain('一、总体绩效目标');
    expect(problems).toEqual([]);
    await page.close();
  });

  test.each([1440, 390] as const)('at %i px no page is wider than the window, breaks the policy, throws or shows an English sentence', async (width) => {
    const { page, problems } = await visit(width);
    for (const address of ['', '/overall', '/projects', '/projects/9', '/projects/10', '/versions', '/unread', '/print', '/projects/99'].map((rest) => planPages + rest).concat('/library', '/rules', '/rules/val-no-unit', '/rules/none', '/import', '/exports', '/check', '/help', '/account', '/password', '/nowhere')) {
      await page.goto(server.origin + address);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), { message: address }).toBeLessThanOrEqual(0);
      const english = /[A-Za-z]{3,}(?: [A-Za-z]{2,}){2,}/.exec(await mainText(page));
      if (english !== null) problems.push(`${address} says “${english[0]}”`);
    }
    expect(problems).toEqual([]);
    await page.close();
  });

  test('at 390 px the manual is searched, its pages lead to each other, and their pictures come', async () => {
    const { page, problems } = await visit(390);
    await page.goto(`${server.origin}/help`);
    await page.getByRole('link', { name: '安装与启动' }).waitFor();
    await page.getByLabel('查找使用说明').fill('没有这样的词');
    await page.getByText('没有写到“没有这样的词”的页').waitFor();
    await page.getByLabel('查找使用说明').fill('写下意见');
    await page.getByRole('link', { name: '审核、意见书、批复' }).click();
    await page.getByRole('heading', { name: '审核、意见书、批复' }).waitFor();
    await page.getByRole('img', { name: '审核页' }).scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.evaluate<number>("document.querySelector('.manual-text img').naturalWidth")).toBe(1440);
    await page.getByRole('link', { name: '轮次、控制数、延期' }).click();
    await page.getByRole('heading', { name: '轮次、控制数、延期' }).waitFor();
    await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.goto(`${server.origin}/help/${encodeURIComponent('没有这一页')}`);
    await page.getByRole('heading', { name: '没有这一页' }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  test('at 390 px the findings stand under their cells and the navigation is a drawer', async () => {
    const { page, problems } = await visit(390);
    await page.goto(`${server.origin}${planPages}/projects/10?version=1`);
    const row = page.locator('.stacked-form section').filter({ has: page.getByRole('heading', { name: /^第2行/ }) });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/指标值[\s\S]*≥40[\s\S]*不低于 40（没有写单位）[\s\S]*数值没有单位/);
    await page.getByRole('button', { name: '打开导航' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '规则' }).click();
    await page.getByRole('heading', { name: '规则' }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the first page needs at most 400 kB of compressed scripts, and no other host', async () => {
    const { page } = await visit(1440);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/api/session', (route) => route.fulfill({ json: { account: null, csrf: 'x' } }));
    await page.goto(`${server.origin}/sign-in`);
    await page.getByLabel('账号').waitFor();
    const { gzipSync } = await import('node:zlib');
    const scripts = asked.filter((address) => address.endsWith('.js')).map((address) => new URL(address).pathname);
    const bytes = [...new Set(scripts)].reduce((sum, script) => sum + gzipSync(readFileSync(path.join(pages, script))).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(mostInitialScript);
    expect(asked.filter((address) => !address.startsWith(server.origin) && !address.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  test('a refusal is told in Chinese with a way to try again, and a retry recovers', async () => {
    const { page } = await visit(1440);
    let broken = true;
    await page.route('**/api/rules', (route) => (broken ? route.fulfill({ status: 503, json: { code: 'x', title: '规则全文暂时取不到。', findings: [] } }) : route.continue()));
    await page.goto(`${server.origin}/rules/val-empty`);
    await page.getByText('规则全文暂时取不到。').waitFor();
    broken = false;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '何时可以说明后放行' }).waitFor();
    await page.close();
  });

  test('what is not there is told as that, with a way to what there is', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}${planPages}/projects/77`);
    await page.getByRole('heading', { name: '没有第77个项目' }).waitFor();
    await expect.poll(() => page.title()).toBe('没有第77个项目 · 衡绩');
    await page.getByRole('button', { name: '看全部项目' }).click();
    await page.getByLabel('查找项目').waitFor();
    await page.goto(`${server.origin}/plans/nothing`);
    const back = page.getByRole('button', { name: '回到概览' });
    await back.waitFor();
    await expect.poll(() => page.getByRole('button', { name: '重试' }).count()).toBe(0);
    await back.click();
    await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
    await page.close();
  });

  test('a file that is dropped before the page knows its session goes along with its token all the same', async () => {
    const { page } = await visit(1440);
    let answerSession: () => void = () => undefined;
    const held = new Promise<void>((resolve) => void (answerSession = resolve));
    await page.route('**/api/session', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.origin}/import`);
    await page.locator('input[type=file]').setInputFiles(foundingFile);
    await page.getByText('正在发送').waitFor();
    answerSession();
    await page.getByText('没有改动').waitFor();
    await page.close();
  });

  test('a connection that is lost in the middle of an import does not claim that nothing was stored', async () => {
    const { page } = await visit(1440);
    await page.route('**/api/imports', (route) => route.abort());
    await page.goto(`${server.origin}/import`);
    await page.locator('input[type=file]').setInputFiles(foundingFile);
    const fault = page.getByRole('alert');
    await fault.waitFor();
    await expect.poll(() => fault.innerText()).toMatch(/连不上衡绩的服务器[\s\S]*可能已经送到[\s\S]*不会重复保存/u);
    await page.close();
  });

  test('findings of the whole text and kinds of fault begin with the heaviest, and the rest is one click away', async () => {
    const { page } = await visit(1440);
    await page.goto(server.origin + planPages);
    const section = page.getByRole('region', { name: '整个文本的问题' });
    const rows = section.locator('.plan-findings > li');
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBe(6);
    await section.getByRole('button', { name: /^其余 \d+ 条$/u }).click();
    await expect.poll(() => rows.count()).toBe(notesOf(null));
    await section.getByRole('button', { name: '收起' }).click();
    await expect.poll(() => rows.count()).toBe(6);
    await page.close();
  });

  test('the own name is changed on its page and stands in the head', async () => {
    const { page } = await visit(1440);
    await page.goto(`${server.origin}/account`);
    await page.getByLabel('姓名').fill('欧阳小丽');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '欧阳小丽' }).waitFor();
    await expect.poll(() => page.title()).toBe('我的账号 · 衡绩');
    await page.close();
  });

  test('the choice of plans tells figures of the rules of today, and nothing while they are computed anew', async () => {
    const { page, problems } = await visit(390);
    const list = planListSchema.parse(await (await fetch(`${server.origin}/api/plans`)).json());
    const [standing] = list.plans;
    if (standing === undefined) throw new Error('the fixture has a plan');
    const other = { ...standing, id: 'other-plan', unitName: '另一单位', demo: false, figures: null };
    let computing = 1;
    await page.route('**/api/plans', (route) => route.fulfill({ json: { plans: [standing, computing === 0 ? { ...other, figures: standing.figures } : other], computing } }));
    await page.goto(`${server.origin}${planPages}`);
    await page.getByLabel('选择绩效文本').click();
    const choices = page.locator('.plan-choice');
    await page.getByText('还有 1 份正在按现行规则重新计算').waitFor();
    await expect.poll(async () => (await choices.allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      expect.stringMatching(/（示范） 15个项目 · 可以考核 31\/135 · 阻止 \d+$/u),
      expect.stringMatching(/^另一单位 · 2021年度 正在重新计算$/u),
    ]);
    computing = 0;
    await page.getByText('重新计算').first().waitFor({ state: 'detached' });
    await expect.poll(async () => (await choices.allInnerTexts())[1]).toMatch(/可以考核 31\/135/u);
    await page.getByLabel('选择绩效文本').fill('另一');
    await page.waitForFunction("document.querySelectorAll('.plan-choice').length === 1");
    expect(problems).toEqual([]);
    await page.close();
  });

  test('the demonstration is removed after a question, and an empty system says what to do', async () => {
    const own = await startFixtureServer({ pages, demo: true, signedIn: true });
    const { page } = await visit(1440);
    await page.goto(own.origin);
    await page.getByRole('button', { name: '移除示范' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移除示范' }).click();
    await page.getByText('还没有绩效文本').waitFor();
    await expect.poll(() => page.getByRole('note').count()).toBe(0);
    await page.close();
    await own.close();
  });
});

test('every style of the pages is part of the one style sheet', () => {
  const folder = path.join(root, 'src/web');
  const styles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css') && name !== 'styles.css');
  const imported = [...readFileSync(path.join(folder, 'styles.css'), 'utf8').matchAll(/@import '\.\/(.+?)';/g)].map((match) => match[1]);
  expect(imported.toSorted()).toEqual(styles.map((name) => name.split(path.sep).join('/')).toSorted());
});

/** A page of its own with nothing stored; what the server lets a browser keep (scripts, styles) is kept from one to the next, as it is for a person. */
async function visit(width: 1440 | 390): Promise<Visit> {
  const context = contexts.get(width) ?? (await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' }));
  contexts.set(width, context);
  const page = await openPage(context);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
  await session.detach();
  const problems: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => problems.push(text));
  await page.addInitScript("addEventListener('securitypolicyviolation', (event) => reportViolation(`${event.violatedDirective} ${event.blockedURI} on ${location.pathname}`))");
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  return { page, problems };
}

/** Findings that the page of a project of the founding document shows; null: the overview, of the whole text. */
function notesOf(project: number | null): number {
  const checked = checkPlan(foundingPlan('docx'), checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!checked.ok) throw new Error(checked.fault.what);
  const { findings } = checked.value;
  return (project === null ? findings : toldApart(findings)).filter((finding) => finding.project === project).length;
}

async function mainText(page: Page): Promise<string> {
  await page.locator('h1').first().waitFor();
  return page.locator('body').innerText();
}

/** Pairs of note groups beside the form that cover each other. */
async function overlappingNotes(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const boxes = [...document.querySelectorAll('[data-anchor]')].map((note) => [note.dataset.anchor, note.getBoundingClientRect()]);
    return boxes.slice(1).flatMap(([anchor, box], index) => box.top < boxes[index][1].bottom ? [anchor] : []);
  })()`);
}
