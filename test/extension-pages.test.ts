// 延期 of some projects in a real browser: chosen from the unit's text, listed, told to the unit, and taken back.
import { expect, test } from 'vitest';
import { looksRight } from './support/browser-people.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';

describeCountyInBrowser('只准部分项目延期的页面', (served) => {
  test('选单位之后列出它的项目；准予的写明是哪几个，单位的申报页写明；收回时再写一遍', { timeout: 60_000 }, served(async (its) => {
    await its.openRounds('first-up');
    const page = await its.browse('performance', '/rounds?year=2027');
    await page.getByRole('button', { name: '准予延期' }).click();
    const dialog = page.getByRole('dialog');
    const choose = async (label: string | RegExp, option: RegExp): Promise<void> => {
      await dialog.getByLabel(label, { exact: typeof label === 'string' }).click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
    };
    await choose('单位', /^414002/u);
    await choose('轮次', /^一上$/u);
    await dialog.getByLabel('延期到（含）').fill('2026-10-20');
    await dialog.getByLabel('延期到（含）').press('Enter');
    await choose(/^只准这些项目/u, /食品抽检/u);
    await dialog.getByLabel('理由').fill('上级任务书晚到');
    await looksRight(page, 'extension-window');
    await dialog.getByRole('button', { name: '准予' }).click();
    const granted = page.getByRole('listitem').filter({ hasText: '上级任务书晚到' });
    await granted.getByText('（只准“2027年食品抽检经费”）').waitFor();
    await looksRight(page, 'extension');
    await granted.getByRole('button', { name: '收回' }).click();
    await dialog.getByText('（只准“2027年食品抽检经费”）').waitFor();
    await dialog.getByLabel('理由').fill('准予错了');
    await dialog.getByRole('button', { name: '收回' }).click();
    await granted.waitFor({ state: 'detached' });
    await page.getByText('这一年还没有准予过延期').waitFor();
    expect(await page.getByText('只准“2027年食品抽检经费”').count()).toBe(0);
  }));
});
