// The form as an editor in a real browser, against the real server over stores in memory: typing, the clipboard, undo, proposals, saving across a reload and
// a server that is down, two people in one cell, the keyboard alone, narrow windows, axe.
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { entered, foundingImported, served, type ServedPages } from './support/browser-bureau.ts';
import { describeInBrowser, narrow, wide } from './support/browser-people.ts';
import { ownPassword, settledVisitor, type Visitor } from './support/http-server.ts';

let its: ServedPages;
let visitor: Visitor;
let planId = '';
/** Whether nothing can be written. */
let isDown = false;

async function editing(page: Page, project: number): Promise<void> {
  await page.goto(`${its.address}/plans/${planId}/edit/projects/${project}`);
  await page.locator('.finding-note').first().waitFor();
}

const cell = (page: Page, key: string) => page.locator(`.editor-form [data-cell="${key}"]`);

/** Leaves what is open and waits until the server has everything. */
async function saved(page: Page): Promise<void> {
  await page.locator('.saving-mark').filter({ hasText: '已保存' }).waitFor();
}

async function standing() {
  return planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json()).plan;
}

async function value(project: number, row: number): Promise<string | undefined> {
  return (await standing()).projects[project - 1]?.indicators[row - 1]?.target.source;
}

/** What another program puts on the clipboard. */
async function pasteFrom(page: Page, data: { readonly html?: string; readonly text: string }): Promise<void> {
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    const data = ${JSON.stringify(data)};
    if (data.html !== undefined) transfer.setData('text/html', data.html);
    transfer.setData('text/plain', data.text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  })()`);
}

describeInBrowser('在表上编辑', (people) => {
  beforeEach(async () => {
    isDown = false;
    its = await served(people, { demo: true, plansOf: (plans) => ({ ...plans, edit: async (...asked) => (isDown ? Promise.reject(new Error('down')) : plans.edit(...asked)) }) });
    visitor = await settledVisitor(its);
    planId = await foundingImported(visitor);
  });

  /** A person at a desk of their own. */
  async function signedIn(size = wide): Promise<Page> {
    const page = await entered(people, its, { login: 'admin', password: ownPassword, size });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return page;
  }

  test('a cell is typed anew, read while it is typed, checked, saved, and stands on the page for reading', async () => {
    const page = await signedIn();
    await page.goto(`${its.address}/plans/${planId}/projects/10`);
    await page.getByRole('button', { name: '编辑' }).click();
    await cell(page, 'row:2:value').click();
    await page.locator('[data-anchor="row:2:value"] [data-rule="val-no-unit"]').waitFor();
    await page.keyboard.type('≥40批次');
    await expect.poll(() => page.locator('[data-anchor="row:2:value"] .row-reading').innerText()).toContain('不低于 40 批次');
    await expect.poll(() => value(10, 2)).toContain('≥40检验');
    await page.locator('[data-anchor="row:2:value"] [data-rule="val-no-unit"]').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await saved(page);
    await expect.poll(async () => [await value(10, 2), await page.getByRole('button', { name: '撤销：改写第2行指标值' }).isEnabled()]).toEqual(['≥40批次', true]);
    await page.getByRole('link', { name: '编辑完了，回到项目页' }).click();
    await page.locator('[data-cell="row:2:value"]').filter({ hasText: /^≥40批次$/u }).waitFor();
  });

  test('the keyboard alone: arrows, replace, continue, line break, escape, tab, clear, undo with names, and the way out of the form', async () => {
    const page = await signedIn();
    await editing(page, 10);
    await cell(page, 'total').click();
    const active = async () => page.locator('.editor-form .editor-cell-active').getAttribute('data-cell');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => active()).toBe('other');
    await page.keyboard.type('1.5');
    await page.keyboard.press('Escape');
    await expect.poll(() => cell(page, 'other').innerText()).toBe('0');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => active()).toBe('purpose');
    await page.keyboard.press('F2');
    await page.keyboard.type('另列明细。');
    await page.keyboard.press('Tab');
    await expect.poll(async () => [await active(), await cell(page, 'purpose').innerText()]).toEqual(['spending:03-31', expect.stringMatching(/提升监管水平。另列明细。$/u)]);
    await page.keyboard.type('10%');
    await page.keyboard.press('Tab');
    await cell(page, 'goals').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('4.完成抽检40批次');
    await page.keyboard.press('Tab');
    await saved(page);
    const [project] = (await standing()).projects.slice(9);
    expect([project?.goals.at(-1)?.number, project?.goals.length, project?.spendingPlan[0]?.cumulative.value]).toEqual([4, 4, 10]);
    await cell(page, 'row:9:basis').click();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: '撤销：清空第9行指标值确定依据' }).waitFor();
    for (const name of ['改写绩效目标', '改写资金支出计划3月底', '改写资金用途']) {
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: `撤销：${name}` }).waitFor();
    }
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: '撤销：改写资金支出计划3月底' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate<boolean>("document.activeElement.closest('.editor-form') === null")).toBe(true);
  });

  test('a block of Excel and a table of Word with merged cells are pasted, a block is copied out as texts', async () => {
    const page = await signedIn();
    await editing(page, 10);
    await cell(page, 'row:1:value').click();
    await pasteFrom(page, { text: '≥95%\t2026年计划\r\n≥40批次\t2026年计划\r\n' });
    await page.getByText('粘贴了4格。').first().waitFor();
    await cell(page, 'row:9:level2').click();
    await pasteFrom(page, { html: '<table><tr><td rowspan="2"><p>服务对象满意度指标</p></td><td>企业满意度</td></tr><tr><td>群众满意度</td></tr></table>', text: '' });
    await page.getByText('粘贴了4格，在表的末尾添了1行。').first().waitFor();
    await saved(page);
    const [project] = (await standing()).projects.slice(9);
    expect(project?.indicators.slice(0, 2).map(({ target, basis }) => [target.source, basis])).toEqual([['≥95%', '2026年计划'], ['≥40批次', '2026年计划']]);
    expect(project?.indicators.slice(8).map(({ level1, level2, name }) => [level1, level2, name])).toEqual([['满意度指标', '服务对象满意度指标', '企业满意度'], ['满意度指标', '服务对象满意度指标', '群众满意度']]);

    await cell(page, 'row:1:value').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await page.getByText('已复制4格。').first().waitFor();
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toBe('≥95%\t2026年计划\r\n≥40批次\t2026年计划');
    await page.keyboard.press('Control+d');
    await page.getByRole('button', { name: '撤销：向下填充1行' }).waitFor();
    await expect.poll(() => cell(page, 'row:2:value').innerText()).toBe('≥95%');
  });

  test('rows are added, moved within their class, put under another class and taken out; the target is filled in part by part', async () => {
    const page = await signedIn();
    await editing(page, 9);
    await cell(page, 'row:1:name').click();
    await page.keyboard.press('Alt+Insert');
    await page.keyboard.type('检验报告份数');
    await page.keyboard.press('Enter');
    await cell(page, 'row:2:name').click();
    await page.keyboard.press('F4');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('数值').fill('20');
    await dialog.getByLabel('单位').click();
    await dialog.getByLabel('单位').fill('份');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: /^份$/u }).click();
    await dialog.getByText('≥20份').waitFor();
    await dialog.getByRole('button', { name: '写进表里' }).click();
    await cell(page, 'row:2:value').filter({ hasText: '≥20份' }).waitFor();
    await cell(page, 'row:2:name').click();
    await page.keyboard.press('Alt+ArrowUp');
    await cell(page, 'row:1:name').filter({ hasText: '检验报告份数' }).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('要到别的类，用“改类”').first().waitFor();
    await page.getByRole('button', { name: '改类' }).click();
    await page.getByRole('menuitem', { name: '质量指标' }).click();
    await cell(page, 'row:3:name').filter({ hasText: '检验报告份数' }).waitFor();
    await cell(page, 'row:3:name').click();
    await page.keyboard.press('Alt+Delete');
    await page.getByRole('button', { name: '撤销：删去第3行' }).waitFor();
    await saved(page);
    await expect.poll(async () => (await standing()).projects[8]?.indicators.map(({ name }) => name)).not.toContain('检验报告份数');
    await page.keyboard.press('Control+z');
    await cell(page, 'row:3:value').filter({ hasText: '≥20份' }).waitFor();
  });

  test('an indicator of the library is found by a word and put in with its class, its figure left blank', async () => {
    const page = await signedIn();
    await editing(page, 9);
    const before = (await standing()).projects[8]?.indicators.length ?? 0;
    await page.getByRole('button', { name: /指标库$/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('查找指标').fill('抽检 批次');
    const first = dialog.getByRole('button', { name: /^加进表里：/u }).first();
    const name = ((await first.getAttribute('aria-label')) ?? '').replace('加进表里：', '');
    await first.click();
    await page.getByRole('button', { name: `撤销：从指标库加一行“${name}”` }).waitFor();
    await saved(page);
    const rows = (await standing()).projects[8]?.indicators ?? [];
    const added = rows.find((row) => row.name === name);
    expect([rows.length, added?.target.source.includes('（　）'), added?.level1 === '' ]).toEqual([before + 1, true, false]);
  });

  test('a proposal is one key away, its blanks are filled beside it, and it is undone like everything', async () => {
    const page = await signedIn();
    await editing(page, 10);
    await cell(page, 'row:4:value').click();
    const card = page.locator('[data-anchor="row:4:value"] .proposal-card');
    await card.getByRole('textbox').fill('个月');
    await card.getByRole('button', { name: '采纳' }).click();
    await cell(page, 'row:4:value').filter({ hasText: /^≤1个月$/u }).waitFor();
    await page.getByRole('button', { name: '撤销：采纳建议：改写第4行' }).waitFor();
    await cell(page, 'row:5:value').click();
    await page.locator('[data-anchor="row:5:value"] .proposal-card').waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('button', { name: '撤销：采纳建议：改写第5行' }).waitFor();
    await expect.poll(() => cell(page, 'row:5:value').innerText()).toBe('≥90%');
    await page.keyboard.press('Control+z');
    await cell(page, 'row:5:value').filter({ hasText: '≥90当年完成' }).waitFor();
  });

  test('where the server does not save it says so, a reload keeps what was typed, and once it does everything is saved', async () => {
    const page = await signedIn();
    await editing(page, 10);
    isDown = true;
    await cell(page, 'row:2:value').click();
    await page.keyboard.type('≥40批次');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: '服务器这会儿没能存上，1处修改还没有保存' }).waitFor();
    await page.reload();
    await cell(page, 'row:2:value').filter({ hasText: /^≥40批次$/u }).waitFor();
    await alert.filter({ hasText: '1处修改还没有保存' }).waitFor();
    await expect.poll(() => value(10, 2)).not.toBe('≥40批次');
    isDown = false;
    await page.getByRole('button', { name: '现在再试' }).click();
    await saved(page);
    await expect.poll(async () => [await value(10, 2), await alert.count()]).toEqual(['≥40批次', 0]);
    await page.reload();
    await cell(page, 'row:2:value').filter({ hasText: /^≥40批次$/u }).waitFor();
    await expect.poll(() => page.locator('.saving-mark').innerText()).toBe('没有未保存的修改');
  });

  test('two people: in different cells both stand; in one cell the later one sees three texts and chooses', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    await editing(one, 9);
    await editing(two, 9);
    const write = async (page: Page, key: string, text: string): Promise<void> => {
      await cell(page, key).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await write(one, 'row:1:value', '≥25批');
    await saved(one);
    await write(two, 'row:4:value', '≤2000元/批');
    await saved(two);
    await cell(two, 'row:1:value').filter({ hasText: /^≥25批$/u }).waitFor();

    await write(one, 'row:4:value', '≤1900元/批');
    await one.getByRole('button', { name: '逐处选择' }).click();
    const dialog = one.getByRole('dialog');
    const told = async (): Promise<string> => (await dialog.innerText()).replaceAll(/\s+/gu, ' ');
    await expect.poll(told).toContain('第4行“药品样品每批次平均价格” 指标值');
    await expect.poll(told).toMatch(/原来 ≤2975元\/批 .*对方写的 ≤2000元\/批 .*您写的 ≤1900元\/批/u);
    await expect.poll(() => dialog.getByRole('button', { name: '还有1处没有选' }).isDisabled()).toBe(true);
    await dialog.getByText('您写的').click();
    await dialog.getByRole('button', { name: '就这样保存' }).click();
    await saved(one);
    await expect.poll(async () => [await value(9, 1), await value(9, 4), await one.getByRole('alert').count()]).toEqual(['≥25批', '≤1900元/批', 0]);
  });

  test('part one: a paragraph is written, added, moved, numbered anew and taken out', async () => {
    const page = await signedIn();
    await page.goto(`${its.address}/plans/${planId}/overall`);
    await page.getByRole('button', { name: '编辑' }).click();
    const section = page.getByRole('region', { name: '工作保障措施' });
    await section.getByRole('button', { name: '加一段' }).click();
    await section.getByLabel('工作保障措施第18段').fill('18、按月核对支出进度。');
    await section.getByRole('button', { name: '第18段上移' }).click();
    await section.getByRole('button', { name: '按次序重编序号' }).click();
    await section.getByRole('button', { name: '删去第1段' }).click();
    await saved(page);
    const { safeguards } = (await standing()).overall;
    expect([safeguards.length, safeguards[15]?.source]).toEqual([17, '17、按月核对支出进度。']);
    await expect.poll(() => page.getByRole('button', { name: '撤销：删去工作保障措施第1段' }).isEnabled()).toBe(true);
  });

  test('projects change their order and are taken out, and it is undone', async () => {
    const page = await signedIn();
    await page.goto(`${its.address}/plans/${planId}/edit`);
    await page.getByRole('button', { name: '“购车经费”上移' }).click();
    await page.getByRole('button', { name: '删去“购车经费”' }).click();
    await page.getByRole('button', { name: '删去', exact: true }).click();
    await saved(page);
    await expect.poll(async () => (await standing()).projects.length).toBe(14);
    await page.getByRole('button', { name: '撤销：删去项目“购车经费”' }).click();
    await page.getByRole('link', { name: '购车经费' }).waitFor();
    await saved(page);
    await expect.poll(async () => (await standing()).projects.map(({ number, name }) => [number, name?.value]).slice(1, 3)).toEqual([[2, '购车经费'], [3, '冀财行【2020】162号2021年市场监管专项补助经费']]);
  });

  test('a new project begins from a template without a figure, or goes on from another text without its code and amounts', async () => {
    const page = await signedIn();
    await page.goto(`${its.address}/plans/${planId}/edit`);
    await page.getByRole('button', { name: '新增项目' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('项目名称').fill('食品监督抽检经费');
    await dialog.getByRole('combobox', { name: '项目类型' }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '抽检' }).click();
    await dialog.getByText('不合格产品核查处置率').waitFor();
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await cell(page, 'row:1:value').filter({ hasText: '≥（　）批次' }).waitFor();
    await page.locator('[data-anchor="row:1:value"] .finding-note-blocks').first().waitFor();
    await saved(page);
    const [added] = (await standing()).projects.slice(15);
    expect(added).toMatchObject({ number: 16, title: '食品监督抽检经费绩效目标表', budget: { total: { value: null } }, unitCode: '414001' });
    expect(added?.indicators.map(({ level1, level2 }) => `${level1}/${level2}`).slice(0, 4)).toEqual(['产出指标/数量指标', '产出指标/质量指标', '产出指标/时效指标', '产出指标/成本指标']);

    await page.goto(`${its.address}/plans/${planId}/edit`);
    await page.getByRole('button', { name: '新增项目' }).click();
    await dialog.getByText('延续上年的项目').click();
    await dialog.getByLabel(/^购车经费/u).check();
    await dialog.getByLabel(/^电梯应急中心运维经费/u).check();
    await dialog.getByRole('button', { name: '新增2个项目' }).click();
    await page.getByRole('heading', { name: '购车经费', level: 1 }).waitFor();
    await saved(page);
    const [car] = (await standing()).projects.slice(16);
    expect(car).toMatchObject({ number: 17, name: { value: '购车经费' }, code: { text: '' }, budget: { total: { text: '' } } });
    expect(car?.indicators.length).toBe(9);
    await page.getByRole('button', { name: '撤销：新增2个延续项目' }).click();
    await page.getByRole('heading', { name: '没有第17个项目' }).waitFor();
  });

  test('at 390 px every cell has its field, with findings under its row', async () => {
    const page = await signedIn(narrow);
    await page.goto(`${its.address}/plans/${planId}/edit/projects/10`);
    const row = page.locator('.stacked-editor section').filter({ has: page.getByRole('heading', { name: /^第2行/u }) });
    await row.locator('[data-rule="val-no-unit"]').waitFor();
    await row.locator('[data-cell="row:2:value"]').fill('≥40批次');
    await row.locator('[data-rule="val-no-unit"]').waitFor({ state: 'detached' });
    await row.locator('[data-cell="row:2:basis"]').focus();
    await saved(page);
    await expect.poll(() => value(10, 2)).toBe('≥40批次');
    await expect.poll(() => tooWide(page)).toBe(0);
  });

  test.each([1440, 390] as const)('at %i px nobody stumbles over the pages', async (width) => {
    const page = await signedIn(width === narrow.width ? narrow : wide);
    for (const rest of ['', '/overall', '/projects/10', '/projects/99']) {
      await page.goto(`${its.address}/plans/${planId}/edit${rest}`);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expect.poll(() => seriousFindings(page), { message: rest }).toEqual([]);
      await expect.poll(() => tooWide(page), { message: rest }).toBe(0);
    }
  });
});
