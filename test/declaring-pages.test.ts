// The pages of declaring and reviewing in a real browser, against the real server over a database: what a unit's finance and a reviewer do there, every page by
// axe and on a narrow window.
import { expect, test } from 'vitest';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { looksRight, picture } from './support/browser-people.ts';
import { countyPassword } from './support/declaring-server.ts';
import { sayContinued } from './support/six-roles.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';

describeCountyInBrowser('申报与审核的页面', (served) => {
  test('单位财务看到还缺什么，一起汇总项目，报送；之后页面说由谁办理', served(async (its) => {
    await its.openRounds('first-up');
    const page = await its.browse('unitFinance');
    await page.getByRole('link', { name: '申报', exact: true }).click();
    await page.getByRole('heading', { name: '申报', exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '报送', exact: true }).isDisabled()).toBe(true);
    await expect.poll(() => page.locator('.asked-obstacle').allInnerTexts()).toEqual([
      '还有2个项目没有汇总：“2027年食品抽检经费”、“2027年计量器具检定经费”。',
      '还没有写明新增还是延续：“2027年食品抽检经费”、“2027年计量器具检定经费”。请在申报页的项目列表里写明；达到标准的新增项目须有事前绩效评估。',
    ]);
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    // By keyboard from what is missing to where it is mended.
    await page.locator('.asked-missing').getByRole('link', { name: '到“各项目”' }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#declared-projects-title:focus').waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await sayContinued(page);
    await page.getByRole('button', { name: '汇总全部可办的（2个）' }).click();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '报送' }).click();
    await page.getByText('现在是主管部门审核，由主管部门办理。').waitFor();
    await expect.poll(() => page.locator('.step-history').innerText()).toContain('报送');
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
  }));

  test('主管部门从队列里打开，把意见写到格子上退回；单位看到意见，答复后报得回来', served(async (its) => {
    await its.submitted();
    const reviewer = await its.browse('departmentFinance');
    await reviewer.getByRole('link', { name: '审核队列' }).click();
    await reviewer.getByRole('link', { name: /^414002/u }).waitFor();
    await expect.poll(async () => [await seriousFindings(reviewer), await tooWide(reviewer)]).toEqual([[], 0]);
    await reviewer.getByRole('link', { name: /^414002/u }).click();
    await reviewer.getByRole('heading', { name: '审核', exact: true }).waitFor();
    await reviewer.locator('[data-cell="row:3:value"]').click();
    await reviewer.getByRole('heading', { name: '第3行的指标值' }).waitFor();
    await reviewer.getByRole('textbox', { name: '意见', exact: true }).fill('请写明几月底前完成。');
    await reviewer.getByRole('button', { name: '写下意见' }).click();
    await reviewer.getByText('已写1条意见，还没有送出。').waitFor();
    await expect.poll(async () => [await seriousFindings(reviewer), await tooWide(reviewer)]).toEqual([[], 0]);
    await reviewer.getByRole('button', { name: '退回', exact: true }).click();
    await reviewer.getByRole('dialog').getByText('随退回送出1条审核意见').waitFor();
    await reviewer.getByRole('dialog').getByLabel('理由').fill('请按意见修改。');
    await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await reviewer.getByText('退回修改。现在不由您审核，只能查看。').waitFor();

    const finance = await its.browse('unitFinance');
    await finance.getByRole('link', { name: '工作台' }).click();
    await finance.getByRole('link', { name: '退回修改：一上报送' }).click();
    await finance.getByText('请写明几月底前完成。').waitFor();
    const letters = ['下载审核意见书', '这次的审核意见书'].map((name) => finance.getByRole('link', { name }));
    await expect.poll(() => Promise.all(letters.map((link) => link.getAttribute('href')))).toEqual([1, 2].map(() => expect.stringMatching(new RegExp(`^/api/plans/${its.planId}/returns/\\d+/opinion-letter$`, 'u'))));
    await finance.getByRole('button', { name: '答复', exact: true }).click();
    await finance.getByRole('dialog').getByLabel('答复').fill('检定计划是11月底前，已在依据里写明。');
    await finance.getByRole('dialog').getByRole('button', { name: '答复' }).click();
    await finance.getByText('已答复', { exact: true }).first().waitFor();
    await finance.getByRole('button', { name: '汇总', exact: true }).click();
    await finance.getByRole('button', { name: '报送', exact: true }).click();
    await finance.getByRole('dialog').getByRole('button', { name: '报送' }).click();
    await finance.getByText('现在是主管部门审核，由主管部门办理。').waitFor();
    await expect.poll(() => Promise.all(letters.map((link) => link.count()))).toEqual([0, 1]);
  }));

  test('登录先到等着办的事；手机上点格写意见、改写、退回；换一个人登录，看不到前一个人的消息数', served(async (its) => {
    await its.submitted();
    await its.as('unitFinance');
    const page = await its.browse('departmentFinance');
    await page.waitForURL(/\/desk$/u);
    const bell = page.getByRole('link', { name: /^消息，/u });
    await page.getByRole('link', { name: '消息，1条未读' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.desk-list').getByRole('link').first().click();
    await page.getByRole('heading', { name: '审核', exact: true }).waitFor();
    await page.getByRole('button', { name: '对第3行写意见' }).waitFor();
    await looksRight(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.review-stacked [data-cell="row:3:value"]').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: '第3行的指标值' }).waitFor();
    await drawer.getByRole('textbox', { name: '意见', exact: true }).fill('请写明几月前完成。');
    await picture(page, 'review-drawer-390');
    await drawer.getByRole('button', { name: '写下意见' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('已写1条意见，还没有送出。').waitFor();
    await page.locator('.review-stacked [data-cell="row:3:value"]').click();
    await drawer.getByRole('button', { name: '改写' }).click();
    await drawer.getByRole('region', { name: '这个项目的意见' }).waitFor({ state: 'detached' });
    await expect.poll(() => drawer.getByRole('textbox', { name: '意见', exact: true }).inputValue()).toBe('请写明几月前完成。');
    await drawer.getByRole('textbox', { name: '意见', exact: true }).fill('请写明几月底前完成。');
    await drawer.getByRole('button', { name: '写下意见' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.locator('.comment-note').getByText('请写明几月底前完成。').waitFor();
    // An opinion on the project as a whole comes back to where it was written, behind what was begun there.
    await page.getByRole('button', { name: '对整个项目写意见' }).click();
    await drawer.getByRole('textbox', { name: '意见', exact: true }).fill('项目的依据请补全。');
    await drawer.getByRole('button', { name: '写下意见' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '写意见：指标值', exact: true }).nth(2).click();
    await drawer.getByRole('heading', { name: '第3行的指标值' }).waitFor();
    await drawer.getByRole('listitem').filter({ hasText: '项目的依据请补全。' }).getByRole('button', { name: '改写' }).click();
    await drawer.getByRole('heading', { name: '整个项目' }).waitFor();
    await expect.poll(() => drawer.getByRole('textbox', { name: '意见', exact: true }).inputValue()).toBe('项目的依据请补全。');
    await drawer.getByRole('textbox', { name: '意见', exact: true }).fill('');
    await drawer.getByRole('button', { name: '关闭' }).or(drawer.getByRole('button', { name: 'Close' })).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await drawer.getByText('随退回送出1条审核意见').waitFor();
    await picture(page, 'return-window-390');
    await drawer.getByLabel('理由').fill('请按意见修改。');
    // What was typed is not thrown away by one key.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '接着写' }).click();
    await expect.poll(() => drawer.getByLabel('理由').inputValue()).toBe('请按意见修改。');
    await drawer.getByRole('button', { name: '退回' }).click();
    await page.getByText('退回修改。现在不由您审核，只能查看。').waitFor();

    await page.getByRole('button', { name: /^账号：/u }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('账号', { exact: true }).fill(its.county.people.auditor.account.login);
    await page.getByLabel('密码').fill(countyPassword);
    await its.as('auditor');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/\/plans\//u);
    await bell.waitFor();
    await expect.poll(() => bell.getAttribute('aria-label')).toBe('消息，没有未读');
  }));

  test('绩效股设定轮次，看进度表；窄窗口里都放得下', served(async (its) => {
    const page = await its.browse('performance');
    await page.getByRole('link', { name: '轮次设置' }).click();
    const day = async (label: string, written: string): Promise<void> => {
      await page.getByLabel(label).fill(written);
      await page.getByLabel(label).press('Enter');
    };
    await day('一上开始', '2026-09-01');
    await expect.poll(() => page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await day('一上截止', '2026-09-10');
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('轮次已设定').waitFor();
    await page.getByRole('link', { name: '进度表' }).click();
    await page.getByRole('row', { name: /414002.*填报中.*5天/u }).waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
  }));

  test('历史写明改了哪些格；审计核验没有改动，下载操作记录', served(async (its) => {
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    await its.edit({ kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '≥200批次' });
    const page = await its.browse('auditor');
    await page.getByRole('link', { name: '历史', exact: true }).click();
    await page.getByRole('button', { name: '看改了哪些格' }).first().click();
    await page.getByText('≥200批次').first().waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: '操作记录', exact: true }).click();
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByText('没有发现改动。').waitFor();
    await expect.poll(() => page.getByRole('link', { name: '下载操作记录' }).getAttribute('href')).toBe('/api/audit/export?division=130682');
    const lines = page.getByRole('list', { name: '操作记录' }).getByRole('listitem');
    const everything = await lines.count();
    await page.getByRole('button', { name: '只看foodOfficer的记录' }).first().click();
    await expect.poll(() => lines.count()).toBeLessThan(everything);
    await page.getByText('只看：foodOfficer').waitFor();
    await expect.poll(() => lines.first().innerText()).toContain('编辑绩效文本');
    await page.getByRole('button', { name: /只看414002 · .*的记录/u }).first().click();
    await page.getByText(/只看：414002 · /u).waitFor();
    await looksRight(page, 'audit');
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
  }));
});
