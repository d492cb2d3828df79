// Before a post is given, taken back or handed over, or an account is stopped: which texts would have nobody for which of their next steps, from which day. On both
// database homes.
import { expect, test } from 'vitest';
import { leftEmptySchema, type LeftEmpty } from '../src/http/contract/left-empty.ts';
import type { Role } from '../src/domain/access/index.ts';
import { countyDay, type CountyPost } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { Visitor } from './support/http-server.ts';
import { migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const unitName = '示例县市场监管综合执法队';
const lastDay = '2026-09-30';

onEveryEngine('办了以后没有人能办的', migrated, (database) => {
  const served = (work: (its: DeclaringServer) => Promise<void>) => () => withStore(database(), async (store) => work(await declaringServer(store)));

  test('收回唯一的审核人：写明哪一步、从次日起；安全管理员只看到单位，看不到文本；已在别人手里的步骤不说', served(async (its) => {
    await its.submitted();
    const security = await administrator(its, 'security-administrator');
    const ending = async (post: CountyPost) => ask(security, { kind: 'ended', appointment: await appointmentOf(its, post), lastDay });
    expect(await ending('departmentFinance')).toEqual({
      day: '2026-10-01',
      steps: [{ sentence: '“主管部门审核”由“主管部门财务”办理，而“示例县市场监督管理局”没有人担任。', texts: [{ plan: null, unitName, waiting: true }], textsInAll: 1 }],
      handOverBy: null,
    });
    expect((await ending('firstReview')).steps).toEqual([{ sentence: '“业务股初审”由“财政对口业务股”办理，而没有人以这个岗位联系“示例县市场监督管理局”。', texts: [{ plan: null, unitName, waiting: false }], textsInAll: 1 }]);
    expect((await ending('budget')).steps.map(({ sentence }) => sentence)).toEqual(['“批复”由“财政预算股”办理，而“示例县”没有人担任。']);
    // The unit has submitted: nobody waits for its finance.
    expect((await ending('unitFinance')).steps).toEqual([]);
    expect((await ending('auditor')).steps).toEqual([]);
  }));

  test('还有别人担任、另有人从次日起担任的，不提醒；最后一天写在今天以前的，从今天起算', served(async (its) => {
    await its.submitted();
    const security = await administrator(its, 'security-administrator');
    const appointment = await appointmentOf(its, 'departmentFinance');
    expect((await ask(security, { kind: 'ended', appointment, lastDay: '2026-09-01' })).day).toBe(countyDay);
    await its.county.person('second', [{ role: 'department-finance', node: its.county.nodes.department }]);
    expect((await ask(security, { kind: 'ended', appointment, lastDay })).steps).toEqual([]);
  }));

  test('唯一的审核人又成了唯一的报送人：报送以后只有申报人自己，授予时就说；还有别人报送的不说', served(async (its) => {
    const security = await administrator(its, 'security-administrator');
    const { people, nodes } = its.county;
    const granted = { kind: 'granted', account: people.departmentFinance.account.id, role: 'unit-finance', node: nodes.unit, from: lastDay };
    expect((await ask(security, granted)).steps).toEqual([]);
    await ended(its, 'unitFinance');
    expect(await ask(security, granted)).toMatchObject({
      day: lastDay,
      steps: [{ sentence: '“主管部门审核”由“主管部门财务”办理，而“示例县市场监督管理局”的这个岗位上只有申报人自己，不能审核自己申报的内容。', texts: [{ plan: null, unitName, waiting: false }] }],
    });
    expect((await ask(security, { ...granted, role: 'unit-leader' })).steps).toEqual([]);
  }));

  test('单位领导移交单位财务：交给唯一的审核人要提醒，看得到文本的看到是哪一份；交给别人不提醒', served(async (its) => {
    const leader = await entered(its, await its.county.person('lingdao', [{ role: 'unit-leader', node: its.county.nodes.unit }]));
    const { unitFinance, departmentFinance, measuringOfficer } = its.county.people;
    const handing = { kind: 'handed-over', from: unitFinance.account.id, lastDay };
    expect((await ask(leader, { ...handing, to: departmentFinance.account.id })).steps).toMatchObject([{ texts: [{ plan: { id: its.planId, fiscalYear: 2027 }, waiting: false }], textsInAll: 1 }]);
    expect((await ask(leader, { ...handing, to: measuringOfficer.account.id })).steps).toEqual([]);
  }));

  test('收回唯一的科室负责人：他要核对的项目没有人核对；已经汇总的不算', served(async (its) => {
    const security = await administrator(its, 'security-administrator');
    const [project] = await its.identities();
    const described = await (await its.as('unitFinance')).ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [project?.id], section: its.county.nodes.food, key: crypto.randomUUID() } });
    expect(described.status).toBe(200);
    const ending = async (post: CountyPost) => (await ask(security, { kind: 'ended', appointment: await appointmentOf(its, post), lastDay })).steps;
    const left = (waiting: boolean) => [{ sentence: '“项目核对通过”由“科室（所）负责人”办理，而“食品科”没有人担任。', texts: [{ plan: null, unitName, waiting }], textsInAll: 1 }];
    expect([await ending('foodHead'), await ending('measuringHead')]).toEqual([left(false), []]);
    expect((await its.projectStep('foodOfficer', 'hand-in', [project?.id ?? ''])).status).toBe(200);
    expect(await ending('foodHead')).toEqual(left(true));
    await its.projectStep('foodHead', 'confirm', [project?.id ?? '']);
    expect(await ending('foodHead')).toEqual([]);
  }));

  test('停用担任岗位的账号：从今天起哪些步骤没有人办，岗位由谁移交；没有岗位的不说', served(async (its) => {
    await its.submitted();
    const system = await administrator(its, 'system-administrator');
    const disabling = (account: string) => ask(system, { kind: 'disabled', account });
    const { account } = its.county.people.performance;
    expect((await disabling(account.id)).handOverBy).toBe(null);
    await administrator(its, 'security-administrator');
    expect(await disabling(account.id)).toEqual({
      day: countyDay,
      steps: [{ sentence: '“绩效股审核”由“财政绩效股”办理，而“示例县”没有人担任。', texts: [{ plan: null, unitName, waiting: false }], textsInAll: 1 }],
      handOverBy: '由安全管理员办理：security-administrator',
    });
    const newcomer = await its.county.person('xinren', []);
    expect(await disabling(newcomer.account.id)).toEqual({ day: countyDay, steps: [], handOverBy: null });
  }));

  test('各人只能问自己办得了的事；没有的岗位和账号写明没有；什么也不写', served(async (its) => {
    const [security, system, finance] = [await administrator(its, 'security-administrator'), await administrator(its, 'system-administrator'), await its.as('unitFinance')];
    const appointment = await appointmentOf(its, 'firstReview');
    const { account } = its.county.people.firstReview;
    const refused = async (visitor: Visitor, change: Asked) => {
      const { status, body } = await visitor.get(`/api/left-empty?${new URLSearchParams(Object.entries(change)).toString()}`);
      return [status, /"code":"([^"]+)"/u.exec(body)?.[1]];
    };
    const before = (await its.ports.organisation.read()).appointments;
    const grant = { kind: 'granted', account: account.id, role: 'registrar', node: its.county.nodes.unit, from: lastDay };
    expect(await Promise.all([
      refused(finance, { kind: 'ended', appointment, lastDay }),
      refused(system, { kind: 'ended', appointment, lastDay }),
      refused(system, grant),
      refused(security, { kind: 'disabled', account: account.id }),
      refused(system, { kind: 'handed-over', from: account.id, to: its.county.people.budget.account.id, lastDay }),
      refused(security, { kind: 'ended', appointment: nobody, lastDay }),
      refused(security, { ...grant, account: nobody }),
      refused(security, { kind: 'handed-over', from: account.id, to: nobody, lastDay }),
      refused(system, { kind: 'disabled', account: nobody }),
    ])).toEqual([
      ...Array.from({ length: 5 }, () => [403, 'not-allowed']),
      [422, 'post-not-found'],
      ...Array.from({ length: 3 }, () => [422, 'account-unknown']),
    ]);
    expect((await security.get('/api/left-empty?kind=nothing')).status).toBe(400);
    expect((await ask(security, grant)).steps).toEqual([]);
    expect((await ask(security, { ...grant, role: 'finance-first-review', node: its.county.nodes.budgetSection, serves: its.county.nodes.department, to: '2026-12-31' })).steps).toEqual([]);
    expect((await its.ports.organisation.read()).appointments).toEqual(before);
  }));
});

type Asked = Readonly<Record<string, string>>;
const nobody = '01890000-0000-7000-8000-000000000000';

async function ask(visitor: Visitor, change: Asked): Promise<LeftEmpty> {
  const answer = await visitor.get(`/api/left-empty?${new URLSearchParams(Object.entries(change)).toString()}`);
  if (answer.status !== 200) throw new Error(answer.body);
  return leftEmptySchema.parse(answer.json());
}

/** Called as the post is; at the division. */
async function administrator(its: DeclaringServer, role: Role): Promise<Visitor> {
  return entered(its, await its.county.person(role, [{ role, node: its.county.nodes.division }]));
}

async function entered({ server, ports }: DeclaringServer, { account: { id, login } }: { readonly account: { readonly id: string; readonly login: string } }): Promise<Visitor> {
  must(await ports.accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
  const visitor = new Visitor(server);
  expect((await visitor.signIn(countyPassword, login)).status).toBe(200);
  return visitor;
}

async function appointmentOf(its: DeclaringServer, post: CountyPost): Promise<string> {
  const { id } = its.county.people[post].account;
  return (await its.ports.organisation.read()).appointments.find(({ account }) => account === id)?.id ?? '';
}

async function ended(its: DeclaringServer, post: CountyPost): Promise<void> {
  must(await its.ports.organisation.endPosts({ appointments: [await appointmentOf(its, post)], lastDay: countyDay, reason: '调离', actor: 'system:test' }));
}
