// One text on its whole way through a county in a real browser: six roles, the real server over its database, and nothing done past the pages but setting the county up.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { organName } from '../src/domain/organisation/index.ts';
import { declarationSchema } from '../src/http/contract/declarations.ts';
import { auditVerificationSchema } from '../src/http/contract/history.ts';
import { importResultSchema } from '../src/http/contract/plans.ts';
import { describeInBrowser, looksRight, narrow, signIn, wide, type BrowserPeople } from './support/browser-people.ts';
import { linesOf } from './support/docx-text.ts';
import { missingPostgres, postgresServer } from './support/postgres-cluster.ts';
import { journeyPassword, setUpCounty, type JourneyLogin } from './support/journey-county.ts';
import { journeyDocument, journeyUnit } from './support/journey-text.ts';
import { accept, choose, comment, decideToPublish, downloaded, fromDesk, giveToSection, cell, importText, menu, openEditor, paste, pressOn, projectLine, projectStep, reach, saved, sayContinued, step, typeInto, write, writeDay } from './support/six-roles.ts';
import { runProgram, startUp, type UpProgram, type WebVisitor } from './support/up-program.mjs';

const neglected = '市场监督管理及产品质量检验经费';
const product = '产品质量监督抽查经费';
/** Dates that hold on any day this is run. */
const longAgo = '2020-01-01';
const farAway = '2099-12-31';

let people: BrowserPeople;
let home = '';
const missing = missingPostgres();
const homes = [
  ['内置数据库', { folder: 'whole', absent: null, databaseUrl: () => Promise.resolve(null) }],
  [missing === null ? 'PostgreSQL' : `PostgreSQL：${missing}`, { folder: 'whole-served', absent: missing, databaseUrl: emptyOnServer }],
] as const;
let server: UpProgram;
const windows = new Map<JourneyLogin, Page>();

/** That person's own window, signed in; the same each time. */
async function as(login: JourneyLogin): Promise<Page> {
  const known = windows.get(login);
  if (known !== undefined) return known;
  const page = await people.window();
  await page.goto(`${server.address}/sign-in?next=/desk`);
  await signIn(page, login, journeyPassword);
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  windows.set(login, page);
  return page;
}

async function setRounds(page: Page, closes: string): Promise<void> {
  await page.goto(`${server.address}/rounds?year=2027`);
  for (const round of ['一上', '二上', '公开', '调整']) {
    await writeDay(page, `${round}开始`, longAgo);
    await writeDay(page, `${round}截止`, closes);
  }
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('轮次已设定').first().waitFor();
}

describeInBrowser('六个岗位走完一年（真实服务器）', (browser) => {
  beforeAll(() => {
    people = browser;
    home = mkdtempSync(path.join(tmpdir(), 'hengji-roles-'));
  });

  afterEach(async () => {
    windows.clear();
    await people.closeWindows();
    await server.stop();
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test.for(homes)('从导入到调整：科室修改、汇总报送、退回、修改、控制数、一起批复、批复文件、公开、调整（%s）', async ([, { folder, absent, databaseUrl }], { skip }) => {
    skip(absent !== null, absent ?? '');
    const data = path.join(home, folder);
    const url = await databaseUrl();
    const environment = url === null ? {} : { DATABASE_URL: url };
    server = await startUp(data, { args: ['--no-demo'], environment });
    await setUpCounty({ address: server.address, password: server.password ?? '' }, [otherUnit], submitOther);
    await setRounds(await as('jixiao'), farAway);

    const finance = await as('caiwu');
    await importText(finance, journeyDocument());
    await giveToSection(finance, neglected, '产品质量科');
    await looksRight(finance, 'declaration');

    const officer = await as('jingban');
    await fromDesk(officer, /^送负责人核对/u);
    await openEditor(officer, neglected);
    await repairNeglected(officer);
    await looksRight(officer, 'editing');
    await officer.getByRole('link', { name: '编辑完了，回到项目页' }).click();
    await menu(officer, '申报');
    await projectStep(officer, neglected, '送负责人核对', '待负责人核对');
    const head = await as('fuze');
    await fromDesk(head, /核对/u);
    await projectStep(head, neglected, '核对通过', '待单位财务汇总');

    await finance.reload();
    await sayContinued(finance);
    await finance.getByRole('button', { name: '汇总全部可办的（10个）' }).click();
    await projectLine(finance, neglected).getByText('已汇总').waitFor();
    await step(finance, '报送');
    await finance.getByText('现在是业务股初审，由财政对口业务股办理。').waitFor();

    const first = await as('chushen');
    await menu(first, '审核队列');
    await first.getByRole('link', { name: new RegExp(`^${journeyUnit.code}`, 'u') }).waitFor();
    await looksRight(first, 'queue');
    await first.getByRole('link', { name: new RegExp(`^${journeyUnit.code}`, 'u') }).click();
    await chooseProject(first, product);
    await comment(first, 'row:1:value', '第1行的指标值', '批次数和种类数填反了：抽查批次应为≥120批次，请与第2行对调，依据一并对调。');
    await comment(first, 'row:2:value', '第2行的指标值', '种类数应为≥12类，请与第1行对调。');
    await first.getByText('已写2条意见，还没有送出。').waitFor();
    await looksRight(first, 'review');
    const letter = await downloaded(first, () => first.getByRole('link', { name: '下载审核意见书' }).click());
    const letterText = linesOf(new Uint8Array(readFileSync(letter.path))).join('\n');
    for (const said of [`${organName(journeyUnit.name)}：`, '审核人提出的意见', `“${product}”第1行的指标值：批次数和种类数填反了：抽查批次应为≥120批次，请与第2行对调，依据一并对调。`, `“${product}”第2行的指标值：种类数应为≥12类，请与第1行对调。`]) expect(letterText).toContain(said);
    await step(first, '退回', async (dialog) => {
      await dialog.getByText('随退回送出2条审核意见').waitFor();
      await dialog.getByLabel('理由').fill('请按意见修改第10个项目。');
    });
    await first.getByText('退回修改。现在不由您审核，只能查看。').waitFor();

    await fromDesk(finance, '退回修改：一上报送');
    await finance.getByText('种类数应为≥12类').waitFor();
    const kept = await downloaded(finance, () => finance.getByRole('link', { name: '下载审核意见书' }).click());
    const keptText = linesOf(new Uint8Array(readFileSync(kept.path))).join('\n');
    for (const said of ['退回修改的理由：请按意见修改第10个项目。', '种类数应为≥12类，请与第1行对调。']) expect(keptText).toContain(said);
    await looksRight(finance, 'returned');
    await menu(finance, '概览');
    await finance.getByText(/^现在是退回修改，由.+办理，2099-12-31截止，还有2条审核意见没有修改也没有答复。$/u).waitFor();
    await finance.getByRole('link', { name: '去办理' }).click();
    // From the comment to its cell, where it stands beside what is changed and is answered.
    await finance.getByRole('link', { name: `“${product}”第1行的指标值` }).click();
    await finance.locator('.editor-form .editor-cell-active[data-commented][data-cell="row:1:value"]').waitFor();
    await finance.locator('.note-group[data-anchor="row:1:value"] .comment-note').getByText('批次数和种类数填反了').waitFor();
    await looksRight(finance, 'commented');
    await finance.setViewportSize(narrow);
    await expect.poll(() => finance.locator('.stacked-field').count()).toBe(12);
    await finance.getByRole('button', { name: '只列出开放的12格，显示全部' }).click();
    await finance.getByRole('button', { name: '只看开放的12格' }).waitFor();
    await expect.poll(() => finance.locator('.stacked-field').count()).toBeGreaterThan(40);
    await finance.setViewportSize(wide);
    await finance.locator('.comment-note').filter({ hasText: '种类数应为≥12类' }).getByRole('button', { name: '答复' }).click();
    await finance.getByRole('dialog').getByLabel('答复').fill('已与第1行对调。');
    await finance.getByRole('dialog').getByRole('button', { name: '答复' }).click();
    await finance.locator('.comment-note').getByText('财务甲答复：已与第1行对调。').waitFor();
    await paste(finance, 'row:1:value', [['≥120批次', '2025年完成110批次；《示例县2027年产品质量监督抽查计划》安排120批次'], ['≥12类', '抽查计划列入12类产品']]);
    await saved(finance);
    await menu(finance, '申报');
    await projectStep(finance, product, '汇总', '已汇总');
    await expect.poll(() => changesIn(finance)).toEqual(['第1行“产品质量监督抽查数量” 指标值', '第1行“产品质量监督抽查数量” 指标值确定依据', '第2行“抽查产品种类数” 指标值', '第2行“抽查产品种类数” 指标值确定依据']);
    await step(finance, '报送');

    await fromDesk(first, journeyUnit.name);
    await expect.poll(() => changesIn(first)).toHaveLength(4);
    await looksRight(first, 'changed');
    await menu(first, '审核队列');
    await together(first, '审核通过', 2);
    const performance = await as('jixiao');
    await menu(performance, '审核队列');
    await together(performance, '审核通过', 2);

    const budget = await as('yusuan');
    await fromDesk(budget, journeyUnit.name);
    await step(budget, '下达控制数', async (dialog) => {
      const figure = dialog.getByLabel(/10\. 产品质量监督抽查经费/u);
      await figure.fill('25');
    });
    await fromDesk(finance, /控制数/u);
    await finance.getByText('控制数25.00 万元').waitFor();
    await openEditor(finance, product);
    await finance.locator('.editor-cell-shut').first().waitFor();
    await expect.poll(() => finance.locator('.editor-form [data-cell$=":value"]:not(.editor-cell-shut)').allInnerTexts()).toEqual(['≥120批次', '≤2500元/批次']);
    await finance.getByText('控制数 25.00 万元，超出 5.00 万元').waitFor();
    await looksRight(finance, 'control');
    await write(finance, 'total', '25');
    await write(finance, 'fiscal', '25');
    await write(finance, 'row:1:value', '≥100批次');
    await saved(finance);
    await menu(finance, '申报');
    await answerAll(finance, '控制数下达后按25万元重新安排，目标和用途中的数量随批复一并调整。');
    await projectStep(finance, product, '汇总', '已汇总');
    await step(finance, '报送');
    await passBy('chushen', 'jixiao');

    await menu(budget, '审核队列');
    await looksRight(budget, 'approve');
    await together(budget, '批复', 2);
    await menu(finance, '工作台');
    await finance.getByRole('link', { name: /^公开/u }).click();
    const sheet = await downloaded(finance, () => finance.getByRole('link', { name: '下载批复' }).click());
    const approved = linesOf(new Uint8Array(readFileSync(sheet.path))).join('\n');
    for (const said of ['示例县市场监督管理局：', product, '| 25.00 |', '≥100批次', '≤5%']) expect(approved).toContain(said);
    await decideToPublish(finance);
    await looksRight(finance, 'approved');
    await step(finance, '公开');
    await finance.getByText('现在是已公开').waitFor();

    await step(finance, '申请调整', async (dialog) => {
      await dialog.getByRole('checkbox', { name: `10. ${product}` }).check();
      await dialog.getByLabel('理由').fill('上级追加抽查任务，批次增加。');
    });
    await openEditor(finance, product);
    await write(finance, 'row:2:value', '≥13类');
    await saved(finance);
    await menu(finance, '申报');
    await expect.poll(() => changesIn(finance)).toEqual(['第2行“抽查产品种类数” 指标值']);
    await answerAll(finance, '上级追加一类产品，见抽查任务调整通知。');
    await projectStep(finance, product, '汇总', '已汇总');
    await step(finance, '报送', async (dialog) => dialog.getByLabel('理由').fill('上级追加抽查任务。'));
    await passBy('chushen', 'jixiao');
    await fromDesk(budget, journeyUnit.name);
    await step(budget, '批复');
    await menu(finance, '版本与差异');
    await finance.locator('.version-list li').first().getByText('批复').waitFor();
    await looksRight(finance, 'versions');
    await menu(finance, '历史');
    await looksRight(finance, 'history');
    // Every kind of event the story caused stands in the chain, told in Chinese; the chain holds, on the page and on the command line.
    expect(await recordedBy(await as('shenji'))).toEqual(expect.arrayContaining([
      '导入绩效文本', '更改项目的填报信息', '项目送负责人核对', '项目核对通过', '汇总项目', '报送绩效文本', '写审核意见', '退回绩效文本', '编辑绩效文本', '审核通过', '下达控制数', '批复', '公开', '申请调整', '设定申报轮次', '登录',
      '建立账号', '授予岗位', '更改机构', '更换密码',
    ]));
    await server.stop();

    const audit = await runProgram(['audit', 'verify', '--data', data], environment);
    expect([audit.code, audit.stderr]).toEqual([0, '']);
  });

  test('两个人改同一格由人选择；截止之后报不了，准予延期到人到事；一键移交之后由接手的人办，并起草下一年', async () => {
    server = await startUp(path.join(home, 'beside'), { args: ['--no-demo'] });
    await setUpCounty({ address: server.address, password: server.password ?? '' });
    const performance = await as('jixiao');
    await setRounds(performance, '2020-12-31');

    const finance = await as('caiwu');
    await importText(finance, journeyDocument(journeyUnit, 'clean'));
    await finance.getByText('“一上”已于2020-12-31截止').first().waitFor();
    await giveToSection(finance, product, '产品质量科');
    const officer = await as('jingban');
    await fromDesk(officer, /^送负责人核对/u);
    await openEditor(officer, product);
    await openEditor(finance, product);
    await write(officer, 'row:1:value', '≥130批次');
    await saved(officer);
    await write(finance, 'row:1:value', '≥125批次');
    await finance.getByRole('button', { name: '逐处选择' }).click();
    const dialog = finance.getByRole('dialog');
    await expect.poll(async () => (await dialog.innerText()).replaceAll(/\s+/gu, ' ')).toMatch(/原来 ≥120批次 .*对方写的 ≥130批次 .*您写的 ≥125批次/u);
    await looksRight(finance, 'conflict');
    await dialog.getByText('对方写的').click();
    await dialog.getByRole('button', { name: '就这样保存' }).click();
    await saved(finance);
    await cell(finance, 'row:1:value').filter({ hasText: /^≥130批次$/u }).waitFor();
    await write(finance, 'row:1:value', '≥120批次');
    await saved(finance);

    await menu(finance, '申报');
    await sayContinued(finance);
    await finance.getByRole('button', { name: '汇总全部可办的（9个）' }).click();
    await projectLine(finance, product).getByText('已汇总').waitFor();
    await performance.goto(`${server.address}/rounds?year=2027`);
    await performance.getByRole('button', { name: '准予延期' }).click();
    await choose(performance, '单位', journeyUnit.code);
    await choose(performance, '轮次', '一上');
    await writeDay(performance.getByRole('dialog'), '延期到（含）', farAway);
    await choose(performance, '只准这个人（不选为全单位）', '财务甲');
    await performance.getByRole('dialog').getByLabel('理由').fill('系统迁移，单位来函说明');
    await performance.getByRole('dialog').getByRole('button', { name: '准予' }).click();
    await performance.getByText('（只准财务甲）').waitFor();
    await looksRight(performance, 'exception');

    const leader = await as('lingdao');
    await menu(leader, '机构与岗位');
    await leader.getByRole('tab', { name: '按人员' }).click();
    await leader.getByRole('button', { name: /^一键移交财务甲/u }).click();
    await looksRight(leader, 'hand-over');
    await writeDay(leader.getByRole('dialog'), /任职的最后一天/u, await yesterday(leader));
    await choose(leader, '由谁接手', '财务乙');
    await leader.getByRole('dialog').getByLabel('理由').fill('轮岗');
    await leader.getByRole('dialog').getByRole('button', { name: '移交' }).click();
    await leader.getByText('已移交1个岗位').waitFor();
    await menu(finance, '消息');
    await finance.getByText(/^您的1个岗位已移交给财务乙，您任职到/u).waitFor();

    // Given to one person, the exception does not go over with the post.
    const successor = await as('jieti');
    await menu(successor, '消息');
    await successor.getByText(/^财务甲的1个岗位自.+起由您担任，请看工作台上接手的事项。$/u).waitFor();
    await fromDesk(successor, /报送/u);
    await expect.poll(() => successor.getByRole('button', { name: '报送', exact: true }).isDisabled()).toBe(true);
    await finance.reload();
    await expect.poll(() => finance.getByRole('button', { name: '报送', exact: true }).count()).toBe(0);
    await performance.getByRole('button', { name: '准予延期' }).click();
    await choose(performance, '单位', journeyUnit.code);
    await choose(performance, '轮次', '一上');
    await writeDay(performance.getByRole('dialog'), '延期到（含）', farAway);
    await choose(performance, '只准这个人（不选为全单位）', '财务乙');
    await performance.getByRole('dialog').getByLabel('理由').fill('原经办人轮岗，由接手人报送');
    await performance.getByRole('dialog').getByRole('button', { name: '准予' }).click();
    await performance.getByText('（只准财务乙）').waitFor();
    await successor.reload();
    await successor.getByText('“一上”已准予延期').waitFor();
    await step(successor, '报送');
    await successor.getByText('现在是业务股初审，由财政对口业务股办理。').waitFor();

    await menu(successor, '起草');
    await successor.getByRole('checkbox', { name: /食品安全监督抽检经费/u }).check();
    await looksRight(successor, 'begin');
    await successor.getByRole('button', { name: '起草2028年度文本' }).click();
    await successor.waitForURL(/\/edit$/u);
    await successor.locator('.edit-projects > li').filter({ hasText: '沿用上年，未确认' }).waitFor();
    await looksRight(successor, 'begun');
    await successor.getByRole('main').getByRole('link', { name: '食品安全监督抽检经费' }).click();
    await confirmCopies(successor);
    expect(await recordedBy(await as('shenji'))).toEqual(expect.arrayContaining(['准予延期', '工作移交', '起草绩效文本', '确认沿用的内容']));
  });

  test('主要的路只用键盘也走得完：登录、汇总、报送、写意见退回、修改、再报送、通过', async () => {
    server = await startUp(path.join(home, 'keys'), { args: ['--no-demo'] });
    await setUpCounty({ address: server.address, password: server.password ?? '' });
    await setRounds(await as('jixiao'), farAway);
    await importText(await as('caiwu'), journeyDocument(journeyUnit, 'clean'));
    await people.closeWindows();
    windows.clear();

    const finance = await byKeys('caiwu');
    await keysTo(finance, '申报');
    await pressOn(finance, finance.getByRole('button', { name: /^没有写明的都是延续/u }));
    await pressOn(finance, finance.getByRole('button', { name: '都是延续', exact: true }));
    await projectLine(finance, product).getByText('，延续').waitFor();
    await pressOn(finance, finance.getByRole('button', { name: '汇总全部可办的（9个）' }));
    await projectLine(finance, product).getByText('已汇总').waitFor();
    await stepByKeys(finance, '报送');
    await finance.getByText('现在是业务股初审，由财政对口业务股办理。').waitFor();

    const first = await byKeys('chushen');
    await keysTo(first, '审核队列');
    await pressOn(first, first.getByRole('link', { name: new RegExp(`^${journeyUnit.code}`, 'u') }));
    await first.getByRole('heading', { name: '审核', exact: true }).waitFor();
    await reach(first, first.locator('.review-paper [data-cell="title"]'));
    await walkTo(first, 'row:1:value', () => first.locator(':focus').getAttribute('data-cell'));
    await first.keyboard.press('Enter');
    await first.getByRole('heading', { name: '第1行的指标值' }).waitFor();
    await typeInto(first, first.getByRole('textbox', { name: '意见', exact: true }), '上级任务是620批次，请核对。');
    await pressOn(first, first.getByRole('button', { name: '写下意见' }));
    await first.getByText('已写1条意见，还没有送出。').waitFor();
    await stepByKeys(first, '退回', '请按意见修改。');
    await first.getByText('退回修改。现在不由您审核，只能查看。').waitFor();

    await keysTo(finance, '工作台');
    await pressOn(finance, finance.getByRole('main').getByRole('link', { name: '退回修改：一上报送' }));
    await pressOn(finance, finance.getByRole('main').getByRole('link', { name: '食品安全监督抽检经费' }).first());
    await pressOn(finance, finance.getByRole('button', { name: '编辑' }));
    await reach(finance, finance.locator('.editor-form textarea'));
    await walkTo(finance, 'row:1:value', () => finance.locator('.editor-form .editor-cell-active').getAttribute('data-cell'));
    await finance.keyboard.type('≥620批次');
    await finance.keyboard.press('Enter');
    await saved(finance);
    await finance.keyboard.press('Escape');
    await keysTo(finance, '申报');
    await answerByKeys(finance, '单价按新的中标价执行，总额不变。');
    await pressOn(finance, projectLine(finance, '食品安全监督抽检经费').getByRole('button', { name: '汇总', exact: true }));
    await projectLine(finance, '食品安全监督抽检经费').getByText('已汇总').waitFor();
    await stepByKeys(finance, '报送');
    await finance.getByText('现在是业务股初审，由财政对口业务股办理。').waitFor();

    await keysTo(first, '审核队列');
    await pressOn(first, first.getByRole('link', { name: new RegExp(`^${journeyUnit.code}`, 'u') }));
    await expect.poll(() => changesIn(first)).toEqual(['第1行“食品监督抽检批次” 指标值']);
    await stepByKeys(first, '审核通过');
    await first.getByText('绩效股审核。现在不由您审核，只能查看。').waitFor();
  });
});

async function emptyOnServer(): Promise<string> {
  const cluster = await postgresServer();
  return cluster.urlOf(await cluster.createDatabase());
}

/** What the auditor takes along, by the titles of its events; verified on the page before. */
async function recordedBy(page: Page): Promise<readonly string[]> {
  await page.goto(`${server.address}/audit`);
  await page.getByRole('button', { name: '开始核验' }).click();
  await page.getByText(/^没有发现改动。/u).waitFor();
  const taken = await downloaded(page, () => page.getByRole('link', { name: '下载操作记录' }).click());
  // Accounts have a chain of their own, beside that of the county: whichever the page offers first, both are taken along.
  const { divisions } = auditVerificationSchema.parse(await (await page.context().request.get(`${server.address}/api/audit/verification`)).json());
  const chains = await Promise.all(divisions.map(async ({ division }) => new Uint8Array(await (await page.context().request.get(`${server.address}/api/audit/export?division=${division}`)).body())));
  const tables = [new Uint8Array(readFileSync(taken.path)), ...chains].map((zip) => strFromU8(unzipSync(zip)['操作记录.csv'] ?? new Uint8Array(0)));
  return [...new Set(tables.flatMap((table) => table.split('\r\n').slice(1)).flatMap((row) => row.split('","')[2] ?? []))];
}

/** What was taken over from last year: the mark goes with the first change and comes back with its undoing; a cell by key, a row by button, a project by the key pressed twice. */
async function confirmCopies(page: Page): Promise<void> {
  const bar = page.getByRole('group', { name: '沿用上年、未确认的内容' });
  const left = async (count: number): Promise<void> => bar.getByText(`本项目还有${count}格沿用2027年度，未确认`).waitFor();
  await bar.getByText(/还有\d+格/u).waitFor();
  const total = Number(/还有(\d+)格/u.exec(await bar.innerText())?.[1]);
  expect(total).toBeGreaterThan(20);
  await looksRight(page, 'copied');
  await write(page, 'row:1:value', '≥655批次');
  await left(total - 1);
  await page.keyboard.press('Control+z');
  await left(total);
  await cell(page, 'row:1:value').click();
  await page.keyboard.press('Alt+k');
  await left(total - 1);
  await cell(page, 'row:2:value').click();
  const inRow = await page.locator('.editor-form .editor-cell-copied[data-cell^="row:2:"]').count();
  await bar.getByRole('button', { name: '确认这一行' }).click();
  await left(total - 1 - inRow);
  await expect.poll(() => page.locator('.editor-form .editor-cell-copied[data-cell^="row:2:"]').count()).toBe(0);
  await page.keyboard.press('Alt+p');
  await page.locator('.editor-told').getByText('再按一次 Alt + P').waitFor();
  await page.keyboard.press('Alt+p');
  await bar.waitFor({ state: 'detached' });
  await menu(page, '申报');
  await page.getByText(/^还沿用上年、没有确认：第一部分\d+处/u).waitFor();
  await looksRight(page, 'advised');
  await menu(page, '历史');
  await page.getByText('由2027年度文本起草，延续的项目：“食品安全监督抽检经费”').waitFor();
}

/** That person's window, signed in without a pointer. */
async function byKeys(login: JourneyLogin): Promise<Page> {
  const page = await people.window();
  await page.goto(`${server.address}/sign-in?next=/desk`);
  await page.getByLabel('账号').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(login);
  await typeInto(page, page.getByLabel('密码', { exact: true }), journeyPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  return page;
}

async function stepByKeys(page: Page, title: string, reason: string | null = null): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: title, exact: true }));
  const dialog = page.getByRole('dialog');
  if (reason !== null) await typeInto(page, dialog.getByLabel('理由'), reason);
  await pressOn(page, dialog.getByRole('button', { name: title }));
  await dialog.waitFor({ state: 'detached' });
}

async function answerByKeys(page: Page, reason: string): Promise<void> {
  await page.getByRole('heading', { name: '各项目' }).waitFor();
  const open = page.getByRole('region', { name: '要修改或说明的问题' }).locator(':scope > .asking-list').getByRole('button', { name: '说明', exact: true });
  for (let left = await open.count(); left > 0; left -= 1) {
    await pressOn(page, open.first());
    const dialog = page.getByRole('dialog');
    await typeInto(page, dialog.getByLabel('理由'), reason);
    await pressOn(page, dialog.getByRole('button', { name: '说明' }));
    await dialog.waitFor({ state: 'detached' });
  }
}

/** With the arrows: down to the row, then along it. */
async function walkTo(page: Page, wanted: string, standing: () => Promise<string | null>): Promise<void> {
  const row = wanted.slice(0, wanted.lastIndexOf(':') + 1);
  for (let presses = 0; presses < 60 && (await standing()) !== wanted; presses += 1) {
    await page.keyboard.press((await standing())?.startsWith(row) === true ? 'ArrowRight' : 'ArrowDown');
  }
  await expect.poll(() => standing()).toBe(wanted);
}

async function keysTo(page: Page, entry: string): Promise<void> {
  await pressOn(page, page.locator('.shell-menu').getByRole('link', { name: entry, exact: true }));
}

/** The day before today in China, as the page itself tells today. */
async function yesterday(page: Page): Promise<string> {
  const today = await page.getByRole('dialog').getByLabel(/任职的最后一天/u).inputValue();
  const day = new Date(`${today}T00:00:00Z`);
  return new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** Passed by them one after the other, each from his own desk. */
async function passBy(...logins: readonly JourneyLogin[]): Promise<void> {
  for (const login of logins) {
    const page = await as(login);
    await fromDesk(page, journeyUnit.name);
    await step(page, '审核通过');
    await page.getByText('现在不由您审核，只能查看。').waitFor();
  }
}

/** Every finding that asks, each with these words. */
async function answerAll(page: Page, reason: string): Promise<void> {
  const asking = page.getByRole('region', { name: '要修改或说明的问题' });
  await page.getByRole('heading', { name: '各项目' }).waitFor();
  const open = asking.locator(':scope > .asking-list').getByRole('button', { name: '说明', exact: true });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '说明' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}

const otherUnit = { code: '415001', name: '示例县农业农村局本级' };

/** Another unit's text on its way, by the only account, which still acts in every role. */
async function submitOther(admin: WebVisitor): Promise<void> {
  const windowsOf = ['first-up', 'second-up'].map((round) => ({ round, opens: longAgo, closes: farAway }));
  const { planId } = importResultSchema.parse((await admin.upload(new Uint8Array(journeyDocument(otherUnit, 'clean')), '农业农村局.docx')).body);
  await admin.ask('PUT', '/api/rounds', { json: { division: '130682', year: 2027, windows: windowsOf } });
  const { projects } = declarationSchema.parse((await admin.ask('GET', `/api/plans/${planId}/declaration`)).body);
  await admin.ask('PUT', `/api/plans/${planId}/declaration/projects`, { json: { projects: projects.map(({ id }) => id), continuity: 'continued', key: randomUUID() } });
  const accepted = { action: 'accept', reason: '', projects: projects.map(({ id }) => id), key: randomUUID() };
  await admin.ask('POST', `/api/plans/${planId}/declaration/project-steps`, { json: accepted });
  await admin.ask('POST', `/api/plans/${planId}/declaration/steps`, { json: { action: 'submit', reason: '', key: randomUUID() } });
}

/** On the page for reviewing. */
async function chooseProject(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '项目' }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: name }).last().click();
  await page.locator('.review-paper').getByText(`${name}绩效目标表`).waitFor();
}

/** Cells that changed since the text came back, each as the page calls it. */
async function changesIn(page: Page): Promise<readonly string[]> {
  const told = page.getByRole('region', { name: /以来的改动/u });
  await told.locator('.change').first().waitFor();
  return (await told.locator('.change-where').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' ').replace(/^修改 /u, '').replace(/ 第\d+张表.*$/u, ''));
}

/** Everything in the queue at once. */
async function together(page: Page, title: string, plans: number): Promise<void> {
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: `${title}（${plans}份）` }).click();
  await page.getByRole('dialog').getByRole('button', { name: title }).click();
  await page.getByText('现在没有等您审核的绩效文本。').waitFor();
}

/** Project 4 as its section leaves it: proposals accepted, a quantity and a price that explain the money, grounds that say where a figure comes from. */
async function repairNeglected(page: Page): Promise<void> {
  await accept(page, 2, '改写', ['≤5']);
  await accept(page, 3, '改写', ['95']);
  await accept(page, 5, '改写', ['经济纠纷调解成功率≥80%']);
  await accept(page, 6, '改写');
  await accept(page, 9, '改写', ['送检企业', '60', '90']);
  await accept(page, 8, '改写', ['检验设备完好率≥95%']);
  await accept(page, 7, '改写', ['投诉办结满意率≥90%']);
  await accept(page, 7, '改类');
  await accept(page, 1, '改写');
  await accept(page, 1, '改类');
  await cell(page, 'row:1:name').click();
  await page.keyboard.press('Alt+Insert');
  await paste(page, 'row:2:name', [['检验批次', '全年出具检验报告的批次数', '≥300批次', '《2027年产品质量检验计划》安排300批次']]);
  await cell(page, 'row:2:name').click();
  await page.getByRole('button', { name: '改类' }).click();
  await page.getByRole('menuitem', { name: '数量指标' }).click();
  await cell(page, 'row:1:name').filter({ hasText: '检验批次' }).waitFor();
  await paste(page, 'row:5:name', [['每批次检验成本', '检验费合计÷检验批次', '≤2500元/批次', '2026年政府采购中标价为每批次2480元']]);
  await paste(page, 'row:2:basis', [['《2027年产品质量检验计划》；2025年为4.2%'], ['《特种设备定期检验规则》；2025年为94%'], ['《2027年产品质量检验计划》规定的完成期限']]);
  await paste(page, 'row:6:basis', [['2025年回访结果为76%'], ['2025年问卷结果为93%'], ['2025年12315平台统计为88.5%'], ['2025年设备台账统计为94.1%'], ['2025年问卷结果为88%']]);
  await write(page, 'spending:03-31', '10%');
  await saved(page);
}
