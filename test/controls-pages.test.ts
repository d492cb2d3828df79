// 控制数 of many texts in a real browser: a list with mistakes is told row by row, a sound one is given and kept, from a file and from what was copied.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readControlWorkbook } from '../src/documents/control/read-control-rows.ts';
import { controlFiguresSchema } from '../src/http/contract/control-figures.ts';
import { looksRight } from './support/browser-people.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';

describeCountyInBrowser('成批下达控制数的页面', (served) => {
  test('下载要填的表；粘贴的有错逐行写明；改好的下达，显示结果，表留存', served(async (its) => {
    await its.passed();
    const page = await its.browse('budget', '/controls?year=2027');
    await page.getByText('现在可以下达1份文本、2个项目的控制数。').waitFor();
    const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载要填的表' }).click()]);
    const bytes = new Uint8Array(readFileSync(await taken.path()));
    const list = readControlWorkbook(bytes, taken.suggestedFilename());
    if (!list.ok) throw new Error(list.fault.what);
    expect(list.value.rows.map(({ unitCode, number, control }) => [unitCode, number, control])).toEqual([['414002', '1', '59.50'], ['414002', '2', '12.00']]);

    await paste(page, '单位代码\t项目序号\t控制数\n414002\t1\t50');
    await page.getByText('控制数一栏没有写明金额单位').waitFor();
    await paste(page, '单位代码\t项目序号\t控制数（万元）\n414002\t1\t595000\n414002\t2\t十二\n999999\t1\t3');
    const outcome = page.getByRole('region', { name: /会怎样下达$/u });
    await outcome.getByText('有3处不能下达').waitFor();
    await outcome.getByText('第2行').waitFor();
    await outcome.getByText(/相差一千倍以上，请核对金额单位/u).waitFor();
    await outcome.getByText('没有单位“999999”这一年度的绩效文本').waitFor();
    await expect.poll(() => outcome.getByRole('button', { name: '下达0份' }).isDisabled()).toBe(true);
    await looksRight(page, 'controls-faults');

    await page.locator('input[type=file]').setInputFiles({ name: '坏的.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('不是表') });
    await page.getByText('不是可读的 Excel 工作簿').waitFor();
    await paste(page, '单位代码\t项目序号\t项目名称\t控制数（万元）\n414002\t1\t2027年食品抽检经费\t50\n414002\t2\t2027年计量器具检定经费\t12');
    await outcome.getByText('1个项目有改动').waitFor();
    await outcome.getByText('2027年食品抽检经费：59.50 → 50.00').waitFor();
    await looksRight(page, 'controls');
    await outcome.getByRole('button', { name: '下达1份' }).press('Enter');
    await outcome.getByText('已下达1份，各单位收到消息。').waitFor();
    await page.getByRole('region', { name: '留存的表' }).getByRole('link', { name: '粘贴的控制数.txt' }).waitFor();
    await page.getByText('现在没有等着下达控制数的文本').waitFor();
    await looksRight(page, 'controls-given');
    expect((await its.declaration(await its.as('unitFinance'))).projects.map(({ control }) => control)).toEqual([50_000_000, 12_000_000]);
  }));

  test('有的没有下达成，再按一次：已下达的仍写着，只再办没有办成的，表只留存一份；下载不成的说没有办成', served(async (its) => {
    await its.passed();
    const page = await its.browse('budget', '/desk');
    // A second text that is gone by the time its figure is given.
    await page.route('**/api/control-figures?*', async (route) => {
      const answer = await route.fetch();
      const figures = controlFiguresSchema.parse(await answer.json());
      await route.fulfill({ response: answer, json: { ...figures, texts: [...figures.texts, ...figures.texts.map((text) => ({ ...text, id: 'gone', unitCode: '414003', unitName: '计量所' }))] } });
    });
    await page.route(/write-control-workbook/u, (route) => route.abort());
    await page.goto(`${its.address}/controls?year=2027`);
    await page.getByRole('button', { name: '下载要填的表' }).click();
    await page.getByRole('alert').getByText('没有办成，请重试。').waitFor();
    await paste(page, '单位代码\t项目序号\t控制数（万元）\n414002\t1\t50\n414002\t2\t12\n414003\t1\t50\n414003\t2\t12');
    const outcome = page.getByRole('region', { name: /会怎样下达$/u });
    let kept = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/control-sheets')) kept += 1;
    });
    for (const button of ['下达2份', '下达1份']) {
      await Promise.all([page.waitForResponse(/\/plans\/gone\/declaration\/steps$/u), outcome.getByRole('button', { name: button }).press('Enter')]);
      await outcome.getByRole('button', { name: '下达1份' }).and(page.locator(':not(.ant-btn-loading)')).waitFor();
      await outcome.getByText('已下达1份，各单位收到消息。').waitFor();
      await expect.poll(async () => [button, await outcome.locator('.control-given').count(), await outcome.locator('.control-kept-back').count(), kept]).toEqual([button, 1, 1, 1]);
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }));
});

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('从 Excel 粘贴，连同表头').focus();
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  })()`);
}
