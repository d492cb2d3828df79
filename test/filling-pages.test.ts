// What is filled in beside the form, in a real browser against the real server over a database: the 测算 of a project, which duties the projects serve, and the
// work activities of the duties, down to the table that shows all three; and the form itself, saved into the database.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultReadingLimits } from '../src/documents/index.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { fillingSchema } from '../src/http/contract/filling.ts';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { looksRight } from './support/browser-people.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';
import type { DeclaringServer } from './support/declaring-server.ts';
import { paste, saved } from './support/six-roles.ts';

describeCountyInBrowser('测算和职责的页面', (served) => {
  const stored = async (its: DeclaringServer) => fillingSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}/filling`)).json()).projects;

  test('明细一条条写下，合计随着变，写到与预算数相符；刷新以后还在', served(async (its) => {
    const [food] = await its.identities();
    // Its targets explain a tenth of the budget.
    await its.edit({ kind: 'cell', project: food?.id ?? '', row: food?.rows[0] ?? '', column: 'value', text: '≥20批' });
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    const costing = page.getByRole('region', { name: '测算' });
    await page.getByText('可解释 10%，53.55 万元没有对应的数量和单价').waitFor();
    await costing.getByRole('button', { name: '加一条明细' }).click();
    await costing.getByLabel('第1条明细').fill('抽检检验费');
    await costing.getByLabel('第1条数量1', { exact: true }).focus();
    await expect.poll(async () => (await stored(its))[0]?.costing.length).toBe(1);
    // The line has been saved meanwhile; whoever goes on typing in it is not disturbed.
    await page.keyboard.type('200');
    await costing.getByLabel('第1条数量1的单位').fill('批');
    await costing.getByLabel('第1条单价（元）').fill('两千');
    await costing.getByText('单价“两千”不是以元为单位的数，或小于0。').waitFor();
    await costing.getByLabel('第1条单价（元）').fill('2900');
    await costing.getByText('测算说明 58.00 万元，占预算 97%，还有 1.50 万元没有测算；报送前要相符。').waitFor();
    await costing.getByLabel('第1条单价（元）').fill('2975');
    await costing.getByRole('status', { name: '测算消除的问题' }).getByText('有了测算，“数量乘单价与预算不符”不再提出：按目标值计算，20批×2975元/批=5.95万元').waitFor();
    await page.getByText('可解释 100%，测算与预算一致').waitFor();
    await costing.getByLabel('第1条支出标准及依据').fill('2027年食品抽检采购合同');
    await costing.getByText('测算说明 59.50 万元，占预算 100%，与预算数相符。').waitFor();
    await costing.getByLabel('第1条对应的指标行').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '第1行 食品抽检批次' }).click();
    await expect.poll(async () => (await stored(its))[0]?.costing.map(({ item, price, standard, indicators }) => [item, price, standard, indicators.length])).toEqual([['抽检检验费', '2975', '2027年食品抽检采购合同', 1]]);
    // Another project and back: what stands is shown, and can be gone on with.
    await page.getByRole('link', { name: '下一个 →' }).click();
    await costing.getByText('还没有明细。').waitFor();
    await page.getByRole('link', { name: '← 上一个' }).click();
    await costing.getByText('测算说明 59.50 万元，占预算 100%，与预算数相符。').waitFor();
    await costing.getByLabel('第1条数量1的单位').fill('批次');
    await costing.getByLabel('第1条数量1的单位').blur();
    await expect.poll(async () => (await stored(its))[0]?.costing.map(({ factors }) => factors[0]?.unit)).toEqual(['批次']);
    await expect.poll(() => costing.getByRole('alert').count()).toBe(0);
    await page.getByRole('link', { name: '编辑完了，回到项目页' }).click();
    await page.getByText('可解释 100%，测算与预算一致').waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.goto(`${its.address}/plans/${its.planId}`);
    const explained = page.getByRole('region', { name: '钱的解释率' });
    await explained.getByText('可解释 100%，测算与预算一致').waitFor();
    await explained.getByText('测算明细1条合计59.50万元').waitFor();
    await page.goto(`${its.address}/plans/${its.planId}/edit/projects/1`);
    await costing.getByText('测算说明 59.50 万元，占预算 100%，与预算数相符。').waitFor();
    await page.reload();
    await costing.getByText('测算说明 59.50 万元，占预算 100%，与预算数相符。').waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.setViewportSize({ width: 390, height: 844 });
    await costing.getByText('测算说明 59.50 万元，占预算 100%，与预算数相符。').waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
  }));

  test('指标值分项填写：表上没有栏目的方向、年内累计、权重和数据来源随行存下，不合的当场说，刷新以后还在，表上只印一格', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    const cell = page.locator('.editor-form [data-cell="row:2:value"]');
    const window = page.getByRole('dialog');
    const choose = async (field: string, option: string): Promise<void> => {
      await window.getByLabel(field, { exact: true }).click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
    };
    await cell.click();
    await page.keyboard.press('F4');
    await window.getByLabel('数值').fill('99');
    await choose('指标方向', '正向：越大越好');
    await choose('年内累计', '累加：各期之和');
    await window.getByText('比率和单位成本各期相加没有意义').waitFor();
    await looksRight(page, 'target-details');
    await choose('年内累计', '重算：分子、分母分别累加后再相除');
    await window.getByText('比率和单位成本各期相加没有意义').waitFor({ state: 'detached' });
    await window.getByLabel('权重', { exact: true }).fill('10');
    await window.getByLabel('数据来源', { exact: true }).fill('检验报告台账');
    await window.getByRole('button', { name: '写进表里' }).click();
    await window.waitFor({ state: 'hidden' });
    await cell.filter({ hasText: /^≥99%$/u }).waitFor();
    const [food] = await its.identities();
    await expect.poll(async () => (await stored(its))[0]?.targets).toEqual([{ row: food?.rows[1], direction: '正向', accumulation: 'share', weight: '10', dataSource: '检验报告台账' }]);
    await page.reload();
    await cell.click();
    await page.keyboard.press('F4');
    await expect.poll(() => window.getByLabel('数据来源', { exact: true }).inputValue()).toBe('检验报告台账');
    await window.getByText('重算：分子、分母分别累加后再相除').waitFor();
    // Only what stands beside the form is changed; the cell stays as it is.
    await window.getByLabel('权重', { exact: true }).fill('15');
    await window.getByRole('button', { name: '写进表里' }).click();
    await window.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await stored(its))[0]?.targets.map(({ weight }) => weight)).toEqual(['15']);
  }));

  test('职责与项目的对照在表上勾选，没有对应的说出来', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/duties`);
    await page.getByText('2个项目还没有对应的职责；2项职责没有项目').waitFor();
    // A click: the mark stands once it is saved.
    await page.getByLabel(/^“2027年食品抽检经费”对应职责1、/u).click();
    await page.getByText('1个项目还没有对应的职责；1项职责没有项目').waitFor();
    await expect.poll(async () => (await stored(its))[0]).toMatchObject({ duties: ['1'] });
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
  }));

  test('工作活动写下就存；对照表上看得到三层的钱和还缺的，窄窗口、打印和 Excel 都是这一张', served(async (its) => {
    const [food] = await its.identities();
    const page = await its.browse('unitFinance', `/plans/${its.planId}/matrix`);
    await page.getByText('2项职责没有写工作活动').waitFor();
    await page.getByText('2个项目没有对应的职责').waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);

    await page.getByRole('button', { name: '编辑' }).click();
    const activities = page.getByRole('region', { name: '工作活动' });
    await activities.getByText('还没有工作活动。').waitFor();
    await activities.getByRole('button', { name: '加一项工作活动' }).click();
    await activities.getByLabel('第1项工作活动', { exact: true }).fill('食品安全监督抽检');
    await activities.getByLabel('第1项的项目').click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '2027年食品抽检经费' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('1个项目还没有对应的职责；1项职责没有项目').waitFor();
    await expect.poll(async () => fillingSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}/filling`)).json()).activities).toEqual([{ name: '食品安全监督抽检', duty: '1', projects: [food?.id] }]);
    for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }]) {
      await page.setViewportSize(size);
      await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    }
    await page.reload();
    await expect.poll(() => activities.getByLabel('第1项工作活动', { exact: true }).inputValue()).toBe('食品安全监督抽检');

    await page.getByRole('link', { name: '看对照表（打印、下载）' }).click();
    const row = page.getByRole('row').filter({ hasText: '食品安全监督抽检' });
    await expect.poll(async () => (await row.innerText()).replaceAll(/\s+/gu, ' ')).toMatch(/^1、.* 59\.50 占\S+% 食品安全监督抽检 59\.50 1\. 2027年食品抽检经费 59\.50$/u);
    await expect.poll(() => page.getByText('没有对应职责的项目').count()).toBe(1);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Excel' }).click()]);
    expect(download.suggestedFilename()).toMatch(/职责、工作活动和项目对照表\.xlsx$/u);
    const read = readDocument(new Uint8Array(readFileSync(await download.path())), download.suggestedFilename(), defaultReadingLimits);
    const cells = read.ok ? read.value.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells: own }) => own.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(''))) : [])) : [];
    expect(cells).toEqual(expect.arrayContaining(['职责', '工作活动', '食品安全监督抽检', '59.50', '没有对应职责的项目', '没有对应的职责', '合计（每个项目只计一次）']));

    // On paper the navigation goes, the sheet lies across, and the heading stands on each of them.
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('button', { name: '下载 Excel' }).isVisible()).toBe(false);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = '0', height = '0'] = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/u.exec(paper) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('heading', { name: /^1、/u }).waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page), await page.getByRole('table').count()]).toEqual([[], 0, 0]);
  }));

  test('退回以后粘贴到没有开放的格，当场说明，开放的照写；窄窗口里没有开放的格改不了', served(async (its) => {
    await its.submitted();
    const [food] = await its.identities();
    const reviewer = await its.as('departmentFinance');
    const comment = { project: food?.id ?? '', row: food?.rows[0] ?? '', field: 'value', text: '请核对批次。', finding: null, key: '01900000-0000-7000-8000-00000000c0de' };
    expect((await reviewer.ask('POST', `/api/plans/${its.planId}/comments`, { body: comment })).status).toBeLessThan(300);
    expect((await its.step('departmentFinance', 'return', { reason: '请按意见修改。' })).status).toBeLessThan(300);
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    await page.locator('.editor-form .editor-cell-shut').first().waitFor();
    const second = await page.locator('.editor-form [data-cell="row:2:value"]').innerText();
    await paste(page, 'row:1:value', [['≥210批'], ['≥99%']]);
    await page.locator('.editor-told').filter({ hasText: '“第2行指标值”没有开放，没有写入；其余的已写入。' }).waitFor();
    await expect.poll(() => page.locator('.editor-form [data-cell="row:2:value"]').innerText()).toBe(second);
    await page.locator('.editor-form [data-cell="row:2:value"]').click();
    await page.keyboard.press('Delete');
    await page.locator('.editor-told').filter({ hasText: '“第2行指标值”没有开放，没有写入。' }).waitFor();
    await saved(page);
    await page.setViewportSize({ width: 390, height: 844 });
    // What was opened comes first; the others are one press away, and stay shut.
    await expect.poll(() => page.locator('[data-cell="row:2:value"]').count()).toBe(0);
    await page.getByRole('button', { name: /^只列出开放的\d+格，显示全部$/u }).click();
    await page.getByText('指标值（没有开放）').first().waitFor();
    await expect.poll(() => page.locator('[data-cell="row:2:value"]').isEditable()).toBe(false);
    await expect.poll(() => page.locator('[data-cell="row:1:value"]').inputValue()).toBe('≥210批');
    await page.getByRole('button', { name: '删行：第2行' }).click();
    await page.getByRole('status').filter({ hasText: '“第2行”没有开放，没有写入。' }).waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: '提议入库：第1行' }).click();
    await page.getByRole('heading', { name: '提议新指标' }).waitFor();
    await expect.poll(() => page.getByLabel('指标名称').inputValue()).toBe('食品抽检批次');
  }));

  test('在表上改的格进了数据库，一个事件；正在写的时候被别人报送，说明由谁办理，写的留在本机', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    const cell = page.locator('.editor-form [data-cell="row:1:value"]');
    await cell.click();
    await page.keyboard.type('≥210批');
    await page.keyboard.press('Enter');
    await page.locator('.saving-mark').filter({ hasText: '已保存' }).waitFor();
    // Still being typed when the text is handed on by somebody else: whether the page hears of it first or its saving is refused, it is kept and told.
    await cell.click();
    await page.keyboard.type('≥220批');
    await its.submitted();
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: '1处修改存不上' });
    await alert.waitFor();
    await expect.poll(() => alert.innerText()).toMatch(/绩效文本现在是“主管部门审核”[\s\S]*没有丢/u);
    await page.reload();
    await page.getByText('绩效文本现在是“主管部门审核”，写的不会保存').waitFor();
    await page.getByRole('button', { name: '逐处处理' }).click();
    await expect.poll(() => page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('≥220批');
  }));
});
