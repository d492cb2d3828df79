// The pages of people and access in a real browser against the real server over stores in memory: the way from the only account to separated posts, the second
// factor, delegation, handover and emergency access; every page by axe and on a narrow window.
import { readFileSync } from 'node:fs';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings, tooWide } from './support/accessible.ts';
import { entered, served, type ServedPages } from './support/browser-bureau.ts';
import { describeInBrowser, signIn } from './support/browser-people.ts';
import { makeAccount, makeCounty, type County } from './support/county.ts';
import { ownPassword, sample, settledVisitor, Visitor } from './support/http-server.ts';

const password = 'a quiet harbour';

/** The first sign-in of an account: a password of its own. */
async function settle(page: Page, login: string, first: string): Promise<void> {
  await signIn(page, login, first);
  await page.getByLabel('初始密码').fill(first);
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再写一遍').fill(password);
  await page.getByRole('button', { name: '改密码' }).click();
  await page.getByRole('button', { name: /^账号：|\S/u }).first().waitFor();
}

/** Chooses from a list by typing, as with the keyboard alone. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.click();
  if (await field.isEditable()) await field.fill(words);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: words }).first().click();
}

async function issuedPassword(page: Page): Promise<string> {
  await page.getByText('初始密码，只显示这一次').waitFor();
  const issued = (await page.locator('.issued code').innerText()).trim();
  await page.getByRole('button', { name: '已经记下' }).click();
  await page.locator('.issued').waitFor({ state: 'detached' });
  return issued;
}

async function createAccount(page: Page, name: string, login: string): Promise<string> {
  await page.getByRole('button', { name: '建立账号' }).click();
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('登录名').fill(login);
  await page.getByRole('dialog').getByRole('button', { name: '建立' }).click();
  return issuedPassword(page);
}

async function grantPost(page: Page, place: string, post: { readonly role: string; readonly person: string }): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/organisation`);
  await page.getByRole('navigation', { name: '机构', exact: true }).getByText(place).click();
  await page.getByRole('heading', { name: place }).waitFor();
  await page.getByRole('button', { name: '授予岗位' }).click();
  await choose(page, '岗位', post.role);
  await choose(page, '由谁担任', post.person);
  await page.getByRole('dialog').getByLabel('理由').fill('任职通知');
  await page.getByRole('dialog').getByRole('button', { name: '授予' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describeInBrowser('人员与权限的页面', (people) => {
  const pageOf = async ({ address }: ServedPages): Promise<Page> => {
    const page = await people.window();
    await page.goto(address);
    return page;
  };

  test('from the only account to separated posts: a section’s officer reads the bureau’s text, the administrators do not', async () => {
    const its = await served(people);
    const admin = await pageOf(its);
    await settle(admin, 'admin', its.firstPassword);
    const banner = admin.getByRole('complementary', { name: '岗位' });
    await expect.poll(() => banner.innerText()).toBe('只有这一个账号，它担任全部岗位；建立第二个账号起实行三员分立。');
    await admin.goto(`${its.address}/import`);
    await admin.locator('input[type=file]').setInputFiles({ name: '文本.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(sample()) });
    await admin.getByText('已导入，是第1版').waitFor();

    await admin.goto(`${its.address}/organisation`);
    await admin.getByRole('heading', { name: '定州市市场监督管理局本级' }).waitFor();
    await admin.getByText('目前只有一个账号，它担任全部岗位').waitFor();
    await admin.getByRole('button', { name: '新设下级' }).click();
    await admin.getByRole('dialog').getByLabel('名称').fill('食品科');
    await admin.getByRole('dialog').getByRole('button', { name: '新设' }).click();
    await admin.getByRole('navigation', { name: '机构', exact: true }).getByText('食品科').waitFor();

    await banner.getByRole('link', { name: '建立第二个账号' }).click();
    await admin.getByRole('button', { name: '建立账号' }).click();
    await admin.getByText('三员分立从这个账号开始').waitFor();
    await expect.poll(() => admin.getByRole('dialog').innerText()).toContain('新账号担任：安全管理员');
    await admin.getByLabel('姓名').fill('安全管理员');
    await admin.getByLabel('登录名').fill('anquan');
    await admin.getByRole('dialog').getByRole('button', { name: '建立' }).click();
    const securityPassword = await issuedPassword(admin);
    await banner.waitFor({ state: 'detached' });
    const officerPassword = await createAccount(admin, '食品科经办人', 'shipin');
    await admin.goto(its.address);
    await admin.getByText('这里没有您的岗位看得到的绩效文本').waitFor();
    await expect.poll(() => admin.getByRole('navigation', { name: '主导航' }).innerText()).not.toContain('导入');

    const security = await pageOf(its);
    await settle(security, 'anquan', securityPassword);
    await grantPost(security, '食品科', { role: '经办人', person: '食品科经办人（shipin）' });
    await expect.poll(() => security.locator('.post-line').allInnerTexts()).toEqual([expect.stringMatching(/经办人\s+食品科经办人\s+2021年12月31日起　任职通知/u)]);

    const officer = await pageOf(its);
    await settle(officer, 'shipin', officerPassword);
    await officer.getByRole('heading', { name: '钱的解释率' }).waitFor();
    await officer.goto(`${its.address}/account`);
    await expect.poll(() => officer.getByRole('region', { name: '我的岗位' }).innerText()).toMatch(/经办人\s+食品科/u);
  });

  test('the second factor: the picture is drawn here, the code is asked at the next sign-in', async () => {
    const its = await served(people);
    await settledVisitor(its);
    const page = await pageOf(its);
    await signIn(page, 'admin', ownPassword);
    await page.getByRole('complementary', { name: '岗位' }).waitFor();
    await page.goto(`${its.address}/account`);
    await page.getByRole('region', { name: '动态口令' }).getByRole('button', { name: '启用' }).click();
    await page.getByLabel('先输入现在的密码').fill('not the password');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('dialog').getByText('现在的密码不对').waitFor();
    await page.getByLabel('先输入现在的密码').fill(ownPassword);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('.factor-picture svg').first().waitFor();
    const secret = (await page.locator('.factor-picture code').innerText()).trim();
    const code = (): string => new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: its.ports.clock.now() });
    await page.getByLabel('手机上显示的六位数字').fill(code());
    await page.getByRole('dialog').getByRole('button', { name: '启用' }).click();
    await page.getByRole('region', { name: '动态口令' }).getByText('已启用').waitFor();

    its.pass(60_000);
    const again = await pageOf(its);
    await signIn(again, 'admin', ownPassword);
    await again.getByLabel('动态口令').fill(code());
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.getByRole('complementary', { name: '岗位' }).waitFor();
    await page.reload();
    const sessions = page.getByRole('region', { name: '正在使用的登录' });
    await sessions.getByRole('button', { name: '结束其他登录' }).click();
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);
    await again.reload();
    await again.getByRole('button', { name: '登录', exact: true }).waitFor();
  });

  test('a post is lent and taken back by its holder, and handed over with what waits; emergency access is told on every page', async () => {
    const its = await served(people);
    await peopledCounty(its);
    const holder = await entered(people, its, { login: 'caiwu', password });
    await holder.goto(`${its.address}/account`);
    await holder.getByRole('button', { name: '委托代办：市场监督管理局本级的单位财务' }).click();
    await choose(holder, '委托给谁', 'shipin');
    await holder.getByRole('dialog').getByLabel('理由').fill('外出培训');
    await holder.getByRole('dialog').getByRole('button', { name: '委托' }).click();
    await holder.getByText('由shipin代办，2021年12月31日至2022年1月7日').waitFor();
    const deputy = await entered(people, its, { login: 'shipin', password });
    await deputy.goto(`${its.address}/account`);
    await deputy.getByText('代caiwu办理').waitFor();
    await holder.getByRole('button', { name: '收回' }).click();
    await holder.getByRole('dialog').getByRole('button', { name: '收回' }).click();
    await holder.getByText('由shipin代办').waitFor({ state: 'detached' });

    const security = await entered(people, its, { login: 'anquan', password });
    await security.goto(`${its.address}/organisation?by=person`);
    await security.getByRole('button', { name: '一键移交caiwu的岗位' }).click();
    await security.getByText('市场监督管理局本级　单位财务').waitFor();
    await expect.poll(() => security.locator('.hand-over-preview').innerText()).toContain('定州市市场监督管理局本级2021年：报送绩效文本');
    await choose(security, '由谁接手', 'jieshou');
    await security.getByRole('dialog').getByLabel('理由').fill('轮岗');
    await security.getByRole('dialog').getByRole('button', { name: '移交' }).click();
    await security.getByText('已移交1个岗位').waitFor();

    await security.goto(`${its.address}/emergencies`);
    await security.getByText('从来没有开启过紧急授权').waitFor();
    await security.getByRole('button', { name: '开启紧急授权' }).click();
    await choose(security, '给谁', 'xitong');
    await choose(security, '在哪里', '定州市');
    await choose(security, '什么岗位', '审计');
    await security.getByLabel('发生了什么，为什么等不及').fill('数据库故障，需核对内容');
    await security.getByRole('dialog').getByRole('button', { name: '开启' }).click();
    // Nor does an administrator get to see the business by this way.
    await security.getByRole('dialog').getByText('管理员不经办业务').waitFor();
    // Nor does whoever does the business audit it.
    await choose(security, '给谁', 'jieshou');
    await security.getByRole('dialog').getByRole('button', { name: '开启' }).click();
    await security.getByRole('dialog').getByText('审计不经办、不审批所监督的业务').waitFor();
    await choose(security, '给谁', 'yuanzhu');
    await security.getByRole('dialog').getByRole('button', { name: '开启' }).click();
    const listed = security.getByRole('region', { name: '全部紧急授权' });
    await listed.getByText('数据库故障，需核对内容').waitFor();
    await listed.getByText('进行中').waitFor();
    const helper = await entered(people, its, { login: 'yuanzhu', password });
    await helper.goto(its.address);
    await helper.getByRole('heading', { name: '钱的解释率' }).waitFor();
    const told = helper.getByRole('complementary', { name: '紧急授权' });
    await expect.poll(() => told.innerText()).toContain('定州市审计');
    await told.getByRole('button', { name: '提前结束' }).click();
    await helper.getByRole('dialog').getByRole('button', { name: '结束' }).click();
    await told.waitFor({ state: 'detached' });
    await security.reload();
    await listed.getByText('提前结束').waitFor();
    await expect.poll(() => listed.innerText()).not.toContain('进行中');
  });

  test('a post is given with the keyboard alone, and a refusal keeps what was typed', async () => {
    const its = await served(people);
    await peopledCounty(its);
    const page = await entered(people, its, { login: 'anquan', password });
    await page.goto(`${its.address}/organisation`);
    await page.getByRole('button', { name: '授予岗位' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toContain('role');
    await page.keyboard.press('ArrowDown');
    await page.locator('.ant-select-item-option-active:visible').filter({ hasText: '单位财务' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('汇总本单位的绩效文本，检查后报送。').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('account');
    await page.keyboard.type('xitong');
    await page.locator('.ant-select-item-option-active:visible').filter({ hasText: 'xitong' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('理由').focus();
    await page.keyboard.type('任职通知');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('不能由同一账号担任').waitFor();
    await expect.poll(() => page.getByRole('dialog').getByLabel('理由').inputValue()).toBe('任职通知');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('an organisation comes in from a workbook: the example is downloaded, told before it is written, and the new accounts get their passwords', async () => {
    const its = await served(people);
    await peopledCounty(its);
    const page = await entered(people, its, { login: 'xitong', password });
    await page.goto(`${its.address}/organisation?by=file`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载示例' }).click();
    const example = await (await downloading).path();
    const file = { name: '机构与岗位（示例）.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(example) };
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('no workbook') });
    await page.getByText('不是可读的 Excel 工作簿').waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    const outcome = page.getByRole('region', { name: '会改什么' });
    await outcome.getByText('设立或更改14个机构、建立28个账号').waitFor();
    await expect.poll(() => outcome.innerText()).toContain('28个岗位由安全管理员导入这份文件时授予');
    await outcome.getByRole('button', { name: '确认导入' }).click();
    const written = page.getByRole('region', { name: '已按“机构与岗位（示例）.xlsx”写入' });
    await written.getByText('初始密码，只显示这一次').waitFor();
    await expect.poll(() => written.locator('.issued-many tbody tr').count()).toBe(28);
    await page.getByRole('tab', { name: '按机构' }).click();
    await page.getByRole('navigation', { name: '机构', exact: true }).getByText('特种设备科').waitFor();
  });

  test('every page is without serious findings of axe, and no wider than its window', async () => {
    const its = await served(people);
    await peopledCounty(its);
    const look = async (page: Page, name: string): Promise<void> => {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
        await expect.poll(async () => [await seriousFindings(page), await tooWide(page)], { message: `${name} ${width}` }).toEqual([[], 0]);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    };
    const guest = await pageOf(its);
    await guest.getByLabel('账号').waitFor();
    await look(guest, 'sign-in');
    const security = await entered(people, its, { login: 'anquan', password });
    for (const [address, heading] of [['/organisation', '机构与岗位'], ['/organisation?by=person', '机构与岗位'], ['/organisation?by=file', '用 Excel 导入'], ['/emergencies', '紧急授权'], ['/access', '权限说明'], ['/account', '正在使用的登录']] as const) {
      await security.goto(its.address + address);
      await security.getByRole('heading', { name: heading }).waitFor();
      await look(security, address);
    }
    await security.goto(`${its.address}/organisation`);
    await security.getByRole('button', { name: '授予岗位' }).click();
    await security.getByRole('dialog').waitFor();
    await look(security, 'grant window');
    const system = await entered(people, its, { login: 'xitong', password });
    await system.goto(`${its.address}/accounts`);
    await system.getByRole('button', { name: '建立账号' }).waitFor();
    await look(system, '/accounts');
  });
});

/** A county with the three administrations, a finance officer with an imported text, and two more people of the bureau. */
async function peopledCounty(its: ServedPages): Promise<County> {
  const now = its.ports.clock.now();
  const county = await makeCounty(its.ports.organisation, now);
  const make = (login: string, posts: Parameters<typeof makeAccount>[2]['posts']) => makeAccount(its.ports, login, { posts, password, now });
  await make('xitong', [{ role: 'system-administrator', node: county.county }]);
  await make('anquan', [{ role: 'security-administrator', node: county.county }]);
  await make('caiwu', [{ role: 'unit-finance', node: county.unit }]);
  await make('shipin', [{ role: 'officer', node: county.food }]);
  await make('jieshou', []);
  await make('yuanzhu', []);
  const importer = new Visitor(its.server);
  await importer.signIn(password, 'caiwu');
  await importer.upload('/api/imports', sample());
  return county;
}
