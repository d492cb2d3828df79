// What somebody types is never lost and never trapped, in a real browser against the real server: signed out at a link, a session that ends while one writes, a text too
// long for its cell, a cell that is still open when the window goes, a text that somebody else submits meanwhile.
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { mostCellCharacters } from '../src/http/contract/edits.ts';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { openidSignOn } from '../src/main/adapters/openid-sign-on.ts';
import { readSignOnSettings } from '../src/main/workplace/sign-on-settings.ts';
import { openIdentityOffice } from './support/identity-office.ts';
import { atDesk, entered, foundingImported, served, type AtDesk } from './support/browser-bureau.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';
import { describeInBrowser, looksRight, narrow, signIn } from './support/browser-people.ts';
import { ownPassword, settledVisitor } from './support/http-server.ts';

const cell = (page: Page, key: string) => page.locator(`.editor-form [data-cell="${key}"]`);
const mark = (page: Page, told: string) => page.locator('.saving-mark').filter({ hasText: told });

/** The shelf of this browser holds the text: what a reload comes back to. */
async function shelved(page: Page, text: string): Promise<void> {
  const shelf = (): Promise<string> =>
    page.evaluate<string>(`new Promise((resolve) => {
      const request = indexedDB.open('hengji', 1);
      request.onsuccess = () => {
        const all = request.result.transaction('unsaved-edits', 'readonly').objectStore('unsaved-edits').getAll();
        all.onsuccess = () => { request.result.close(); resolve(JSON.stringify(all.result)); };
      };
    })`);
  await expect.poll(shelf).toContain(text);
}

describeInBrowser('打的字不丢', (people) => {
  async function editing(project: number): Promise<AtDesk & { readonly planId: string }> {
    const its = await atDesk(people);
    const planId = await foundingImported(its.visitor);
    await its.page.goto(`${its.address}/plans/${planId}/edit/projects/${project}`);
    await its.page.locator('.finding-note').first().waitFor();
    return { ...its, planId };
  }

  async function value({ visitor, planId }: { readonly visitor: AtDesk['visitor']; readonly planId: string }, project: number, row: number): Promise<string | undefined> {
    return planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json()).plan.projects[project - 1]?.indicators[row - 1]?.target.source;
  }

  test('a link to a plan opened signed out asks to sign in and leads to that page', async () => {
    const its = await served(people);
    const planId = await foundingImported(await settledVisitor(its));
    for (const rest of ['', '/projects/10?version=1', '/declaration', '/edit/projects/10', '/review']) {
      const page = await people.window();
      await page.goto(`${its.address}/plans/${planId}${rest}`);
      await page.getByLabel('账号').waitFor();
      await expect.poll(() => page.url()).toBe(`${its.address}/sign-in?next=${encodeURIComponent(`/plans/${planId}${rest}`)}`);
      await signIn(page, 'admin', ownPassword);
      await page.locator('h1').first().waitFor();
      await expect.poll(() => page.url()).toBe(`${its.address}/plans/${planId}${rest}`);
      await expect.poll(() => page.getByLabel('密码').count(), { message: rest }).toBe(0);
    }
  });

  test('a link opened signed out leads on over the new password that the first signing in asks for', async () => {
    const its = await served(people);
    const page = await people.window();
    await page.goto(`${its.address}/rounds?year=2027`);
    await signIn(page, 'admin', its.firstPassword);
    await page.getByRole('heading', { name: '先换一个新密码' }).waitFor();
    await expect.poll(() => page.url()).toBe(`${its.address}/password?next=${encodeURIComponent('/rounds?year=2027')}`);
    await page.getByLabel('初始密码').fill(its.firstPassword);
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword);
    await page.getByLabel('再写一遍').fill(ownPassword);
    await page.getByRole('button', { name: '改密码' }).click();
    await page.waitForURL(`${its.address}/rounds?year=2027`);
  });

  test('a session that ends while somebody writes, signing in again over an office of identities: back on the same page, and what was typed is there and saved', async () => {
    const office = await openIdentityOffice('hengji');
    onTestFinished(() => office.close());
    office.claims = { preferred_username: 'admin' };
    const settings = readSignOnSettings({ HENGJI_OIDC_ISSUER: office.issuer, HENGJI_OIDC_CLIENT_ID: 'hengji' });
    if (!settings.ok || settings.value === null) throw new Error('no settings');
    const its = await served(people, { ports: { signOn: openidSignOn(settings.value) } });
    const visitor = await settledVisitor(its);
    const planId = await foundingImported(visitor);
    const page = await entered(people, its, { login: 'admin', password: ownPassword });
    const address = `${its.address}/plans/${planId}/edit/projects/10`;
    await page.goto(address);
    await page.locator('.finding-note').first().waitFor();
    await cell(page, 'row:2:value').click();
    await page.context().clearCookies();
    await page.keyboard.type('≥47批次');
    await page.keyboard.press('Enter');
    await cell(page, 'row:3:value').click();
    await page.keyboard.type('≥48批次');
    await shelved(page, '≥48批次');
    await page.getByRole('link', { name: '去登录' }).first().click();
    await page.getByRole('link', { name: '用统一身份认证登录' }).click();
    await page.waitForURL(address);
    await mark(page, '已保存').waitFor();
    await expect.poll(async () => [await value({ visitor, planId }, 10, 2), await value({ visitor, planId }, 10, 3)]).toEqual(['≥47批次', '≥48批次']);
  });

  test('a session that ends while somebody writes: the page stays, says so, and after signing in again the text is there and saved', async () => {
    const its = await editing(10);
    const { page } = its;
    await cell(page, 'row:2:value').click();
    await page.context().clearCookies();
    await page.keyboard.type('≥41批次');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: '1处修改没有保存' });
    await alert.waitFor();
    await expect.poll(() => cell(page, 'row:2:value').innerText()).toBe('≥41批次');
    await alert.getByRole('link', { name: '去登录' }).click();
    await signIn(page, 'admin', ownPassword);
    await cell(page, 'row:2:value').filter({ hasText: /^≥41批次$/u }).waitFor();
    await expect.poll(() => value(its, 10, 2)).toBe('≥41批次');
    await expect.poll(() => page.url()).toBe(`${its.address}/plans/${its.planId}/edit/projects/10`);
  });

  test('a text too long for its cell is refused when pasted; typed, it is put aside, holds up nothing, outlasts a reload, and is shortened or given up', async () => {
    const its = await editing(10);
    const { page, planId, address } = its;
    const before = await value(its, 10, 2);
    const long = '长'.repeat(mostCellCharacters + 1);
    await cell(page, 'row:2:value').click();
    await page.evaluate(`(() => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', ${JSON.stringify(long)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText(`没有粘贴：一格最多写${mostCellCharacters}个字，这里有${long.length}个，多出1个`).first().waitFor();
    await expect.poll(() => cell(page, 'row:2:value').innerText()).toBe(before);

    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(long);
    await page.getByText('多出1个').first().waitFor();
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: '1处修改存不上' });
    await alert.waitFor();
    await page.goto(`${address}/plans/${planId}/edit/projects/9`);
    await cell(page, 'row:1:value').click();
    await page.keyboard.type('≥25批');
    await page.keyboard.press('Enter');
    await mark(page, '1处没有保存，其余已保存').waitFor();
    await expect.poll(() => value(its, 9, 1)).toBe('≥25批');
    await page.reload();
    await alert.waitFor();
    await looksRight(page, 'aside-banner');

    await alert.getByRole('button', { name: '逐处处理' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('太长，没有送出').waitFor();
    await looksRight(page, 'aside-window');
    await dialog.getByLabel(/：您写的$/u).fill('≥42批次');
    await dialog.getByRole('button', { name: '按改好的存' }).click();
    await dialog.getByText('都处理好了').waitFor();
    await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
    await expect.poll(() => value(its, 10, 2)).toBe('≥42批次');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);

    await page.goto(`${address}/plans/${planId}/edit/projects/10`);
    await cell(page, 'row:2:value').click();
    await page.keyboard.press('F2');
    await page.keyboard.insertText(long);
    await page.keyboard.press('Enter');
    await alert.waitFor();
    // The cell itself says so.
    const marked = page.locator('.editor-form .editor-cell-aside');
    await expect.poll(async () => [await marked.getAttribute('data-cell'), await marked.getAttribute('title')]).toEqual(['row:2:value', expect.stringContaining('没有保存')]);
    await page.keyboard.press('Control+z');
    await alert.waitFor({ state: 'detached' });
    await expect.poll(() => marked.count()).toBe(0);
    await expect.poll(() => cell(page, 'row:2:value').innerText()).toBe('≥42批次');
  });

  test('where the browser keeps nothing, leaving with something unsaved asks first; once it is saved, nothing asks', async () => {
    const its = await served(people);
    const planId = await foundingImported(await settledVisitor(its));
    const page = await entered(people, its, { login: 'admin', password: ownPassword });
    await page.addInitScript("Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('kept from pages'); } } });");
    await page.goto(`${its.address}/plans/${planId}/edit/projects/10`);
    await page.locator('.finding-note').first().waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await cell(page, 'row:2:value').click();
    await page.keyboard.type('≥49批次');
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await page.keyboard.press('Enter');
    await mark(page, '已保存').waitFor();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    expect(asked).toEqual(['beforeunload']);
  });

  test('a cell and a paragraph that are still open are told, are on the shelf within a moment, and come back after a reload', async () => {
    const its = await editing(10);
    const { page, planId, address } = its;
    await cell(page, 'row:2:value').click();
    await page.keyboard.type('≥43批次');
    await mark(page, '正在写，还没有保存').waitFor();
    await shelved(page, '≥43批次');
    await page.reload();
    await cell(page, 'row:2:value').filter({ hasText: /^≥43批次$/u }).waitFor();
    await expect.poll(() => value(its, 10, 2)).toBe('≥43批次');

    await page.goto(`${address}/plans/${planId}/edit/overall`);
    const paragraph = page.getByLabel('工作保障措施第1段');
    await paragraph.fill('1、每月核对一次支出进度。');
    await mark(page, '正在写，还没有保存').waitFor();
    await shelved(page, '每月核对一次支出进度');
    await page.reload();
    await expect.poll(() => paragraph.inputValue()).toBe('1、每月核对一次支出进度。');
    await paragraph.fill('1、每季核对一次支出进度。');
    await page.goBack();
    await expect.poll(async () => planDocumentSchema.parse((await its.visitor.get(`/api/plans/${planId}`)).json()).plan.overall.safeguards[0]?.source).toBe('1、每季核对一次支出进度。');
  });

  test('the keys of the form go as in Excel, and whoever adds a line of the costing writes in it at once', async () => {
    const { page } = await editing(10);
    const active = async () => page.locator('.editor-form .editor-cell-active').getAttribute('data-cell');
    const chosen = () => page.evaluate<readonly string[]>("[...document.querySelectorAll('.editor-form .editor-cell-chosen')].map((one) => one.dataset.cell)");
    await cell(page, 'row:3:value').click();
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => active()).toBe('row:2:value');
    await page.keyboard.press('Control+ArrowDown');
    const lastRow = async (): Promise<number> => Number((await active())?.split(':')[1]);
    await expect.poll(lastRow).toBeGreaterThan(5);
    const rows = await lastRow();
    await page.keyboard.press('PageUp');
    await expect.poll(() => active()).toBe(`row:${Math.max(1, rows - 10)}:value`);
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Shift+End');
    await expect.poll(async () => (await chosen()).length).toBeGreaterThan(1);
    const row = await chosen();
    expect([row[0], row.every((key) => key.startsWith('row:1:'))]).toEqual(['row:1:value', true]);
    await cell(page, 'row:2:value').click();
    await page.keyboard.press('Shift+Space');
    await expect.poll(async () => (await chosen()).filter((key) => key.startsWith('row:2:')).length).toBeGreaterThan(row.length);
    await cell(page, 'row:2:value').click();
    await page.keyboard.press('Control+Space');
    await expect.poll(async () => (await chosen()).filter((key) => key.endsWith(':value')).length).toBe(rows);
    await page.getByRole('button', { name: '加一条明细' }).click();
    await page.keyboard.type('抽检样品购置');
    await expect.poll(() => page.getByLabel('第1条明细').inputValue()).toBe('抽检样品购置');
  });
});

describeCountyInBrowser('写到一半，别人也在办', (inCounty) => {
  test('it is said, the cells shut, and what was being typed is put aside with the reason', inCounty(async (its) => {
    await its.openRounds('first-up');
    const page = await its.browse('foodOfficer', `/plans/${its.planId}/edit/projects/1`);
    await cell(page, 'row:1:value').click();
    await page.keyboard.type('≥77批次');
    await mark(page, '正在写，还没有保存').waitFor();
    await its.submitted();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '1处修改存不上' }).waitFor();
    await page.getByRole('alert').filter({ hasText: '写的不会保存' }).filter({ hasText: '您打开以后别人办了这一步' }).waitFor();
    await cell(page, 'row:2:value').and(page.locator('.editor-cell-shut')).waitFor();
    await page.getByRole('button', { name: '逐处处理' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel(/：您写的$/u).inputValue()).toBe('≥77批次');
    await dialog.getByRole('button', { name: '放弃这处修改' }).click();
    await dialog.getByText('都处理好了').waitFor();
    await cell(page, 'row:1:value').filter({ hasNotText: '≥77批次' }).waitFor();
  }));

  test('from the form back to the page of the declaration: what was counted before the editing is not shown while it is counted again', inCounty(async (its) => {
    await its.openRounds('first-up');
    const page = await its.browse('unitFinance', `/plans/${its.planId}/declaration`);
    const missing = page.locator('.asked-obstacle');
    await missing.first().waitFor();
    await page.locator('.declared-projects > li').first().getByRole('link').first().click();
    await page.getByRole('button', { name: '编辑' }).click();
    await cell(page, 'row:1:value').click();
    await page.keyboard.type('≥210批');
    await page.keyboard.press('Enter');
    await mark(page, '已保存').waitFor();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => void (answer = resolve));
    await page.route(/\/declaration$/u, async (route) => {
      if (route.request().resourceType() !== 'document') await held;
      await route.continue();
    });
    await page.locator('.shell-menu').getByRole('link', { name: '申报', exact: true }).click();
    await page.locator('.editor-form').waitFor({ state: 'detached' });
    await expect.poll(() => missing.count()).toBe(0);
    answer();
    await missing.first().waitFor();
  }));

  test('after a return to one project the others are grey on the page of the text; on a narrow window one row is taken out, whatever was chosen before', inCounty(async (its) => {
    const [food] = await its.identities();
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    await cell(page, 'row:1:value').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.setViewportSize(narrow);
    await page.getByRole('button', { name: '删行：第2行' }).click();
    await page.getByRole('button', { name: '撤销：删去第2行' }).waitFor();
    const rows = async () => planDocumentSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}`)).json()).plan.projects[0]?.indicators.length;
    await expect.poll(rows).toBe(5);
    await page.getByRole('button', { name: '撤销：删去第2行' }).click();
    await expect.poll(rows).toBe(6);

    await its.submitted();
    const written = await (await its.as('departmentFinance')).ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: food?.id, row: food?.rows[0], field: 'value', text: '请核对批次。', finding: null, key: '01890000-0000-7000-8000-000000000001' } });
    expect(written.status).toBeLessThan(300);
    expect((await its.step('departmentFinance', 'return', { reason: '请按意见修改。' })).status).toBe(200);
    await page.goto(`${its.address}/plans/${its.planId}/edit`);
    const shut = page.locator('.edit-projects > li').filter({ hasText: '没有开放，现在只能看' });
    await shut.waitFor();
    await expect.poll(async () => [await shut.count(), await shut.innerText()]).toEqual([1, expect.stringContaining('2027年计量器具检定经费')]);
    await page.getByText('绩效文本现在是“退回修改”，只能改开放的地方').waitFor();
    await looksRight(page, 'edit-home-shut');
  }));

  test('an opinion half written stays at its cell, outlasts a reload and is named before a return; a reason that was typed is not thrown away by one key', inCounty(async (its) => {
    await its.submitted();
    const page = await its.browse('departmentFinance', `/plans/${its.planId}/review?project=1`);
    const box = page.getByRole('textbox', { name: '意见', exact: true });
    await page.locator('[data-cell="row:1:value"]').click();
    await box.fill('请写明批次。');
    await page.locator('[data-cell="row:2:value"]').click();
    await page.getByRole('heading', { name: '第2行的指标值' }).waitFor();
    await expect.poll(async () => [await box.inputValue(), await page.getByRole('button', { name: '写下意见' }).isDisabled()]).toEqual(['', true]);
    await page.getByText('写了一半、还没有写下的：第1行的指标值。').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '退回', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('还有1条意见写了一半，没有写下，不会随退回送出').waitFor();
    await dialog.getByText('第1个项目第1行的指标值').waitFor();
    await dialog.getByLabel('理由').fill('请按意见修改。');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '接着写' }).click();
    await expect.poll(() => dialog.getByLabel('理由').inputValue()).toBe('请按意见修改。');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '不办了' }).click();
    await dialog.first().waitFor({ state: 'detached' });
    await page.locator('[data-cell="row:1:value"]').click();
    await expect.poll(() => box.inputValue()).toBe('请写明批次。');
    await page.getByRole('button', { name: '写下意见' }).click();
    await page.getByText('已写1条意见，还没有送出。').waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
  }));
});
