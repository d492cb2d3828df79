// The windows that give, take back and hand over posts and stop an account, in a real browser: each says before it is confirmed what would have nobody.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeCountyInBrowser } from './support/browser-county.ts';
import { looksRight } from './support/browser-people.ts';

const missing = '“主管部门审核”由“主管部门财务”办理，而“示例县市场监督管理局”没有人担任。示例县市场监管综合执法队（正等这一步）。';

/** Chooses from a list by typing, as with the keyboard alone. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
}

describeCountyInBrowser('办之前写明没有人能办的', (served) => {
  test('收回、移交、授予、停用的窗口先说后果，仍然可以办；停用列出岗位和由谁移交', served(async (its) => {
    await its.submitted();
    const { nodes, people } = its.county;
    const security = await its.enter((await its.county.person('anquan', [{ role: 'security-administrator', node: nodes.division }])).account, '/organisation');
    await security.getByRole('navigation', { name: '机构', exact: true }).getByText('示例县市场监督管理局', { exact: false }).first().click();
    await security.getByRole('button', { name: '收回departmentFinance的主管部门财务岗位' }).click();
    await security.getByRole('dialog').getByText('从2026年9月16日起，有的文本会没有人能办').waitFor();
    await expect.poll(async () => (await security.locator('.left-empty li').allInnerTexts()).map((line) => line.replaceAll(/\s/gu, ''))).toEqual([missing]);
    await looksRight(security, 'end-post');
    await security.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await security.getByRole('dialog').waitFor({ state: 'detached' });

    await security.getByRole('button', { name: '授予岗位' }).click();
    await choose(security, '由谁担任', 'budget');
    await security.getByRole('dialog').getByText('已查看：办了以后，没有文本会因此缺人办。').waitFor();
    await looksRight(security, 'grant-post');
    await security.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await security.getByRole('dialog').waitFor({ state: 'detached' });

    const system = await its.enter((await its.county.person('xitong', [{ role: 'system-administrator', node: nodes.division }])).account, '/accounts');
    await system.getByRole('button', { name: '管理departmentFinance（departmentfinance）' }).click();
    await system.getByRole('menuitem', { name: '停用账号' }).click();
    const stopping = system.getByRole('dialog');
    await stopping.getByText('从2026年9月15日起，有的文本会没有人能办').waitFor();
    const told = async (): Promise<string> => (await stopping.innerText()).replaceAll(/\s/gu, '');
    await expect.poll(told).toContain('它还担任1个岗位，停用后它不能再办示例县市场监督管理局主管部门财务2026年1月1日起岗位的移交由安全管理员办理：anquan。');
    await expect.poll(told).toContain(missing);
    await looksRight(system, 'stop-account');
    await stopping.getByRole('button', { name: '停用', exact: true }).click();
    await stopping.waitFor({ state: 'detached' });
    expect((await its.ports.accounts.find(people.departmentFinance.account.id))?.state).toBe('disabled');

    const leader = await its.enter((await its.county.person('lingdao', [{ role: 'unit-leader', node: nodes.unit }])).account, '/organisation');
    await leader.getByRole('tab', { name: '按人员' }).click();
    await leader.getByRole('button', { name: '一键移交unitFinance（unitfinance）的岗位' }).click();
    await choose(leader, '由谁接手', 'measuringOfficer');
    await leader.getByRole('dialog').getByText('已查看：办了以后，没有文本会因此缺人办。').waitFor();
    await looksRight(leader, 'hand-over');
  }));
});
