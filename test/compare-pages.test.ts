// Two versions side by side in a real browser against the real server: the summary, the marked cells of both forms, the keys from one difference to the next.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { atDesk, foundingImported } from './support/browser-bureau.ts';
import { describeInBrowser, narrow, wide } from './support/browser-people.ts';

describeInBrowser('两版对照', (people) => {
  test('the summary tells money and counts, both forms mark what differs, and j goes from one to the next across projects', async () => {
    const { page, address, planId } = await arrived(wide);
    await page.goto(`${address}/plans/${planId}/versions`);
    await page.getByRole('link', { name: '左右并排看' }).click();
    await page.getByRole('heading', { name: '共 4 处不同' }).waitFor();
    const region = page.getByRole('region', { name: '共 4 处不同' });
    await region.getByText('161号2021年省级食品药品监管补助经费').first().waitFor();
    const summary = (await region.innerText()).replaceAll(/\s+/gu, ' ');
    expect(summary).toContain('金额 1 · 目标 0 · 指标值 3 · 其他 0');
    expect(summary).toContain('预算合计 477.88 万元 478.88 万元 +1.00 万元');
    expect(summary).toContain('绩效指标 135 134 −1');
    expect(summary).toContain('161号2021年省级食品药品监管补助经费：59.00 万元 → 60.00 万元 +1.00 万元');

    const [left, right] = [page.getByRole('region', { name: '第1版' }), page.getByRole('region', { name: '当前' })];
    await expect.poll(() => left.locator('.form-cell-differs').allInnerTexts()).toEqual(['公务用车购置', '公务用车购置5辆', '公务用车购置5辆', expect.stringContaining('公务用车管理实施办法')]);
    await expect.poll(() => right.locator('.form-cell-differs').allInnerTexts()).toEqual([]);
    await page.keyboard.press('j');
    await page.getByText('第 1 处，共 1 处：第1行“公务用车购置” 整行指标').waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: /^第9个项目/u }).waitFor();
    await expect.poll(async () => [await left.locator('.form-cell-differs').allInnerTexts(), await right.locator('.form-cell-differs').allInnerTexts()]).toEqual([['59.00', '≥20批', '≤2975元/批'], ['60.00', '≥25批', '≤2800元/批']]);
    await expect.poll(() => right.locator('.form-cell-differs ins').allInnerTexts()).toEqual(['60.00', '25', '2800']);
    await page.keyboard.press('j');
    await page.getByText('第 2 处，共 3 处：第1行“药品检验批次数量” 指标值').waitFor();
    await expect.poll(() => right.locator('.form-cell-active').allInnerTexts()).toEqual(['≥25批']);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: /^第3个项目/u }).waitFor();
    await expect.poll(async () => [await tooWide(page), await seriousFindings(page)]).toEqual([0, []]);
  });

  test('on a narrow window the differences stand as a list, and the same version on both sides has none', async () => {
    const { page, address, planId } = await arrived(narrow);
    await page.goto(`${address}/plans/${planId}/versions/compare?from=1&project=`);
    await page.getByRole('button', { name: /^9/u }).click();
    await page.getByRole('heading', { name: /^第9个项目/u }).waitFor();
    await expect.poll(async () => (await page.getByRole('region', { name: /^第9个项目/u }).innerText()).replaceAll(/\s+/gu, ' ')).toContain('预算数 第1版 59.00 当前 60.00');
    await expect.poll(async () => [await tooWide(page), await seriousFindings(page)]).toEqual([0, []]);
    await page.goto(`${address}/plans/${planId}/versions/compare?from=1&to=1`);
    await page.getByText('两边选的是同一个版本。').waitFor();
  });

  /** The founding document, and behind its first version four edits of what stands. */
  async function arrived(size: typeof wide): Promise<{ readonly page: Page; readonly planId: string; readonly address: string }> {
    const { page, visitor, address } = await atDesk(people, size);
    const planId = await foundingImported(visitor);
    const { identities, event } = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
    const [third, ninth] = [identities.projects[2], identities.projects[8]];
    const edits = [
      { kind: 'row-removed', project: third?.id, row: third?.indicators[0] },
      { kind: 'field', project: ninth?.id, field: 'budget.total', text: '60.00' },
      { kind: 'cell', project: ninth?.id, row: ninth?.indicators[0], column: 'value', text: '≥25批' },
      { kind: 'cell', project: ninth?.id, row: ninth?.indicators[3], column: 'value', text: '≤2800元/批' },
    ];
    await visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent: event, title: '编辑', edits } });
    return { page, planId, address };
  }
});
