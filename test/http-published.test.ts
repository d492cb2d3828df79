// What somebody sees who is not signed in, on both database homes: nothing but published versions, of these nothing but the projects marked 公开, and of everything
// else the same answer as of what does not exist.
import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../src/documents/index.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { defaultServerLimits } from '../src/http/server-parts.ts';
import { ok } from '../src/kernel/result.ts';
import { libreOffice } from '../src/main/adapters/libre-office.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { Visitor, type Answer, type TestServerOptions } from './support/http-server.ts';
import { missingOffice, pdfPages } from './support/office-program.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEmbedded, onEveryEngine } from './support/with-database.ts';

/** What the second project of the county's text says and the first does not: none of it may be found when it is withheld. */
const ofMeasuring = ['计量器具', '13068227B1B2C3D4E5F6H', '1200台', '12.00', '71.5'];
const persons = ['unitFinance', 'foodOfficer', '王保密'];
/** Part one, which is published, names the instruments and how many; nothing else of the project. */
const secrets = [...ofMeasuring.filter((text) => text !== '1200台' && text !== '计量器具'), '计量器具检定经费', ...persons, '另有不公开'];

const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('公开的文本', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>, options: TestServerOptions['settings'] = {}) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store, options), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('没有公开的和没有的，回答一字不差；公开的列在各人都能看的页面上，同一份能下载', served(async (its, store) => {
    const stranger = new Visitor(its.server);
    const missing = await stranger.get('/published/130682/414002/2027/99');
    const [food] = await its.identities();
    const costing = [{ id: store.newId(), item: '测算只给自己人看', factors: [{ amount: '200', unit: '批' }], price: '2975', standard: '', indicators: [] }];
    expect((await (await its.as('unitFinance')).ask('PUT', `/api/plans/${its.planId}/projects/${food?.id ?? ''}/costing`, { body: { before: [], lines: costing } })).status).toBe(200);
    const nothing = (answer: Answer) => [answer.status, answer.body, answer.headers['cache-control'], answer.headers['etag']];
    for (const stage of ['drafting', 'approved'] as const) {
      if (stage === 'approved') await approved(its);
      for (const version of [1, 2, 3, 4, 5, 6, 7]) expect(nothing(await stranger.get(`/published/130682/414002/2027/${version}`))).toEqual(nothing(missing));
      expect((await stranger.get('/published')).body).toContain('还没有公开的文本');
    }
    expect(codeOf(await its.step('unitFinance', 'publish'))).toBe('step-obstructed');
    await disclose(its, store, ['public', 'public']);
    expect((await its.step('unitFinance', 'publish')).json()).toMatchObject({ state: 'published' });

    const address = await addressOfNewest(stranger);
    const page = await stranger.get(address);
    expect([page.status, page.headers['content-type'], page.headers['cache-control'], page.headers['set-cookie']]).toEqual([200, 'text/html; charset=utf-8', 'public, max-age=300', undefined]);
    expect(page.body).toContain('2027年计量器具检定经费');
    expect(page.body).toContain('≤2975元/批');
    for (const name of [...persons, '测算']) expect(page.body).not.toContain(name);
    const again = await stranger.get(address, { headers: { 'if-none-match': String(page.headers['etag']) } });
    expect([again.status, again.body]).toEqual([304, '']);
    const [code = ''] = /414002-2027-\d+-[0-9A-Z-]{14}/u.exec(page.body) ?? [];
    const word = await stranger.get(`${address}/text.docx`);
    const read = readPlanFile(word.bytes, '公开.docx');
    if (!read.ok) throw new Error(read.fault.what);
    expect(read.value.plan.projects.map(({ name }) => name?.value)).toEqual(['2027年食品抽检经费', '2027年计量器具检定经费']);
    expect((await stranger.get(`${address}/data.json`)).json()).toMatchObject({ schema: 'hengji.published/1', checkCode: code, unitName: '示例市市场监督管理局本级' });
    expect((await stranger.get(`${address}/data.json`)).body).not.toMatch(/costing|测算/u);
    for (const file of ['text.pdf', 'text.doc', 'history.json', 'text.docx.bak']) expect([file, (await stranger.get(`${address}/${file}`)).status]).toEqual([file, file === 'text.pdf' ? 503 : 404]);
    for (const odd of ['/published/', '/published/130682', '/published/130682/414002/2027/0', '/published/130682/414002/2027/1e1', '/published/130682/414002/20270/1', '/published/999999/414002/2027/8', `${address}/x/y`]) expect(nothing(await stranger.get(odd)), odd).toEqual(nothing(missing));
  }));

  test('不公开的项目在网页、文件和数据里都不留痕迹；公开之后改为不公开的，从那时起不再显示', served(async (its, store) => {
    await approved(its);
    await disclose(its, store, ['public', 'withheld']);
    await its.step('unitFinance', 'publish');
    const stranger = new Visitor(its.server);
    const address = await addressOfNewest(stranger);
    const [page, data, word, sheet] = await Promise.all([stranger.get(address), stranger.get(`${address}/data.json`), stranger.get(`${address}/text.docx`), stranger.get(`${address}/text.xlsx`)]);
    for (const secret of secrets) {
      expect(page.body, secret).not.toContain(secret);
      expect(data.body, secret).not.toContain(secret);
    }
    for (const [file, name] of [[word, '公开.docx'], [sheet, '公开.xlsx']] as const) {
      const read = readPlanFile(file.bytes, name);
      if (!read.ok) throw new Error(read.fault.what);
      expect([read.value.plan.projects.map(({ number, name: called }) => [number, called?.value]), read.value.plan.contents.filter(({ text }) => text.includes('计量'))], name).toEqual([[[1, '2027年食品抽检经费']], []]);
    }
    await disclose(its, store, ['withheld', 'withheld']);
    const after = await stranger.get(address);
    expect([after.status, after.body.includes('食品抽检经费'), after.headers['etag'] === page.headers['etag']]).toEqual([200, false, false]);
    expect((await stranger.get(`${address}/data.json`)).json()).toMatchObject({ projects: [] });
  }));

  test('数据里每一个键都是写明要给的，多出一个就不过', served(async (its, store) => {
    await approved(its);
    await disclose(its, store, ['public', 'public']);
    await its.step('unitFinance', 'publish');
    const stranger = new Visitor(its.server);
    const address = await addressOfNewest(stranger);
    expect(keysIn((await stranger.get(`${address}/data.json`)).json())).toEqual([
      'amount', 'basis', 'budget', 'checkCode', 'checkpoint', 'code', 'columns', 'comparator', 'cumulative', 'day', 'description', 'division', 'dutyGoals', 'fiscal', 'fiscalYear', 'goals', 'indicators', 'kind', 'level1', 'level2', 'licence',
      'moneyUnit', 'month', 'name', 'number', 'on', 'other', 'overall', 'precision', 'projects', 'publishedOn', 'purpose', 'safeguards', 'schema', 'spendingPlan', 'target', 'title', 'total', 'unit', 'unitCode', 'unitName', 'units', 'value', 'version', 'withheld', 'year',
    ]);
    expect(keysIn((await stranger.get('/published/index.json')).json())).toEqual(['address', 'division', 'fiscalYear', 'licence', 'publishedOn', 'schema', 'texts', 'unitCode', 'unitName', 'version']);
  }));

  test('调整以后再公开是新的一版，原来的地址仍是原来的内容，并指到新的一版；按年度和单位查得到，查不到的说怎样办', served(async (its, store) => {
    await approved(its);
    await disclose(its, store, ['public', 'public']);
    await its.step('unitFinance', 'publish');
    const stranger = new Visitor(its.server);
    const first = await addressOfNewest(stranger);
    const before = await stranger.get(first);
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    await its.openRounds('first-up', 'adjustment');
    expect((await its.step('unitFinance', 'adjust', { projects: [food.id], reason: '上级任务增加' })).json()).toMatchObject({ state: 'adjusting' });
    await its.edit({ kind: 'cell', project: food.id, row: food.rows[1] ?? '', column: 'value', text: '≥99%' });
    expect((await stranger.get(first)).body).toBe(before.body);
    await its.projectStep('unitFinance', 'accept', [food.id]);
    for (const [post, action, more] of [['unitFinance', 'submit', { reason: '上级任务增加' }], ['departmentFinance', 'pass', {}], ['firstReview', 'pass', {}], ['performance', 'pass', {}], ['budget', 'approve', {}], ['unitFinance', 'publish', {}]] as const) {
      const answer = await its.step(post, action, more);
      expect([action, answer.status, answer.body]).toMatchObject([action, 200, answer.body]);
    }
    const second = await addressOfNewest(stranger);
    expect(second).not.toBe(first);
    const [old, fresh] = [await stranger.get(first), await stranger.get(second)];
    expect([old.body.includes('≥98%'), old.body.includes('这不是最新的一版'), old.body.includes(second), fresh.body.includes('≥99%'), fresh.body.includes('这不是最新的一版'), fresh.body.includes(first)]).toEqual([true, true, true, true, false, true]);
    for (const [query, found] of [['', true], ['?year=2027', true], ['?year=2026', false], ['?words=%E7%A4%BA%E4%BE%8B', true], ['?words=414002', true], ['?words=%E6%B0%B4%E5%88%A9', false], ['?year=&words=', true]] as const) {
      const list = await stranger.get(`/published${query}`);
      expect([query, list.status, list.body.includes(second), list.body.includes('没有找到')]).toEqual([query, 200, found, !found]);
    }
    expect((await stranger.get('/published?words=%3Cscript%3E')).body).not.toContain('<script');
  }));

  test('网页不许有任何脚本，样式只认自己的一份；请求太多的请他等一等', served(async (its, store) => {
    await approved(its);
    await disclose(its, store, ['public', 'public']);
    await its.step('unitFinance', 'publish');
    const stranger = new Visitor(its.server);
    const address = await addressOfNewest(stranger);
    for (const page of [await stranger.get('/published'), await stranger.get(address), await stranger.get('/published/nothing')]) {
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/u);
      expect(page.body).not.toMatch(/<script|\sstyle="|\son[a-z]+="|https?:/u);
    }
    const answers = await Promise.all([0, 1, 2].map(() => stranger.get('/published', { address: '192.0.2.7' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  }, limitedTo(2)));

  test('有办公软件的机器上另给 PDF，写过一次的不再写', () =>
    withStore(database(), async (store) => {
      let printed = 0;
      const printer = { unavailable: () => null, print: async () => ok(new TextEncoder().encode(`%PDF ${(printed += 1)}`)) };
      const its = await declaringServer(store, {}, { printer });
      await approved(its);
      await disclose(its, store, ['public', 'public']);
      await its.step('unitFinance', 'publish');
      const stranger = new Visitor(its.server);
      const address = await addressOfNewest(stranger);
      expect((await stranger.get(address)).body).toContain('下载 PDF');
      for (const _ of [1, 2]) expect((await stranger.get(`${address}/text.pdf`)).body).toBe('%PDF 1');
    }));
});

const missing = missingOffice();
describe.skipIf(missing !== null)(`公开的 PDF (needs soffice${missing === null ? '' : `: ${missing}`})`, () => {
  onEmbedded('由装着的办公软件印出', migrated, (database) => {
    test('有公开的项目，没有不公开的，每页印着校验码', () =>
      withStore(database(), async (store) => {
        const its = await declaringServer(store, {}, { printer: libreOffice(process.env) });
        await approved(its);
        await disclose(its, store, ['public', 'withheld']);
        await its.step('unitFinance', 'publish');
        const stranger = new Visitor(its.server);
        const answer = await stranger.get(`${await addressOfNewest(stranger)}/text.pdf`);
        expect([answer.status, new TextDecoder('latin1').decode(answer.bytes.subarray(0, 5))]).toEqual([200, '%PDF-']);
        const pages = pdfPages(answer.bytes);
        const text = pages.map((page) => page.text).join('');
        expect(text).toContain('2027年食品抽检经费');
        for (const secret of secrets) expect(text, secret).not.toContain(secret);
        expect(pages.filter((page) => !page.text.includes('校验码414002-2027-'))).toEqual([]);
      }));
  });
});

function limitedTo(published: number): NonNullable<TestServerOptions['settings']> {
  return { limits: { ...defaultServerLimits, perMinute: { ...defaultServerLimits.perMinute, published } } };
}

async function approved(its: DeclaringServer): Promise<void> {
  await its.passed();
  const answer = await its.step('budget', 'approve');
  if (answer.status !== 200) throw new Error(answer.body);
}

async function disclose(its: DeclaringServer, store: TestStore, chosen: readonly ('public' | 'withheld')[]): Promise<void> {
  const visitor = await its.as('unitFinance');
  for (const [index, { id }] of (await its.identities()).entries()) {
    const disclosure = chosen[index];
    const withheld = disclosure === 'withheld';
    const decision = { projects: [id], disclosure, ground: withheld ? 'state-secret' : null, reason: withheld ? '检定对象定密' : '', secrecyReviewer: withheld ? '王保密' : null };
    const answer = await visitor.ask('PUT', `/api/plans/${its.planId}/declaration/disclosure`, { body: { decisions: [decision], key: store.newId() } });
    if (answer.status !== 200) throw new Error(answer.body);
  }
}

/** As a stranger finds it: the first address on the list. */
async function addressOfNewest(stranger: Visitor): Promise<string> {
  const [, address = ''] = /<li><a href="(\/published\/[^"]+)"/u.exec((await stranger.get('/published')).body) ?? [];
  return address;
}

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keysIn(item)))].toSorted();
  if (value === null || typeof value !== 'object') return [];
  return [...new Set(Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]))].toSorted();
}
