// 衡绩检查.html on the founding document, in Debian's chromium from a file without a network: until it can be used, from the dropped file to its findings, and from a
// key in a cell to the findings that answer it (the page has changed; it has been painted). Needs the built pages (`./hengji build pages`).
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserOptions, browserProgram } from '../test/support/browser-journey.mjs';
import { median, rounded } from './measure.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = path.join(root, 'dist/web/offline/hengji-check.html');
const sample = path.join(root, 'data/samples/dingzhou-2021.docx');
const rounds = 5;

export async function benchOfflinePage() {
  if (!existsSync(browserProgram) || !existsSync(file)) return { skipped: existsSync(file) ? 'needs chromium' : 'needs ./hengji build pages' };
  const browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
  /** @type {Record<'open' | 'drop' | 'answered' | 'painted', number[]>} */
  const times = { open: [], drop: [], answered: [], painted: [] };
  try {
    for (let round = 0; round < rounds; round += 1) await useOnce(browser, times);
  } finally {
    await browser.close();
  }
  const told = (/** @type {number[]} */ values) => ({ least: rounded(Math.min(...values)), median: rounded(median(values)), p95: rounded(values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0) });
  return {
    'size, MB': rounded(statSync(file).size / 1e6),
    'until it can be used, ms': told(times.open),
    'from the dropped file to its overview, ms': told(times.drop),
    'from a key to the answered page, ms': told(times.answered),
    'from a key to the painted page, ms': told(times.painted),
  };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Record<'open' | 'drop' | 'answered' | 'painted', number[]>} times
 */
async function useOnce(browser, times) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const opened = performance.now();
  await page.goto(pathToFileURL(file).href);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  times.open.push(performance.now() - opened);
  const dropped = performance.now();
  await page.locator('input[type=file]').setInputFiles({ name: 'a.docx', mimeType: 'application/octet-stream', buffer: readFileSync(sample) });
  await page.getByRole('heading', { name: '钱的解释率' }).waitFor();
  times.drop.push(performance.now() - dropped);
  await page.evaluate("location.hash = '#/check/plan/projects/10'");
  await page.locator('[data-cell="row:2:value"]').dblclick();
  await page.locator('.cell-editor').waitFor();
  /** @type {{ answered: number, painted: number }[]} */
  const keys = await page.evaluate(typing);
  times.answered.push(...keys.map(({ answered }) => answered));
  times.painted.push(...keys.map(({ painted }) => painted));
  await context.close();
}

/** Runs in the page: forty keys, each a new text of the cell, with a pause in which proposals may be made as they are for a person who types slowly. */
const typing = `(async () => {
  const area = document.querySelector('.cell-editor');
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
  const times = [];
  for (let key = 0; key < 40; key += 1) {
    const start = performance.now();
    set.call(area, '≥' + (key + 1) + '批次'.slice(0, key % 3));
    area.dispatchEvent(new Event('input', { bubbles: true }));
    const answered = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push({ answered, painted: performance.now() - start });
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return times;
})()`;
