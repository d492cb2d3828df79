// What an earlier window typed and could not save, in a real browser before the real server: told on the page, taken up place by place, copied, given up and taken back;
// and a field of the 测算 that was still open when its window went.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillingSchema } from '../src/http/contract/filling.ts';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { looksRight, signIn } from './support/browser-people.ts';
import { describeCountyInBrowser, type CountyInBrowser } from './support/browser-county.ts';
import { countyPassword } from './support/declaring-server.ts';
import { openPage } from './support/slow-machine.mjs';

const cell = (page: Page, key: string) => page.locator(`.editor-form [data-cell="${key}"]`);

async function type(page: Page, key: string, text: string): Promise<void> {
  await cell(page, key).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await cell(page, key).filter({ hasText: text }).waitFor();
}

describeCountyInBrowser('上次没有存上的', (served) => {
  const valueOf = async (its: CountyInBrowser, row: number): Promise<string | undefined> =>
    planDocumentSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}`)).json()).plan.projects[0]?.indicators[row - 1]?.target.source;

  /** Typed while nothing can be sent; then the text goes to the reviewers and comes back, and the editor is opened anew in the same browser. */
  async function leftBehind(its: CountyInBrowser): Promise<Page> {
    const first = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    await first.route('**/api/plans/*/edits', (route) => route.abort());
    await type(first, 'row:1:value', '≥666批次');
    await type(first, 'row:2:value', '≥77%');
    await first.locator('.saving-mark').filter({ hasText: '未保存，已留在本机' }).waitFor();
    const page = await openPage(first.context());
    // A window that closes tries once more, which nothing holds up: the session is over by then, and the next one is of another day.
    await page.context().clearCookies();
    await first.close();
    await its.submitted();
    expect((await its.step('departmentFinance', 'return', { reason: '请修改。' })).status).toBe(200);
    await page.goto(`${its.address}/plans/${its.planId}/edit/projects/1`);
    await signIn(page, its.county.people.unitFinance.account.login, countyPassword);
    await page.getByText(/^上次在 .+ 未能保存的修改，共 2 处$/u).waitFor();
    return page;
  }

  test('报送又退回以后重新打开：页上说有几处，逐处复制或者写进表里，都处理完就不再说', served(async (its) => {
    const [first, second] = [await valueOf(its, 1), await valueOf(its, 2)];
    const page = await leftBehind(its);
    // Nothing was written by itself.
    expect([await valueOf(its, 1), await valueOf(its, 2)]).toEqual([first, second]);
    await looksRight(page, 'left-banner');
    await page.getByRole('button', { name: '逐处处理' }).click();
    const window = page.getByRole('dialog');
    const place = window.getByRole('listitem').filter({ hasText: '第1行' });
    await place.getByText(first ?? '').first().waitFor();
    await looksRight(page, 'left-window');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await place.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').waitFor();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe('≥666批次');
    await place.getByRole('button', { name: '写进表里' }).click();
    await window.getByRole('textbox').nth(1).waitFor({ state: 'detached' });
    await expect.poll(() => valueOf(its, 1)).toBe('≥666批次');
    await window.getByRole('textbox').fill('≥78%');
    await window.getByRole('button', { name: '按改好的存' }).click();
    await window.getByText('都处理好了').waitFor();
    await expect.poll(() => valueOf(its, 2)).toBe('≥78%');
    await window.getByRole('button', { name: '关闭', exact: true }).last().click();
    await cell(page, 'row:1:value').filter({ hasText: '≥666批次' }).waitFor();
    await page.reload();
    await cell(page, 'row:2:value').filter({ hasText: '≥78%' }).waitFor();
    await expect.poll(() => page.getByText(/未能保存的修改/u).count()).toBe(0);
  }));

  test('全部放弃要再问一次，放弃以后在同一个窗口里可以撤销；不撤销的，刷新以后不再提，表上是已经保存的样子', served(async (its) => {
    const [first, second] = [await valueOf(its, 1), await valueOf(its, 2)];
    const page = await leftBehind(its);
    await page.getByRole('button', { name: '逐处处理' }).click();
    const window = page.getByRole('dialog');
    const giveAllUp = async (): Promise<void> => {
      await window.getByRole('button', { name: '全部放弃' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: '全部放弃' }).click();
      await window.getByText('已放弃2处修改。').waitFor();
    };
    await giveAllUp();
    await window.getByText('没有留下没保存的修改。').waitFor();
    await window.getByRole('button', { name: '撤销放弃' }).click();
    await expect.poll(async () => Promise.all((await window.getByRole('textbox').all()).map((field) => field.inputValue()))).toEqual(['≥666批次', '≥77%']);
    // Taken back it is kept again: a reload tells it.
    await page.reload();
    await page.getByText(/^上次在 .+ 未能保存的修改，共 2 处$/u).waitFor();
    await page.getByRole('button', { name: '逐处处理' }).click();
    await giveAllUp();
    await window.getByRole('button', { name: '关闭', exact: true }).last().click();
    await page.reload();
    await cell(page, 'row:1:value').filter({ hasText: first ?? '' }).waitFor();
    await expect.poll(async () => [await page.getByText(/未能保存的修改/u).count(), await valueOf(its, 1), await valueOf(its, 2)]).toEqual([0, first, second]);
  }));

  const costingOf = async (its: CountyInBrowser) => fillingSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}/filling`)).json()).projects[0]?.costing ?? [];

  /** A second window of the same browser, as if the first had died with the cursor in its field. */
  async function anotherWindow(its: CountyInBrowser, page: Page) {
    const again = await openPage(page.context());
    await again.goto(`${its.address}/plans/${its.planId}/edit/projects/1`);
    return { again, costing: again.getByRole('region', { name: '测算' }) };
  }

  async function openField(its: CountyInBrowser): Promise<Page> {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    const costing = page.getByRole('region', { name: '测算' });
    await costing.getByRole('button', { name: '加一条明细' }).click();
    await costing.getByLabel('第1条明细').fill('抽检检验费');
    await costing.getByLabel('第1条单价（元）').focus();
    await expect.poll(async () => (await costingOf(its)).map(({ item }) => item)).toEqual(['抽检检验费']);
    await page.keyboard.type('2975');
    return page;
  }

  test('测算的一格还没有离开，窗口就没了：再打开时接着写，并且存上', served(async (its) => {
    const page = await openField(its);
    expect((await costingOf(its))[0]?.price).toBe('');
    const { costing } = await anotherWindow(its, page);
    await expect.poll(() => costing.getByLabel('第1条单价（元）').inputValue()).toBe('2975');
    await expect.poll(async () => (await costingOf(its))[0]?.price).toBe('2975');
    await expect.poll(() => costing.getByRole('alert').count()).toBe(0);
  }));

  test('后来别人改过这里的测算：先给人看，换成上次写的或者放弃，都由人定', served(async (its) => {
    const page = await openField(its);
    const [project] = await its.identities();
    const others = async (standard: string): Promise<void> => {
      const before = await costingOf(its);
      const answer = await (await its.as('unitFinance')).ask('PUT', `/api/plans/${its.planId}/projects/${project?.id ?? ''}/costing`, { body: { before, lines: before.map((line) => ({ ...line, standard })) } });
      expect(answer.status).toBe(200);
    };
    await others('采购合同');
    const { again, costing } = await anotherWindow(its, page);
    const left = costing.getByRole('alert');
    await left.getByText(/^上次在 .+ 写的测算没有保存，共 1 条明细$/u).waitFor();
    await left.getByText('抽检检验费：×2975元').waitFor();
    expect((await costingOf(its)).map(({ price, standard }) => [price, standard])).toEqual([['', '采购合同']]);
    await looksRight(again, 'left-costing');
    await left.getByRole('button', { name: '换成上次写的' }).click();
    await expect.poll(async () => (await costingOf(its)).map(({ price, standard }) => [price, standard])).toEqual([['2975', '']]);
    await left.waitFor({ state: 'detached' });

    await costing.getByLabel('第1条支出标准及依据').focus();
    await again.keyboard.type('写了一半');
    await others('又改过');
    const { again: third, costing: once } = await anotherWindow(its, again);
    await once.getByRole('button', { name: '放弃上次写的' }).click();
    await once.getByRole('alert').waitFor({ state: 'detached' });
    await third.reload();
    await expect.poll(() => once.getByLabel('第1条支出标准及依据').inputValue()).toBe('又改过');
    await expect.poll(async () => [await once.getByRole('alert').count(), (await costingOf(its))[0]?.standard]).toEqual([0, '又改过']);
  }));
});
