// What is changed about a place, in a real browser: 是否本级 with what it means for the way of the text, ending together with what stands under it and coming back, a new name with what it was called before;
// by axe and on a narrow window.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { entered, served, type ServedPages } from './support/browser-bureau.ts';
import { describeInBrowser, picture } from './support/browser-people.ts';
import { makeAccount, makeCounty, type County } from './support/county.ts';

const password = 'a quiet harbour';

async function administrated(its: ServedPages): Promise<County> {
  const now = its.ports.clock.now();
  const county = await makeCounty(its.ports.organisation, now);
  await makeAccount(its.ports, 'xitong', { posts: [{ role: 'system-administrator', node: county.county }], password, now });
  return county;
}

/** Serious findings and what sticks out, at both widths; with a name, each is kept as a picture. */
async function flaws(page: Page, name: string | null = null): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, height] of [[390, 844], [1440, 900]] as const) {
    await page.setViewportSize({ width, height });
    found.push(...(await seriousFindings(page)));
    const excess = await tooWide(page);
    if (name !== null) await picture(page, `${name}-${width}`);
    if (excess > 0) found.push(`${width}: ${excess} px too wide`);
  }
  return found;
}

describeInBrowser('机构的更改', (people) => {
  test('是否本级：窗口写明文本先到哪里，保存以后机构页和机构树上看得到', async () => {
    const its = await served(people);
    await administrated(its);
    const page = await entered(people, its, { login: 'xitong', password });
    await page.goto(`${its.address}/organisation`);
    const tree = page.getByRole('navigation', { name: '机构', exact: true });
    await tree.locator('.place-mark').filter({ hasText: '本级' }).first().waitFor();
    await tree.getByText('414001').click();
    await page.getByText('本级：文本不经主管部门审核，报送后直接到财政对口业务股。').waitFor();
    await page.getByRole('button', { name: '更改' }).click();
    await page.getByRole('menuitem', { name: '是否本级' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('这个单位现在判为本级').waitFor();
    await expect.poll(() => dialog.getByRole('radio', { name: '按代码和名称判断' }).isChecked()).toBe(true);
    await expect.poll(() => flaws(page)).toEqual([]);
    await picture(page, 'place-own-office');
    await dialog.getByRole('radio', { name: '二级单位' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('二级单位：文本先由主管部门“市场监督管理局”审核，再到财政对口业务股。').waitFor();
    await expect.poll(() => tree.getByRole('treeitem').filter({ hasText: '414001' }).locator('.place-mark').count()).toBe(0);
    // What was declared comes down again, and stands chosen.
    await page.getByRole('button', { name: '更改' }).click();
    await page.getByRole('menuitem', { name: '是否本级' }).click();
    await dialog.waitFor();
    await expect.poll(() => dialog.getByRole('radio', { name: '二级单位' }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: '按代码和名称判断' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('本级：文本不经主管部门审核').waitFor();
  });

  test('撤销单位：窗口列出一起结束的科室和岗位，一次办完；撤错了的，一次恢复', async () => {
    const its = await served(people);
    const county = await administrated(its);
    await makeAccount(its.ports, 'shipin', { posts: [{ role: 'officer', node: county.food }], password, now: its.ports.clock.now() });
    const page = await entered(people, its, { login: 'xitong', password });
    const act = async (item: string): Promise<void> => {
      await page.getByRole('button', { name: '更改' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    await page.goto(`${its.address}/organisation?place=${county.unit}`);
    await act('撤销');
    const dialog = page.getByRole('dialog', { name: '撤销机构' });
    await dialog.getByRole('listitem').filter({ hasText: '下设的1个机构：食品科。' }).waitFor();
    await dialog.getByRole('listitem').filter({ hasText: '1个岗位：食品科的经办人（shipin）。' }).waitFor();
    await dialog.getByText('没有写明“市场监督管理局本级”撤销以后由谁承接').waitFor();
    await dialog.getByLabel('由谁承接').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '没有承接单位' }).click();
    await dialog.getByText('没有写明“市场监督管理局本级”撤销以后由谁承接').waitFor({ state: 'detached' });
    await dialog.getByLabel('理由').fill('机构改革');
    await expect.poll(() => flaws(page, 'place-ending')).toEqual([]);
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await its.ports.organisation.read()).nodes.filter(({ to }) => to !== null).map(({ name }) => name).toSorted()).toEqual(['市场监督管理局本级', '食品科'].toSorted());
    await page.getByText('没有承接单位，它的文本留给财政。').waitFor();

    await act('恢复');
    const back = page.getByRole('dialog', { name: '恢复撤销的机构' });
    await back.getByText('1个岗位：食品科的经办人。').waitFor();
    await back.getByLabel('理由').fill('登记错了');
    await expect.poll(() => flaws(page, 'place-restoring')).toEqual([]);
    await back.getByRole('button', { name: '恢复', exact: true }).click();
    await back.waitFor({ state: 'detached' });
    await page.getByText('没有承接单位，它的文本留给财政。').waitFor({ state: 'detached' });
    await expect.poll(async () => (await its.ports.organisation.read()).nodes.filter(({ to }) => to !== null)).toEqual([]);
    expect((await its.ports.organisation.read()).appointments.filter(({ node }) => node === county.food).map(({ to }) => to)).toEqual([null]);
  });

  test('更名、划转的窗口写明从哪天起；办过以后机构页写明以前叫什么', async () => {
    const its = await served(people);
    const county = await administrated(its);
    const page = await entered(people, its, { login: 'xitong', password });
    const act = async (item: string): Promise<void> => {
      await page.getByRole('button', { name: '更改' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog').waitFor();
    };
    const done = async (button: string): Promise<void> => {
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.goto(`${its.address}/organisation?place=${county.unit}`);
    await act('改名称或代码');
    await expect.poll(() => flaws(page)).toEqual([]);
    await picture(page, 'place-rename');
    await page.getByRole('dialog').getByLabel('名称').fill('市场监督管理局机关');
    await done('保存');
    await page.getByText('以前：414001 市场监督管理局本级。').waitFor();
    await act('划转到另一上级');
    await expect.poll(() => flaws(page)).toEqual([]);
    await picture(page, 'place-move');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => flaws(page)).toEqual([]);
    await picture(page, 'place-history');
  });
});
