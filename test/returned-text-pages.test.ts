// A returned text in a real browser, for whoever returned it and for the unit: who returned it, when, why and until when stands where they work, and the opinions that went out stay readable at
// their cells.
import { expect, test } from 'vitest';
import { looksRight, picture } from './support/browser-people.ts';
import { describeCountyInBrowser, type CountyInBrowser } from './support/browser-county.ts';

describeCountyInBrowser('退回的文本', (served) => {
  test('谁退回、为什么、到哪天为止，审核页、申报页和两边的工作台上都写着；送出的意见在项目和格子上还看得到', { timeout: 120_000 }, served(async (its) => {
    await its.submitted();
    await writtenOn(its, 'value', '请写明批次。');
    expect((await its.step('departmentFinance', 'return', { reason: '请按意见修改批次。', until: '2026-09-25' })).status).toBe(200);

    const reviewer = await its.browse('departmentFinance', `/plans/${its.planId}/review?project=1`);
    const told = reviewer.getByRole('region', { name: '退回' });
    await told.getByText('请在2026-09-25前报回').waitFor();
    await told.getByText('理由：请按意见修改批次。').waitFor();
    await told.getByText('departmentFinance').waitFor();
    await reviewer.locator('.review-projects').getByText('意见1条已退回').waitFor();
    await reviewer.locator('[data-cell="row:1:value"]').click();
    await reviewer.getByText('系统没有在这里发现问题；这里有1条意见，见下。').waitFor();
    await reviewer.locator('.review-own-here').getByText('请写明批次。').waitFor();
    await reviewer.locator('[data-cell="row:1:name"]').click();
    await reviewer.getByText('系统没有在这里发现问题。').waitFor();
    await looksRight(reviewer, 'review-returned');
    await reviewer.goto(`${its.address}/desk`);
    await reviewer.locator('.desk-return').getByText('由departmentFinance退回：请按意见修改批次。（请在2026-09-25前报回）').waitFor();
    await looksRight(reviewer, 'desk-of-reviewer');

    const finance = await its.browse('unitFinance', '/desk');
    await finance.locator('.desk-return').getByText('由departmentFinance退回：请按意见修改批次。（请在2026-09-25前报回）').waitFor();
    await looksRight(finance, 'desk-of-unit');
    await finance.goto(`${its.address}/plans/${its.planId}/declaration`);
    await finance.getByRole('region', { name: '退回' }).getByText('请在2026-09-25前报回').waitFor();
    await looksRight(finance, 'declaration-returned');

    // Once it came back the reviewer still reads what was asked for.
    const [food] = await its.identities();
    await its.edit({ kind: 'cell', project: food?.id ?? '', row: food?.rows[0] ?? '', column: 'value', text: '≥200批次' });
    await its.projectStep('unitFinance', 'accept', (await its.identities()).map(({ id }) => id));
    expect((await its.step('unitFinance', 'submit')).status).toBe(200);
    await reviewer.goto(`${its.address}/plans/${its.planId}/review?project=1`);
    await told.getByText('上次退回').waitFor();
    await told.getByText('限2026-09-25前报回').waitFor();
    await reviewer.goto(`${its.address}/desk`);
    await reviewer.locator('.desk-return').getByText(/^上次.*退回：请按意见修改批次。（限2026-09-25前报回，.*重新报送）$/u).waitFor();
  }));
});

describeCountyInBrowser('写在几格上的一条意见', (served) => {
  test('按住 Shift 点、用 Shift 和方向键、从列表里选，一条意见写在几格上；每一格都看得到，改写时各格还在，退回只打开这几行', { timeout: 180_000 }, served(async (its) => {
    await its.submitted();
    const page = await its.browse('departmentFinance', `/plans/${its.planId}/review?project=1`);
    const side = page.getByRole('complementary', { name: '意见' });
    const box = side.getByRole('textbox', { name: '意见', exact: true });
    const invitation = page.getByRole('button', { name: '看一遍引导' });
    await invitation.waitFor();
    const title = (text: string) => side.getByRole('heading', { name: text, exact: true }).waitFor();
    await page.locator('[data-cell="row:1:value"]').click();
    await title('第1行的指标值');
    await page.locator('[data-cell="row:2:basis"]').click({ modifiers: ['Shift'] });
    await title('第1行、第2行的指标值、指标值确定依据');
    await expect.poll(() => page.locator('.form-cell-active').count()).toBe(4);
    await box.fill('两行写同一口径。');
    await page.locator('[data-cell="purpose"]').click({ modifiers: ['ControlOrMeta'] });
    await title('第1行、第2行的指标值、指标值确定依据，资金用途');
    await page.locator('[data-cell="purpose"]').click({ modifiers: ['ControlOrMeta'] });
    await title('第1行、第2行的指标值、指标值确定依据');
    // What was begun for several cells is about all of them after a reload as well.
    await page.reload();
    await page.locator('[data-cell="row:1:value"]').click();
    await title('第1行、第2行的指标值、指标值确定依据');
    await looksRight(page, 'opinion-on-several');
    await side.getByRole('button', { name: '写下意见' }).click();
    await page.getByText('已写1条意见，还没有送出。').waitFor();
    // Whoever has begun the work is not asked to be shown it any more.
    await invitation.waitFor({ state: 'detached' });
    // What was marked for it is marked no more.
    await title('第1行的指标值');
    await page.locator('[data-cell="row:2:basis"][data-commented]').waitFor();
    await expect.poll(() => page.locator('[data-commented]').count()).toBe(4);
    await page.locator('[data-cell="row:2:value"]').click();
    await title('第2行的指标值');
    await side.locator('.review-own-here').getByText('第1行、第2行的指标值、指标值确定依据').waitFor();
    await side.getByRole('button', { name: '改写' }).click();
    await title('第1行、第2行的指标值、指标值确定依据');
    await expect.poll(() => box.inputValue()).toBe('两行写同一口径。');
    await side.getByRole('button', { name: '写下意见' }).click();
    await side.getByRole('region', { name: '这个项目的意见' }).waitFor();

    // By keyboard alone: from one cell down to the next two, then on to writing.
    await page.locator('[data-cell="row:3:value"]').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await title('第3行、第4行的指标值');
    await page.keyboard.press('Enter');
    await page.locator('#review-text:focus').waitFor();
    await page.keyboard.type('写明依据的文号。');
    await side.getByRole('button', { name: '写下意见' }).click();
    await page.getByText('已写2条意见，还没有送出。').waitFor();

    // With the mouse over the cells.
    await page.locator('[data-cell="row:6:value"]').scrollIntoViewIfNeeded();
    const [from, to] = [await page.locator('[data-cell="row:5:value"]').boundingBox(), await page.locator('[data-cell="row:6:value"]').boundingBox()];
    if (from === null || to === null) throw new Error('both cells stand on the page');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await title('第5行、第6行的指标值');

    // On a phone, from the list.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.review-stacked [data-cell="row:5:basis"]').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: '第5行的指标值确定依据', exact: true }).waitFor();
    const also = drawer.getByRole('combobox', { name: '这条意见也适用于' });
    await also.fill('第6行的指标值确定依据');
    await page.locator('.ant-select-item-option').filter({ hasText: '第6行的指标值确定依据' }).click();
    await drawer.getByRole('heading', { name: '第5行、第6行的指标值确定依据', exact: true }).waitFor();
    await drawer.getByRole('textbox', { name: '意见', exact: true }).fill('依据写全称。');
    await picture(page, 'opinion-on-several-390');
    await drawer.getByRole('button', { name: '写下意见' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('已写3条意见，还没有送出。').waitFor();

    expect((await its.step('departmentFinance', 'return', { reason: '请按意见修改。' })).status).toBe(200);
    const [food] = await its.identities();
    expect((await its.declaration(await its.as('unitFinance'))).projects[0]?.reopened?.rows.toSorted()).toEqual(food?.rows.toSorted());
    const unit = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    await unit.locator('.comment-note').getByText('两行写同一口径。').first().waitFor();
    await expect.poll(() => unit.locator('[data-commented]').count()).toBe(8);
    await looksRight(unit, 'editor-opinion-on-several');
  }));
});

describeCountyInBrowser('许多意见的审核页', (served) => {
  test('意见再多，写意见的框也留在窗口里；意见在它下面自己滚动，窗口窄一些的框停在下沿', served(async (its) => {
    await its.submitted();
    const [food] = await its.identities();
    const reviewer = await its.as('departmentFinance');
    let count = 0;
    for (const row of food?.rows ?? []) {
      for (const field of ['value', 'basis', 'description']) {
        const written = await reviewer.ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: food?.id, row, field, text: `请写明${field}的来源，并与其余各行写同一口径。`, finding: null, key: `01890000-0000-7000-8000-0000000001${String((count += 1)).padStart(2, '0')}` } });
        expect(written.status).toBe(201);
      }
    }
    const page = await its.browse('departmentFinance', `/plans/${its.planId}/review?project=1`);
    const box = page.getByRole('textbox', { name: '意见', exact: true });
    const inside = async (high: number): Promise<boolean> => {
      const at = await box.boundingBox();
      return at !== null && at.y >= 0 && at.y + at.height <= high;
    };
    for (const [width, height] of [[1440, 900], [1000, 800]] as const) {
      await page.setViewportSize({ width, height });
      for (const row of [1, 6]) {
        await page.locator(`[data-cell="row:${row}:value"]`).click();
        await page.getByRole('heading', { name: `第${row}行的指标值`, exact: true }).waitFor();
        await expect.poll(() => inside(height), { message: `${width} ${row}` }).toBe(true);
      }
      await picture(page, `many-opinions-${width}`);
    }
  }));
});

async function writtenOn(its: CountyInBrowser, field: string, text: string): Promise<void> {
  const [food] = await its.identities();
  const written = await (await its.as('departmentFinance')).ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: food?.id, row: food?.rows[0], field, text, finding: null, key: '01890000-0000-7000-8000-000000000001' } });
  expect(written.status).toBeLessThan(300);
}
