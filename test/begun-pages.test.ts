// A text begun from last year's in a real browser, against the real server over a database: what was taken over beside the forms is marked until somebody writes it anew or
// confirms it, in the panels under a form, on the page of duties and on the page of the declaration.
import { expect, test } from 'vitest';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { copiedSchema } from '../src/http/contract/copied.ts';
import { isBeside } from '../src/domain/template/index.ts';
import { looksRight } from './support/browser-people.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';
import type { DeclaringServer } from './support/declaring-server.ts';
import { sourceFilledIn } from './support/filled-beside.ts';

describeCountyInBrowser('起草的文本沿用上年的内容', (served) => {
  const begun = async (its: DeclaringServer): Promise<string> => {
    await sourceFilledIn(its);
    const projects = (await its.identities()).map(({ id }) => id);
    const answer = await (await its.as('unitFinance')).ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning: { kind: 'copy', plan: its.planId, projects } } });
    return begunPlanSchema.parse(answer.json()).planId;
  };
  const besideLeft = async (its: DeclaringServer, planId: string) => copiedSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${planId}/copied`)).json()).cells.filter(isBeside).map(({ cell }) => cell);

  test('测算一条条标着，改了一条不标，一条条或者一起确认；职责也标着', served(async (its) => {
    const planId = await begun(its);
    const page = await its.browse('unitFinance', `/plans/${planId}/edit`);
    await page.locator('.edit-projects > li').nth(1).getByText('测算、职责等表外 4 处沿用上年，未确认').waitFor();
    await page.getByText('2 项工作活动沿用上年，未确认').waitFor();
    await looksRight(page, 'begun-home');
    await page.locator('.edit-projects > li').nth(1).getByRole('link').click();
    const costing = page.getByRole('region', { name: '测算' });
    await costing.getByText('2条明细沿用2027年度，未确认').waitFor();
    await looksRight(page, 'begun-costing');
    await costing.getByLabel('第2条单价（元）').fill('0.6');
    await costing.getByLabel('第2条单价（元）').blur();
    await costing.getByText('1条明细沿用2027年度，未确认').waitFor();
    // The page from which one came counts what stands now.
    await page.goBack();
    await page.locator('.edit-projects > li').nth(1).getByText('测算、职责等表外 3 处沿用上年，未确认').waitFor();
    await page.goForward();
    // Written back, it is marked again.
    await costing.getByLabel('第2条单价（元）').fill('0.5');
    await costing.getByLabel('第2条单价（元）').blur();
    await costing.getByText('2条明细沿用2027年度，未确认').waitFor();
    await costing.getByRole('button', { name: '确认照用：第1条明细' }).click();
    await costing.getByText('1条明细沿用2027年度，未确认').waitFor();
    await costing.getByRole('button', { name: '确认测算照用' }).click();
    await costing.getByText('沿用2027年度').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: '对应的职责' }).getByRole('button', { name: '确认对应的职责照用' }).click();
    // What is said about the first target came along: told in its window, confirmed there or with the others of the project.
    const beside = page.getByRole('group', { name: '指标值的补充：沿用上年，未确认' });
    await beside.getByText('1行指标的方向、年内累计、权重和数据来源（在“指标值”窗口里）沿用2027年度，未确认').waitFor();
    await page.locator('.editor-form [data-cell="row:1:value"]').first().click();
    await page.keyboard.press('F4');
    const target = page.getByRole('dialog');
    await target.getByText('下面的补充沿用2027年度，未确认').waitFor();
    await looksRight(page, 'begun-target');
    await target.getByRole('button', { name: '确认这一行的补充照用' }).click();
    await target.getByText('下面的补充沿用2027年度，未确认').waitFor({ state: 'detached' });
    await beside.waitFor({ state: 'detached' });
    await expect.poll(() => besideLeft(its, planId)).toEqual(['activities', 'activities', 'duties', 'continuity', 'section', 'continuity']);
  }));

  test('职责、活动和项目的页上标着，分别确认；申报页上的填报科室和延续一起确认', served(async (its) => {
    const planId = await begun(its);
    const page = await its.browse('unitFinance', `/plans/${planId}/edit/duties`);
    await page.getByText('2个项目对应的职责沿用2027年度，未确认').waitFor();
    await looksRight(page, 'begun-duties');
    await page.getByRole('button', { name: '确认对应的职责照用' }).click();
    await page.getByText('2个项目对应的职责沿用2027年度，未确认').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '确认照用：第1项工作活动' }).click();
    await page.getByText('1项工作活动沿用2027年度，未确认').waitFor();
    await page.getByRole('button', { name: '确认工作活动照用' }).click();
    await page.getByText('1项工作活动沿用2027年度，未确认').waitFor({ state: 'detached' });
    await page.goto(`${its.address}/plans/${planId}/declaration`);
    await page.getByText('计量科（沿用2027年度，未确认），延续（沿用2027年度，未确认）').waitFor();
    await looksRight(page, 'begun-declared');
    await page.getByRole('button', { name: '沿用的填报科室和延续都照用（2个）' }).click();
    await page.getByText('（沿用2027年度，未确认）').first().waitFor({ state: 'detached' });
    await expect.poll(() => besideLeft(its, planId)).toEqual(['costing', 'costing', 'target-details']);
  }));

  test('后来新增的延续项目，带来的也都标着，新增的窗口写明已经延续；撤销新增，都不在了', { timeout: 120_000 }, served(async (its) => {
    await sourceFilledIn(its);
    const [food] = (await its.identities()).map(({ id }) => id);
    const answer = await (await its.as('unitFinance')).ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, beginning: { kind: 'copy', plan: its.planId, projects: [food] } } });
    const { planId } = begunPlanSchema.parse(answer.json());
    const page = await its.browse('unitFinance', `/plans/${planId}/edit`);
    await page.getByRole('button', { name: '新增项目' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('延续上年的项目').click();
    await dialog.getByLabel(/^2027年计量器具检定经费/u).check();
    await looksRight(page, 'taken-window');
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await page.getByRole('heading', { name: '2028年计量器具检定经费', level: 1 }).waitFor();
    await page.getByText(/本项目还有\d+格沿用2027年度，未确认/u).waitFor();
    const costing = page.getByRole('region', { name: '测算' });
    await costing.getByText('2条明细沿用2027年度，未确认').waitFor();
    await page.getByRole('region', { name: '对应的职责' }).getByText('对应的职责沿用2027年度，未确认').waitFor();
    await looksRight(page, 'taken-project');
    await costing.getByRole('button', { name: '确认测算照用' }).click();
    await costing.getByText('沿用2027年度').waitFor({ state: 'detached' });
    await expect.poll(() => besideLeft(its, planId)).not.toContain('costing');
    await page.goto(`${its.address}/plans/${planId}/edit`);
    await page.getByRole('button', { name: '新增项目' }).click();
    await dialog.getByText('延续上年的项目').click();
    await dialog.getByText('已经延续到本文本').waitFor();
    await page.locator('label:has(input:disabled)').filter({ hasText: '2027年计量器具检定经费' }).waitFor();
    await dialog.getByLabel(/^2027年食品抽检经费/u).check();
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await page.getByRole('heading', { name: '2028年食品抽检经费', level: 1 }).waitFor();
    await expect.poll(async () => (await its.ports.declarations.picture(planId))?.taken.length).toBe(2);
    await page.getByRole('button', { name: '撤销：新增项目', exact: true }).click();
    await page.getByRole('heading', { name: '没有第3个项目' }).waitFor();
    await expect.poll(async () => (await its.ports.declarations.picture(planId))?.draft.projects.length).toBe(2);
  }));
});
