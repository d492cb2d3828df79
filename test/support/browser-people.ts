// People at their desks: one browser for a suite, with a window of its own for each of them; what their pages threw or refused is a fault of the test, and every page can be
// looked at by axe and for its width. Shared by the tests that walk the pages.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { browserOptions, browserProgram } from './browser-journey.mjs';
import { seriousFindings, tooWide } from './accessible.ts';
import { openPage } from './slow-machine.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
/** The pages as they are built for people. */
export const webFolder = path.join(root, 'dist', 'web');
export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };
type WindowSize = typeof wide;
/** Where pictures of the pages are put for whoever wants to look at them; nowhere by default. */
const pictures = process.env['HENGJI_TEST_PICTURES'] ?? null;

export interface BrowserPeople {
  /** An empty window in which nobody is signed in. */
  readonly window: (size?: WindowSize) => Promise<Page>;
  /** The windows are closed by themselves behind every test; before that where a server must lose its visitors first. */
  readonly closeWindows: () => Promise<void>;
}

/**
 * A suite with a browser and the pages built; skipped by name where there is no browser.
 * @example describeInBrowser('两版对照', (people) => { test('…', async () => { const page = await people.window(); }); });
 */
export function describeInBrowser(title: string, suite: (people: BrowserPeople) => void): void {
  describe.skipIf(!existsSync(browserProgram))(`${title}（需要 chromium）`, () => {
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    const closeWindows = async (): Promise<void> => {
      for (const context of contexts.splice(0)) await context.close();
    };
    beforeAll(async () => {
      execFileSync(path.join(root, 'hengji'), ['build', 'pages'], { cwd: root, stdio: 'ignore' });
      browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
    });
    afterEach(async () => {
      await closeWindows();
      expect(problems.splice(0)).toEqual([]);
    });
    afterAll(() => browser.close());
    suite({
      closeWindows,
      async window(size = wide) {
        const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
        contexts.push(context);
        const page = await openPage(context);
        page.on('pageerror', (error) => void problems.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error' && message.text().includes('Content Security Policy')) problems.push(message.text());
        });
        return page;
      },
    });
  });
}

/** At the page for signing in, or wherever it leads there. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** In a window whose owner has signed in before: the session is put there, and no page is opened yet. What the sign-in page does has tests of its own. */
export async function keepsSession(page: Page, address: string, cookies: ReadonlyMap<string, string>): Promise<void> {
  await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })));
}

/** Nothing serious by axe, and as wide as its window, in a hand and at a desk. */
export async function looksRight(page: Page, name?: string): Promise<void> {
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    // The navigation goes into its drawer a moment after the window has become narrow.
    await expect.poll(() => tooWide(page), { message: page.url() }).toBeLessThanOrEqual(0);
    await expect.poll(() => seriousFindings(page), { message: page.url() }).toEqual([]);
    if (name !== undefined) await picture(page, `${name}-${size.width}`);
  }
}

export async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== null) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}
