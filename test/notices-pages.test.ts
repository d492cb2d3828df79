// 消息, 邮件通知 and 指标提议 in a real browser against the real server over a database: the bell, marking and taking it back, proposing from a row, the review
// beside what is alike; every page by axe, by keyboard where it says so, and on a narrow window.
import { expect, test } from 'vitest';
import { describeCountyInBrowser } from './support/browser-county.ts';
import { looksRight, picture } from './support/browser-people.ts';

describeCountyInBrowser('消息和指标提议的页面', (served) => {
  test('铃上有未读的条数；标为已读能撤销；点一句就到办理的地方，并且已读', served(async (its) => {
    await its.submitted();
    await its.step('departmentFinance', 'pass');
    const page = await its.browse('firstReview');
    const bell = page.getByRole('banner').getByRole('link', { name: '消息，1条未读' });
    await bell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '消息', exact: true }).waitFor();
    const sentence = '示例县市场监管综合执法队2027年度绩效文本已到您这一级，请审核，请在2026年9月29日前办理（办理天数待核实）。';
    await page.getByRole('link', { name: sentence }).waitFor();
    await looksRight(page, 'notices');
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('没有未读的消息。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('link', { name: sentence }).waitFor();
    await page.getByRole('button', { name: `标为已读：${sentence}` }).click();
    await page.getByText('没有未读的消息。').waitFor();
    await page.getByText('全部 1').click();
    await page.getByRole('button', { name: `标为未读：${sentence}` }).click();
    await page.getByRole('button', { name: `标为已读：${sentence}` }).waitFor();
    await page.getByRole('link', { name: sentence }).click();
    await page.waitForURL(/\/review$/u);
    await page.getByRole('banner').getByRole('link', { name: '消息，没有未读' }).waitFor();
    // Done by whoever, it says so.
    expect((await its.step('firstReview', 'pass')).status).toBe(200);
    await page.goto(`${its.address}/notices?show=all`);
    await page.locator('.notice-read').getByText(/，已办$/u).waitFor();
    await looksRight(page, 'notices-done');
  }));

  test('邮件通知：写地址，关掉一种，保存以后还在', served(async (its) => {
    const page = await its.browse('unitFinance', '/notices');
    await page.getByRole('button', { name: '邮件通知' }).click();
    const dialog = page.getByRole('dialog', { name: '邮件通知' });
    await dialog.getByText('系统还没有开启邮件通知。可以先填好，系统管理员开启后生效。').waitFor();
    await dialog.getByLabel('收件地址').fill('不是地址');
    await dialog.getByRole('button', { name: /保\s*存/u }).click();
    await dialog.getByText('邮件地址的写法不对').waitFor();
    await dialog.getByLabel('收件地址').fill('caiwu@example.gov.cn');
    await dialog.getByRole('checkbox', { name: '已批复' }).uncheck();
    await picture(page, 'mail-choice');
    await dialog.getByRole('button', { name: /保\s*存/u }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await its.ports.notices.choice(its.county.people.unitFinance.account.id)).toEqual({ address: 'caiwu@example.gov.cn', off: ['approved', 'approved-known'] });
    await page.getByRole('button', { name: '邮件通知' }).click();
    await expect.poll(() => dialog.getByLabel('收件地址').inputValue()).toBe('caiwu@example.gov.cn');
    await expect.poll(() => dialog.getByRole('checkbox', { name: '已批复' }).isChecked()).toBe(false);
  }));

  test('从自己的一行提议，绩效股在相近的指标旁边审核、改好采纳；编辑时就能取用，写明谁在用', served(async (its) => {
    const officer = await its.browse('unitFinance', `/plans/${its.planId}/edit/projects/1`);
    await officer.getByText('食品抽检批次', { exact: true }).first().click();
    await officer.getByRole('button', { name: '提议入库' }).click();
    await officer.getByRole('heading', { name: '提议新指标' }).waitFor();
    await expect.poll(() => officer.getByLabel('指标名称').inputValue()).toBe('食品抽检批次');
    await officer.getByRole('region', { name: '库里相近的指标' }).getByText('食品监督抽检批次', { exact: true }).waitFor();
    await officer.getByRole('button', { name: '送审核' }).click();
    await officer.getByText('还不能送').waitFor();
    await looksRight(officer, 'propose');
    await officer.getByLabel('指标名称').fill('校园食堂食品抽检批次');
    await officer.getByLabel('指标解释').fill('全年出具检验报告的校园食堂食品抽检批次数');
    await officer.getByLabel('怎么算').fill('报告签发日期在本年度内的校园食堂抽检批次数；复检不另计。');
    await officer.getByLabel('计量单位').fill('批次');
    await officer.getByLabel('凭据').fill('抽样单\n检验报告');
    await officer.getByLabel('依据怎么写').fill('上年实际完成（　）批次；年度抽检计划（　）批次');
    await officer.getByRole('button', { name: '送审核' }).click();
    await officer.getByRole('heading', { name: '指标提议' }).waitFor();
    await officer.getByText('待审核').waitFor();

    const reviewer = await its.browse('performance', '/library');
    await reviewer.getByRole('link', { name: '指标提议，等您审核 1 个' }).click();
    await reviewer.getByRole('button', { name: '审核：校园食堂食品抽检批次' }).click();
    await reviewer.getByRole('button', { name: '并入：食品监督抽检批次' }).waitFor();
    await looksRight(reviewer, 'review');
    await reviewer.getByLabel('又名').fill('学校食堂抽检批次');
    await reviewer.getByLabel('从哪一年起可用').fill('2027');
    await reviewer.getByRole('button', { name: /采\s*纳/u, exact: true }).first().click();
    await reviewer.getByText('已采纳').waitFor();
    await reviewer.getByText('编号 county-1').waitFor();

    await officer.goto(`${its.address}/plans/${its.planId}/edit/projects/1`);
    await officer.getByRole('button', { name: '指标库' }).click();
    await officer.getByLabel('查找指标').fill('学校食堂 校园');
    await officer.getByRole('button', { name: '加进表里：校园食堂食品抽检批次' }).click();
    await expect.poll(async () => (await its.ports.indicatorLibrary.names({ year: 2027, scope: [{ kind: 'everything', states: null }] })).some(({ name }) => name === '校园食堂食品抽检批次')).toBe(true);
    await officer.goto(`${its.address}/library`);
    await officer.getByLabel('查找指标').fill('校园食堂');
    await officer.getByText('校园食堂食品抽检批次').first().click();
    await officer.getByText('2027年度1个单位1行').waitFor();
    await looksRight(officer, 'library');
  }));
});
