// People at their desks: one browser with a window of its own for each of them, what their pages threw or refused kept as faults of the test, every page looked at by
// axe and for its width. Shared by the tests that walk the pages.
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserOptions, browserProgram } from './browser-journey.mjs';
import { seriousFindings, tooWide } from './accessible.ts';

export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };

export interface BrowserPeople {
  /** An empty window in which nobody is signed in. */
  readonly window: (size?: { readonly width: number; readonly height: number }) => Promise<Page>;
  /** Of the pages so far, and forgets it: what they threw, and what the policy of the page refused. */
  readonly problems: () => readonly string[];
  readonly closeWindows: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<BrowserPeople> {
  const browser: Browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];
  const closeWindows = async (): Promise<void> => {
    for (const context of contexts.splice(0)) await context.close();
  };
  return {
    async window(size = wide) {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => void problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Content Security Policy')) problems.push(message.text());
      });
      return page;
    },
    problems: () => problems.splice(0),
    closeWindows,
    close: async () => {
      await closeWindows();
      await browser.close();
    },
  };
}

/** At the page for signing in, or wherever it leads there. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Nothing serious by axe, and as wide as its window, at a desk and in a hand. */
export async function looksRight(page: Page): Promise<void> {
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size);
    expect([page.url(), await seriousFindings(page), await tooWide(page)]).toEqual([page.url(), [], 0]);
  }
}
