// A workbook's way through a real browser against the real server: exported from the overview, edited by another program, brought back, looked at change by
// change, and saved; with somebody else writing meanwhile.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { planDocumentSchema, type PlanDocument } from '../src/http/contract/plans.ts';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { atDesk, foundingImported } from './support/browser-bureau.ts';
import { describeInBrowser, narrow, wide } from './support/browser-people.ts';
import { editedByLibrary } from './support/edited-by-library.ts';
import type { Visitor } from './support/http-server.ts';

describeInBrowser('导回改好的工作簿', (people) => {
  const arrived = async (size: typeof wide) => {
    const its = await atDesk(people, size);
    return { ...its, planId: await foundingImported(its.visitor) };
  };

  test('exported, edited, brought back: taken one by one, the conflict decided with three texts, saved once', async () => {
    const { page, visitor, planId, address } = await arrived(wide);
    const workbook = await exported(page, `${address}/plans/${planId}`);
    await writtenByOther(visitor, planId, '≤2500元/批');
    const edited = await editedByLibrary(workbook, { '≥20批': '≥25批', '≤2975元/批': '≤2800元/批', '2021年12月30日': '2021年11月30日' });

    await page.goto(`${address}/import`);
    await brought(page, edited);
    await page.getByRole('heading', { name: /4 处不同/u }).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: /4 处不同/u }).innerText()).toContain('其中 1 处冲突');
    const conflict = page.locator('.returned-conflict');
    await expect.poll(async () => (await conflict.innerText()).replaceAll(/\s+/gu, ' ')).toMatch(/冲突 第4行“药品样品每批次平均价格” 指标值 导出以后别人也改了这一处。.*导出时 ≤2975元\/批 现在 ≤2500元\/批 表里 ≤2800元\/批/u);
    await expect.poll(async () => [await tooWide(page), await seriousFindings(page)]).toEqual([0, []]);
    const save = page.getByRole('button', { name: /^保存采用的/u });
    await expect.poll(() => save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '采用所有没有冲突的' }).click();
    await expect.poll(() => page.getByText('采用 3 · 不采用 0 · 没有决定 1').isVisible()).toBe(true);
    await conflict.getByText('采用', { exact: true }).click();
    await page.getByRole('region', { name: '第1个项目' }).getByRole('button', { name: '都不采用' }).click();
    await page.getByText('采用 3 · 不采用 1 · 没有决定 0').waitFor();
    await save.click();
    await page.getByRole('heading', { name: '已保存 3 处' }).waitFor();

    const { plan, working } = await documentOf(visitor, planId);
    expect(plan.projects[8]?.indicators.map(({ target }) => target.source)).toMatchObject({ 0: '≥25批', 2: '2021年11月30日', 3: '≤2800元/批' });
    expect(plan.projects[0]?.indicators[2]?.target.source).toBe('2021年12月30日');
    expect(working).not.toBeNull();
  });

  test('somebody who writes while one decides is not written over; compared again, their text stands beside', async () => {
    const { page, visitor, planId, address } = await arrived(narrow);
    const workbook = await exported(page, `${address}/plans/${planId}`);
    await page.goto(`${address}/import`);
    await brought(page, await editedByLibrary(workbook, { '≤2975元/批': '≤2800元/批' }));
    await page.getByRole('button', { name: '全部采用' }).click();
    await writtenByOther(visitor, planId, '≤2500元/批');
    await expect.poll(async () => [await tooWide(page), await seriousFindings(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: '保存采用的 1 处' }).click();
    await page.getByRole('heading', { name: '没有保存：刚才又有人改了其中的格' }).waitFor();
    await page.getByRole('button', { name: '重新比对' }).click();
    await page.locator('.returned-conflict').waitFor();
    expect((await documentOf(visitor, planId)).plan.projects[8]?.indicators[3]?.target.source).toBe('≤2500元/批');
  });

  test('a workbook nobody touched has nothing to save', async () => {
    const { page, planId, address } = await arrived(wide);
    const workbook = await exported(page, `${address}/plans/${planId}`);
    await page.goto(`${address}/import`);
    await brought(page, await editedByLibrary(workbook));
    await page.getByRole('heading', { name: /工作簿与现在的内容没有不同/u }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^保存/u }).count()).toBe(0);
  });
});

async function exported(page: Page, overview: string): Promise<Uint8Array> {
  await page.goto(overview);
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /^Excel 工作簿/u }).click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

async function brought(page: Page, workbook: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: '改好的.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook) });
}

async function documentOf(visitor: Visitor, planId: string): Promise<PlanDocument> {
  return planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
}

/** The price of a batch in the ninth project. */
async function writtenByOther(visitor: Visitor, planId: string, text: string): Promise<void> {
  const { identities, event } = await documentOf(visitor, planId);
  const project = identities.projects[8];
  await visitor.ask('POST', `/api/plans/${planId}/edits`, { body: { baseEvent: event, title: '编辑', edits: [{ kind: 'cell', project: project?.id, row: project?.indicators[3], column: 'value', text }] } });
}
