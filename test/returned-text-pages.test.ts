// A returned text in a real browser, for whoever returned it and for the unit: who returned it, when, why and until when stands where they work, and the opinions that went out stay readable at
// their cells.
import { expect, test } from 'vitest';
import { looksRight } from './support/browser-people.ts';
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

async function writtenOn(its: CountyInBrowser, field: string, text: string): Promise<void> {
  const [food] = await its.identities();
  const written = await (await its.as('departmentFinance')).ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: food?.id, row: food?.rows[0], field, text, finding: null, key: '01890000-0000-7000-8000-000000000001' } });
  expect(written.status).toBeLessThan(300);
}
