// The export of a finance system through a real browser: its columns are not known, they are told once, and from then on it is read without asking and written again.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listLayoutsSchema } from '../src/http/contract/list-layouts.ts';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { atDesk } from './support/browser-bureau.ts';
import { describeInBrowser, narrow, wide } from './support/browser-people.ts';
import { textRows, xlsxFile } from './support/xlsx-file.ts';

const headings = ['财政年度', '预算单位编码', '预算单位名称', '项目代号', '支出事项全称', '金额', '指标大类', '二级', '考核要点', '关系', '数量', '量纲', '经办人备注'];
const rows = [
  ['', '', '', '', '', '', '产出指标', '数量指标', '没有项目', '≥', '1', '次', ''],
  ['2026', '414001', '示例县市场监督管理局本级', '13068226P0000000001AA', '食品安全监督抽检', '1280000', '产出指标', '数量指标', '抽检批次', '≥', '400', '批次', '已核'],
  ['2026', '414001', '示例县市场监督管理局本级', '13068226P0000000001AA', '食品安全监督抽检', '1280000', '产出指标', '质量指标', '不合格食品核查处置率', '=', '100', '%', ''],
  ['2026', '414001', '示例县市场监督管理局本级', '13068226P0000000002AA', '特种设备安全监察', '350000', '效益指标', '社会效益指标', '检查覆盖率', '≥', '95', '%', ''],
];

describeInBrowser('对应列名', (people) => {
  const arrived = async (size: typeof wide) => {
    const its = await atDesk(people, size);
    await its.page.goto(`${its.address}/import`);
    return its;
  };

  test('a list with columns nobody knows is asked about once, previewed, saved and imported; the next one is not asked about', async () => {
    const { page, visitor } = await arrived(wide);
    await dropped(page, '一体化导出.xlsx', workbookOf(rows));
    await page.getByRole('heading', { name: '这份清单的列名没有见过，请对应一次' }).waitFor();
    await expect.poll(() => wordOf(page, 'B列“预算单位编码”是什么')).toBe('单位代码');
    await expect.poll(() => wordOf(page, 'J列“关系”是什么')).toBe('指标性质');
    await expect.poll(() => page.locator('.mapping-wants').innerText()).toMatch(/还没有一列是.*三级指标.*指标值/u);
    await expect.poll(() => page.getByRole('button', { name: '保存列式并导入' }).isDisabled()).toBe(true);
    await chooseWord(page, 'E列“支出事项全称”是什么', '项目名称');
    await expect.poll(() => wordOf(page, 'F列“金额”是什么')).toBe('预算数');
    await chooseWord(page, 'I列“考核要点”是什么', '三级指标');
    await chooseWord(page, 'K列“数量”是什么', '指标值');
    await chooseWord(page, 'L列“量纲”是什么', '度量单位');
    await expect.poll(() => page.locator('.mapping-wants').innerText()).toContain('表头没有写金额是元还是万元');
    await page.locator('.ant-segmented-item', { hasText: /^元$/u }).click();

    const preview = page.locator('.mapping-preview');
    await preview.getByRole('heading', { name: '读出来是这样：2 个项目，3 条指标，2026年' }).waitFor();
    await expect.poll(async () => (await preview.getByRole('row', { name: /食品安全监督抽检/u }).innerText()).replaceAll(/\s+/gu, ' ')).toBe('414001 13068226P0000000001AA 食品安全监督抽检 128.00 抽检批次 ≥400批次');
    await expect.poll(() => preview.getByText('没有读入的 1 行').isVisible()).toBe(true);
    await expect.poll(() => preview.getByText(/第2行：上面还没有项目，不知道是哪个项目的。G2 产出指标/u).isVisible()).toBe(true);
    await expect.poll(() => page.getByText('不用的列：经办人备注（1格）').isVisible()).toBe(true);
    await expect.poll(async () => [await tooWide(page), await seriousFindings(page)]).toEqual([0, []]);

    await page.getByLabel('列式的名称').fill('县一体化');
    await page.getByRole('button', { name: '保存列式并导入' }).click();
    await page.getByRole('heading', { name: '已导入，是第1版' }).waitFor();
    await expect.poll(() => page.getByText('按列式“县一体化”读取。').isVisible()).toBe(true);
    expect(listLayoutsSchema.parse((await visitor.get('/api/list-layouts')).json()).stored).toMatchObject([{ title: '县一体化', moneyUnit: '元', targets: 'in-three' }]);

    const next = rows.slice(1).map((row) => row.map((text) => (text === '400' ? '450' : text)));
    await dropped(page, '下一次导出.csv', new TextEncoder().encode([headings, ...next].map((row) => row.join(',')).join('\r\n')));
    await page.getByRole('heading', { name: '已导入，成为第2版' }).waitFor();

    await page.getByRole('button', { name: '列对应得不对，改列式' }).click();
    await page.getByRole('heading', { name: '改列式“县一体化”的列' }).waitFor();
    await expect.poll(() => wordOf(page, 'I列“考核要点”是什么')).toBe('三级指标');
    await chooseWord(page, 'M列“经办人备注”是什么', '绩效指标描述');
    await page.getByRole('button', { name: '保存列式并导入' }).click();
    await page.getByRole('heading', { name: /^已导入，成为第2版|^已导入，成为第3版|没有改动$/u }).waitFor();
    expect(listLayoutsSchema.parse((await visitor.get('/api/list-layouts')).json()).stored).toMatchObject([{ title: '县一体化', columns: expect.arrayContaining([{ heading: '经办人备注', holds: '绩效指标描述' }]) }]);

    await page.getByRole('link', { name: '看概览' }).click();
    await page.getByRole('button', { name: /导出/u }).first().click();
    await page.getByRole('menuitem', { name: '指标清单（一行一个指标）' }).hover();
    await page.getByRole('menuitem', { name: '按“县一体化”的列写出' }).click();
    await page.getByText(/已下载：.*县一体化\.xlsx/u).waitFor();
  });

  test('a saved layout is renamed, removed and brought back, on a telephone too', async () => {
    const { page, visitor, address } = await arrived(narrow);
    const columns = [['事项', '项目名称'], ['考核点', '三级指标'], ['数', '指标值']].map(([heading, holds]) => ({ heading, holds }));
    await visitor.ask('PUT', '/api/list-layouts/01900000-0000-7000-8000-000000000001', { body: { title: '旧名', moneyUnit: '万元', targets: 'whole', columns } });
    await page.goto(`${address}/import`);
    await page.getByRole('button', { name: '给列式“旧名”改名' }).click();
    await page.getByLabel('名称').fill('新名');
    await page.getByRole('button', { name: /^改\s*名$/u }).last().click();
    await page.getByText('新名', { exact: true }).waitFor();
    await page.getByRole('button', { name: '删除列式“新名”' }).click();
    await page.getByText('已删除“新名”。').waitFor();
    expect(listLayoutsSchema.parse((await visitor.get('/api/list-layouts')).json()).stored).toEqual([]);
    await page.getByRole('button', { name: '撤销删除' }).click();
    await page.getByText('新名', { exact: true }).waitFor();
    await dropped(page, '一体化导出.xlsx', workbookOf(rows));
    await page.getByRole('heading', { name: '这份清单的列名没有见过，请对应一次' }).waitFor();
    await expect.poll(async () => [await tooWide(page), await seriousFindings(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: '不导入' }).click();
    await page.getByRole('heading', { name: '这份清单的列名没有见过，请对应一次' }).waitFor({ state: 'detached' });
  });
});

async function dropped(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** What the choice of a column stands on. */
async function wordOf(page: Page, label: string): Promise<string> {
  return (await page.locator('.ant-select', { has: page.getByLabel(label) }).innerText()).trim();
}

async function chooseWord(page: Page, label: string, word: string): Promise<void> {
  const choice = page.getByLabel(label);
  await choice.click();
  await choice.fill(word);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').getByText(word, { exact: true }).click();
}

function workbookOf(lines: readonly (readonly string[])[]): Uint8Array {
  return xlsxFile({ sheets: [{ rows: textRows(...[headings, ...lines].map((line) => [...line])) }] });
}
