// A unit that is given a new code in the middle of the year stays the same unit: its people, its department and finance go on with its text before and after that day, and a unit that is
// given the former code later sees nothing of it. On both database homes, over HTTP.
import { expect, test } from 'vitest';
import { importPlan } from '../src/application/commands/import-plan.command.ts';
import { beginPlan } from '../src/application/commands/begin-plan.command.ts';
import { extendableProjects } from '../src/application/commands/set-rounds.command.ts';
import { placeStoredPlans } from '../src/application/commands/place-stored-plans.command.ts';
import { saveNode } from '../src/application/commands/save-node.command.ts';
import { organisationToday } from '../src/application/organisation-store.ts';
import { reviewingDepartment } from '../src/domain/organisation/index.ts';
import { writePlan } from '../src/documents/index.ts';
import { progressSchema } from '../src/http/contract/review.ts';
import { planListSchema } from '../src/http/contract/plans.ts';
import { fiscalYear, type FiscalYear } from '../src/kernel/fiscal-year.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { savePlanImport } from '../src/persistence/repositories/save-plan-import.ts';
import { everythingMayChange } from './support/may-change.ts';
import { countyDivision, countyNoon, day, type CountyPost } from './support/declaring-county.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { edition, ownParser, Visitor } from './support/http-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const office = { kind: 'local', osUser: '张三' } as const;
const posts: readonly CountyPost[] = ['foodOfficer', 'unitFinance', 'departmentFinance', 'firstReview', 'performance'];
const dayLength = 86_400_000;

onEveryEngine('年中改了代码的单位', migrated, (database) => {
  const recoded = (work: (its: DeclaringServer, clock: { moment: number }, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      const clock = { moment: countyNoon };
      const its = await declaringServer(store, {}, { clock: { now: () => clock.moment } });
      const { unit, department } = its.county.nodes;
      must(await saveNode(its.ports, { actor: office, id: unit, code: '414009', name: '示例县市场监管综合执法大队', parent: department, from: null, to: null, since: day('2026-09-20') }));
      await work(its, clock, store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const sees = async (its: DeclaringServer, visitor: Visitor) => [
    planListSchema.parse((await visitor.get('/api/plans')).json()).plans.map(({ id }) => id).includes(its.planId),
    (await visitor.get(`/api/plans/${its.planId}/declaration`)).status,
  ];
  const edits = async (its: DeclaringServer, visitor: Visitor, text: string) => {
    const [project] = await its.identities();
    const event = (await its.ports.declarations.picture(its.planId))?.event;
    return (await visitor.ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: event, title: '编辑', edits: [{ kind: 'field', project: project?.id, field: 'purpose', text }] } })).status;
  };
  /** Sessions have run out by then. */
  const again = async (its: DeclaringServer, post: CountyPost): Promise<Visitor> => {
    const visitor = new Visitor(its.server);
    expect((await visitor.signIn(countyPassword, post.toLowerCase())).status).toBe(200);
    return visitor;
  };
  const after = (clock: { moment: number }) => {
    clock.moment = countyNoon + 10 * dayLength;
  };

  test('改码以前和以后，经办人、单位财务、主管部门、业务股和绩效股都看得到同一份文本，单位财务接着写', recoded(async (its, clock) => {
    const visitors = await Promise.all(posts.map((post) => its.as(post)));
    for (const visitor of visitors) expect(await sees(its, visitor)).toEqual([true, 200]);
    expect(await edits(its, await its.as('unitFinance'), '改码以前写的')).toBe(200);
    expect((await its.declaration(await its.as('unitFinance'))).unitName).toBe('示例县市场监管综合执法队');
    after(clock);
    for (const post of posts) {
      const visitor = await again(its, post);
      expect([post, ...(await sees(its, visitor))]).toEqual([post, true, 200]);
    }
    const finance = await again(its, 'unitFinance');
    expect(await edits(its, finance, '改码以后写的')).toBe(200);
    expect((await its.declaration(finance)).unitName).toBe('示例县市场监管综合执法大队');
  }));

  test('进度表上它只占一行，用现在的代码和名称；启动时不再为旧代码另设单位', recoded(async (its, clock) => {
    after(clock);
    const performance = await its.as('performance');
    const { units } = progressSchema.parse((await performance.get('/api/progress?year=2027')).json());
    expect(units.filter(({ plan }) => plan !== null).map(({ unitCode, unitName, plan }) => [unitCode, unitName, plan?.id])).toEqual([['414009', '示例县市场监管综合执法大队', its.planId]]);
    expect(must(await placeStoredPlans({ ...its.ports, edition }, office))).toBe(0);
    expect((await its.ports.organisation.read()).nodes.filter(({ code }) => code === '414002')).toEqual([]);
  }));

  test('后来用上旧代码的单位看不到也改不了它，那一年不能再用这个代码编一份；下一年可以', recoded(async (its, clock) => {
    after(clock);
    const { department } = its.county.nodes;
    const other = must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414002', name: '示例县计量检定所', parent: department, from: day('2026-09-21'), to: null, since: null }));
    const person = await its.county.person('newcomer', [{ role: 'unit-finance', node: other }]);
    must(await its.ports.accounts.replacePassword({ accountId: person.account.id, passwordHash: `quick:${countyPassword}`, actor: person.account.id }));
    const unitFinance = await its.as('unitFinance');
    const ports = { ...its.ports, parser: ownParser, edition };
    const begun = (year: FiscalYear) => beginPlan(ports, { actor: person, unit: other, fiscalYear: year, beginning: { kind: 'blank', firstProject: '计量标准器具检定' } });
    expect(await begun(yearOf(2027))).toMatchObject({ ok: false, fault: { code: 'code-of-another-text', what: '2027年度以代码414002登记的文本属于“示例县市场监管综合执法大队”，这个代码后来给了“示例县计量检定所”' } });
    const next = must(await begun(yearOf(2028)));
    expect((await its.ports.plans.list(edition, [{ kind: 'places', places: [other], states: null }])).map(({ id }) => id)).toEqual([next.planId]);
    expect(await sees(its, unitFinance)).toEqual([true, 200]);
    expect((await unitFinance.get(`/api/plans/${next.planId}/declaration`)).status).toBe(403);
    // A file that bears the former code speaks of the other unit by now, and goes into nobody else's text.
    expect(await importPlan(ports, { actor: office, bytes: fileOf('414002'), fileName: '文本.docx', kind: 'real' })).toMatchObject({ ok: false, fault: { code: 'code-of-another-text' } });
  }));

  /** A text that was stored before its place was kept. */
  const unplaced = async (store: TestStore, unitCode: string, year: number): Promise<string> => {
    const plan = declaredPlan(unitCode);
    const file = { bytes: new TextEncoder().encode(`${unitCode} ${year}`), name: plan.file, mediaType: 'text/plain' };
    return must(await savePlanImport(store, { division: countyDivision, actor: 'system:test', rules: [], plan, format: 'txt', readingRemarks: [], file, demo: false, unitCode, unit: null, fiscalYear: year, mayNow: everythingMayChange })).planId;
  };
  const reads = async (visitor: Visitor, planId: string) => [planListSchema.parse((await visitor.get('/api/plans')).json()).plans.some(({ id }) => id === planId), (await visitor.get(`/api/plans/${planId}/declaration`)).status];

  test('没有记下单位的老文本：改码以后仍归原单位，用新代码起草、准予项目延期都找得到它', recoded(async (its, clock, store) => {
    const planId = await unplaced(store, '414002', 2026);
    await its.as('unitFinance');
    after(clock);
    const { unit, department } = its.county.nodes;
    must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414002', name: '示例县计量检定所', parent: department, from: day('2026-09-21'), to: null, since: null }));
    expect(await reads(await again(its, 'unitFinance'), planId)).toEqual([true, 200]);
    const ports = { ...its.ports, parser: ownParser, edition };
    expect(await beginPlan(ports, { actor: office, unit, fiscalYear: yearOf(2026), beginning: { kind: 'blank', firstProject: '抽检' } })).toMatchObject({ ok: false, fault: { code: 'plan-exists' } });
    expect(must(await extendableProjects(its.ports, { actor: office, unit, fiscalYear: yearOf(2026) }))).toHaveLength(2);
    const bearer = (await its.ports.organisation.read()).nodes.find(({ name }) => name === '示例县计量检定所')?.id ?? '';
    expect(must(await extendableProjects(its.ports, { actor: office, unit: bearer, fiscalYear: yearOf(2026) }))).toEqual([]);
  }));

  test('没有记下单位的老文本：原单位撤销以后用上它代码的单位，只有以后年度的是它的', recoded(async (its, clock, store) => {
    const { department } = its.county.nodes;
    const unitOf = async (name: string, from: string | null, to: string | null) => must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414005', name, parent: department, from: from === null ? null : day(from), to: to === null ? null : day(to), since: null }));
    await unitOf('示例县检验所', null, '2025-12-31');
    const later = await unitOf('示例县稽查队', '2026-01-01', null);
    const person = await its.county.person('later', [{ role: 'unit-finance', node: later }]);
    must(await its.ports.accounts.replacePassword({ accountId: person.account.id, passwordHash: `quick:${countyPassword}`, actor: person.account.id }));
    const [former, own] = [await unplaced(store, '414005', 2025), await unplaced(store, '414005', 2026)];
    const visitor = new Visitor(its.server);
    expect((await visitor.signIn(countyPassword, 'later')).status).toBe(200);
    expect([await reads(visitor, former), await reads(visitor, own)]).toEqual([[false, 403], [true, 200]]);
    expect(clock.moment).toBe(countyNoon);
  }));

  test('没有写生效日期就改正代码的，原来代码下的老文本仍归它', recoded(async (its, clock, store) => {
    const { department } = its.county.nodes;
    const wrong = must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414005', name: '示例县检验所', parent: department, from: null, to: null, since: null }));
    const planId = await unplaced(store, '414005', 2026);
    const person = await its.county.person('checker', [{ role: 'unit-finance', node: wrong }]);
    must(await its.ports.accounts.replacePassword({ accountId: person.account.id, passwordHash: `quick:${countyPassword}`, actor: person.account.id }));
    must(await saveNode(its.ports, { actor: office, id: wrong, code: '414006', name: '示例县检验所', parent: department, from: null, to: null, since: null }));
    const visitor = new Visitor(its.server);
    expect((await visitor.signIn(countyPassword, 'checker')).status).toBe(200);
    expect(await reads(visitor, planId)).toEqual([true, 200]);
    expect(clock.moment).toBe(countyNoon);
  }));

  test('改码以后由上年照抄的新文本写现在的代码和名称', recoded(async (its, clock) => {
    after(clock);
    const [first] = await its.identities();
    const begun = must(await beginPlan({ ...its.ports, parser: ownParser, edition }, { actor: office, unit: its.county.nodes.unit, fiscalYear: yearOf(2028), beginning: { kind: 'copy', plan: its.planId, projects: [first?.id ?? ''] } }));
    const stored = await its.ports.plans.find(begun.planId);
    const content = stored === null ? null : await its.ports.plans.load(stored, stored.lastChange);
    expect([stored?.unitName, content?.plan.units.map(({ code, name }) => [code, name])]).toEqual(['示例县市场监管综合执法大队', [['414009', '示例县市场监管综合执法大队']]]);
  }));

  test('两个人同时改一个机构：只写进一个，另一个写明谁改过；承接单位被别人改过的也一样', recoded(async (its) => {
    const { unit, department } = its.county.nodes;
    const base = { code: '414009', name: '示例县市场监管综合执法大队', parent: department, from: null, to: null };
    const renamed = (name: string) => saveNode(its.ports, { ...base, actor: office, id: unit, name, since: null, base });
    const both = await Promise.all([renamed('示例县综合执法大队'), renamed('示例县市场执法大队')]);
    expect(both.map((one) => (one.ok ? 'done' : one.fault.code)).toSorted()).toEqual(['done', 'place-changed']);
    expect(both.find((one) => !one.ok)).toMatchObject({ fault: { what: expect.stringMatching(/^您打开之后，.+改过这个机构$/u) } });
    const content = (name: string, successor: string | null) => ({ actor: office, id: other, code: '414003', name, parent: department, from: null, to: day('2026-09-30'), since: null, successor });
    const other = must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414003', name: '示例县质量监督站', parent: department, from: null, to: null, since: null }));
    must(await saveNode(its.ports, content('示例县质量监督站', unit)));
    const shown = { code: '414003', name: '示例县质量监督站', parent: department, from: null, to: day('2026-09-30'), successor: null };
    const third = must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414004', name: '示例县计量检定所', parent: department, from: null, to: null, since: null }));
    expect(await saveNode(its.ports, { ...content('示例县质量监督站', third), base: shown })).toMatchObject({ ok: false, fault: { code: 'place-changed', further: [{ where: '由谁承接' }] } });
    must(await saveNode(its.ports, { ...content('示例县质量监督站', third), base: { ...shown, successor: unit } }));
  }));

  test('写明是本级的，报送不再经主管部门；改回二级单位又先到主管部门，一个部门只有一个本级，记录写明由什么改成什么', recoded(async (its) => {
    const { unit, department } = its.county.nodes;
    const content = { actor: office, id: unit, code: '414009', name: '示例县市场监管综合执法大队', parent: department, from: null, to: null, since: null };
    const first = async () => {
      const tree = await organisationToday(its.ports);
      return reviewingDepartment(tree, unit)?.id ?? null;
    };
    expect(await first()).toBe(department);
    must(await saveNode(its.ports, { ...content, ownOffice: true }));
    expect(await first()).toBeNull();
    const other = { actor: office, id: null, kind: 'unit', code: '414003', name: '示例县质量监督站', parent: department, from: null, to: null, since: null } as const;
    expect(await saveNode(its.ports, { ...other, ownOffice: true })).toMatchObject({ ok: false, fault: { code: 'own-office-taken', what: expect.stringContaining('已经是这个部门的本级') } });
    expect(await saveNode(its.ports, { ...other, kind: 'section', code: null, name: '法规科', parent: unit, ownOffice: true })).toMatchObject({ ok: false, fault: { code: 'own-office-unsuited' } });
    const shown = { code: '414009', name: '示例县市场监管综合执法大队', parent: department, from: null, to: null, successor: null, ownOffice: null };
    expect(await saveNode(its.ports, { ...content, ownOffice: false, base: shown })).toMatchObject({ ok: false, fault: { code: 'place-changed', further: [{ where: '是否本级', remedy: '是否本级您打开时是“按代码和名称判断”，现在是“本级”。' }] } });
    // What is left out stays as it stands.
    must(await saveNode(its.ports, { ...content, name: '示例县执法大队' }));
    expect(await first()).toBeNull();
    must(await saveNode(its.ports, { ...content, name: '示例县执法大队', ownOffice: false, base: { ...shown, name: '示例县执法大队', ownOffice: true } }));
    expect(await first()).toBe(department);
    const told = await its.ports.history.listed({ division: countyDivision, kind: 'organisation.changed', actor: null, subject: unit, from: null, until: null, before: null, most: 9 });
    expect(told.map(({ detail }) => detail['told']).filter((line) => String(line).includes('是否本级'))).toEqual([
      '预算单位“示例县执法大队”：是否本级 本级 → 二级单位',
      '预算单位“示例县市场监管综合执法大队”：是否本级 按代码和名称判断 → 本级',
    ]);
  }));

  test('年度开始以前已经撤销的单位不再编报，写明由谁承接、代码多少', recoded(async (its) => {
    const { unit, department } = its.county.nodes;
    const ended = async (code: string, successor: string | null) => must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code, name: `示例县检验所${code}`, parent: department, from: null, to: day('2026-09-10'), since: null, successor }));
    await ended('414007', unit);
    await ended('414008', null);
    const ports = { ...its.ports, parser: ownParser, edition };
    const brought = (code: string) => importPlan(ports, { actor: office, bytes: fileOf(code), fileName: '文本.docx', kind: 'real' });
    expect(await brought('414007')).toMatchObject({ ok: false, fault: { code: 'unit-ended', what: expect.stringMatching(/^代码414007的单位在2026-09-10撤销，不再编报2027年度的文本；它由“示例县市场监管综合执法.+”（4140\d\d）承接$/u) } });
    expect(await brought('414008')).toMatchObject({ ok: false, fault: { code: 'unit-ended', what: expect.stringContaining('没有写明由谁承接') } });
  }));

  test('撤销要写明由谁承接；之后由承接单位看和办，没有承接的留给财政；恢复以后回到原单位', recoded(async (its, clock) => {
    const { unit, department, food, measuring } = its.county.nodes;
    const other = must(await saveNode(its.ports, { actor: office, id: null, kind: 'unit', code: '414003', name: '示例县质量监督站', parent: department, from: null, to: null, since: null }));
    const taker = await its.county.person('taker', [{ role: 'unit-finance', node: other }]);
    must(await its.ports.accounts.replacePassword({ accountId: taker.account.id, passwordHash: `quick:${countyPassword}`, actor: taker.account.id }));
    const held = (await its.ports.organisation.read()).appointments.filter(({ node }) => [unit, food, measuring].includes(node)).map(({ id }) => id);
    must(await its.ports.organisation.endPosts({ appointments: held, lastDay: day('2026-09-22'), reason: '机构改革', actor: 'system:test' }));
    for (const [id, name] of [[food, '食品科'], [measuring, '计量科']] as const) {
      must(await saveNode(its.ports, { actor: office, id, code: null, name, parent: unit, from: null, to: day('2026-09-22'), since: null }));
    }
    const content = { actor: office, id: unit, code: '414009', name: '示例县市场监管综合执法大队', parent: department, from: null, since: null };
    const ended = { ...content, to: day('2026-09-22') };
    expect(await saveNode(its.ports, ended)).toMatchObject({ ok: false, fault: { code: 'successor-unsaid' } });
    for (const unsuited of [unit, department, food]) expect(await saveNode(its.ports, { ...ended, successor: unsuited })).toMatchObject({ ok: false, fault: { code: 'successor-unsuited' } });
    must(await saveNode(its.ports, { ...ended, successor: other }));
    after(clock);
    const visitor = async (login: string) => {
      const entered = new Visitor(its.server);
      expect((await entered.signIn(countyPassword, login)).status).toBe(200);
      return entered;
    };
    const finance = await again(its, await its.as('performance').then(() => 'performance' as const));
    const successor = await visitor('taker');
    expect([await sees(its, successor), await sees(its, finance)]).toEqual([[true, 200], [true, 200]]);
    expect(await edits(its, successor, '承接以后写的')).toBe(200);
    must(await saveNode(its.ports, { ...ended, successor: null }));
    expect([await sees(its, successor), await sees(its, finance)]).toEqual([[false, 403], [true, 200]]);
    must(await saveNode(its.ports, { ...content, to: null }));
    expect((await its.ports.organisation.read()).nodes.find(({ id }) => id === unit)).toMatchObject({ to: null, successor: null });
    const told = await its.ports.history.listed({ division: countyDivision, kind: 'organisation.changed', actor: null, subject: unit, from: null, until: null, before: null, most: 9 });
    expect(told.map(({ detail }) => detail['told']).slice(0, 4)).toEqual([
      '预算单位“示例县市场监管综合执法大队”：撤销 2026-09-22 → 没有',
      '预算单位“示例县市场监管综合执法大队”：承接 示例县质量监督站 → 无',
      '预算单位“示例县市场监管综合执法大队”：撤销 没有 → 2026-09-22；承接 无 → 示例县质量监督站',
      '预算单位“示例县市场监管综合执法队”：名称 示例县市场监管综合执法队 → 示例县市场监管综合执法大队；代码 414002 → 414009；自2026-09-20起',
    ]);
  }));

  test('原单位用新代码导入，接着写原来那份文本；起草同一年度的说已经有了', recoded(async (its, clock) => {
    after(clock);
    const { unit } = its.county.nodes;
    const ports = { ...its.ports, parser: ownParser, edition };
    expect(await its.ports.plans.placed({ division: countyDivision, unitCode: '414009', unit, formerCodes: [], fiscalYear: 2027 })).toMatchObject({ unit, unitCode: '414002' });
    expect(await beginPlan(ports, { actor: office, unit, fiscalYear: yearOf(2027), beginning: { kind: 'blank', firstProject: '抽检' } })).toMatchObject({ ok: false, fault: { code: 'plan-exists' } });
    for (const code of ['414009', '414002']) {
      expect(must(await importPlan(ports, { actor: office, bytes: fileOf(code), fileName: '文本.docx', kind: 'real' })).planId).toBe(its.planId);
      expect((await its.ports.plans.find(its.planId))?.unitName).not.toContain('等1个单位');
    }
    expect((await its.ports.organisation.read()).nodes.filter(({ code }) => code === '414002')).toEqual([]);
  }));
});

/** The text of the county as a file of a unit with this code. */
function fileOf(code: string): Uint8Array {
  return writePlan(declaredPlan(code)).bytes;
}

function yearOf(year: number): FiscalYear {
  const found = fiscalYear(year);
  if (found === null) throw new Error('no such year');
  return found;
}
