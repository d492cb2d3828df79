// The help beside every page and inside every window, the first-day tour and the pages for everybody, in a real browser against the real server over a database: by
// keyboard, on a wide and a narrow window, every page by axe.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isRole, roles, type Role } from '../src/domain/access/index.ts';
import { stepsOf } from '../src/web/tour/tours.ts';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { describeCountyInBrowser } from './support/browser-county.ts';
import type { CountyPost } from './support/declaring-county.ts';

describeCountyInBrowser('说明、引导和公开的页面', (served) => {
  test('F1 和“？”在页旁打开讲这一页的一节；在格子上先讲这一格；Esc 关上，人还在原来的页上', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/declaration`);
    await page.getByRole('heading', { name: '申报', exact: true }).waitFor();
    await page.keyboard.press('F1');
    const panel = page.getByRole('dialog', { name: '这一页的说明' });
    await panel.getByRole('heading', { name: '单位里的三步' }).waitFor();
    await expect.poll(() => panel.innerText()).toContain('控制数');
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/plans/${its.planId}/declaration`);

    await page.goto(`${its.address}/plans/${its.planId}/projects/1`);
    await page.locator('[data-cell="row:1:value"]').focus();
    await page.keyboard.press('F1');
    await panel.locator('.help-terms-own').getByText('指标值', { exact: true }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '这一页的说明（F1）' }).first().click();
    await page.getByRole('button', { name: '这一页的说明（F1）' }).first().click();
    await panel.getByRole('heading', { name: '项目页' }).waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
  }));

  test('窗口里的“？”和 F1 在窗口里讲这件事，写了一半的不丢', served(async (its) => {
    const page = await its.browse('unitFinance', `/plans/${its.planId}/declaration`);
    await page.getByRole('region', { name: '是否公开' }).getByLabel('全选').check();
    await page.getByRole('button', { name: '写明是否公开（2个）' }).click();
    const window = page.getByRole('dialog');
    await window.getByText('不公开', { exact: true }).click();
    await window.getByLabel('保密审查人').fill('王审查');
    await page.keyboard.press('F1');
    await window.getByRole('heading', { name: '批复以后公开' }).waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await expect.poll(() => window.getByLabel('保密审查人').inputValue()).toBe('王审查');
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await window.getByRole('button', { name: '这个窗口的说明（F1）' }).click();
    await window.getByRole('heading', { name: '批复以后公开' }).waitFor({ state: 'hidden' });
  }));

  test('每一页，宽窄两种窗口，都没有严重的可及性问题，也不比窗口宽', served(async (its) => {
    await its.openRounds('first-up');
    const look = async (page: Page, name: string): Promise<void> => {
      for (const [width, height] of [[1440, 900], [390, 844]] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(async () => [await seriousFindings(page), await tooWide(page)], { message: `${name} ${width}` }).toEqual([[], 0]);
      }
    };
    const plan = `/plans/${its.planId}`;
    const visits: readonly (readonly [CountyPost, readonly string[]])[] = [
      ['unitFinance', ['/desk', '/notices', '/progress', '/rounds', '/import', '/exports', '/library', '/rules', '/rules/val-unit-only', '/help', '/help/08-%E7%94%B3%E6%8A%A5%E4%B8%8E%E9%87%8D%E6%96%B0%E6%8A%A5%E9%80%81', '/organisation', '/access', '/account', '/check', plan, `${plan}/overall`, `${plan}/projects`, `${plan}/projects/1`, `${plan}/unread`, `${plan}/declaration`, `${plan}/history`, `${plan}/versions`, `${plan}/versions/compare?from=1&to=2`, `${plan}/matrix`, `${plan}/edit`, `${plan}/edit/overall`, `${plan}/edit/duties`, `${plan}/edit/projects/1`]],
      ['performance', ['/desk', '/queue', '/progress', '/rounds', `${plan}/review`]],
      ['auditor', ['/audit', '/emergencies', `${plan}/history`]],
    ];
    // Somebody administers the system, and nothing else.
    const administrator = await its.county.person('xitong', [{ role: 'system-administrator', node: its.county.nodes.division }]);
    const walks = [...visits.map(([post, addresses]) => ({ post, addresses, enter: () => its.browse(post) })), { post: 'xitong', addresses: ['/accounts', '/mail', '/organisation'], enter: () => its.enter(administrator.account) }];
    for (const { post, addresses, enter } of walks) {
      const page = await enter();
      for (const address of addresses) {
        await page.goto(its.address + address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await look(page, `${post} ${address}`);
      }
    }
  }));

  test('每个岗位的引导走得完：说到的都在页上，卡片不遮住它，宽窄都一样；看完的不再提示，在“使用说明”里能再看', served(async (its) => {
    const { nodes } = its.county;
    const missed: string[] = [];
    const heldAt: Readonly<Record<Role, string>> = {
      officer: nodes.food, 'section-head': nodes.food, registrar: nodes.food, 'unit-finance': nodes.unit, 'unit-leader': nodes.unit, 'department-finance': nodes.department,
      'finance-first-review': nodes.firstReviewSection, 'finance-performance': nodes.performanceSection, 'finance-budget': nodes.budgetSection, treasury: nodes.budgetSection,
      auditor: nodes.division, 'system-administrator': nodes.division, 'security-administrator': nodes.division, 'audit-administrator': nodes.division,
    };
    for (const role of Object.keys(heldAt).filter(isRole)) {
      const person = await its.county.person(`tour-${role}`, [{ role, node: heldAt[role], serves: role === 'finance-first-review' ? [nodes.department] : [] }]);
      const page = await its.enter(person.account);
      await page.getByRole('button', { name: '看一遍引导' }).click();
      const card = page.getByRole('dialog', { name: `引导：${roles[role].title}` });
      const steps = stepsOf(role, !role.endsWith('-administrator'));
      for (const [index, { title }] of steps.entries()) {
        await card.getByRole('heading', { name: title, exact: true }).waitFor();
        for (const [width, height] of [[390, 844], [1440, 900]] as const) {
          await page.setViewportSize({ width, height });
          await standsApart(page).catch(() => missed.push(`${role} ${title} ${width}`));
        }
        if (role === 'officer') await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
        await page.keyboard.press('Tab');
        const isLast = index === steps.length - 1;
        // That it was seen is written a moment after the card has gone; only then another window knows.
        const written = isLast ? page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/api/account/tours/')) : null;
        await card.getByRole('button', { name: isLast ? '看完了' : '下一步' }).click();
        await written;
      }
      await card.waitFor({ state: 'hidden' });
      expect(missed).toEqual([]);
      if (role !== 'officer') continue;
      const elsewhere = await its.enter(person.account, '/help');
      await elsewhere.getByRole('button', { name: '经办人的引导' }).waitFor();
      await elsewhere.waitForLoadState('networkidle');
      await expect.poll(() => elsewhere.getByRole('button', { name: '看一遍引导' }).count()).toBe(0);
      await elsewhere.getByRole('button', { name: '经办人的引导' }).click();
      await elsewhere.getByRole('heading', { name: '先看工作台' }).waitFor();
      await elsewhere.keyboard.press('Escape');
      await elsewhere.getByRole('heading', { name: '先看工作台' }).waitFor({ state: 'hidden' });
    }
  }));

  test('公开的页面没有脚本也看得全，键盘走得到，窄窗口里不比窗口宽', served(async (its) => {
    await its.passed();
    await its.step('budget', 'approve');
    const unit = await its.as('unitFinance');
    for (const [index, { id }] of (await its.identities()).entries()) await unit.ask('PUT', `/api/plans/${its.planId}/declaration/disclosure`, { body: { decisions: [{ projects: [id], disclosure: 'public', ground: null, reason: '', secrecyReviewer: null }], key: `01900000-0000-7000-8000-00000000000${index}` } });
    await its.step('unitFinance', 'publish');
    const page = await its.stranger();
    await page.goto(`${its.address}/sign-in`);
    await page.getByRole('link', { name: '已公开的绩效文本' }).click();
    await page.getByRole('heading', { name: '已公开的部门预算绩效文本' }).waitFor();
    await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    await page.getByLabel('单位名称或代码').fill('414002');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /市场监督管理局/u }).click();
    await page.getByText('食品抽检批次').first().waitFor();
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(async () => [await seriousFindings(page), await tooWide(page)]).toEqual([[], 0]);
    }
    await expect.poll(() => page.evaluate('document.scripts.length')).toBe(0);
  }));
});

/** Until the card of the tour and what it speaks of both stand in the window, and neither covers the other; fails where that never comes. */
async function standsApart(page: Page): Promise<void> {
  const apart = (): Promise<boolean> => page.evaluate<boolean>(`(() => {
    const [card, target] = ['.tour-card', '[data-tour-here]'].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
    if (card === undefined || target === undefined || target.top < 0 || target.bottom > innerHeight || target.height === 0) return false;
    return !(card.left < target.right && target.left < card.right && card.top < target.bottom && target.top < card.bottom);
  })()`);
  await expect.poll(apart).toBe(true);
}
