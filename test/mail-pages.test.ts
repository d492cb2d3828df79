// 邮件通知 for the system administration in a real browser: how it is switched on, a mail to try it by keyboard alone, and why it did not go.
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { smtpMail } from '../src/main/adapters/smtp-mail.ts';
import { describeInBrowser, keepsSession, looksRight, webFolder, type BrowserPeople } from './support/browser-people.ts';
import { settledVisitor, testServer, type TestServerOptions } from './support/http-server.ts';
import { reach } from './support/six-roles.ts';
import { smtpServer } from './support/smtp-server.ts';

describeInBrowser('邮件通知的页面', (people) => {
  const at = async (ports: TestServerOptions['ports'], work: (page: Page) => Promise<void>): Promise<void> => {
    const its = await testServer({ settings: { webFolder }, ...(ports === undefined ? {} : { ports }) });
    const address = await its.server.listen({ port: 0, host: '127.0.0.1' });
    try {
      await work(await administrator(people, address, its));
    } finally {
      await people.closeWindows();
      await its.server.close();
    }
  };

  test('没有开启的，说明怎样开启', () =>
    at({}, async (page) => {
      await page.getByText('没有开启：消息只在网页上。').waitFor();
      await page.getByText(/HENGJI_SMTP_SERVER.*HENGJI_SMTP_FROM/u).waitFor();
      await expect.poll(() => page.getByRole('button', { name: '发一封测试邮件' }).count()).toBe(0);
      await looksRight(page, 'mail-off');
    }),
  );

  test('开启以后只用键盘试发一封；没有发出的说明原因，留在页上，改好再发', async () => {
    const smtp = await smtpServer();
    const sender = smtpMail({ host: '127.0.0.1', port: smtp.port, transport: 'plain', user: null, password: null, from: 'hengji@example.gov.cn', trusted: null });
    try {
      await at({ mail: sender }, async (page) => {
        await page.getByText('已开启：每个人可以在“消息”页选择哪些也用邮件通知。').waitFor();
        await looksRight(page, 'mail-on');
        const field = page.getByLabel('收件地址');
        await reach(page, field);
        await page.keyboard.press('Enter');
        await page.getByText('请写收件地址').waitFor();

        smtp.answer = '550 no such mailbox';
        await page.keyboard.type('caiwu@example.gov.cn');
        await reach(page, page.getByRole('button', { name: '发一封测试邮件' }));
        await page.keyboard.press('Enter');
        await page.getByRole('alert').filter({ hasText: '发信服务器没有收下' }).waitFor();
        await looksRight(page, 'mail-fault');
        expect(smtp.received).toEqual([]);

        smtp.answer = null;
        await reach(page, page.getByRole('button', { name: '发一封测试邮件' }));
        await page.keyboard.press('Enter');
        await page.getByText('测试邮件已发出，请查收。').waitFor();
        await page.getByRole('alert').filter({ hasText: '发信服务器没有收下' }).waitFor({ state: 'detached' });
        expect(smtp.received.map(({ from, to, subject }) => [from, to, subject])).toEqual([['hengji@example.gov.cn', ['caiwu@example.gov.cn'], '【衡绩】测试邮件']]);
      });
    } finally {
      sender.close();
      await smtp.close();
    }
  });
});

/** The only account of a new system, which acts in every role, at the page. */
async function administrator(people: BrowserPeople, address: string, its: Awaited<ReturnType<typeof testServer>>): Promise<Page> {
  const { cookies } = await settledVisitor(its);
  const page = await people.window();
  await keepsSession(page, address, cookies);
  await page.goto(`${address}/mail`);
  await page.getByRole('heading', { name: '邮件通知' }).waitFor();
  return page;
}
