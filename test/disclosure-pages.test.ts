// 是否公开 of many projects in a real browser: chosen with the mouse, by kind and with the keyboard, decided once, shown before it is saved, and taken back.
import { expect, test } from 'vitest';
import { looksRight, picture } from './support/browser-people.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';

describeCountyInBrowser('一次写明许多项目是否公开的页面', (served) => {
  test('选中、写明依据理由和保密审查人，保存前看到结果，撤销恢复原样；键盘能办完，两种宽度都放得下', served(async (its) => {
    await its.passed();
    await its.step('budget', 'approve');
    const page = await its.browse('unitFinance', `/plans/${its.planId}/declaration`);
    const list = page.getByRole('region', { name: '是否公开' });
    await list.getByText('还有2个项目没有写明').waitFor();
    const decide = list.getByRole('button', { name: /^写明是否公开/u });
    await expect.poll(() => decide.isDisabled()).toBe(true);

    // With the keyboard alone: the first row, then the second on the way down.
    const [first, second] = [list.getByRole('checkbox', { name: /食品抽检/u }), list.getByRole('checkbox', { name: /计量器具/u })];
    await first.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => [await first.isChecked(), await second.isChecked(), await page.locator(':focus').getAttribute('data-row')]).toEqual([true, true, await second.getAttribute('data-row')]);
    await page.keyboard.press('Escape');
    await expect.poll(() => decide.isDisabled()).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('ArrowUp');
    await list.getByRole('button', { name: '写明是否公开（2个）' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '公开', exact: true }).press('Space');
    await dialog.getByText('保存后，这2个项目写为“公开”').waitFor();
    await dialog.getByRole('button', { name: '保存' }).press('Enter');
    await list.getByText('2个项目都已写明').waitFor();
    await list.getByText('已把2个项目写为“公开”。').waitFor();
    // The button that opened the window can do nothing now: the focus goes to what can be done next, and is never lost.
    await list.locator('.disclosure-decided button:focus').waitFor();

    // By kind; what is kept back says why.
    await list.getByLabel('按类选择').click();
    await page.locator('.ant-select-dropdown:visible').getByText('延续项目（2个）').click();
    await list.getByRole('checkbox', { name: /食品抽检/u }).uncheck();
    await list.getByRole('button', { name: '写明是否公开（1个）' }).click();
    await dialog.getByRole('radio', { name: '不公开', exact: true }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请选择不公开的依据').waitFor();
    await dialog.getByRole('radio', { name: /商业秘密/u }).check();
    await dialog.getByText('请先书面征求').waitFor();
    await dialog.getByRole('radio', { name: /涉及国家秘密/u }).check();
    await dialog.getByLabel('理由').fill('检定对象和数量定密');
    await dialog.getByLabel('保密审查人').fill('王审查');
    await dialog.getByText('原来公开').waitFor();
    await looksRight(page, 'disclosure-window');
    await dialog.getByRole('button', { name: '保存' }).click();
    await list.getByText('涉及国家秘密；检定对象和数量定密；保密审查人王审查').waitFor();
    await looksRight(page, 'disclosure');

    await list.getByRole('button', { name: '撤销' }).click();
    await list.getByText('涉及国家秘密').waitFor({ state: 'detached' });
    await expect.poll(() => list.locator('.disclosure-said b').allInnerTexts()).toEqual(['公开', '公开']);
    await list.locator('[data-row]:focus').waitFor();

    await page.getByRole('button', { name: '公开', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公开', exact: true }).click();
    await page.getByText('绩效文本现在是已公开').waitFor();
    await list.getByLabel('全选').check();
    await list.getByRole('button', { name: '写明是否公开（2个）' }).click();
    await expect.poll(() => dialog.getByText('改回没有写明').count()).toBe(0);
    await dialog.getByRole('radio', { name: '公开', exact: true }).check();
    await dialog.getByText('其余的从下一次公开起显示').waitFor();
    await picture(page, 'disclosure-published');

    // What was published stays readable while the text is adjusted, and is spoken of as such.
    const [food] = await its.identities();
    await its.openRounds('first-up', 'adjustment');
    expect((await its.step('unitFinance', 'adjust', { projects: [food?.id], reason: '上级任务增加' })).status).toBe(200);
    await page.reload();
    await list.getByLabel('全选').check();
    await list.getByRole('button', { name: '写明是否公开（2个）' }).click();
    await expect.poll(() => dialog.getByText('改回没有写明').count()).toBe(0);
    await dialog.getByRole('radio', { name: '不公开', exact: true }).check();
    await dialog.getByText('从保存起不再显示，以前公开的各版也一样').waitFor();
    await expect.poll(() => dialog.getByText('不留任何痕迹').count()).toBe(0);
  }));
});
