// Types of slow-machine.mjs, which also runs by itself inside a network without a way out.
import type { BrowserContext, Page } from 'playwright-core';

/** A page that is opened for a test, in that context. */
export function openPage(context: BrowserContext): Promise<Page>;
