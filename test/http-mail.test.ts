// Notices by mail, over a database and a real SMTP server: gathered, sent once, tried again, given up; and nobody is written to who does not want it.
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendDueMail, type SendMailPorts } from '../src/application/notices/send-mail.ts';
import { mailChoiceSchema, mailStateSchema } from '../src/http/contract/mail.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { databaseMailQueue } from '../src/main/adapters/database-mail-queue.ts';
import { smtpMail } from '../src/main/adapters/smtp-mail.ts';
import { readMailSettings } from '../src/main/workplace/mail-settings.ts';
import { databaseNoticeStore } from '../src/main/adapters/database-notice-store.ts';
import { catchUpHeadFile } from '../src/persistence/audit/catch-up-head-file.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { readBackup } from '../src/persistence/backup/read-backup.ts';
import { writeBackup } from '../src/persistence/backup/write-backup.ts';
import type { Database } from '../src/persistence/engine/database.ts';
import { countyDivision, openCounty, type County } from './support/declaring-county.ts';
import { ownPassword, settledVisitor, testServer, type Visitor } from './support/http-server.ts';
import { ownCertificate } from './support/own-certificate.ts';
import { smtpServer, type SmtpServer } from './support/smtp-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { emptyTables, onEveryEngine } from './support/with-database.ts';

const minute = 60_000;
const from = 'hengji@example.gov.cn';
let smtp: SmtpServer;

beforeAll(async () => {
  smtp = await smtpServer();
});
afterAll(() => smtp.close());

interface Post {
  readonly county: County;
  readonly ports: SendMailPorts;
  readonly tell: (account: string, thing: string) => Promise<void>;
  readonly wants: (account: string, address: string | null, off?: readonly string[]) => Promise<void>;
  /** Sends what is due so many minutes after the notices. */
  readonly after: (minutes: number) => Promise<number>;
}

onEveryEngine('邮件', migrated, (database) => {
  const posting = (work: (post: Post, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      const sender = smtpMail({ host: '127.0.0.1', port: smtp.port, transport: 'plain', user: null, password: null, from, trusted: null });
      const before = smtp.received.length;
      const county = await openCounty(store);
      const notices = databaseNoticeStore(store, countyDivision);
      const begun = store.now();
      let shift = 0;
      const ports: SendMailPorts = { queue: databaseMailQueue(store, countyDivision), mail: sender, accounts: { names: async () => new Map() }, clock: { now: () => begun + shift }, origin: 'https://jixiao.example.gov.cn' };
      await work(
        {
          county,
          ports,
          tell: async (account, thing) => void must(await notices.give({ division: countyDivision, actor: 'system:test', notices: [{ account, kind: 'returned', thing, planId: '01900000-0000-7000-8000-000000000001', facts: { plan: `${thing}2027年度绩效文本`, comments: 2, projects: 0 } }] })),
          wants: async (account, address, off = []) => void must(await notices.choose({ account, actor: account, address, off: off.filter((kind) => kind === 'returned') })),
          after: (minutes) => {
            shift = minutes * minute;
            return sendDueMail(ports);
          },
        },
        store,
      );
      sender.close();
      smtp.answer = null;
      expect(smtp.received.length).toBeGreaterThanOrEqual(before);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const last = () => smtp.received.at(-1);

  test('十分钟以内的几条合在一封里，只发一次；信里有去处，没有退回的理由', posting(async ({ county, tell, wants, after }) => {
    const { id } = county.people.unitFinance.account;
    await wants(id, 'zhang@example.gov.cn');
    await tell(id, '甲局');
    await tell(id, '乙局');
    const before = smtp.received.length;
    expect(await after(5)).toBe(0);
    expect(await after(11)).toBe(1);
    expect(await after(12)).toBe(0);
    expect(smtp.received).toHaveLength(before + 1);
    expect(last()).toMatchObject({ from, to: ['zhang@example.gov.cn'], subject: '【衡绩】2条消息' });
    const link = 'https://jixiao.example.gov.cn/plans/01900000-0000-7000-8000-000000000001/declaration';
    expect(last()?.text).toBe(
      [`甲局2027年度绩效文本被退回，附2条意见，请修改或答复后再报送。\n${link}`, `乙局2027年度绩效文本被退回，附2条意见，请修改或答复后再报送。\n${link}`, '这封邮件由系统发出，请不要回复；不想收到的种类可以在衡绩“消息”页的“邮件通知”里关掉。'].join('\n\n'),
    );
    expect(last()?.source).toContain('Auto-Submitted: auto-generated');
  }));

  test('两个程序同时发，一封只发一次', posting(async ({ county, ports, tell, wants, after }) => {
    const { id } = county.people.unitFinance.account;
    await wants(id, 'zhang@example.gov.cn');
    await tell(id, '甲局');
    await after(0);
    const later = { ...ports, clock: { now: () => ports.clock.now() + 11 * minute } };
    expect((await Promise.all([sendDueMail(later), sendDueMail(later)])).toSorted()).toEqual([0, 1]);
    expect(await ports.queue.figures()).toMatchObject({ waiting: 0, sent: 1, lastFault: null });
  }));

  test('服务器暂时不收的过一会儿再试，试够了就放弃；地址被退回的不再试', posting(async ({ county, ports, tell, wants, after }) => {
    const { id } = county.people.unitFinance.account;
    await wants(id, 'zhang@example.gov.cn');
    await tell(id, '甲局');
    smtp.answer = '451 try later <zhang@example.gov.cn>';
    expect(await after(11)).toBe(0);
    expect(await ports.queue.figures()).toEqual({ waiting: 1, sent: 0, givenUp: 0, lastFault: '发信服务器没有收下（答复451）' });
    expect(await after(13)).toBe(0);
    smtp.answer = null;
    expect(await after(17)).toBe(1);
    await tell(id, '乙局');
    smtp.answer = '550 no such user <zhang@example.gov.cn>';
    await after(30);
    expect(await ports.queue.figures()).toMatchObject({ waiting: 0, sent: 1, givenUp: 1, lastFault: '发信服务器没有收下（答复550）' });
    smtp.answer = '451 try later';
    await tell(id, '丙局');
    for (const at of [60, 66, 82, 143, 400, 1_200]) await after(at);
    expect(await ports.queue.figures()).toMatchObject({ waiting: 0, givenUp: 2 });
  }));

  test('没有写地址、关掉了这一种、已经在网页上看过的，都不发；太久以前的不补发', posting(async ({ county, ports, tell, wants, after }, store) => {
    const notices = databaseNoticeStore(store, countyDivision);
    const [silent, off, seen, late] = [county.people.foodOfficer, county.people.foodHead, county.people.unitFinance, county.people.budget].map(({ account }) => account.id);
    await wants(off ?? '', 'off@example.gov.cn', ['returned']);
    await wants(seen ?? '', 'seen@example.gov.cn');
    await wants(late ?? '', 'late@example.gov.cn');
    for (const account of [silent, off, seen]) await tell(account ?? '', '甲局');
    await notices.mark({ account: seen ?? '', ids: null, read: true, now: store.now() });
    const before = smtp.received.length;
    expect(await after(11)).toBe(0);
    await tell(late ?? '', '甲局');
    expect(await after(60 * 24 * 2)).toBe(0);
    expect(smtp.received).toHaveLength(before);
    expect(await ports.queue.figures()).toMatchObject({ waiting: 0, sent: 0, givenUp: 0 });
  }));

  test('从备份恢复以后，备份里的消息不再发；恢复以后的新消息照常发', posting(async ({ county, ports, tell, wants, after }, store) => {
    const { id } = county.people.unitFinance.account;
    await wants(id, 'zhang@example.gov.cn');
    await tell(id, '甲局');
    expect(await after(11)).toBe(1);
    await tell(id, '乙局');
    const backup = await backupOf(database());
    await emptyTables(database(), migrated.keep);
    must(await readBackup(database(), async function* () { yield backup; }));
    await catchUpHeadFile(database(), store.headFile);
    const before = smtp.received.length;
    expect(await after(30)).toBe(0);
    expect(smtp.received).toHaveLength(before);
    expect(await ports.queue.figures()).toMatchObject({ waiting: 0, sent: 0, givenUp: 0 });
    expect((await databaseNoticeStore(store, countyDivision).counts(id)).all).toBe(2);
    await tell(id, '丙局');
    expect(await after(60)).toBe(1);
    expect(last()?.text).toContain('丙局');
    expect(last()?.text).not.toContain('乙局');
  }));

  test('地址存在个人信息表里，换了地址原来的就删去', posting(async ({ county, wants }, store) => {
    const { id } = county.people.unitFinance.account;
    const notices = databaseNoticeStore(store, countyDivision);
    await wants(id, 'first@example.gov.cn');
    await wants(id, 'second@example.gov.cn');
    expect(await notices.choice(id)).toEqual({ address: 'second@example.gov.cn', off: [] });
    const { rows } = await database().query<{ value: string | null }>(`select value from personal_value where owner_table = 'mail_choice' order by value nulls first`);
    expect(rows.map(({ value }) => value)).toEqual([null, 'second@example.gov.cn']);
    const events = await database().query<{ body: string }>('select body from event');
    expect(events.rows.some(({ body }) => body.includes('@example.gov.cn'))).toBe(false);
    await wants(id, null);
    expect(await notices.choice(id)).toEqual({ address: null, off: [] });
  }));
});

describe('over HTTP', () => {
  test('a person sees which kinds there are; the system administration sees whether mail works and tries it', async () => {
    const sender = smtpMail({ host: '127.0.0.1', port: smtp.port, transport: 'plain', user: null, password: null, from, trusted: null });
    const visitor = await settledVisitor(await testServer({ ports: { mail: sender } }));
    const choice = mailChoiceSchema.parse((await visitor.get('/api/notices/mail')).json());
    expect(choice).toMatchObject({ possible: true, address: '' });
    expect(choice.kinds.every(({ byMail }) => byMail)).toBe(true);
    expect(await put(visitor, { address: '不是地址', off: [] })).toBe('mail-address');
    expect(await put(visitor, { address: 'a@example.gov.cn\r\nbcc: b@example.gov.cn', off: [] })).toBe('mail-address');
    expect(await put(visitor, { address: 'a@example.gov.cn', off: ['returned'] })).toBe('done');
    expect(mailStateSchema.parse((await visitor.get('/api/mail')).json())).toMatchObject({ server: `127.0.0.1:${smtp.port}`, from });
    expect((await visitor.ask('POST', '/api/mail/test', { body: { address: 'admin@example.gov.cn' } })).status).toBe(200);
    expect(smtp.received.at(-1)).toMatchObject({ to: ['admin@example.gov.cn'], subject: '【衡绩】测试邮件' });
    smtp.answer = '550 no';
    const refused = await visitor.ask('POST', '/api/mail/test', { body: { address: 'nobody@example.gov.cn' } });
    expect([refused.status, problemSchema.parse(refused.json()).code]).toEqual([503, 'mail-refused']);
    smtp.answer = null;
    sender.close();
  });

  test('nothing of a mail stands in the log', async () => {
    const sender = smtpMail({ host: '127.0.0.1', port: smtp.port, transport: 'plain', user: null, password: null, from, trusted: null });
    const its = await testServer({ ports: { mail: sender } });
    const visitor = await settledVisitor(its);
    await visitor.ask('POST', '/api/mail/test', { body: { address: 'admin@example.gov.cn' } });
    expect(its.log.join('\n')).not.toContain('admin@example.gov.cn');
    sender.close();
  });

  test('where no server is set up it says so, and what to do', async () => {
    const visitor = await settledVisitor(await testServer());
    expect(mailStateSchema.parse((await visitor.get('/api/mail')).json()).server).toBeNull();
    const refused = await visitor.ask('POST', '/api/mail/test', { body: { address: 'admin@example.gov.cn' } });
    expect(problemSchema.parse(refused.json())).toMatchObject({ code: 'mail-off' });
  });
});

describe('the settings of mail', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-mail-'));
  const secret = path.join(folder, 'password');
  writeFileSync(secret, `${ownPassword}\n`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['smtps://smtp.example.gov.cn', { host: 'smtp.example.gov.cn', port: 465, transport: 'tls' }],
    ['smtp://smtp.example.gov.cn', { host: 'smtp.example.gov.cn', port: 587, transport: 'starttls' }],
    ['smtp+plain://10.0.0.8:2525', { host: '10.0.0.8', port: 2525, transport: 'plain' }],
  ])('%s is understood', (server, settings) => {
    expect(must(readMailSettings({ HENGJI_SMTP_SERVER: server, HENGJI_SMTP_FROM: from }))).toEqual({ ...settings, user: null, password: null, from, trusted: null });
  });

  test('are off where no server is named, and take the password from a file', () => {
    expect(must(readMailSettings({ HENGJI_SMTP_FROM: from }))).toBeNull();
    expect(must(readMailSettings({ HENGJI_SMTP_SERVER: 'smtps://smtp.example.gov.cn', HENGJI_SMTP_FROM: from, HENGJI_SMTP_USER: 'hengji', HENGJI_SMTP_PASSWORD_FILE: secret }))).toMatchObject({ user: 'hengji', password: ownPassword });
  });

  test('trust a certificate of the own authority from a file; a file that is missing or holds none stops the start and says why', () => {
    const { certificate, key } = ownCertificate({ hosts: ['smtp.example.gov.cn'] });
    const read = (name: string, content: string | null) => {
      const file = path.join(folder, name);
      if (content !== null) writeFileSync(file, content);
      return { file, settings: readMailSettings({ HENGJI_SMTP_SERVER: 'smtps://smtp.example.gov.cn', HENGJI_SMTP_FROM: from, HENGJI_SMTP_CA_FILE: ` ${file} ` }) };
    };
    expect(must(read('authority.pem', certificate).settings)).toMatchObject({ trusted: certificate });
    const refused = (one: ReturnType<typeof read>) => (one.settings.ok ? null : [one.settings.fault.code, one.settings.fault.what, one.settings.fault.where === one.file, one.settings.fault.remedy.includes('HENGJI_SMTP_CA_FILE')]);
    const wrong = ['mail-settings', '这不是 PEM 格式的证书', true, true];
    expect([read('empty.pem', ''), read('key.pem', key), read('words.pem', '-----BEGIN CERTIFICATE-----\n不是证书\n-----END CERTIFICATE-----\n')].map(refused)).toEqual([wrong, wrong, wrong]);
    expect(refused(read('missing.pem', null))).toEqual(['mail-settings', '读不到签发机构证书的文件', true, true]);
  });

  test.each([
    [{ HENGJI_SMTP_SERVER: 'smtp.example.gov.cn' }, '环境变量 HENGJI_SMTP_SERVER'],
    [{ HENGJI_SMTP_SERVER: 'smtps://hengji:secret@smtp.example.gov.cn' }, '环境变量 HENGJI_SMTP_SERVER'],
    [{ HENGJI_SMTP_SERVER: 'smtps://smtp.example.gov.cn' }, '环境变量 HENGJI_SMTP_FROM'],
    [{ HENGJI_SMTP_SERVER: 'smtps://smtp.example.gov.cn', HENGJI_SMTP_FROM: from, HENGJI_SMTP_USER: 'hengji' }, '环境变量 HENGJI_SMTP_USER、HENGJI_SMTP_PASSWORD_FILE'],
    [{ HENGJI_SMTP_SERVER: 'smtps://smtp.example.gov.cn', HENGJI_SMTP_FROM: from, HENGJI_SMTP_USER: 'hengji', HENGJI_SMTP_PASSWORD_FILE: '/nowhere' }, '/nowhere'],
  ])('%j is refused at %s, without telling a password', (environment, where) => {
    const read = readMailSettings(environment);
    expect(read).toMatchObject({ ok: false, fault: { code: 'mail-settings', where } });
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});

async function backupOf(database: Database): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const output = new Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk), done()) });
  await writeBackup(database, output, { createdAt: '2021-01-01T00:00:00.000000Z' });
  return Buffer.concat(chunks);
}

async function put(visitor: Visitor, body: unknown): Promise<string> {
  const answer = await visitor.ask('PUT', '/api/notices/mail', { body });
  return answer.status === 200 ? 'done' : problemSchema.parse(answer.json()).code;
}
