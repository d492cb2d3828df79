// Looks at a page with axe, as it stands in the browser, and answers what a person with a screen reader or without a mouse would stumble over. Only what axe calls
// serious or critical counts.
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** One line per finding: the rule and the element. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which its policy would refuse.
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/gu, ' ')}`));
}

/** How much wider than its window the page is, in pixels. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}
