// 延期 of some projects in a real browser: chosen from the unit's text, listed, told to the unit, and taken back.
import { expect, test } from 'vitest';
import { looksRight } from './support/browser-people.ts';
import { grantException, setRounds } from '../src/application/commands/set-rounds.command.ts';
import { fiscalYear } from '../src/kernel/fiscal-year.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';
import { countyDivision, day } from './support/declaring-county.ts';
import { must } from './support/store-factory.ts';

describeCountyInBrowser('只准部分项目延期的页面', (served) => {
  test('选单位之后列出它的项目；准予的写明是哪几个，单位的申报页写明；收回时再写一遍', served(async (its) => {
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
    // The window that closes still carries the text for a moment.
    await expect.poll(() => page.getByText('只准“2027年食品抽检经费”').count()).toBe(0);
  }));

  test('编辑页写明哪个项目可以改到哪天、其余的为什么只能看；其余的格、测算、职责、第一部分和项目的增删都不能写', served(async (its) => {
    const year = fiscalYear(2027);
    if (year === null) throw new Error('no such year');
    const [food] = (await its.identities()).map(({ id }) => id);
    // The round was over yesterday.
    must(await setRounds(its.ports, { actor: its.county.people.performance, division: countyDivision, fiscalYear: year, windows: [{ round: 'first-up', fiscalYear: year, opens: day('2026-09-01'), closes: day('2026-09-14') }] }));
    must(await grantException(its.ports, { actor: its.county.people.performance, round: 'first-up', fiscalYear: year, unit: its.county.nodes.unit, account: null, projects: [food ?? ''], until: day('2026-10-20'), reason: '上级任务书晚到' }));
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit`);
    await page.getByRole('note').filter({ hasText: '“2027年食品抽检经费”可以改到2026-10-20，其余的地方只能看' }).waitFor();
    await looksRight(page, 'extension-hold-home');
    await expect.poll(() => page.getByRole('button', { name: '新增项目' }).isDisabled()).toBe(true);
    await expect.poll(() => page.getByText('没有开放，现在只能看').count()).toBe((await its.identities()).length - 1);
    await page.goto(`${its.address}/plans/${its.planId}/edit/projects/2`);
    await page.getByRole('toolbar', { name: '编辑' }).waitFor();
    await page.getByRole('button', { name: '加一行' }).and(page.locator(':disabled')).waitFor();
    await page.locator('fieldset.project-filling:disabled').waitFor();
    await looksRight(page, 'extension-hold-project');
    // On a phone as well.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '在末尾加一行' }).and(page.locator(':disabled')).waitFor();
    for (const name of ['删行：第1行', '上移第2行', '从指标库加一行']) await expect.poll(async () => [name, await page.getByRole('button', { name }).isDisabled()]).toEqual([name, true]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${its.address}/plans/${its.planId}/edit/overall`);
    await page.locator('textarea[readonly]').first().waitFor();
    await expect.poll(() => page.locator('textarea:not([readonly])').count()).toBe(0);
    await page.goto(`${its.address}/plans/${its.planId}/edit/projects/1`);
    await page.getByRole('button', { name: '加一行' }).and(page.locator(':enabled')).waitFor();
    await page.locator('fieldset.project-filling:enabled').waitFor();
    // 申报: what the server would refuse is grey, with why.
    await its.continued();
    await page.goto(`${its.address}/plans/${its.planId}/declaration`);
    const why = '“一上”已于2026-09-14截止，只准“2027年食品抽检经费”延至2026-10-20；其余项目保持截止时的样子。';
    await page.getByRole('region', { name: '各项目' }).getByRole('note').filter({ hasText: why }).waitFor();
    const disclosure = page.getByRole('region', { name: '是否公开' });
    await disclosure.getByRole('note').filter({ hasText: why }).waitFor();
    await disclosure.getByRole('checkbox', { name: '2. 2027年计量器具检定经费' }).and(page.locator(':disabled')).waitFor();
    await disclosure.getByRole('checkbox', { name: '全选' }).check();
    await disclosure.getByRole('button', { name: '写明是否公开（1个）' }).waitFor();
    await looksRight(page, 'extension-hold-declaration');
    await page.getByRole('button', { name: '填报信息' }).nth(1).click();
    await page.getByRole('dialog').getByText('其余项目保持截止时的样子。').waitFor();
    await page.getByRole('dialog').getByRole('radio', { name: '延续' }).and(page.locator(':disabled')).waitFor();
  }));

  test('两个人改同一轮：后一个看到别人改成什么、自己写的是什么，审核办理天数也在内，由人决定', served(async (its) => {
    const year = fiscalYear(2027);
    if (year === null) throw new Error('no such year');
    const set = async (closes: string, reviewDays: number | null): Promise<void> => void must(await setRounds(its.ports, { actor: its.county.people.performance, division: countyDivision, fiscalYear: year, windows: [{ round: 'first-up', fiscalYear: year, opens: day('2026-09-01'), closes: day(closes), reviewDays }] }));
    await set('2026-09-30', null);
    const page = await its.browse('performance', '/rounds?year=2027');
    const days = page.getByLabel('一上审核办理天数');
    await days.waitFor();
    await page.getByText('留空用14天（本系统设定，待核实）').first().waitFor();
    await days.fill('7');
    await set('2026-10-08', 10);
    await page.getByRole('button', { name: '保存' }).click();
    const conflict = page.getByRole('status').filter({ hasText: '别人也改了' });
    await conflict.getByText('现在是2026-09-01至2026-10-08，每一级审核10天，您写的是2026-09-01至2026-09-30，每一级审核7天').waitFor();
    await looksRight(page, 'rounds-conflict');
    await conflict.getByRole('button', { name: '用现在的日期' }).click();
    await conflict.waitFor({ state: 'detached' });
    await expect.poll(() => days.inputValue()).toBe('10');
    await days.fill('5');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('轮次已设定').waitFor();
    expect((await its.ports.declarations.rounds({ division: countyDivision, fiscalYear: year })).windows).toMatchObject([{ closes: '2026-10-08', reviewDays: 5 }]);
  }));
});
