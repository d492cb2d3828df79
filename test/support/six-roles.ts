// What the people of the six roles do on the pages, step by step, as a person would: by what they see. The journey (test/browser-six-roles.test.ts) puts the steps in order
// and says what must have come of them.
import type { Locator, Page } from 'playwright-core';

export const journeyFile = '示例县市场监督管理局2027年绩效文本.docx';

export async function importText(page: Page, bytes: Uint8Array): Promise<void> {
  await menu(page, '导入');
  await page.locator('input[type=file]').setInputFiles({ name: journeyFile, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByText('已导入，是第1版').waitFor();
  await page.getByRole('link', { name: '看报送还缺什么' }).click();
  await page.getByRole('heading', { name: '申报', exact: true }).waitFor();
}

export async function menu(page: Page, title: string): Promise<void> {
  await page.locator('.shell-menu').getByRole('link', { name: title, exact: true }).click();
}

/** To a task of the desk, and the page it leads to. */
export async function fromDesk(page: Page, task: string | RegExp): Promise<void> {
  await menu(page, '工作台');
  await page.getByRole('main').getByRole('link', { name: task }).first().click();
  await page.getByRole('heading', { name: /^(?:申报|审核)$/u }).waitFor();
}

export function projectLine(page: Page, name: string): Locator {
  return page.locator('.declared-projects > li').filter({ hasText: name });
}

/** Given to a section, which fills it in from then on. */
export async function giveToSection(page: Page, project: string, section: string): Promise<void> {
  await projectLine(page, project).getByRole('button', { name: '填报信息' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('由谁填报').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: section }).click();
  await dialog.getByText('延续', { exact: true }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await projectLine(page, project).getByText(section).waitFor();
}

/** Every project of which nobody said whether it is new. */
export async function sayContinued(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^没有写明的都是延续/u }).click();
  await page.getByRole('button', { name: '都是延续', exact: true }).click();
  await page.locator('.declared-projects > li').filter({ hasText: '没有写明新增还是延续' }).first().waitFor({ state: 'detached' });
}

/** Every project that nobody decided about yet: it will be published. */
export async function decideToPublish(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: '是否公开' });
  await list.getByLabel('全选').check();
  await list.getByRole('button', { name: /^写明是否公开/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '公开', exact: true }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await list.getByText('个项目都已写明').waitFor();
}

/** From the declaration into the form of one project. */
export async function openEditor(page: Page, project: string): Promise<void> {
  // What a step still misses may name the project too, and lead straight to the cell.
  await projectLine(page, project).getByRole('link', { name: project }).click();
  await page.getByRole('button', { name: '编辑' }).click();
  await page.locator('.editor-form').waitFor();
}

export function cell(page: Page, key: string): Locator {
  return page.locator(`.editor-form [data-cell="${key}"]`);
}

export async function write(page: Page, key: string, text: string): Promise<void> {
  await cell(page, key).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await cell(page, key).filter({ hasText: text }).waitFor();
}

/** Leaves what is open and waits until the server has everything. */
export async function saved(page: Page): Promise<void> {
  await page.locator('.saving-mark').filter({ hasText: '已保存' }).waitFor();
}

/** Accepts the proposal of this kind beside the row, its blanks filled in their order. */
export async function accept(page: Page, row: number, kind: '改写' | '改类', fills: readonly string[] = []): Promise<void> {
  await cell(page, `row:${row}:value`).click();
  const card = page.locator(`[data-anchor^="row:${row}:"] .proposal-card[aria-label="建议：${kind}"]`);
  for (const [index, text] of fills.entries()) await card.getByRole('textbox').nth(index).fill(text);
  const proposal = await card.getAttribute('data-proposal');
  await card.getByRole('button', { name: '采纳' }).click();
  await page.locator(`.proposal-card[data-proposal="${proposal}"]`).waitFor({ state: 'detached' });
}

/** What another program puts on the clipboard, pasted at a cell. */
export async function paste(page: Page, key: string, rows: readonly (readonly string[])[]): Promise<void> {
  await cell(page, key).click();
  const text = rows.map((row) => `${row.join('\t')}\r\n`).join('');
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  })()`);
  await cell(page, key).filter({ hasText: rows[0]?.[0] ?? '' }).waitFor();
}

/** A step of the declaration, with what its window asks. */
export async function step(page: Page, title: string, filled: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await filled(dialog);
  await dialog.getByRole('button', { name: title }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A step of one project, taken at once. */
export async function projectStep(page: Page, project: string, title: string, then: string): Promise<void> {
  await projectLine(page, project).getByRole('button', { name: title, exact: true }).click();
  await projectLine(page, project).getByText(then).waitFor();
}

export async function comment(page: Page, key: string, title: string, text: string): Promise<void> {
  await page.locator(`.review-paper [data-cell="${key}"]`).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('textbox', { name: '意见', exact: true }).fill(text);
  await page.getByRole('button', { name: '写下意见' }).click();
  await page.locator('.review-own').getByText(text).waitFor();
}

export async function downloaded(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** Chooses from a list of a window by typing, as with the keyboard alone. */
export async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.click();
  if (await field.isEditable()) await field.fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
}

/** A day typed into its field. */
export async function writeDay(within: Page | Locator, label: string | RegExp, day: string): Promise<void> {
  const field = within.getByLabel(label);
  await field.fill(day);
  await field.press('Enter');
}

/** Goes there with the keyboard alone, and says so where no key leads to it. */
export async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const focused = wanted.and(page.locator(':focus'));
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key leads to ${wanted.toString()}`);
}

const mostPresses = 400;

export async function pressOn(page: Page, wanted: Locator): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.press('Enter');
}

export async function typeInto(page: Page, wanted: Locator, text: string): Promise<void> {
  await reach(page, wanted);
  await page.keyboard.type(text);
}
