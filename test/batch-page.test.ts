// The check of a folder as one page, opened from the disk in a browser with networking off: it sorts, it selects, it asks for nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { batchPage } from '../src/documents/opinion/batch/batch-page.ts';
import { batchScript, batchScriptDigest } from '../src/documents/opinion/batch/batch-script.ts';
import { batchStyle, batchStyleDigest } from '../src/documents/opinion/batch/batch-style.ts';
import { documentName, overviewOf, unitCheckOf, type CheckedDocument } from '../src/domain/batch/index.ts';
import { reportOn } from '../src/domain/check/index.ts';
import { browserOptions, browserProgram } from './support/browser-journey.mjs';
import { manyUnits } from './support/many-units.ts';
import { openPage } from './support/slow-machine.mjs';

const documents = manyUnits(12).map(({ name, plan }): CheckedDocument => {
  const report = reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!report.ok) throw new Error(report.fault.what);
  return { file: `${name}.docx`, sha256: '', check: unitCheckOf(report.value, { unit: name, remarks: [] }) };
});
const overview = overviewOf(documents, { atLeastCharacters: 12, atLeastPercent: 70 });
const failed = [{ file: '<b>坏</b>.doc', fault: { code: 'x', what: '文件损坏', where: '', remedy: '请重新导出。' } }];
const html = new TextDecoder().decode(batchPage({ title: '示例市2021年部门预算绩效目标审核情况', overview, failed, bestWhenBlocked: 'fair' }));

describe('the page of a folder', () => {
  test('names the digests of its style and of its script, and allows nothing else', () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('base64');
    expect([batchStyleDigest, batchScriptDigest]).toEqual([digest(batchStyle), digest(batchScript)]);
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${batchStyleDigest}'; script-src 'sha256-${batchScriptDigest}'`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)=|https?:\/\//u);
  });

  test('says above the table by what it is ordered and where the money is, below it what the figures mean', () => {
    const at = (text: string) => html.indexOf(text);
    expect(at('无量价依据金额最多的：')).toBeGreaterThan(0);
    expect(at('按打分建议由低到高排列')).toBeLessThan(at('<table id="units"'));
    expect(at('无量价依据金额最多的：')).toBeLessThan(at('<table id="units"'));
    expect(at('等次最高为“中”')).toBeGreaterThan(at('<table id="units"'));
  });

  test('shows what is a text as a text', () => {
    expect(html).toContain('&lt;b&gt;坏&lt;/b&gt;.doc：文件损坏。请重新导出。');
  });

  test('of a folder in which nothing could be read has no table', () => {
    const empty = new TextDecoder().decode(batchPage({ title: '空', overview: overviewOf([], { atLeastCharacters: 12, atLeastPercent: 70 }), failed, bestWhenBlocked: 'fair' }));
    expect(empty).not.toContain('<table');
    expect(empty).toContain('没有读出来的文件1个');
  });
});

describe.skipIf(!existsSync(browserProgram))('the page of a folder in a browser (needs chromium)', () => {
  let browser: Browser;
  let page: Page;
  let house = '';
  const asked: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
    house = mkdtempSync(path.join(tmpdir(), 'hengji-page-'));
    writeFileSync(path.join(house, '全县.html'), html);
    const context = await browser.newContext({ offline: true });
    page = await openPage(context);
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(error.message));
    page.on('console', (message) => asked.push(message.text()));
    await page.goto(pathToFileURL(path.join(house, '全县.html')).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(house, { recursive: true, force: true });
  });

  const units = (): Promise<readonly string[]> => page.locator('#units tbody tr:visible td:first-child').allTextContents();

  test('begins with the units in the order of their scores', async () => {
    await expect.poll(() => units()).toEqual(overview.documents.map(documentName));
  });

  test('sorts by a column, up and down', async () => {
    await page.getByRole('button', { name: '预算（万元）' }).first().click();
    const up = overview.documents.toSorted((a, b) => (a.check.totalBudget ?? -1) - (b.check.totalBudget ?? -1)).map(documentName);
    await expect.poll(() => units()).toEqual(up);
    await page.getByRole('button', { name: '预算（万元）' }).first().click();
    await expect.poll(() => page.locator('#units th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await expect.poll(async () => (await units())[0]).toBe(up.at(-1));
  });

  test('shows the units that are asked for, in both tables', async () => {
    await page.getByLabel('单位名称').fill('学校');
    const schools = documents.filter(({ check }) => check.unit?.includes('学校'));
    await expect.poll(async () => (await units()).toSorted()).toEqual(schools.map(documentName).toSorted());
    await expect.poll(() => page.locator('#projects tbody tr:visible').count()).toBe(schools.reduce((sum, { check }) => sum + check.projects.length, 0));
    await expect.poll(() => page.locator('#shown').textContent()).toBe(`显示${schools.length}／12个单位`);
    await page.getByLabel('单位名称').fill('');
    await page.getByLabel('只看有“阻止”的').check();
    await expect.poll(async () => (await units()).length).toBe(documents.filter(({ check }) => check.bySeverity.blocks > 0).length);
  });

  test('asked for nothing but itself', () => {
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
