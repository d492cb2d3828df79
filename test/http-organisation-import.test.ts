// The organisation from a workbook, over HTTP: told before it is written, each administration its part, and nothing twice.
import { describe, expect, test } from 'vitest';
import type { OrganisationSheets, PersonRow, PlaceRow } from '../src/documents/organisation/organisation-sheets.ts';
import { sampleOrganisation } from '../src/documents/organisation/sample-organisation.ts';
import { readOrganisationWorkbook } from '../src/documents/organisation/read-organisation-workbook.ts';
import { writeOrganisationWorkbook } from '../src/documents/organisation/write-organisation-workbook.ts';
import { organisationImportSchema, type OrganisationImport } from '../src/http/contract/organisation-import.ts';
import { organisationSchema } from '../src/http/contract/organisation.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { sheetsOf } from '../src/web/people/organisation-file.ts';
import { makeAccount, makeCounty, type County } from './support/county.ts';
import { settledVisitor, testServer, Visitor, type Answer, type TestServer } from './support/http-server.ts';

const password = 'a quiet harbour';

interface Place extends TestServer {
  readonly county: County;
  readonly system: Visitor;
  readonly security: Visitor;
}

async function administrated(at: 'county' | 'unit' = 'county'): Promise<Place> {
  const its = await testServer();
  const now = its.ports.clock.now();
  const county = await makeCounty(its.ports.organisation, now);
  await makeAccount(its.ports, 'xitong', { posts: [{ role: 'system-administrator', node: county[at] }], password, now });
  await makeAccount(its.ports, 'anquan', { posts: [{ role: 'security-administrator', node: county[at] }], password, now });
  return { ...its, county, system: await entered(its, 'xitong'), security: await entered(its, 'anquan') };
}

async function entered({ server }: TestServer, login: string): Promise<Visitor> {
  const visitor = new Visitor(server);
  expect((await visitor.signIn(password, login)).status).toBe(200);
  return visitor;
}

function send(visitor: Visitor, sheets: Partial<OrganisationSheets>, write: boolean): Promise<Answer> {
  return visitor.ask('POST', '/api/organisation/imports', { body: { sheets: { places: [], people: [], ...sheets }, write } });
}

const told = async (visitor: Visitor, sheets: Partial<OrganisationSheets>, write = false): Promise<OrganisationImport> => organisationImportSchema.parse((await send(visitor, sheets, write)).json());

function place(row: number, kind: string, name: string, rest: Partial<PlaceRow> = {}): PlaceRow {
  return { row, kind, code: '', name, parent: '', from: '', to: '', successor: '', ownOffice: '', ...rest };
}

function person(row: number, login: string, rest: Partial<PersonRow> = {}): PersonRow {
  return { row, login, name: '', role: '', place: '', serves: '', from: '', to: '', reason: '', ...rest };
}

describe('an import of the organisation', () => {
  test('is told and not written, then written by both administrations, and the third time changes nothing', async () => {
    const its = await administrated();
    const sheets = {
      places: [place(5, '所', '城区所', { parent: '414001' }), place(2, '科室', '药品科', { parent: '414001' }), place(3, '预算单位', '市场监督管理局本级', { code: '414001' }), place(4, '单位', '检验监测中心', { code: '414002', parent: '414' })],
      people: [person(2, 'Yaopin', { name: '药品科经办人', role: '经办人', place: '414001/药品科', from: '2022年1月1日' }), person(3, 'yaopin', { role: '台账登记', place: '药品科' }), person(4, 'duijiao', { name: '对口股', role: '财政对口业务股', place: '对口业务股', serves: '414、415' }), person(5, 'anquan')],
    };
    const before = await its.ports.organisation.read();
    const first = await told(its.system, sheets);
    expect(first).toEqual({
      own: { places: true, accounts: true, posts: false },
      lines: [
        { sheet: 'places', row: 2, what: 'new', text: '药品科（科室），上级市场监督管理局本级' },
        { sheet: 'places', row: 3, what: 'same', text: '414001 市场监督管理局本级（预算单位）' },
        { sheet: 'places', row: 4, what: 'new', text: '414002 检验监测中心（预算单位），上级市场监督管理局' },
        { sheet: 'places', row: 5, what: 'new', text: '城区所（所），上级市场监督管理局本级' },
        { sheet: 'people', row: 2, what: 'new', text: '建立账号并担任药品科的经办人：药品科经办人（yaopin）' },
        { sheet: 'people', row: 3, what: 'new', text: '担任药品科的台账登记：药品科经办人（yaopin）' },
        { sheet: 'people', row: 4, what: 'new', text: '建立账号并担任对口业务股的财政对口业务股：对口股（duijiao）' },
        { sheet: 'people', row: 5, what: 'same', text: '账号已有：anquan（anquan）' },
      ],
      faults: [],
      places: 3,
      accounts: 2,
      posts: 3,
      written: false,
      issued: [],
    });
    expect(await its.ports.organisation.read()).toEqual(before);

    expect((await told(its.security, sheets)).faults.map(({ message }) => message)).toContain('还没有账号“yaopin”，请先由系统管理员导入这份文件');
    const done = await told(its.system, sheets, true);
    expect([done.written, done.issued.map(({ login, name }) => [login, name])]).toEqual([true, [['yaopin', '药品科经办人'], ['duijiao', '对口股']]]);
    expect((await its.ports.organisation.read()).appointments).toHaveLength(2);

    const posts = await told(its.security, sheets, true);
    expect([posts.written, posts.own, posts.places, posts.accounts, posts.posts, posts.issued]).toEqual([true, { places: false, accounts: false, posts: true }, 0, 0, 3, []]);
    const { appointments, nodes } = await its.ports.organisation.read();
    const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name;
    expect(appointments.slice(2).map(({ role, node, serves, from, reason }) => [role, nameOf(node), serves.map(nameOf), from, reason])).toEqual([
      ['officer', '药品科', [], '2022-01-01', '按机构与岗位表导入'],
      ['registrar', '药品科', [], '2021-12-31', '按机构与岗位表导入'],
      ['finance-first-review', '对口业务股', ['市场监督管理局', '水利局'], '2021-12-31', '按机构与岗位表导入'],
    ]);
    for (const visitor of [its.system, its.security]) expect(await told(visitor, sheets, true)).toMatchObject({ places: 0, accounts: 0, posts: 0, faults: [], issued: [] });
    const officer = new Visitor(its.server);
    expect((await officer.signIn(done.issued[0]?.password ?? '', 'yaopin')).status).toBe(200);
  });

  test('a place that stands is renamed, moved and ended by its code; days left blank stay', async () => {
    const its = await administrated();
    await told(its.system, { places: [place(2, '预算单位', '水利局水政大队', { code: '415002', parent: '415', from: '2021-01-01' })] }, true);
    const changed = await told(its.system, { places: [place(2, '预算单位', '水政监察大队', { code: '415002', parent: '414', to: '2022-12-31', successor: '414001' })] }, true);
    expect(changed.lines).toEqual([{ sheet: 'places', row: 2, what: 'changed', text: '415002 水政监察大队（预算单位），原名水利局水政大队，划到市场监督管理局，到2022-12-31为止，由市场监督管理局本级承接' }]);
    const { nodes } = organisationSchema.parse((await its.system.get('/api/organisation')).json());
    expect(nodes.find(({ code }) => code === '415002')).toMatchObject({ name: '水政监察大队', parent: its.county.department, from: '2021-01-01', to: '2022-12-31' });
  });

  test('a unit ends with its sections and their posts, told in its row, in one event; a row of its own says the same of the section', async () => {
    const its = await administrated();
    const officer = await makeAccount(its.ports, 'gongshui', { posts: [{ role: 'officer', node: its.county.pipes }], password, now: its.ports.clock.now() });
    const ending = place(2, '预算单位', '水利局本级', { code: '415001', to: '2022-01-31', successor: '414001' });
    const first = await told(its.system, { places: [ending] });
    expect(first).toMatchObject({ faults: [], lines: [{ what: 'changed', text: '415001 水利局本级（预算单位），到2022-01-31为止，由市场监督管理局本级承接，连同下设的1个机构（供水科）、1个岗位（“供水科”的经办人）一起结束' }] });
    const both = [ending, place(3, '科室', '供水科', { parent: '415001', to: '2022-01-31' })];
    expect((await told(its.system, { places: both })).lines.map(({ text }) => text)).toEqual([first.lines[0]?.text, '供水科（科室），到2022-01-31为止']);
    expect((await told(its.system, { places: both }, true)).written).toBe(true);
    const { nodes, appointments } = await its.ports.organisation.read();
    expect(nodes.filter(({ id }) => id === its.county.otherUnit || id === its.county.pipes).map(({ to, successor }) => [to, successor ?? null])).toEqual([['2022-01-31', its.county.unit], ['2022-01-31', null]]);
    expect(appointments.filter(({ account }) => account === officer).map(({ to, reason }) => [to, reason])).toEqual([['2022-01-31', '按机构与岗位表撤销']]);
    expect(await told(its.system, { places: both }, true)).toMatchObject({ places: 0, faults: [] });
  });

  test.each<readonly [string, Partial<OrganisationSheets>, string]>([
    ['a kind nobody knows', { places: [place(2, '大队', '一大队', { parent: '414001' })] }, '类型“大队”不是区划、主管部门、预算单位、科室、所之一'],
    ['no kind', { places: [place(2, '', '一大队')] }, '没有写类型'],
    ['a superior that is not there', { places: [place(2, '科室', '法规科', { parent: '499001' })] }, '上级：没有“499001”这个机构（科室的上级是预算单位）'],
    ['a superior of the wrong kind', { places: [place(2, '科室', '法规科', { parent: '414' })] }, '上级：没有“414”这个机构（科室的上级是预算单位）'],
    ['no superior', { places: [place(2, '科室', '法规科')] }, '没有写上级'],
    ['a code that is none', { places: [place(2, '预算单位', '某所', { code: '41', parent: '414' })] }, '代码的写法不对。请写六位数字，例如414001。'],
    ['a day that is none', { places: [place(2, '科室', '法规科', { parent: '414001', from: '2021-02-30' })] }, '日期“2021-02-30”读不出来，请写2026-09-01'],
    ['the same place twice', { places: [place(2, '科室', '食品科', { parent: '414001' }), place(3, '科', '食品科', { parent: '414001' })] }, '与第2行是同一个机构'],
    ['no login', { people: [person(2, '', { name: '某' })] }, '没有写登录名'],
    ['a login that is none', { people: [person(2, '王', { name: '某' })] }, '登录名“王”的写法不合适：2至32个小写字母、数字、点、连字符或下划线，以字母开头'],
    ['a new account without a name', { people: [person(2, 'wang')] }, '新的账号要写姓名'],
    ['a post nobody knows', { people: [person(2, 'wang', { name: '某', role: '局长', place: '414001' })] }, '没有“局长”这个岗位'],
    ['a post without a place', { people: [person(2, 'wang', { name: '某', role: '经办人' })] }, '写了岗位，没有写所在机构'],
    ['a place without a post', { people: [person(2, 'wang', { name: '某', place: '食品科' })] }, '写了所在机构，没有写岗位'],
    ['a post at a place that has none such', { people: [person(2, 'wang', { name: '某', role: '经办人', place: '414001' })] }, '“市场监督管理局本级”不设“经办人”。请选择与岗位相应的机构：科室岗位选科室或所'],
    ['a finance section without departments', { people: [person(2, 'wang', { name: '某', role: '财政对口业务股', place: '对口业务股' })] }, '“财政对口业务股”要写联系的部门'],
    ['departments that are not there', { people: [person(2, 'wang', { name: '某', role: '财政对口业务股', place: '对口业务股', serves: '414，999' })] }, '联系的部门：没有“999”这个机构'],
    ['posts that one account may not unite', { people: [person(2, 'anquan', { role: '系统管理员', place: '130682' })] }, '“安全管理员”与“系统管理员”须由不同的人担任（三员分立）。请授予另一个账号，或先结束有冲突的岗位。'],
    ['the same within the list', { people: [person(2, 'wang', { name: '某', role: '审计管理员', place: '130682' }), person(3, 'wang', { role: '经办人', place: '食品科' })] }, '“审计管理员”与“经办人”不能由同一账号担任：管理员不经办业务。请授予另一个账号，或先结束有冲突的岗位。'],
    ['a department that ends above a unit of which nobody says who takes over', { places: [place(2, '主管部门', '水利局', { code: '415', to: '2022-01-31', successor: '无' })] }, '没有写明“水利局本级”撤销以后由谁承接'],
    ['a unit that ends without a word about who takes over', { places: [place(2, '预算单位', '水利局本级', { code: '415001', to: '2022-01-31' })] }, '没有写明“水利局本级”撤销以后由谁承接：请在“承接单位”列写承接单位的代码或名称，没有承接单位的写“无”，文本留给财政'],
    ['a successor that is not there', { places: [place(2, '预算单位', '水利局本级', { code: '415001', to: '2022-01-31', successor: '499001' })] }, '承接单位：没有“499001”这个机构'],
    ['a successor of itself', { places: [place(2, '预算单位', '水利局本级', { code: '415001', to: '2022-01-31', successor: '415001' })] }, '承接的机构不合适。请选择同类、在撤销以后仍然存续的另一个单位或主管部门'],
    ['a successor of what does not end', { places: [place(2, '预算单位', '水利局本级', { code: '415001', successor: '414001' })] }, '写了承接单位，没有写到哪天止'],
    ['a successor of a section', { places: [place(2, '科室', '供水科', { parent: '415001', to: '2022-01-31', successor: '414001' })] }, '科室没有文本，不写承接单位'],
    ['本级 in words nobody knows', { places: [place(2, '预算单位', '水利局本级', { code: '415001', ownOffice: '也许' })] }, '是否本级写了“也许”，请写是、否或按代码和名称，留空就是不改'],
    ['a department that is 本级', { places: [place(2, '主管部门', '水利局', { code: '415', ownOffice: '是' })] }, '只有预算单位分本级和二级单位。请留空'],
    ['a second 本级 of one department', { places: [place(2, '预算单位', '水政大队', { code: '415002', parent: '415', ownOffice: '是' })] }, '“水利局本级”已经是这个部门的本级，一个部门只有一个本级'],
  ])('%s is told with its row, and nothing is written', async (_what, sheets, message) => {
    const its = await administrated();
    const before = await its.ports.organisation.read();
    const refused = await told(its.system, sheets, true);
    expect(refused.faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
    expect([refused.written, refused.issued, await its.ports.organisation.read()]).toEqual([false, [], before]);
  });

  test('every fault of a list stands at its own row, and the right rows wait for them', async () => {
    const its = await administrated();
    const sheets = {
      places: [
        place(2, '科室', '药品科', { parent: '414001' }),
        place(3, '主管部门', '水利局', { code: '415', to: '2022-01-31', successor: '无' }),
        place(4, '预算单位', '检验监测中心', { code: '414001', parent: '414' }),
        place(5, '预算单位', '计量所', { code: '414003', parent: '414' }),
        place(6, '预算单位', '质量所', { code: '414003', parent: '414' }),
      ],
    };
    const refused = await told(its.system, sheets, true);
    expect([refused.written, refused.faults.map(({ row }) => row)]).toEqual([false, [3, 6]]);
    expect((await its.ports.organisation.read()).nodes.map(({ name }) => name)).not.toContain('药品科');
  });

  test('a unit that is merged into another of the same list hands its texts over; 本级 is declared and comes down again', async () => {
    const its = await administrated();
    await told(its.system, { places: [place(2, '预算单位', '质量监督站', { code: '414003', parent: '414' })] }, true);
    const merged = { places: [place(2, '预算单位', '质量监督站', { code: '414003', to: '2022-12-31', successor: '414004' }), place(3, '预算单位', '检验监测中心', { code: '414004', parent: '414', ownOffice: '否' })] };
    expect((await told(its.system, merged, true)).lines.map(({ text }) => text)).toEqual(['414003 质量监督站（预算单位），到2022-12-31为止，由检验监测中心承接', '414004 检验监测中心（预算单位），上级市场监督管理局，二级单位']);
    const shown = sheetsOf(organisationSchema.parse((await its.system.get('/api/organisation')).json()));
    expect(shown.places.filter(({ code }) => code.startsWith('41400') && code !== '414001').map(({ successor, ownOffice }) => [successor, ownOffice])).toEqual([['414004', ''], ['', '否']]);
    expect((await told(its.system, shown, true)).lines.filter(({ what }) => what !== 'same')).toEqual([]);
    expect((await told(its.system, { places: [place(2, '预算单位', '检验监测中心', { code: '414004', ownOffice: '按代码和名称' })] }, true)).lines.map(({ text }) => text)).toEqual(['414004 检验监测中心（预算单位），按代码和名称判断']);
  });

  test('a name that stands in several places is asked for with what it hangs under', async () => {
    const its = await administrated();
    await told(its.system, { places: [place(2, '科室', '办公室', { parent: '414001' }), place(3, '科室', '办公室', { parent: '415001' })] }, true);
    const wanted = (at: string) => told(its.system, { people: [person(2, 'wang', { name: '某', role: '经办人', place: at })] });
    expect((await wanted('办公室')).faults).toEqual([{ sheet: 'people', row: 2, message: '所在机构：叫“办公室”的机构有2个，请写成“上级/名称”，例如“414001/办公室”' }]);
    expect((await wanted('415001／办公室')).lines).toMatchObject([{ text: '建立账号并担任办公室的经办人：某（wang）' }]);
  });

  test('what is downloaded and taken in again changes nothing, also where names stand twice', async () => {
    const its = await administrated();
    await told(its.system, { places: [place(2, '科室', '办公室', { parent: '414001' }), place(3, '科室', '办公室', { parent: '415001', from: '2021-06-01' })], people: [person(2, 'bangong', { name: '办公室经办人' })] }, true);
    await told(its.security, { people: [person(2, 'bangong', { role: '经办人', place: '415001/办公室' }), person(3, 'bangong', { role: '财政对口业务股', place: '对口业务股', serves: '414', to: '2022-06-30', reason: '兼任' })] }, true);
    const shown = sheetsOf(organisationSchema.parse((await its.security.get('/api/organisation')).json()));
    expect(shown.people.map(({ place: at }) => at)).toContain('415001/办公室');
    const read = readOrganisationWorkbook(writeOrganisationWorkbook(shown), '机构与岗位.xlsx');
    expect(read).toEqual({ ok: true, value: shown });
    for (const visitor of [its.system, its.security]) {
      const again = await told(visitor, shown, true);
      expect([again.faults, new Set(again.lines.map(({ what }) => what)), again.lines.length]).toEqual([[], new Set(['same']), shown.places.length + shown.people.length]);
    }
  });

  test('an administrator of one bureau takes in that bureau alone', async () => {
    const its = await administrated('unit');
    expect(await told(its.system, { places: [place(2, '科室', '药品科', { parent: '414001' })] }, true)).toMatchObject({ written: true, faults: [] });
    expect((await told(its.system, { places: [place(2, '科室', '河道科', { parent: '415001' }), place(3, '科室', '供水管理科', { parent: '415001' })] }, true)).faults).toEqual([
      { sheet: 'places', row: 2, message: '“河道科”不在您的岗位范围内' },
      { sheet: 'places', row: 3, message: '“供水管理科”不在您的岗位范围内' },
    ]);
    expect((await told(its.security, { people: [person(7, 'xitong', { role: '经办人', place: '供水科' })] }, true)).faults.map(({ message }) => message)).toEqual([expect.stringContaining('不能由同一账号担任')]);
    await makeAccount(its.ports, 'gongshui', { posts: [], password, now: its.ports.clock.now() });
    expect((await told(its.security, { people: [person(7, 'gongshui', { role: '经办人', place: '供水科' })] }, true)).faults).toEqual([{ sheet: 'people', row: 7, message: '所在机构不在您的岗位范围内' }]);
    expect((await told(its.security, { places: [place(2, '科室', '新科', { parent: '414001' })], people: [person(2, 'gongshui', { role: '经办人', place: '新科' })] })).faults).toEqual([{ sheet: 'people', row: 2, message: '所在机构还没有设立，请先由系统管理员导入这份文件' }]);
  });

  test('the only account takes in the places of the sample; accounts and posts wait for the second one', async () => {
    const its = await testServer();
    const first = await settledVisitor(its);
    const done = await told(first, sampleOrganisation(), true);
    expect([done.faults, done.own, done.written, done.places, done.issued]).toEqual([[], { places: true, accounts: false, posts: false }, true, 16, []]);
    expect((await its.ports.organisation.read()).nodes).toHaveLength(16);
    expect(await its.ports.accounts.list()).toHaveLength(1);
  });

  test('whoever administrates nothing is refused, and so is a list without end', async () => {
    const its = await administrated();
    await makeAccount(its.ports, 'shipin', { posts: [{ role: 'officer', node: its.county.food }], password, now: its.ports.clock.now() });
    const codeOf = (answer: Answer): string => problemSchema.parse(answer.json()).code;
    expect(codeOf(await send(await entered(its, 'shipin'), {}, false))).toBe('not-allowed');
    const endless = Array.from({ length: 5_001 }, (_, index) => place(index + 2, '科室', '科', { parent: '414001' }));
    expect(codeOf(await send(its.system, { places: endless }, false))).toBe('invalid-request');
  });
});
