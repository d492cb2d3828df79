// A text begun by mistake in a real browser, against the real server over a database: given up by the unit's finance, who sees first what is in it and who else wrote; looked at
// in the list of such texts; taken up again. Whoever types meanwhile keeps what was typed and is told why it goes nowhere.
import { expect, test } from 'vitest';
import { looksRight } from './support/browser-people.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';

describeCountyInBrowser('放弃起草错的文本', (served) => {
  test('先看清里面有什么、谁还写过，写明理由放弃；在已放弃的文本里找到，重新启用', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/declaration`);
    await page.getByRole('button', { name: '放弃这份文本' }).click();
    const ask = page.getByRole('dialog');
    await ask.getByText('里面有：2个项目、12行绩效指标、没有测算、没有附件。').waitFor();
    await ask.getByText('foodOfficer也写过这份文本').waitFor();
    await looksRight(page, 'given-up-window');
    await ask.getByLabel('理由').fill('单位选错了');
    await ask.getByRole('button', { name: '放弃这份文本' }).click();
    await page.getByText('现在是已放弃。').waitFor();
    const banner = page.getByRole('complementary', { name: '已放弃的文本' });
    await banner.getByText('单位选错了').waitFor();
    await looksRight(page, 'given-up-declaration');
    await page.getByRole('link', { name: '起草', exact: true }).click();
    await page.getByRole('link', { name: '已放弃的文本' }).click();
    await page.getByRole('heading', { name: '已放弃的文本' }).waitFor();
    await looksRight(page, 'given-up-list');
    await page.getByRole('link', { name: '示例县市场监管综合执法队2027年度：看申报，重新启用' }).click();
    await page.getByRole('button', { name: '重新启用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重新启用' }).click();
    await page.getByText('现在是填报中').waitFor();
    await banner.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.step-history').innerText()).toContain('单位选错了');
  }));

  test('正在填的人写了一半，文本被放弃：知道为什么保存不了，写的还在', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    const value = page.locator('.editor-form [data-cell="row:1:value"]');
    await value.waitFor();
    expect((await its.step('unitFinance', 'give-up', { reason: '单位选错了' })).status).toBe(200);
    await value.dblclick();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('≥210批');
    await page.keyboard.press('Enter');
    await page.getByText('1处修改存不上：绩效文本现在是“已放弃”，不能修改').waitFor();
    await page.getByRole('button', { name: '逐处处理' }).click();
    const kept = page.getByRole('dialog');
    await kept.getByText('单位财务已经放弃了它（理由：单位选错了）').waitFor();
    await kept.getByText('≥210批').first().waitFor();
  }));
});
